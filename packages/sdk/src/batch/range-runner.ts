import { setImmediate } from 'node:timers/promises';
import { measureRange, type RangeTask } from './measure-range.ts';
import { type Opened, openTools } from './open-tools.ts';
import type { RangeResult } from './range-result.ts';
import type { WorkerSettings } from './worker-settings.ts';

/** Measures ranges of one file, on whatever threads. */
export interface RangeRunner {
  /** How many ranges may be begun and not yet handed on. */
  readonly most: number;
  readonly run: (task: RangeTask) => Promise<RangeResult>;
}

/** Starts worker threads that measure ranges; undefined where none are wanted. */
export const startPool = async (
  settings: WorkerSettings,
  threads: number,
  signal: AbortSignal,
): Promise<(RangeRunner & AsyncDisposable) | undefined> => {
  if (threads === 0) return undefined;
  // Whoever needs no threads does not load what keeps them.
  const { openPool } = await import('./worker-pool.ts');
  const { run, close } = openPool(settings, threads, signal);
  return { run, most: 2 * threads, [Symbol.asyncDispose]: close };
};

/** Measures ranges in this thread, one after the other. */
export const runHere = async (
  settings: WorkerSettings,
  opened: Opened,
  file: number,
  signal: AbortSignal,
): Promise<RangeRunner> => {
  const tools = await openTools(settings, opened);
  return {
    most: 1,
    run: async (task) => {
      // Whoever wants to end the run is heard between two ranges.
      await setImmediate();
      signal.throwIfAborted();
      return measureRange(tools, file, task);
    },
  };
};
