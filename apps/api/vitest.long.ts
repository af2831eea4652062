import { defineConfig } from 'vitest/config';

/** What takes minutes, or needs PostgreSQL: apart from what runs on every change. */
export default defineConfig({
  ssr: {
    resolve: { conditions: ['@xinfang/source', 'node', 'default'] },
  },
  test: {
    root: import.meta.dirname,
    name: 'api-long',
    include: ['test/long/**/*.long.ts'],
    testTimeout: 600_000,
    hookTimeout: 120_000,
    maxWorkers: 1,
  },
});
