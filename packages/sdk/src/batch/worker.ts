import { closeSync, openSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import { move, transferableSymbol, valueSymbol } from 'piscina';
import { measureRange, type RangeTask, type RangeTools } from './measure-range.ts';
import { openTools } from './open-tools.ts';
import { resultTransfers } from './range-result.ts';
import { replyOfError, type WorkerReply } from './worker-reply.ts';
import type { WorkerSettings } from './worker-settings.ts';

/** The exit code of a thread that met what was not foreseen. */
const CRASHED = 1;

const settings = workerData as WorkerSettings;
// Before it is asked for the first range: the thread that asks opens the same meanwhile.
const tools = openTools(settings);
tools.catch(() => {});

// The words of an error may quote a row, and Node would post them.
process.on('uncaughtException', () => process.exit(CRASHED));

/** Measures a range of the file of this thread. What was not foreseen ends the thread. */
const run = async (task: RangeTask): Promise<WorkerReply> => {
  try {
    return reply(measure(await tools, task));
  } catch (error) {
    return replyOfError(error) ?? process.exit(CRASHED);
  }
};

const measure = (opened: RangeTools, task: RangeTask) => {
  const file = openSync(settings.file, 'r');
  try {
    return measureRange(opened, file, task);
  } finally {
    closeSync(file);
  }
};

/** Its large parts change hands without being copied. */
const reply = (result: ReturnType<typeof measure>): WorkerReply =>
  move({
    [transferableSymbol]: resultTransfers(result),
    [valueSymbol]: { result },
  }) as unknown as WorkerReply;

export default run;
