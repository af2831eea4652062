import type { Calendar } from '@xinfang/calendar';
import { type CaseReckoning, reckonCase } from '@xinfang/deadlines';
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

/** A run in progress: cases go in one by one, memory stays bounded but for about 30 bytes a case that join them. */
export interface Measure {
  /**
   * Reckons and counts a case. Throws XinfangError where the case cannot be decided; nothing is counted then. `mark` is the name
   * that the matter goes by however its id is typed: by it cases are told apart, also from refused ones that were given one.
   */
  add(oneCase: Case, mark?: string): MeasuredCase;
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
  const reckon = (oneCase: Case, mark: string | undefined): CaseReckoning => {
    try {
      return reckonCase(oneCase, pack, calendar, terms.asOf);
    } catch (error) {
      if (mark !== undefined) watch.seeRefused(oneCase, mark);
      throw error;
    }
  };
  const part = (): MeasurePart => {
    ended ??= watch.part();
    return ended;
  };
  return {
    add: (oneCase, mark) => {
      if (ended !== undefined) throw new Error('the run has been reported');
      const reckoning = reckon(oneCase, mark);
      const one = measuredCaseOf(oneCase, reckoning, defaults);
      const name = mark ?? oneCase.id;
      if (reckoning.received > reckoning.asOf) watch.seeNotYet(one, name);
      else watch.see(one, name);
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
  return {
    see: (one: MeasuredCase, mark: string): void => {
      filings.see(one, mark, tallies.see(one));
      // By name and not in a loop: each call has one callee then, which the compiler can take in.
      outcomes.see(one);
      assumptions.see(one);
      integrity.see(one);
      certainty.see(one);
      overdue.see(one);
      upcoming.see(one);
      emptiness.see(one);
      warnings.see(one);
    },
    seeNotYet: ({ id }: MeasuredCase, mark: string): void => {
      filings.seeNotYet(id, mark);
      emptiness.seeNotYet();
    },
    seeRefused: ({ id }: Case, mark: string): void => {
      filings.seeNotYet(id, mark);
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
