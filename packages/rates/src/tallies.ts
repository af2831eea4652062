import type { DayNumber } from '@xinfang/calendar';
import type { Deadline } from '@xinfang/pack/decide';
import { NOT_COUNTED, type Role } from './bucket.ts';
import { createCaseTallies, type TalliesPart } from './case-tallies.ts';
import { DEADLINE_STATUSES, PLACE_OF_STATUS } from './deadline-statuses.ts';
import type { CountedDeadline, MeasuredCase } from './measured-case.ts';
import { lies } from './period.ts';
import type { RunTerms } from './run-terms.ts';
import { addDeadline, addToBucket, addToVolume, layoutOf } from './tally.ts';
import type { CaseSink, VariantCounter } from './variant-counter.ts';

/** What a case leaves open until all cases are in. It is read at once: the next case overwrites it. */
export interface Asked {
  readonly any: boolean;
  /** For each counter that asks the day after which a refiling counts. */
  readonly after: readonly (DayNumber | undefined)[];
  /** For each field of a breakdown the place of the case's row. */
  readonly rows: readonly number[];
}

/** Counts the case at hand, by the place of the counter among all. */
type AddRole = (counter: number, role: Role) => void;

/** Fills the figures of the whole register and of its rows. */
export const createTallies = (terms: RunTerms) => {
  const { days } = terms;
  const layout = layoutOf(terms);
  const tallies = createCaseTallies(terms.by, layout);
  let id = '';
  const addRole: AddRole = (counter, role) => {
    for (const tally of tallies.chosen) addToBucket(tally, layout, counter, id, role);
  };
  const deadlines = countDeadlines(terms, addRole, (standing) => {
    for (const tally of tallies.chosen) addDeadline(tally, standing);
  });
  const cases = countCases(terms.counters, addRole);
  const asked = { any: false, after: cases.after, rows: tallies.places };
  return {
    /** Counts a case, and tells what is left open. */
    see: (one: MeasuredCase): Asked => {
      ({ id } = one);
      tallies.choose(one);
      if (lies(one.reckoning.received, days))
        for (const tally of tallies.chosen) addToVolume(tally, one);
      deadlines(one);
      asked.any = cases.count(one);
      return asked;
    },
    part: (): TalliesPart => tallies.part(),
  };
};

/** Counts the deadlines of a case that are due in the period: where they stand, and by the counters of deadlines. */
const countDeadlines = (
  { counters, order, days }: RunTerms,
  addRole: AddRole,
  addStanding: (standing: number) => void,
) => {
  const placeOf = new Map(order.map((id, place) => [id, place]));
  const asking = counters.flatMap(({ roles }, counter) =>
    roles === undefined ? [] : [{ counter, roles: roles(order) }],
  );
  const add = ({ id }: Deadline, status: CountedDeadline['status'], binding: DayNumber): void => {
    const place = lies(binding, days) ? placeOf.get(id) : undefined;
    if (place === undefined) return;
    const standing = place * DEADLINE_STATUSES.length + PLACE_OF_STATUS[status];
    addStanding(standing);
    for (const { counter, roles } of asking) {
      const role = roles[standing] as Role;
      if (role !== NOT_COUNTED) addRole(counter, role);
    }
  };
  return ({ reckoning: { running, undecided } }: MeasuredCase): void => {
    for (const { deadline, status, clock } of running) add(deadline, status, clock.binding);
    for (const { deadline, clock } of undecided) add(deadline, 'undetermined', clock.binding);
  };
};

/** Counts a case by the counters of cases, and notes what they leave open. */
const countCases = (counters: readonly VariantCounter[], addRole: AddRole) => {
  const askers = askersOf(counters);
  const after: (DayNumber | undefined)[] = askers.map(() => undefined);
  let isAsked = false;
  const counting = counters.flatMap(({ count }, counter) => {
    if (count === undefined) return [];
    const asker = askers.indexOf(counter);
    const sink: CaseSink = {
      add: (role) => {
        addRole(counter, role);
      },
      ask: (day) => {
        isAsked = true;
        after[asker] = day;
      },
    };
    return [{ count, sink }];
  });
  return {
    after,
    /** Whether anything is left open. */
    count: (one: MeasuredCase): boolean => {
      isAsked = false;
      after.fill(undefined);
      for (const { count, sink } of counting) count(one, sink);
      return isAsked;
    },
  };
};

/** The places of the counters that ask whether a matter was filed again. */
export const askersOf = (counters: readonly VariantCounter[]): readonly number[] =>
  counters.flatMap(({ asks }, counter) => (asks ? [counter] : []));
