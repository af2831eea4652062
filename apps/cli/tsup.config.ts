import { membersOfManifests, tsupConfig } from '../../tsup.base.ts';

export default tsupConfig(
  // Threads load the second by its name.
  ['src/main.ts', 'src/run-rows.ts'],
  // Pages on diagnostics lie where the project is at home.
  { dts: false, esbuildPlugins: [membersOfManifests('name', 'version', 'homepage')] },
);
