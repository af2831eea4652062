import type { Calendar } from '@xinfang/calendar';
import { type Issue, XinfangError } from '@xinfang/calendar';
import { parseCase } from '@xinfang/matter';
import type { Pack } from '@xinfang/pack';
import {
  type Measure,
  type MeasuredCase,
  type MeasureOptions,
  type RunReport,
  type RunWarning,
  startMeasure,
} from '@xinfang/rates';

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
const EXAMPLES = 20;

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
  const ids = watchIds();
  const codes = new Map<string, { count: number; rows: string[]; message: Issue['message'] }>();
  for await (const input of cases) {
    read += 1;
    const taken = takeIn(measure, input);
    if ('issues' in taken) {
      rejected += 1;
      noteReject(codes, taken, read);
      options.onReject?.({ row: read, issues: taken.issues });
    } else {
      ids.note(taken.id);
      options.onCase?.(taken);
    }
    if (read % PROGRESS_EVERY === 0) options.onProgress?.(read);
  }
  options.onProgress?.(read);
  const measured = measure.report();
  return {
    ...measured,
    rows: { read, cases: read - rejected, rejected },
    warnings: [...measured.warnings, ...ids.warnings(), ...rejectWarnings(codes)],
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

/** Two matters under one id are counted, and told: a list of ids could not tell them apart. */
const watchIds = () => {
  const seen = new Set<string>();
  const twice: string[] = [];
  return {
    note: (id: string): void => {
      if (seen.has(id)) twice.push(id);
      else seen.add(id);
    },
    warnings: (): readonly RunWarning[] =>
      twice.length === 0
        ? []
        : [
            {
              code: 'duplicate-id',
              message: { zh: '几件事项用了同一个编号', en: 'several matters bear one id' },
              count: twice.length,
              examples: twice.slice(0, EXAMPLES),
            },
          ],
  };
};

const noteReject = (
  codes: Map<string, { count: number; rows: string[]; message: Issue['message'] }>,
  { code, issues }: XinfangError,
  row: number,
): void => {
  const message = issues[0]?.message ?? { zh: code, en: code };
  const known = codes.get(code) ?? { count: 0, rows: [], message };
  known.count += 1;
  if (known.rows.length < EXAMPLES) known.rows.push(String(row));
  codes.set(code, known);
};

const rejectWarnings = (
  codes: ReadonlyMap<string, { count: number; rows: string[]; message: Issue['message'] }>,
): readonly RunWarning[] =>
  [...codes].map(([code, { count, rows, message }]) => ({
    code: `rejected:${code}`,
    message: { zh: `拒收：${message.zh}`, en: `rejected: ${message.en}` },
    count,
    examples: rows,
  }));
