import { tsupConfig } from '../../tsup.base.ts';

export default tsupConfig(['src/index.ts']);
