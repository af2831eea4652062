import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/**
 * What the pages show is done: commands are typed, examples run, options looked up. Hundreds of processes, so that `npm test`
 * does not run them: `npm run test:docs`, which builds first.
 */
export default defineConfig({
  test: {
    name: 'docs',
    include: ['scripts/doc-{walk-zh,walk-en,examples,commands}.test.ts'],
    testTimeout: 120_000,
    maxWorkers: availableParallelism(),
  },
});
