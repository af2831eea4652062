import { mergeConfig } from 'vitest/config';
import { vitestProject } from '../../vitest.base.ts';

/** What takes minutes, or needs PostgreSQL: apart from what runs on every change. */
export default mergeConfig(vitestProject('api-long'), {
  test: {
    include: ['test/long/**/*.long.ts'],
    testTimeout: 600_000,
    hookTimeout: 120_000,
    maxWorkers: 1,
  },
});
