import { type Calendar, type CivilDate, XinfangError } from '@xinfang/calendar';
import { readAsOf, reckonCase } from '@xinfang/deadlines';
import type { Case } from '@xinfang/matter';
import type { Pack, Scalar } from '@xinfang/pack';
import { ENGINE } from '@xinfang/rules';
import { keyBy } from './breakdown.ts';
import { watchCertainty } from './certainty.ts';
import { watchEmptiness } from './emptiness.ts';
import { readIdLimit } from './id-limit.ts';
import { watchIntegrity } from './integrity.ts';
import { type MeasuredCase, measuredCaseOf } from './measured-case.ts';
import { watchOverdue } from './overdue.ts';
import { lies, readPeriod } from './period.ts';
import { SHOWN } from './ranking.ts';
import { createRefilings } from './refilings.ts';
import type { Assumption, Period, RunReport } from './run-report.ts';
import { gatherWarnings } from './run-warnings.ts';
import { addDeadlines, addToVolume, createTally, reportTally, type Tally } from './tally.ts';
import { watchUpcoming } from './upcoming.ts';
import { type Assume, countersOf, type Later } from './variant-counter.ts';

/** What a run asks. */
export interface MeasureOptions {
  readonly asOf: CivilDate;
  readonly period?: Period;
  /** Fields of `BREAKDOWN_FIELDS`. */
  readonly by?: readonly string[];
  /** The way of counting; default `due`. `all` gives every variant. */
  readonly variant?: string;
  /**
   * Whether rates and integrity come with the ids of their cases: all of them, or at most so many in each list, the first
   * met, which bounds the memory of a large run. Counts stay whole. `true` also lists every overdue and upcoming duty.
   */
  readonly ids?: boolean | number;
}

/** The figures of a run, but for what only the reader of the register knows. */
export type Measured = Omit<RunReport, 'rows'>;

/** A run in progress: cases go in one by one, memory stays bounded but for the index that joins repeat filings. */
export interface Measure {
  /** Reckons and counts a case. Throws XinfangError where the case cannot be decided; nothing is counted then. */
  add(oneCase: Case): MeasuredCase;
  /** Ends the run: who was filed again is only known once all cases are in. Asked again it gives the same report. */
  report(): Measured;
}

/**
 * Starts measuring.
 *
 * @throws XinfangError `impossible-date`, `period-upside-down`, `unknown-field`, `unknown-variant`, `not-a-count`.
 * @example
 * const measure = startMeasure(pack, calendar, { asOf: '2024-02-26' });
 * for (const each of cases) measure.add(each);
 * measure.report().indicators
 */
