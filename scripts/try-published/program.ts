import { type ChildProcess, spawn } from 'node:child_process';

/** How a program is run. */
export interface Running {
  readonly cwd: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Milliseconds after which it is ended. */
  readonly timeout?: number;
}

const running = new Set<ChildProcess>();

/** Runs a program without input and gives what it printed on standard output. Throws what it printed where it fails. */
export const run = (
  command: string,
  args: readonly string[],
  { cwd, env = process.env, timeout = 300_000 }: Running,
): Promise<string> =>
  new Promise((resolve, reject) => {
    // In a group of its own, so that with it all that it started can be ended.
    const child = spawn(command, args, {
      cwd,
      env,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    running.add(child);
    const giveUp = setTimeout(() => endGroup(child), timeout);
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', reject);
    child.on('close', (code, signal) => {
      clearTimeout(giveUp);
      running.delete(child);
      if (code === 0) resolve(stdout);
      else reject(new Error(failureOf([command, ...args], code ?? signal, stdout + stderr)));
    });
  });

/** Ends every program that is still running, with what it started. */
export const endPrograms = (): void => running.forEach(endGroup);

const endGroup = ({ pid }: ChildProcess): void => {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGTERM');
  } catch {
    // It ended by itself in the meantime.
  }
};

const failureOf = (words: readonly string[], end: number | string | null, printed: string) =>
  `${words.join(' ')} ended with ${end}\n${printed}`;

/** The environment of a shell outside this repository: none of what npm sets for its scripts, and no programs of ours. */
export const outside = (
  first: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): NodeJS.ProcessEnv => {
  const kept = Object.entries(env).filter(([name]) => !/^(?:npm_|INIT_CWD$|NODE_)/iu.test(name));
  const path = (env['PATH'] ?? '').split(':').filter((folder) => !/\bnode_modules\b/u.test(folder));
  return {
    ...Object.fromEntries(kept),
    // A registry behind a certificate of the house is reached as before.
    ...(env['NODE_EXTRA_CA_CERTS'] === undefined
      ? {}
      : { NODE_EXTRA_CA_CERTS: env['NODE_EXTRA_CA_CERTS'] }),
    NO_COLOR: '1',
    PATH: [...first, ...path].join(':'),
  };
};
