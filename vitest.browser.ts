import { defineConfig } from 'vitest/config';

/** What only a browser can tell. These checks need Chromium, so that `npm test` does not run them: `npm run test:browser`. */
export default defineConfig({
  ssr: {
    resolve: { conditions: ['@xinfang/source', 'node', 'import', 'module', 'default'] },
  },
  test: {
    name: 'browser',
    include: ['packages/*/browser/**/*.browser.ts', 'docs/browser/*.browser.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    fileParallelism: false,
  },
});
