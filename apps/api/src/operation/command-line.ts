import { spawn } from 'node:child_process';

/** A program outside with what it is to know; its password never stands on the command line, where others may read it. */
export interface CommandLine {
  readonly program: string;
  readonly args: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}

/** A program that did not do what it was asked; what it printed may hold contents and is not kept. */
export class CommandFailed extends Error {
  override readonly name = 'CommandFailed';
  readonly program: string;
  readonly status: number | null;

  constructor(program: string, status: number | null) {
    super(`${program} ended with ${status ?? 'a signal'}`);
    this.program = program;
    this.status = status;
  }
}

/** Runs a program to its end; what it prints goes to the standard error. Rejects with {@link CommandFailed}. */
export const runCommand = ({ program, args, environment }: CommandLine): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, ...environment },
    });
    child.once('error', () => reject(new CommandFailed(program, null)));
    child.once('exit', (status) =>
      status === 0 ? resolve() : reject(new CommandFailed(program, status)),
    );
  });
