import { tsupConfig } from '../../tsup.base.ts';

export default tsupConfig([], {
  entry: {
    index: 'src/index.ts',
    sql: 'src/sql/index.ts',
    contract: 'src/contract/index.ts',
  },
});
