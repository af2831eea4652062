import type { Output } from './io.ts';

/**
 * Standard output for the program alone: from now on what anybody else writes there, such as a plugin that logs, goes to
 * standard error. What it gives back still writes to standard output.
 */
export const ownOutput = (stdout: NodeJS.WriteStream, stderr: NodeJS.WriteStream): Output => {
  const write = stdout.write.bind(stdout);
  stdout.write = stderr.write.bind(stderr);
  return new Proxy(stdout, {
    get: (target, key) => (key === 'write' ? write : Reflect.get(target, key, target)),
  });
};
