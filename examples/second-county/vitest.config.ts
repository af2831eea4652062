import { defineConfig } from 'vitest/config';

// Opening the law takes a moment on a busy machine.
export default defineConfig({
  test: {
    name: 'second-county',
    include: ['**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
