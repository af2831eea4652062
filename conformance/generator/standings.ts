import { addDays } from '../reference/calendar-days.ts';
import type { PlainEvent } from '../reference/case.ts';
import { at, type Life } from './life.ts';
import type { Chance } from './seeded.ts';

/** What happens after the start, and the day on which one looks. */
export interface Course {
  readonly next: readonly PlainEvent[];
  readonly asOf: string;
}

/** The few days around a due day, and some farther ones. */
const NEAR = [-1, 0, 1] as const;

/** A day to look on that is not before the others. */
const later = (chance: Chance, date: string): string => addDays(date, chance.pick([0, 0, 1, 30]));

const fulfilled = (chance: Chance, { bindsOn, fulfilledBy }: Life, days: number): Course => {
  const on = addDays(bindsOn, days);
  return { next: [at(on, chance.pick(fulfilledBy))], asOf: later(chance, on) };
};

const voided = (chance: Chance, { bindsOn, voidedBy }: Life, days: number): Course => {
  const on = addDays(bindsOn, days);
  return { next: [at(on, chance.pick(voidedBy))], asOf: later(chance, on) };
};

const seen =
  (days: number) =>
  (_: Chance, { bindsOn }: Life): Course => ({
    next: [],
    asOf: addDays(bindsOn, days),
  });

/** Two events of one day, either of which may come first. */
const tied = (chance: Chance, { bindsOn, fulfilledBy, voidedBy }: Life): Course => {
  const on = addDays(bindsOn, chance.pick([-3, 0]));
  const both = [at(on, chance.pick(fulfilledBy)), at(on, chance.pick(voidedBy))];
  return { next: chance.shuffled(both), asOf: later(chance, on) };
};

const voidedThenFulfilled = (chance: Chance, life: Life): Course => {
  const { next, asOf } = voided(chance, life, chance.pick([-2, 0, 1, 5]));
  return { next: [...next, at(asOf, chance.pick(life.fulfilledBy))], asOf: later(chance, asOf) };
};

/** Done twice: the first time counts. */
const fulfilledTwice = (chance: Chance, life: Life): Course => {
  const { next, asOf } = fulfilled(chance, life, chance.pick([-5, 2]));
  return { next: [at(asOf, chance.pick(life.fulfilledBy)), ...next], asOf };
};

/** The event is there, but the as-of day does not see it yet. */
const unseen = (chance: Chance, life: Life): Course => {
  const days = chance.pick(NEAR);
  return {
    next: [at(addDays(life.bindsOn, days + 1), chance.pick(life.fulfilledBy))],
    asOf: addDays(life.bindsOn, days),
  };
};

/** It was entered with a wrong day, and corrected on a later one. */
const corrected = (chance: Chance, life: Life): Course => {
  const [wrong, right] = [chance.pick([-4, 3]), chance.pick(NEAR)];
  const on = addDays(life.bindsOn, 10);
  return {
    next: [
      at(addDays(life.bindsOn, wrong), chance.pick(life.fulfilledBy)),
      at(on, 'corrected', {
        event: life.events.length,
        field: 'on',
        to: addDays(life.bindsOn, right),
        reason: 'entered wrongly',
      }),
    ],
    asOf: addDays(on, chance.pick([-1, 0, 4])),
  };
};

/** Before it even starts, or on the very day. */
const early = (chance: Chance, { startsOn, fulfilledBy }: Life): Course => ({
  next: chance.percent(50) ? [at(startsOn, chance.pick(fulfilledBy))] : [],
  asOf: addDays(startsOn, chance.pick([-1, 0, 0, 1])),
});

type Make = (chance: Chance, life: Life) => Course;

const DAYS_OF_STANDING = [...NEAR, -9, 20] as const;

/** Every way in which an ordinary clock can stand. */
const COURSES: readonly Make[] = [
  ...DAYS_OF_STANDING.map((days) => (chance: Chance, life: Life) => fulfilled(chance, life, days)),
  ...DAYS_OF_STANDING.map(seen),
  unseen,
  fulfilledTwice,
  corrected,
  early,
];

/** And those in which it can end without being fulfilled. */
const VOIDABLE: readonly Make[] = [
  ...DAYS_OF_STANDING.map((days) => (chance: Chance, life: Life) => voided(chance, life, days)),
  voidedThenFulfilled,
  tied,
];

export const coursesOf = ({ voidedBy }: Life): readonly Make[] =>
  voidedBy.length === 0 ? COURSES : [...COURSES, ...VOIDABLE];
