import { type Calendar, type CivilDate, XinfangError } from '@xinfang/calendar';
import { readAsOf, reckonCase } from '@xinfang/deadlines';
import type { Case } from '@xinfang/matter';
import type { Pack, Scalar } from '@xinfang/pack';
import { ENGINE } from '@xinfang/rules';
import { watchAssumptions } from './assumptions.ts';
import { watchCertainty } from './certainty.ts';
import { watchEmptiness } from './emptiness.ts';
import { readIdLimit } from './id-limit.ts';
import { watchIntegrity } from './integrity.ts';
import { type MeasuredCase, measuredCaseOf } from './measured-case.ts';
import { watchOutcomes } from './outcomes.ts';
import { watchOverdue } from './overdue.ts';
import { readPeriod } from './period.ts';
import { SHOWN } from './ranking.ts';
import { createRefilings } from './refilings.ts';
import type { Period, RunReport } from './run-report.ts';
import { gatherWarnings } from './run-warnings.ts';
import { createTallies } from './tallies.ts';
import { watchUpcoming } from './upcoming.ts';
import { countersOf } from './variant-counter.ts';

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
  const defaults = defaultsOf(pack);
  const tallies = createTallies({ counters, order, days, limit, by: options.by ?? [] });
  const outcomes = watchOutcomes(pack, days);
  const integrity = watchIntegrity(pack, days, limit);
  const certainty = watchCertainty(order, days, calendar);
  const overdue = watchOverdue(shown, days, calendar);
  const upcoming = watchUpcoming(shown, calendar);
  const emptiness = watchEmptiness(period, days);
  const warnings = gatherWarnings(pack, days);
  const refilings = createRefilings();
  const assumptions = watchAssumptions(counters, variant === ALL);
  const watches = [
    refilings,
    outcomes,
    tallies,
    assumptions,
    integrity,
    certainty,
    overdue,
    upcoming,
    emptiness,
    warnings,
  ];
  let reported: Measured | undefined;

  const add = (oneCase: Case): MeasuredCase => {
    if (reported !== undefined) throw new Error('the run has been reported');
    const reckoning = reckonCase(oneCase, pack, calendar, asOf);
    const one = measuredCaseOf(oneCase, reckoning, defaults);
    if (reckoning.received > reckoning.asOf) emptiness.seeNotYet();
    else for (const watch of watches) watch.see(one);
    return one;
  };

  const report = (): Measured => {
    if (reported !== undefined) return reported;
    const { figures, breakdowns } = tallies.results(refilings);
    reported = {
      asOf,
      period,
      pack: pack.layers,
      calendar: { id: calendar.id, version: calendar.version, lastNotice: calendar.lastNotice },
      engine: ENGINE,
      assumptions: assumptions.results(),
      ...figures,
      outcomes: outcomes.results(),
      integrity: integrity.results(),
      breakdowns,
      overdue: overdue.results(),
      upcoming: upcoming.results(),
      attention: { upcoming: upcoming.attention(), overdue: overdue.attention() },
      warnings: [...emptiness.warnings(), ...warnings.results()],
      certainty: certainty.worst(),
      uncertain: certainty.uncertain(),
    };
    return reported;
  };
  return { add, report };
};

/** The facts of a pack that count as known where a case does not say them. */
const defaultsOf = ({ facts }: Pack): ReadonlyMap<string, Scalar> =>
  new Map(
    facts.flatMap((fact): [string, Scalar][] =>
      fact.default === undefined ? [] : [[fact.id, fact.default]],
    ),
  );

const DEFAULT = 'due';
/** Every way of counting at once. */
const ALL = 'all';

const readVariant = (variant: string, pack: Pack): string => {
  const known = new Set(pack.indicators.flatMap(({ variants }) => Object.keys(variants)));
  if (variant === ALL || known.has(variant)) return variant;
  throw new XinfangError([
    {
      code: 'unknown-variant',
      path: 'variant',
      message: { zh: '没有这种统计口径', en: 'no indicator has this variant' },
      hint: { zh: `可用：${[...known].join('、')}`, en: `use one of: ${[...known].join(', ')}` },
    },
  ]);
};
