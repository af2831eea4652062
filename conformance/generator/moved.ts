import { addDays } from '../reference/calendar-days.ts';
import type { PlainEvent } from '../reference/case.ts';
import { at, type Life } from './life.ts';
import type { Chance } from './seeded.ts';
import type { Course } from './standings.ts';

/** An extension that counts, given on the 50th day. */
const extended = ({ startsOn }: Life, more: object = {}): PlainEvent => {
  const on = addDays(startsOn, 50);
  return at(on, 'extended', {
    days: 30,
    approvedBy: 'head-1',
    reason: 'complex',
    notifiedOn: on,
    ...more,
  });
};

/** Extensions that count, and each way in which one does not; every list is what happens after the acceptance. */
const EXTENSIONS: readonly ((life: Life) => readonly PlainEvent[])[] = [
  (life) => [extended(life)],
  (life) => [extended(life, { days: 1 })],
  (life) => [extended(life, { days: 17 })],
  (life) => [extended(life, { days: 31 })],
  (life) => [extended(life, { days: 0 })],
  (life) => [extended(life, { days: -5 })],
  (life) => [extended(life, { approvedBy: ' ' })],
  (life) => [extended(life, { reason: '' })],
  ({ startsOn }) => [
    at(addDays(startsOn, 40), 'extended', { days: 30, approvedBy: 'head-1', reason: 'complex' }),
  ],
  ({ startsOn }) => [
    at(addDays(startsOn, 40), 'extended', { days: 30, notifiedOn: addDays(startsOn, 41) }),
  ],
  (life) => [extended(life, { notifiedOn: life.bindsOn })],
  (life) => [extended(life, { notifiedOn: addDays(life.bindsOn, 1) })],
  (life) => [extended(life, { on: life.bindsOn, notifiedOn: life.bindsOn })],
  (life) => [extended(life, { on: addDays(life.bindsOn, 1) })],
  (life) => [extended(life, { days: 10 }), extended(life, { days: 30 })],
  (life) => [extended(life, { days: 40 }), extended(life, { days: 12 })],
  (life) => [at(addDays(life.startsOn, 30), 'replied'), extended(life)],
  (life) => [at(addDays(life.startsOn, 30), 'withdrawn'), extended(life)],
  (life) => [extended(life, { on: addDays(life.startsOn, -1) })],
  (life) => [extended(life, { on: life.startsOn, days: 30 })],
];

const AROUND = [59, 60, 61, 75, 89, 90, 91, 110] as const;

/** An extension, and an end of the matter or a look at it around the 60th and 90th day. */
export const extensionCourse = (chance: Chance, life: Life, place: number): Course => {
  const events = EXTENSIONS[place % EXTENSIONS.length]?.(life) ?? [];
  const on = addDays(life.startsOn, chance.pick(AROUND));
  const end = chance.pick([[], [], ['replied'], ['mediated'], ['withdrawn'], ['redirected']]);
  return {
    next: [...events, ...end.map((type) => at(on, type))],
    asOf: end.length === 0 ? on : addDays(on, chance.pick([0, 3, 40])),
  };
};

/** Days after the request on which hearings start and end; without an end it goes on. */
const HEARINGS: readonly (readonly (readonly [number, number?])[])[] = [
  [[5, 5]],
  [[5, 9]],
  [[5]],
  [
    [3, 7],
    [6, 10],
  ],
  [
    [3, 7],
    [20, 21],
  ],
  [[30, 34]],
  [[31, 34]],
  [
    [10, 14],
    [35, 36],
  ],
  [
    [10, 14],
    [36, 38],
  ],
  [[0, 2]],
  [[28], [30, 33]],
  [[-4, 2]],
  [
    [12, 12],
    [12, 13],
  ],
];

const hearingEvents = (
  { startsOn }: Life,
  spans: (typeof HEARINGS)[number],
): readonly PlainEvent[] =>
  spans.flatMap(([from, to]) => [
    at(addDays(startsOn, from), 'hearing-started'),
    ...(to === undefined ? [] : [at(addDays(startsOn, to), 'hearing-ended')]),
  ]);

/** Hearings, and a decision or a look around the due day as pushed back. */
export const hearingCourse = (chance: Chance, life: Life, place: number): Course => {
  const spans = HEARINGS[place % HEARINGS.length] ?? [];
  const on = addDays(life.startsOn, chance.pick([7, 29, 30, 31, 32, 33, 35, 38, 45]));
  const end = chance.pick([[], [], ['recheck-decided'], ['recheck-decided'], ['withdrawn']]);
  return {
    next: [...hearingEvents(life, spans), ...end.map((type) => at(on, type))],
    asOf: end.length === 0 ? on : addDays(on, chance.pick([0, 2, 30])),
  };
};
