import { availableParallelism } from 'node:os';
import { defineProject } from 'vitest/config';

/** How the tests of a project run. */
interface ProjectOptions {
  /**
   * Whether the files of a project share their modules: a third less time, for rooms that keep no state of the process. Where
   * modules are replaced or the process is spied on, each file needs its own.
   */
  readonly shared?: boolean;
}

/** Tests sit beside the code and run from source: the `@xinfang/source` condition spares a build between packages. */
export const vitestProject = (name: string, { shared = false }: ProjectOptions = {}) =>
  defineProject({
    ssr: {
      // No `import` and no `module`: a test process would hand them to `require` too, and get files there that are none for it.
      resolve: { conditions: ['@xinfang/source', 'node', 'default'] },
    },
    test: {
      name,
      include: ['{src,test,scripts}/**/*.test.ts', '*.test.ts'],
      testTimeout: 60_000,
      isolate: !shared,
      // Each project has its own count, and leaves one core free: on two cores that halves the speed.
      maxWorkers: availableParallelism(),
    },
  });
