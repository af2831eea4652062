import { setTimeout } from 'node:timers/promises';
import { isBusy } from './failures.ts';

/** How long to wait for another process that is writing, in milliseconds. */
const PATIENCE = 10_000;

/**
 * Does something again while another connection is writing. The waiting is done here and not within SQLite, which would hold up
 * everything else of this process, perhaps the very writer.
 */
export const patiently = async <Result>(work: () => Promise<Result>): Promise<Result> => {
  const end = performance.now() + PATIENCE;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!isBusy(error) || performance.now() > end) throw error;
    }
    await setTimeout(1 + Math.random() * 9);
  }
};
