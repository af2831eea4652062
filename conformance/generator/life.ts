import { dueDay, rolled, type Unit } from '../reference/calendar.ts';
import { addDays } from '../reference/calendar-days.ts';
import type { Facts, PlainCase, PlainEvent } from '../reference/case.ts';
import { caseOf, letterOn, ordinaryFor, organLetterOn, type Registration } from './made-case.ts';

/** A matter up to the moment at which a certain clock starts. */
export interface Life {
  readonly registration: Registration;
  readonly facts: Facts;
  readonly events: readonly PlainEvent[];
  /** The day on which the clock starts, and the one that binds if nothing moves it. */
  readonly startsOn: string;
  readonly bindsOn: string;
  readonly fulfilledBy: readonly string[];
  readonly voidedBy: readonly string[];
}

export const at = (on: string, type: string, more: object = {}): PlainEvent => ({
  type,
  on,
  ...more,
});

/** A case of a life with what happened next. */
export const lived = (id: string, life: Life, next: readonly PlainEvent[]): PlainCase =>
  caseOf(id, life.registration, life.facts, [...life.events, ...next]);

interface Clock {
  readonly name: string;
  readonly only2022?: true;
  readonly amount: number;
  readonly unit?: Unit;
  readonly isRight?: true;
  readonly fulfilledBy: readonly string[];
  readonly voidedBy: readonly string[];
  /** Who received the matter how many days before the clock starts, and what happened until then. */
  readonly receivedBefore: number;
  readonly isOrgan?: true;
  readonly arrival?: Registration['arrival'];
  readonly facts?: Facts;
  readonly until?: (startsOn: string) => readonly PlainEvent[];
}

const opinion = (on: string): readonly PlainEvent[] => [
  at(addDays(on, -20), 'accepted'),
  at(addDays(on, -1), 'replied', { outcome: 'explained' }),
  at(on, 'delivered', { document: 'opinion' }),
];

/** Every clock of the law with an ordinary way of coming to its start. */
export const CLOCKS: readonly Clock[] = [
  {
    name: 'dispatch',
    amount: 15,
    receivedBefore: 0,
    fulfilledBy: ['dispatched', 'informed', 'not-accepted', 'no-longer-accepted', 'accepted'],
    voidedBy: ['withdrawn'],
  },
  {
    name: 'notice-direct',
    amount: 15,
    receivedBefore: 0,
    isOrgan: true,
    fulfilledBy: [
      'accepted',
      'informed',
      'not-accepted',
      'no-longer-accepted',
      'redirected',
      'dispatched',
    ],
    voidedBy: ['withdrawn'],
  },
  {
    name: 'notice-transferred',
    amount: 15,
    receivedBefore: 8,
    until: (on) => [
      at(addDays(on, -2), 'dispatched', { mode: 'forward' }),
      at(on, 'unit-received'),
    ],
    fulfilledBy: ['accepted', 'not-accepted', 'no-longer-accepted', 'redirected'],
    voidedBy: ['objection-agreed', 'withdrawn'],
  },
  {
    name: 'objection',
    only2022: true,
    amount: 5,
    unit: 'workday',
    receivedBefore: 0,
    isOrgan: true,
    arrival: 'transferred',
    facts: { remit: 'elsewhere' },
    until: (on) => [at(on, 'unit-received')],
    fulfilledBy: ['objected'],
    voidedBy: ['accepted', 'withdrawn'],
  },
  {
    name: 'conclude',
    amount: 60,
    receivedBefore: 9,
    until: (on) => [at(on, 'accepted')],
    fulfilledBy: ['replied', 'mediated', 'closed'],
    voidedBy: ['redirected', 'withdrawn'],
  },
  {
    name: 'assigned-report',
    only2022: true,
    amount: 45,
    receivedBefore: 3,
    until: (on) => [at(on, 'dispatched', { mode: 'assign', reportDueOn: addDays(on, 45) })],
    fulfilledBy: ['result-reported'],
    voidedBy: ['withdrawn'],
  },
  {
    name: 'review-request',
    amount: 30,
    isRight: true,
    receivedBefore: 30,
    until: opinion,
    fulfilledBy: ['review-requested'],
    voidedBy: [],
  },
  {
    name: 'review-decision',
    amount: 30,
    receivedBefore: 60,
    until: (on) => [...opinion(addDays(on, -10)), at(on, 'review-requested')],
    fulfilledBy: ['review-decided'],
    voidedBy: ['withdrawn'],
  },
  {
    name: 'recheck-request',
    amount: 30,
    isRight: true,
    receivedBefore: 90,
    until: (on) => [
      at(addDays(on, -20), 'review-requested'),
      at(addDays(on, -1), 'review-decided'),
      at(on, 'delivered', { document: 'review' }),
    ],
    fulfilledBy: ['recheck-requested'],
    voidedBy: [],
  },
  {
    name: 'recheck-decision',
    amount: 30,
    receivedBefore: 120,
    until: (on) => [
      at(addDays(on, -9), 'delivered', { document: 'review' }),
      at(on, 'recheck-requested'),
    ],
    fulfilledBy: ['recheck-decided'],
    voidedBy: ['withdrawn'],
  },
];

/** The life of a matter that comes to a clock's start on a day. */
export const lifeTo = (clock: Clock, startsOn: string): Life => {
  const receivedOn = addDays(startsOn, -clock.receivedBefore);
  const registration = clock.isOrgan
    ? organLetterOn(receivedOn, clock.arrival)
    : letterOn(receivedOn);
  const dueOn = dueDay(startsOn, clock.amount, clock.unit ?? 'day');
  return {
    registration,
    facts: { ...ordinaryFor(registration), ...clock.facts },
    events: clock.until?.(startsOn) ?? [],
    startsOn,
    bindsOn: clock.isRight ? rolled(dueOn) : dueOn,
    fulfilledBy: clock.fulfilledBy,
    voidedBy: clock.voidedBy,
  };
};

/** The clock of that name. */
export const clockNamed = (name: string): Clock => {
  const clock = CLOCKS.find((each) => each.name === name);
  if (clock === undefined) throw new Error(`no clock is called ${name}`);
  return clock;
};
