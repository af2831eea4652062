import { Piscina } from 'piscina';
import type { RangeTask } from './measure-range.ts';
import type { RangeResult } from './range-result.ts';
import { WorkerCrash } from './worker-crash.ts';
import { resultOfReply, type WorkerReply } from './worker-reply.ts';
import type { WorkerSettings } from './worker-settings.ts';

/** Worker threads that measure ranges of one file. */
export interface WorkerPool {
  /**
   * Measures a range on a free thread.
   *
   * @throws WorkerCrash where the thread ended meanwhile; the reason of the signal; what ends a run on any thread.
   */
  readonly run: (task: RangeTask) => Promise<RangeResult>;
  readonly close: () => Promise<void>;
}

/** How much of the heap a thread may take, in MB: the young part, of what is dropped at once, small. */
const LIMITS = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 32 };

/** From source the threads too run from source. */
const IS_SOURCE = import.meta.url.endsWith('.ts');
const WORKER = new URL(IS_SOURCE ? './worker.ts' : './batch-worker.js', import.meta.url).href;

/** Starts threads. They end with `close`, or with the process. */
export const openPool = (
  settings: WorkerSettings,
  threads: number,
  signal: AbortSignal,
): WorkerPool => {
  const stopped = new AbortController();
  const ended = AbortSignal.any([signal, stopped.signal]);
  const pool = new Piscina({
    filename: WORKER,
    minThreads: threads,
    maxThreads: threads,
    workerData: settings,
    resourceLimits: LIMITS,
    recordTiming: false,
    ...(IS_SOURCE ? { execArgv: ['--conditions=@xinfang/source'] } : {}),
  });
  const stop = (error: unknown): void => stopped.abort(error);
  pool.on('error', stop);
  let waiting = 0;
  // A thread that cannot even start is not replaced, and what waits for it would wait for ever.
  pool.on('workerDestroy', () =>
    queueMicrotask(() => {
      if (waiting > 0 && pool.threads.length === 0) stop(new WorkerCrash('no thread starts'));
    }),
  );
  const post = async (task: RangeTask): Promise<WorkerReply> => {
    waiting += 1;
    try {
      return (await pool.run(task, { signal: ended })) as WorkerReply;
    } catch (error) {
      throw ended.aborted ? ended.reason : new WorkerCrash('a thread ended', { cause: error });
    } finally {
      waiting -= 1;
    }
  };
  return { run: async (task) => resultOfReply(await post(task)), close: () => pool.destroy() };
};
