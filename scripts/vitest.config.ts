import { configDefaults, mergeConfig } from 'vitest/config';
import { vitestProject } from '../vitest.base.ts';

export default mergeConfig(vitestProject('scripts'), {
  test: {
    include: ['*/**/*.test.ts'],
    // Those of `vitest.docs.ts`.
    exclude: [...configDefaults.exclude, 'doc-{walk-zh,walk-en,examples,commands}.test.ts'],
  },
});
