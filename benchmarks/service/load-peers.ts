import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
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
  const ask = async (message: object): Promise<unknown> => {
    child.send(message);
    const [answer] = await Promise.race([once(child, 'message'), endOf(child, script)]);
    return answer;
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

const endOf = async (child: ChildProcess, script: string): Promise<never> => {
  const [code] = await once(child, 'exit');
  throw new Error(`${script} ended with ${code}`);
};
