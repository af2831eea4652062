import type { Calendar } from '@xinfang/calendar';
import type { Pack } from '@xinfang/pack/decide';
import { ENGINE } from '@xinfang/rules';
import { joinAssumptions } from './assumptions.ts';
import { joinCertainty } from './certainty.ts';
import { duplicateIdWarnings } from './duplicate-ids.ts';
import { emptinessWarnings } from './emptiness.ts';
import { joinIntegrity } from './integrity.ts';
import { type JoinedFilings, joinFilings } from './joined-filings.ts';
import { joinTallies } from './joined-tallies.ts';
import type { MeasurePart } from './measure-part.ts';
import { joinOutcomes } from './outcomes.ts';
import { joinOverdue } from './overdue.ts';
import { refiledWhileDue } from './refiled-while-due.ts';
import { findRefilings } from './refilings.ts';
import { findRepeatedIds, type RepeatedIds } from './repeated-ids.ts';
import type { Measured } from './run-report.ts';
import { type MeasureOptions, type RunTerms, readTerms } from './run-terms.ts';
import { joinWarnings } from './run-warnings.ts';
import { joinUpcoming } from './upcoming.ts';

/** Parts of a run that are being joined. */
export interface Join {
  /** Takes in the next part, in the order of the cases. */
  add(part: MeasurePart): void;
  /**
   * The cases of what may be the next part that go by the name of an earlier one, in it or in a part taken in: their places in
   * the part from 0, each with the place of that one among all cases. The part is not taken in.
   */
  repeatsIn(part: MeasurePart): ReadonlyMap<number, number>;
  /** Ends the joining. Asked again it gives the same report. */
  report(): Measured;
}

/**
 * Starts joining the parts of a run, measured by as many measures with the same pack, calendar and options. The report is that
 * of one measure of all the cases, where the parts come in their order. Memory holds the joined figures and, of each part, what
 * joins cases. Without ids one thing is not the same: a pair of matters under one id that lies in two parts is counted by
 * `duplicate-id`, and is none of its examples.
 *
 * @throws XinfangError as `startMeasure` does; `add` throws Error where a part is of another run, or the joining has ended.
 * @example
 * const join = startJoin(pack, calendar, { asOf: '2024-02-26' });
 * for (const half of [cases, []]) {
 *   const measure = startMeasure(pack, calendar, { asOf: '2024-02-26' });
 *   for (const each of half) measure.add(each);
 *   join.add(measure.part());
 * }
 * join.report().volume.items // 1
 */
export const startJoin = (pack: Pack, calendar: Calendar, options: MeasureOptions): Join =>
  joinOf(readTerms(pack, calendar, options));

/**
 * The report of parts that are all at hand, in the order of the cases; see `startJoin`.
 *
 * @throws XinfangError as `startMeasure` does; Error where a part is of another run.
 * @example
 * const measure = startMeasure(pack, calendar, { asOf: '2024-02-26' });
 * for (const each of cases) measure.add(each);
 * joinParts(pack, calendar, { asOf: '2024-02-26' }, [measure.part()]).volume.items // 1
 */
export const joinParts = (
  pack: Pack,
  calendar: Calendar,
  options: MeasureOptions,
  parts: readonly MeasurePart[],
): Measured => {
  const join = startJoin(pack, calendar, options);
  for (const part of parts) join.add(part);
  return join.report();
};

/** What is kept of a part until all are in: what is not summed up at once. */
type Kept = Omit<MeasurePart, 'tallies' | 'overdue' | 'upcoming'>;

/** Joins the parts of a run. */
export const joinOf = (terms: RunTerms): Join => {
  const tallies = joinTallies(terms);
  const overdue = joinOverdue(terms.shown);
  const upcoming = joinUpcoming(terms.shown);
  const repeated = findRepeatedIds();
  const kept: Kept[] = [];
  let reported: Measured | undefined;
  const report = (): Measured => {
    const filings = joinFilings(kept.map((part) => part.filings));
    tallies.answer(
      kept.map((part) => part.filings),
      findRefilings(filings),
      filings.nameOf,
    );
    const { figures, breakdowns } = tallies.report();
    return reportOf(terms, kept, filings, repeated.repeated(), {
      figures,
      breakdowns,
      overdue: overdue.items(),
      upcoming: upcoming.items(),
      attention: { upcoming: upcoming.counts(), overdue: overdue.counts() },
    });
  };
  const mustFit = (part: MeasurePart): void => {
    if (reported !== undefined) throw new Error('the joining has ended');
    if (part.sign !== terms.sign) throw new Error('a part is of another run');
  };
  return {
    repeatsIn: (part) => {
      mustFit(part);
      return repeated.repeatsIn(part.filings);
    },
    add: (part) => {
      mustFit(part);
      const { tallies: counted, overdue: late, upcoming: soon, ...rest } = part;
      tallies.add(counted);
      overdue.add(late);
      upcoming.add(soon);
      repeated.add(part.filings);
      kept.push(rest);
    },
    report: () => {
      reported ??= report();
      return reported;
    },
  };
};

interface Summed extends Pick<Measured, 'breakdowns' | 'overdue' | 'upcoming' | 'attention'> {
  readonly figures: Pick<Measured, 'volume' | 'deadlines' | 'indicators'>;
}

const reportOf = (
  terms: RunTerms,
  kept: readonly Kept[],
  filings: JoinedFilings,
  repeated: RepeatedIds,
  { figures, breakdowns, overdue, upcoming, attention }: Summed,
): Measured => {
  const { pack, calendar, asOf, period } = terms;
  const of = <Key extends keyof Kept>(key: Key): readonly Kept[Key][] =>
    kept.map((part) => part[key]);
  const refiled = () => refiledWhileDue(filings, repeated.count > 0, terms.days, terms.limit ?? 0);
  return {
    asOf,
    period,
    pack: pack.layers,
    calendar: { id: calendar.id, version: calendar.version, lastNotice: calendar.lastNotice },
    engine: ENGINE,
    assumptions: joinAssumptions(terms.counters, terms.namesVariants, of('assumptions')),
    ...figures,
    outcomes: joinOutcomes(pack, of('outcomes')),
    integrity: joinIntegrity(pack, terms.limit, of('integrity'), refiled),
    breakdowns,
    overdue,
    upcoming,
    attention,
    warnings: [
      ...emptinessWarnings(period, of('emptiness')),
      ...joinWarnings(of('warnings')),
      ...duplicateIdWarnings(repeated),
    ],
    ...joinCertainty(terms.order, of('certainty')),
  };
};
