import type { CivilDate, Period, RunOptions, Xinfang } from '@xinfang/sdk';
import { fieldsArgument, numberArgument } from './arguments.ts';
import { dateArgument, periodArgument } from './date-arguments.ts';
import { EXIT, refusingLater, together, usageFault } from './fault.ts';
import type { Io } from './io.ts';
import { text } from './messages.ts';
import { sinksArgument } from './plugins/sinks-argument.ts';

/** What a run is asked on the command line. */
export interface GivenRunOptions {
  readonly asOf: string;
  readonly period?: string;
  readonly by?: string;
  readonly variant?: string;
  readonly ids?: boolean;
  readonly workers?: string;
  readonly source?: string;
  readonly sink?: readonly string[];
  readonly sinkOptions?: string;
}

/** What a run was asked, read. */
export interface AskedRun extends RunOptions {
  /** The days as they were given: both. */
  readonly period?: Required<Period>;
  /** The way of counting: the one that stands first where all are shown. */
  readonly variant: string;
  /** The plugin's source that reads the register; absent where none does. */
  readonly source?: string;
  /** Worker threads, 0 for none; absent where the size of the register tells. */
  readonly workers?: number;
}

/** The way of counting where none is asked for. */
export const DEFAULT_VARIANT = 'due';

/** Reads what a run is asked. Throws every fault at once. */
export const runOptions = async (
  { asOf, period, by, variant, ids, workers, source, sink, sinkOptions }: GivenRunOptions,
  xf: Xinfang,
  io: Io,
): Promise<AskedRun> => {
  const fields = by === undefined ? [] : fieldsArgument(by);
  const [day, days, threads, sinks] = await together(
    () => dateArgument(xf.calendar, '--as-of', asOf),
    () => (period === undefined ? undefined : periodArgument(xf.calendar, period)),
    () => (workers === undefined ? undefined : workersArgument(workers)),
    () => sinksArgument(sink, sinkOptions, io),
    ...fields.map((field) => () => tryRun(`--by ${field}`.trim(), { by: [field] }, xf)),
    () => (variant === undefined ? undefined : tryRun('--variant', { variant }, xf)),
  );
  return {
    asOf: day,
    ...(days === undefined ? {} : { period: days }),
    ...(by === undefined ? {} : { by: fields }),
    variant: variant ?? DEFAULT_VARIANT,
    ...(ids === undefined ? {} : { ids }),
    ...(threads === undefined ? {} : { workers: threads }),
    ...(source === undefined ? {} : { source }),
    ...(sinks.length === 0 ? {} : { sinks }),
  };
};

const OFF = 'off';
/** More than any machine has cores. */
const MOST_WORKERS = 1024;

const workersArgument = (given: string): number => {
  const workers = given === OFF ? 0 : numberArgument(given);
  if (workers >= 0 && workers <= MOST_WORKERS) return workers;
  throw usageFault({
    code: 'not-a-count',
    path: '--workers',
    message: text('error.workers'),
    hint: text('error.give-workers'),
  });
};

const ANY_DAY: CivilDate = '2000-01-01';

/** A run of nothing refuses what a run would refuse. */
const tryRun = async (path: string, asked: Partial<RunOptions>, xf: Xinfang): Promise<void> => {
  await refusingLater(EXIT.usage, { path }, () => xf.run([], { asOf: ANY_DAY, ...asked }));
};
