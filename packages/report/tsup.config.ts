import { tsupConfig } from '../../tsup.base.ts';

export default tsupConfig(
  ['index', 'html', 'markup', 'calendar', 'cases', 'words'].map((name) => `src/${name}.ts`),
);
