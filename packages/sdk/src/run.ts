import type { Calendar } from '@xinfang/calendar';
import { type Issue, XinfangError } from '@xinfang/calendar';
import { assess } from '@xinfang/deadlines';
import { parseCase } from '@xinfang/matter';
import type { Pack } from '@xinfang/pack';
import {
  type Measure,
  type MeasuredCase,
  type MeasureOptions,
  type RunReport,
  startMeasure,
} from '@xinfang/rates';
import { countAssumptions } from './plugin/count-assumptions.ts';
import { countGiven, type GivenCount } from './plugin/count-given.ts';
import { untilGivenUp } from './plugin/give-up.ts';
import { sourceWarnings } from './plugin/members.ts';
import type { OpenSinks, SinkTo } from './plugin/open-sinks.ts';
import type { PluginFacts } from './plugin/plugin-facts.ts';
import { type RowAssumption, SourceRow } from './plugin/source-row.ts';
import { toldOf } from './plugin/told.ts';
import { countRejects } from './reject-codes.ts';
import { type TakenCase, takeCase } from './take-case.ts';

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
  /** Sinks of plugins: each is told every case as it is reckoned, then the report. The run waits for them. */
  readonly sinks?: readonly SinkTo[];
  /** Ends the run early: it rejects with the signal's reason, and sinks are closed as not completed. */
  readonly signal?: AbortSignal;
}

/** A run's report, with what it owes to plugins. */
export interface PluggedReport extends RunReport {
  /** Facts that nobody stated and plugins gave, with the number of cases; absent where there are none. */
  readonly provided?: readonly GivenCount[];
}

/** What plugins add to a run. */
export interface RunPlugins {
  readonly facts: PluginFacts;
  readonly openSinks: (
    to: readonly SinkTo[],
    signal: AbortSignal | undefined,
  ) => Promise<OpenSinks>;
}

const PROGRESS_EVERY = 500;

/** Decides, reckons and counts cases as they come; a bad case is rejected and named by its row, and the run goes on. */
export const runCases = async (
  pack: Pack,
  calendar: Calendar,
  cases: Iterable<unknown> | AsyncIterable<unknown>,
  options: RunOptions,
  plugins?: RunPlugins,
): Promise<PluggedReport> => {
  options.signal?.throwIfAborted();
  const measure = startMeasure(pack, calendar, options);
  const take = takingIn(measure, pack, plugins?.facts);
  const sinks = await plugins?.openSinks(options.sinks ?? [], options.signal);
  const told = async ({ one, given }: Taken): Promise<void> => {
    options.onCase?.(one);
    if (sinks === undefined || sinks.none) return;
    const assessment = assess(one.source, pack, calendar, options);
    await sinks.takeCase(one.source, { ...assessment, ...toldOf(given.given, given.unavailable) });
  };
  let isCompleted = false;
  let report: PluggedReport;
  try {
    report = await readAll(measure, cases, options, take, told);
    await sinks?.takeReport(report);
    isCompleted = true;
  } finally {
    await sinks?.close(isCompleted);
  }
  return { ...report, warnings: [...report.warnings, ...(sinks?.warnings() ?? [])] };
};

/** A case that was taken in, with what plugins gave to it and what its source took as known. */
interface Taken extends TakenCase {
  readonly assumptions: readonly RowAssumption[];
}

const readAll = async (
  measure: Measure,
  cases: Iterable<unknown> | AsyncIterable<unknown>,
  options: RunOptions,
  take: (input: unknown) => Taken | XinfangError,
  told: (taken: Taken) => Promise<void>,
): Promise<PluggedReport> => {
  let read = 0;
  let rejected = 0;
  const rejects = countRejects();
  const counted = countGiven();
  const assumed = countAssumptions();
  for await (const input of untilGivenUp(cases, options.signal)) {
    options.signal?.throwIfAborted();
    read += 1;
    const taken = take(input);
    if ('issues' in taken) {
      rejected += 1;
      rejects.note(read, taken.issues);
      options.onReject?.({ row: read, issues: taken.issues });
    } else {
      counted.note(taken.one.id, taken.given);
      assumed.note(taken.assumptions);
      await told(taken);
    }
    if (read % PROGRESS_EVERY === 0) options.onProgress?.(read);
  }
  options.onProgress?.(read);
  const measured = measure.report();
  const provided = counted.provided();
  return {
    ...measured,
    rows: { read, cases: read - rejected, rejected },
    assumptions: [...assumed.counted(), ...measured.assumptions],
    warnings: [
      ...measured.warnings,
      ...rejects.warnings(),
      ...counted.warnings(),
      ...sourceWarnings(cases),
    ],
    ...(provided.length === 0 ? {} : { provided }),
  };
};

/** Takes a row in: a case that cannot be decided, and a row that its source could not read, come back as their error. */
const takingIn =
  (measure: Measure, pack: Pack, facts: PluginFacts | undefined) =>
  (row: unknown): Taken | XinfangError => {
    if (row instanceof XinfangError) return row;
    const { case: input, assumptions } = row instanceof SourceRow ? row : new SourceRow(row, []);
    try {
      return { ...takeCase(parseCase(input), measure, pack, facts), assumptions };
    } catch (error) {
      if (error instanceof XinfangError) return error;
      throw error;
    }
  };
