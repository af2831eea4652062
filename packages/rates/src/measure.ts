import type { Calendar } from '@xinfang/calendar';
import { reckonCase } from '@xinfang/deadlines';
import type { Case } from '@xinfang/matter';
import type { Pack, Scalar } from '@xinfang/pack/decide';
import { watchAssumptions } from './assumptions.ts';
import { watchCertainty } from './certainty.ts';
import { watchEmptiness } from './emptiness.ts';
import { createFilings } from './filings.ts';
import { watchIntegrity } from './integrity.ts';
import { joinOf } from './join-parts.ts';
import type { MeasurePart } from './measure-part.ts';
import { type MeasuredCase, measuredCaseOf } from './measured-case.ts';
import { watchOutcomes } from './outcomes.ts';
import { watchOverdue } from './overdue.ts';
import type { Measured } from './run-report.ts';
import { type MeasureOptions, type RunTerms, readTerms } from './run-terms.ts';
import { gatherWarnings } from './run-warnings.ts';
import { askersOf, createTallies } from './tallies.ts';
import { watchUpcoming } from './upcoming.ts';

export type { Measured } from './run-report.ts';
export type { MeasureOptions } from './run-terms.ts';

/** A run in progress: cases go in one by one, memory stays bounded but for about 30 bytes a case that join repeat filings. */
export interface Measure {
  /** Reckons and counts a case. Throws XinfangError where the case cannot be decided; nothing is counted then. */
  add(oneCase: Case): MeasuredCase;
  /** Ends the run: who was filed again is only known once all cases are in. Asked again it gives the same report. */
  report(): Measured;
  /** Ends this part of a run, to be joined with the others by `joinParts`. Asked again it gives the same part. */
  part(): MeasurePart;
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
  const terms = readTerms(pack, calendar, options);
  const defaults = defaultsOf(pack);
  const watch = watchAll(terms);
  let ended: MeasurePart | undefined;
  let reported: Measured | undefined;
  const part = (): MeasurePart => {
    ended ??= watch.part();
    return ended;
  };
  return {
    add: (oneCase) => {
      if (ended !== undefined) throw new Error('the run has been reported');
      const reckoning = reckonCase(oneCase, pack, calendar, terms.asOf);
      const one = measuredCaseOf(oneCase, reckoning, defaults);
      if (reckoning.received > reckoning.asOf) watch.seeNotYet(one);
      else watch.see(one);
      return one;
    },
    part,
    report: () => {
      reported ??= reportOf(terms, part());
      return reported;
    },
  };
};

/** A whole run is a run of one part: there is one way of counting. */
const reportOf = (terms: RunTerms, whole: MeasurePart): Measured => {
  const join = joinOf(terms);
  join.add(whole);
  return join.report();
};

/** All that a run looks at in each case. */
const watchAll = (terms: RunTerms) => {
  const { pack, calendar, days, limit, shown, counters } = terms;
  const tallies = createTallies(terms);
  const filings = createFilings({
    askers: askersOf(counters).length,
    fields: terms.by.length,
    comparesWords: pack.integrity.some(({ check }) => check.kind === 'refiled-while-due'),
    keepsNames: limit !== undefined && limit > 0,
  });
  const outcomes = watchOutcomes(pack, days);
  const assumptions = watchAssumptions(counters);
  const integrity = watchIntegrity(pack, days, limit);
  const certainty = watchCertainty(days, calendar);
  const overdue = watchOverdue(shown, days, calendar);
  const upcoming = watchUpcoming(shown, calendar);
  const emptiness = watchEmptiness(days);
  const warnings = gatherWarnings(pack, days);
  const watches = [
    outcomes,
    assumptions,
    integrity,
    certainty,
    overdue,
    upcoming,
    emptiness,
    warnings,
  ];
  return {
    see: (one: MeasuredCase): void => {
      filings.see(one, tallies.see(one));
      for (const each of watches) each.see(one);
    },
    seeNotYet: (one: MeasuredCase): void => {
      filings.seeNotYet(one);
      emptiness.seeNotYet();
    },
    part: (): MeasurePart => ({
      sign: terms.sign,
      tallies: tallies.part(),
      outcomes: outcomes.part(),
      assumptions: assumptions.part(),
      integrity: integrity.part(),
      certainty: certainty.part(),
      overdue: overdue.part(),
      upcoming: upcoming.part(),
      emptiness: emptiness.part(),
      warnings: warnings.part(),
      filings: filings.part(),
    }),
  };
};

/** The facts of a pack that count as known where a case does not say them. */
const defaultsOf = ({ facts }: Pack): ReadonlyMap<string, Scalar> =>
  new Map(
    facts.flatMap((fact): [string, Scalar][] =>
      fact.default === undefined ? [] : [[fact.id, fact.default]],
    ),
  );
