import { defineProject } from 'vitest/config';

/** Tests sit beside the code and run from source: the `@xinfang/source` condition spares a build between packages. */
export const vitestProject = (name: string) =>
  defineProject({
    ssr: {
      resolve: { conditions: ['@xinfang/source', 'node', 'import', 'module', 'default'] },
    },
    test: {
      name,
      include: ['{src,test,scripts}/**/*.test.ts', '*.test.ts'],
      testTimeout: 60_000,
    },
  });
