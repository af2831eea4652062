import { tsupConfig } from '../../tsup.base.ts';

// Threads load the second by its name.
export default tsupConfig(['src/main.ts', 'src/run-rows.ts'], { dts: false });