export const startMeasure = (pack: Pack, calendar: Calendar, options: MeasureOptions): Measure => {
  const asOf = readAsOf(options.asOf);
  const { period, days } = readPeriod(options.period);
  const limit = readIdLimit(options.ids);
  const shown = options.ids === true ? Number.POSITIVE_INFINITY : SHOWN;
  const variant = options.variant === undefined ? DEFAULT : readVariant(options.variant, pack);
  const counters = countersOf(variant, { pack, calendar, days });
  const order = pack.deadlines.map(({ id }) => id);
  const defaults = new Map(
    pack.facts.flatMap((fact): [string, Scalar][] =>
      fact.default === undefined ? [] : [[fact.id, fact.default]],
    ),
  );
  const whole = createTally(counters, limit);
  const parts = (options.by ?? []).map((field) => ({
    field,
    keyOf: keyBy(field),
    rows: new Map<string, Tally>(),
  }));
  const integrity = watchIntegrity(pack, days, limit);
  const certainty = watchCertainty(order, days);
  const overdue = watchOverdue(shown, days);
  const upcoming = watchUpcoming(shown);
  const emptiness = watchEmptiness(period, days);
  const warnings = gatherWarnings(pack, days);
  const refilings = createRefilings();
  const later: Later[] = [];
  const outcomes: Record<string, Record<string, number>> = Object.fromEntries(
    pack.groups.map(({ id }) => [id, {}]),
  );
  const assumptions = countAssumptions();
  let reported: Measured | undefined;

  const rowOf = (rows: Map<string, Tally>, key: string): Tally => {
    const row = rows.get(key) ?? createTally(counters, limit);
    rows.set(key, row);
    return row;
  };

  const add = (oneCase: Case): MeasuredCase => {
    if (reported !== undefined) throw new Error('the run has been reported');
    const reckoning = reckonCase(oneCase, pack, calendar, asOf);
    const one = measuredCaseOf(oneCase, reckoning, defaults);
    if (reckoning.received > reckoning.asOf) {
      emptiness.seeNotYet();
      return one;
    }
    const tallies = [whole, ...parts.map(({ rows, keyOf }) => rowOf(rows, keyOf(oneCase)))];
    const { repeatOf } = oneCase.registration;
    if (repeatOf !== undefined) refilings.note(repeatOf, reckoning.received);
    if (lies(reckoning.received, days)) {
      for (const tally of tallies) addToVolume(tally, one);
      countOutcomes(outcomes, one);
    }
    assumptions.see(counters.flatMap((counter) => counter.assumed(one)));
    for (const tally of tallies) addDeadlines(tally, one, days);
    counters.forEach((counter, index) => {
      const asked = counter.count(
        one,
        tallies.map(({ buckets }) => buckets[index] as Tally['buckets'][number]),
      );
      if (asked !== undefined) later.push(asked);
    });
    for (const watch of [integrity, certainty, overdue, upcoming, emptiness, warnings])
      watch.see(one);
    return one;
  };

  const report = (): Measured => {
    if (reported !== undefined) return reported;
    for (const ask of later) ask(refilings);
    reported = {
      asOf,
      period,
      pack: pack.layers,
      calendar: { id: calendar.id, version: calendar.version, lastNotice: calendar.lastNotice },
      engine: ENGINE,
      assumptions: assumptions.results(),
      ...reportTally(whole, counters, order),
      outcomes,
      integrity: integrity.results(),
      breakdowns: parts.map(({ field, rows }) => ({
        by: field,
        rows: [...rows]
          .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
          .map(([key, tally]) => ({ key, ...reportTally(tally, counters, order) })),
      })),
      overdue: overdue.results(),
      upcoming: upcoming.results(),
      warnings: [...emptiness.warnings(), ...warnings.results()],
      certainty: certainty.worst(),
      uncertain: certainty.uncertain(),
    };
    return reported;
  };
  return { add, report };
};

const DEFAULT = 'due';

const readVariant = (variant: string, pack: Pack): string => {
  const known = new Set(pack.indicators.flatMap(({ variants }) => Object.keys(variants)));
  if (variant === 'all' || known.has(variant)) return variant;
  throw new XinfangError([
    {
      code: 'unknown-variant',
      path: 'variant',
      message: { zh: '没有这种统计口径', en: 'no indicator has this variant' },
      hint: { zh: `可用：${[...known].join('、')}`, en: `use one of: ${[...known].join(', ')}` },
    },
  ]);
};

const countOutcomes = (
  outcomes: Record<string, Record<string, number>>,
  { reckoning: { ruling } }: MeasuredCase,
): void => {
  const countOne = (group: string, value: string): void => {
    const counts = outcomes[group] ?? {};
    counts[value] = (counts[value] ?? 0) + 1;
    outcomes[group] = counts;
  };
  for (const [group, outcome] of Object.entries(ruling.outcomes)) {
    countOne(group, outcome.value === null ? outcome.status : outcome.value);
  }
  for (const { value, group } of ruling.flags) countOne(group, value);
};

/** Counts in how many matters a missing fact was taken as known, by whichever variants look at them. */
const countAssumptions = () => {
  const byId = new Map<string, Assumption>();
  return {
    see: (assumed: readonly Assume[]): void => {
      for (const [id, { text }] of new Map(assumed.map((each) => [each.id, each])))
        byId.set(id, { id, text, cases: (byId.get(id)?.cases ?? 0) + 1 });
    },
    results: (): readonly Assumption[] => [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
};
