import { tsupConfig } from '../../tsup.base.ts';

export default tsupConfig(['src/main.ts'], { dts: false });
