import { XinfangError } from '@xinfang/calendar';
import type { RangeTask } from './measure-range.ts';
import type { RangeResult } from './range-result.ts';
import type { RowIssue } from './row-reader.ts';
import { WorkerCrash } from './worker-crash.ts';

/** How a range is measured, where that may end a thread. */
export interface CrashTerms {
  /** Throws WorkerCrash where the thread ended. */
  readonly run: (task: RangeTask) => Promise<RangeResult>;
  /** Where the lines of a range begin. */
  readonly linesOf: (task: RangeTask) => readonly number[];
  /** The result of a range of one line that is refused. */
  readonly refuse: (issue: RowIssue) => RangeResult;
}

/** A part of a task with what it came to. */
export interface MeasuredRange {
  readonly task: RangeTask;
  readonly result: RangeResult;
}

/** Of a run in which more rows than this end threads the rows are not the cause. */
const MOST_CRASHES = 100;

/**
 * Measures ranges though threads end meanwhile: a range is tried once more, then its halves, down to the rows that end threads.
 * These are refused as `worker-crashed`, and no other. Throws XinfangError `workers-crash` where there is no end of them.
 */
export const despiteCrashes = ({ run, linesOf, refuse }: CrashTerms) => {
  let crashed = 0;
  const refuseRow = (): RangeResult => {
    crashed += 1;
    if (crashed > MOST_CRASHES) throw new XinfangError([WORKERS_CRASH]);
    return refuse(ROW_CRASHES);
  };
  const attempt = async (task: RangeTask, tries: number): Promise<readonly MeasuredRange[]> => {
    try {
      return [{ task, result: await run(task) }];
    } catch (error) {
      if (!(error instanceof WorkerCrash)) throw error;
      return tries > 1 ? attempt(task, tries - 1) : split(task);
    }
  };
  const split = async (task: RangeTask): Promise<readonly MeasuredRange[]> => {
    const starts = linesOf(task);
    if (starts.length <= 1) return [{ task, result: refuseRow() }];
    const [one, other] = halves(task, starts);
    return [...(await attempt(one, 1)), ...(await attempt(other, 1))];
  };
  return (task: RangeTask): Promise<readonly MeasuredRange[]> => attempt(task, 2);
};

const halves = ({ start, end, taken }: RangeTask, lines: readonly number[]) => {
  const before = lines.length >> 1;
  const middle = lines[before] as number;
  const takenIn = (from: number, to: number): ReadonlyMap<number, number> =>
    new Map(
      [...(taken ?? [])].flatMap(([row, earlier]): [number, number][] =>
        row > from && row <= to ? [[row - from, earlier]] : [],
      ),
    );
  return [
    { start, end: middle, taken: takenIn(0, before) },
    { start: middle, end, taken: takenIn(before, lines.length) },
  ] as const;
};

const ROW_CRASHES: RowIssue = {
  code: 'worker-crashed',
  message: { zh: '处理这一行时工作线程崩溃', en: 'A worker thread crashed at this row' },
  hint: {
    zh: '请检查这一行是否特别长或嵌套特别深；不用工作线程再运行一次，可以看到原因',
    en: 'Check whether the row is unusually long or deeply nested; a run without worker threads shows why',
  },
};

const WORKERS_CRASH = {
  code: 'workers-crash',
  path: '',
  message: {
    zh: '工作线程一再崩溃，原因不在个别的行',
    en: 'worker threads crash again and again; single rows are not the cause',
  },
  hint: {
    zh: '请不用工作线程再运行一次，或者释放一些内存',
    en: 'run without worker threads, or free some memory',
  },
};
