import { addDays } from '../reference/calendar-days.ts';
import type { PlainCase, PlainEvent } from '../reference/case.ts';
import type { Period } from '../reference/register.ts';
import { at } from './life.ts';
import { caseOf, letterOn, ordinaryFor, organLetterOn, type Registration } from './made-case.ts';

/** A register, and how one looks at it. */
export interface Counting {
  readonly cases: readonly PlainCase[];
  readonly asOf: string;
  readonly period?: Period;
}

const FIRST = '2024-03-01';
const day = (days: number): string => addDays(FIRST, days);

const matter = (
  id: string,
  registration: Registration,
  events: readonly PlainEvent[] = [],
): PlainCase => caseOf(id, registration, ordinaryFor(registration), events);

const online = (registration: Registration): Registration => ({
  ...registration,
  channel: 'online',
});

const again = (registration: Registration, repeatOf: string): Registration => ({
  ...registration,
  repeatOf,
});

/** So many matters, of which some are online: shares whose fifth decimal is a 5 are rounded up, not to the even one. */
const shareOfOnline = (all: number, ofThem: number): Counting => ({
  cases: Array.from({ length: all }, (_, place) => {
    const letter = letterOn(day(place));
    return matter(`C-${place + 1}`, place < ofThem ? online(letter) : letter);
  }),
  asOf: day(100),
});

/** What was done in time, but is not what an indicator asks for; what was done on its last day, and one day later. */
const IN_TIME: readonly PlainCase[] = [
  matter('told', letterOn(day(0)), [at(day(9), 'informed')]),
  matter('refused', letterOn(day(0)), [at(day(9), 'not-accepted')]),
  matter('refused-for-good', letterOn(day(0)), [at(day(9), 'no-longer-accepted')]),
  matter('passed-on', letterOn(day(0)), [at(day(15), 'dispatched', { mode: 'forward' })]),
  matter('passed-on-late', letterOn(day(0)), [at(day(16), 'dispatched', { mode: 'forward' })]),
  matter('accepted', letterOn(day(0)), [at(day(15), 'accepted'), at(day(75), 'mediated')]),
  matter('accepted-late', letterOn(day(0)), [at(day(16), 'accepted'), at(day(77), 'closed')]),
  matter('at-an-organ', organLetterOn(day(0)), [at(day(15), 'accepted')]),
  matter('organ-told', organLetterOn(day(0)), [at(day(15), 'informed')]),
  matter('unit-in-time', letterOn(day(0)), [
    at(day(2), 'dispatched', { mode: 'forward' }),
    at(day(3), 'unit-received'),
    at(day(30), 'accepted'),
  ]),
  matter('unit-late', letterOn(day(0)), [
    at(day(2), 'dispatched', { mode: 'forward' }),
    at(day(3), 'unit-received'),
    at(day(31), 'accepted'),
  ]),
  matter('entered-wrongly', letterOn(day(0)), [
    at(day(9), 'dispatched', { mode: 'forward' }),
    at(day(40), 'corrected', { event: 0, field: 'on', to: day(19), reason: 'entered wrongly' }),
  ]),
];

const closed = (id: string, days: readonly number[]): PlainCase =>
  matter(
    id,
    letterOn(day(0)),
    days.map((on) => at(day(on), 'closed')),
  );

/** Filed again on the day of the closing, the day after, after the as-of day; closed twice; closed outside the period. */
const RESOLVED: readonly PlainCase[] = [
  closed('once', [30]),
  closed('same-day', [30]),
  matter('same-day-again', again(letterOn(day(30)), 'same-day')),
  closed('next-day', [30]),
  matter('next-day-again', again(letterOn(day(31)), 'next-day')),
  closed('much-later', [30]),
  matter('much-later-again', again(letterOn(day(90)), 'much-later')),
  closed('twice', [20, 60]),
  matter('twice-again', again(letterOn(day(40)), 'twice')),
  closed('before', [5]),
  matter('before-again', again(letterOn(day(3)), 'before')),
  closed('later', [70]),
];

/** Registers written for what seldom happens by chance. */
export const EDGE_REGISTERS: readonly Counting[] = [
  shareOfOnline(32, 1),
  shareOfOnline(32, 31),
  shareOfOnline(3, 2),
  ...[14, 15, 16, 30, 39, 40, 120].map((days) => ({ cases: IN_TIME, asOf: day(days) })),
  { cases: IN_TIME, asOf: day(120), period: { from: day(15), to: day(15) } },
  { cases: IN_TIME, asOf: day(20), period: { from: day(16), to: day(75) } },
  ...[29, 30, 31, 89, 90].map((days) => ({ cases: RESOLVED, asOf: day(days) })),
  { cases: RESOLVED, asOf: day(90), period: { from: day(6), to: day(60) } },
  { cases: RESOLVED, asOf: day(40), period: { from: day(21), to: day(95) } },
];
