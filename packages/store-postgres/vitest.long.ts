import { defineConfig } from 'vitest/config';

/** Tests against a PostgreSQL server of their own: not part of `npm test`, for not every machine has one. */
export default defineConfig({
  ssr: {
    resolve: { conditions: ['@xinfang/source', 'node', 'default'] },
  },
  test: {
    root: import.meta.dirname,
    name: 'store-postgres-long',
    include: ['test/**/*.long.ts'],
    testTimeout: 120_000,
    hookTimeout: 60_000,
  },
});
