import type { Calendar } from '@xinfang/calendar';
import { type Issue, XinfangError } from '@xinfang/calendar';
import { parseCase } from '@xinfang/matter';
import type { Pack } from '@xinfang/pack';
import {
  type Measure,
  type MeasuredCase,
  type MeasureOptions,
  type RunReport,
  startMeasure,
} from '@xinfang/rates';
import { countRejects } from './reject-codes.ts';

/** A case that a run could not take in: its place among the cases, from 1, and why. Never holds the case. */
export interface RejectedCase {
  readonly row: number;
  readonly issues: readonly Issue[];
}

/** What a run asks, and whom it tells. */
export interface RunOptions extends MeasureOptions {
  /** Called for each case that was reckoned. */
  readonly onCase?: (one: MeasuredCase) => void;
  /** Called for each case that was refused; it is counted in `rows.rejected`. */
  readonly onReject?: (rejected: RejectedCase) => void;
  /** Called now and then with the number of cases read so far. */
  readonly onProgress?: (read: number) => void;
}

const PROGRESS_EVERY = 500;

/** Decides, reckons and counts cases as they come; a bad case is rejected and named by its row, and the run goes on. */
export const runCases = async (
  pack: Pack,
  calendar: Calendar,
  cases: Iterable<unknown> | AsyncIterable<unknown>,
  options: RunOptions,
): Promise<RunReport> => {
  const measure = startMeasure(pack, calendar, options);
  let read = 0;
  let rejected = 0;
  const rejects = countRejects();
  for await (const input of cases) {
    read += 1;
    const taken = takeIn(measure, input);
    if ('issues' in taken) {
      rejected += 1;
      rejects.note(read, taken.issues);
      options.onReject?.({ row: read, issues: taken.issues });
    } else {
      options.onCase?.(taken);
    }
    if (read % PROGRESS_EVERY === 0) options.onProgress?.(read);
  }
  options.onProgress?.(read);
  const measured = measure.report();
  return {
    ...measured,
    rows: { read, cases: read - rejected, rejected },
    warnings: [...measured.warnings, ...rejects.warnings()],
  };
};

const takeIn = (measure: Measure, input: unknown): MeasuredCase | XinfangError => {
  try {
    return measure.add(parseCase(input));
  } catch (error) {
    if (error instanceof XinfangError) return error;
    throw error;
  }
};
