import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { Turn, TurnResult } from './load-turns.ts';

/** A process beside this one that takes turns. */
export interface Peer extends Disposable {
  /** Sends a message and waits for the next answer. */
  ask(message: object): Promise<unknown>;
  take(turn: Turn): Promise<TurnResult>;
  tell(message: object): void;
}

/** Starts a script of this folder as a process of its own; it ends with this one. */
export const startPeer = (script: string, args: readonly string[] = []): Peer => {
  const child = fork(join(import.meta.dirname, script), [...args], {
    execArgv: ['--conditions=@xinfang/source'],
    serialization: 'advanced',
  });
  const ended = endOf(child, script);
  const ask = async (message: object): Promise<unknown> => {
    child.send(message);
    return Promise.race([answerOf(child), ended]);
  };
  return {
    ask,
    take: async (turn) => (await ask({ turn })) as TurnResult,
    tell: (message) => void child.send(message),
    [Symbol.dispose]: () => {
      if (child.connected) child.disconnect();
      child.kill();
    },
  };
};

const answerOf = (child: ChildProcess): Promise<unknown> =>
  new Promise((resolve) => child.once('message', resolve));

/** Rejects where the process ends before it is let go. */
const endOf = (child: ChildProcess, script: string): Promise<never> => {
  const ended = new Promise<never>((_, reject) => {
    child.once('exit', (code) => reject(new Error(`${script} ended with ${code}`)));
  });
  ended.catch(() => undefined);
  return ended;
};
