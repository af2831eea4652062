import { spawnSync } from 'node:child_process';

/** Does a part of a release and prints how long it took. */
export const step = <Result>(name: string, work: () => Result): Result => {
  const started = performance.now();
  const result = work();
  console.log(`${name.padEnd(32)} ${((performance.now() - started) / 1000).toFixed(1)} s`);
  return result;
};

/** Runs a program in a folder; what it prints is shown only where it fails, which throws. */
export const run = (folder: string, command: string, ...args: readonly string[]): void => {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (status === 0) return;
  const said = error === undefined ? `${stdout}${stderr}` : error.message;
  throw new Error(`${[command, ...args].join(' ')} ended with ${status}\n${said}`);
};

/** Runs a program that asks or tells as it goes. Throws where it fails. */
export const show = (
  folder: string,
  env: Readonly<Record<string, string>>,
  command: string,
  ...args: readonly string[]
): void => {
  const { status } = spawnSync(command, args, {
    cwd: folder,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  if (status !== 0) throw new Error(`${[command, ...args].join(' ')} ended with ${status}`);
};
