import { tsupConfig } from '../../tsup.base.ts';

/** The inner entries keep loading and schemas in chunks of their own, so that a bundler drops them where only deciding is asked for. */
const INNER = ['src/load.ts', 'src/json-schema.ts', 'src/schema/pack-schemas.ts'];

export default tsupConfig(['src/index.ts', 'src/decide.ts', 'src/reading.ts', ...INNER]);
