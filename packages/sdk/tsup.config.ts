import { tsupConfig } from '../../tsup.base.ts';

export default tsupConfig([], {
  entry: {
    index: 'src/index.ts',
    start: 'src/start.ts',
    effect: 'src/effect/index.ts',
    batch: 'src/batch/index.ts',
    // The one before starts it by its name.
    'batch-worker': 'src/batch/worker.ts',
  },
});
