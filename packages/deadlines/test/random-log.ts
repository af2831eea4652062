import fc from 'fast-check';
import { addDays } from '../../../fixtures/civil-days.ts';
import type { PlainEvent } from './plain-reckoner.ts';

/** Days after the receipt on which something happens: often near the ends of periods. */
const offset = fc.oneof(
  fc.integer({ min: -3, max: 40 }),
  fc.integer({ min: 0, max: 160 }),
  fc.constantFrom(5, 7, 14, 15, 16, 17, 18, 30, 31, 32, 60, 61, 62, 90, 91, 92),
);

const TYPES = [
  ...['registered', 'objected', 'objection-agreed', 'informed', 'not-accepted'],
  ...['no-longer-accepted', 'redirected', 'mediated', 'withdrawn', 'closed', 'result-reported'],
  ...['accepted', 'accepted', 'accepted', 'replied', 'review-requested', 'review-decided'],
  ...['recheck-requested', 'recheck-requested', 'recheck-decided', 'hearing-started'],
  ...['hearing-started', 'hearing-ended', 'supervised'],
];

/** Extensions, valid and not. */
const extension = (receivedOn: string): fc.Arbitrary<Record<string, unknown>> =>
  fc.record(
    {
      type: fc.constant('extended'),
      days: fc.oneof(
        { weight: 3, arbitrary: fc.constantFrom(1, 10, 29) },
        { weight: 1, arbitrary: fc.constantFrom(0, 30, 31, 1.5, -1) },
      ),
      approvedBy: fc.constantFrom('director', 'director', 'director', ' '),
      reason: fc.constantFrom('complex', 'complex', 'complex', ''),
      notifiedOn: offset.map((days) => addDays(receivedOn, days)),
    },
    { requiredKeys: ['type', 'days', 'approvedBy', 'reason'] },
  );

const fields = (receivedOn: string): fc.Arbitrary<Record<string, unknown>> =>
  fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...TYPES).map((type) => ({ type })) },
    {
      weight: 2,
      arbitrary: fc.record({
        type: fc.constant('unit-received'),
        sector: fc.constantFrom('administrative', 'administrative', 'judicial', 'discipline'),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        type: fc.constant('delivered'),
        document: fc.constantFrom('opinion', 'review', 'recheck'),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record(
        {
          type: fc.constant('dispatched'),
          mode: fc.constantFrom('forward', 'assign', 'assign', 'report'),
          reportDueOn: offset.map((days) => addDays(receivedOn, days)),
        },
        { requiredKeys: ['type'] },
      ),
    },
    { weight: 3, arbitrary: extension(receivedOn) },
  );

const dated = (
  days: fc.Arbitrary<number>,
  what: fc.Arbitrary<Record<string, unknown>>,
  from: string,
): fc.Arbitrary<PlainEvent> =>
  fc
    .tuple(days, what)
    .map(([after, event]) => ({ ...event, on: addDays(from, after) }) as PlainEvent);

const anything = (receivedOn: string): fc.Arbitrary<readonly PlainEvent[]> =>
  fc.array(dated(offset, fields(receivedOn), receivedOn), { maxLength: 9 });

/** Logs around one clock: it is the last days, and events of one day, that are hard. */
const around = (
  start: string,
  others: readonly string[],
  days: fc.Arbitrary<number>,
  receivedOn: string,
): fc.Arbitrary<readonly PlainEvent[]> =>
  fc
    .tuple(
      dated(fc.integer({ min: 0, max: 9 }), fc.constant({ type: start }), receivedOn),
      fc.array(
        dated(
          days,
          fc.oneof(
            fc.constantFrom(...others).map((type) => ({ type, document: 'opinion' })),
            ...(others.includes('withdrawn') && start === 'accepted'
              ? [extension(receivedOn)]
              : []),
          ),
          receivedOn,
        ),
        { maxLength: 7 },
      ),
      fc.nat({ max: 3 }),
    )
    .map(([first, rest, at]) => [...rest.slice(0, at % 2), first, ...rest.slice(at % 2)]);

const conclusion = (receivedOn: string): fc.Arbitrary<readonly PlainEvent[]> =>
  around(
    'accepted',
    ['replied', 'closed', 'redirected', 'withdrawn', 'accepted'],
    fc.oneof(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 55, max: 75 })),
    receivedOn,
  );

const recheck = (receivedOn: string): fc.Arbitrary<readonly PlainEvent[]> =>
  around(
    'recheck-requested',
    [
      ...['hearing-started', 'hearing-started', 'hearing-started', 'hearing-ended'],
      ...['hearing-ended', 'recheck-decided', 'withdrawn', 'recheck-requested'],
    ],
    fc.integer({ min: 0, max: 60 }),
    receivedOn,
  );

const handover = (receivedOn: string): fc.Arbitrary<readonly PlainEvent[]> =>
  around(
    'unit-received',
    [
      ...['unit-received', 'objected', 'objected', 'objection-agreed', 'accepted'],
      ...['not-accepted', 'redirected', 'withdrawn', 'delivered'],
    ],
    fc.integer({ min: 0, max: 30 }),
    receivedOn,
  );

const correction = (receivedOn: string, events: number): fc.Arbitrary<PlainEvent> =>
  fc.record({
    type: fc.constant('corrected'),
    on: offset.map((days) => addDays(receivedOn, days)),
    event: fc.nat({ max: events - 1 }),
    field: fc.constant('on'),
    to: offset.map((days) => addDays(receivedOn, days)),
    reason: fc.constant('typing error'),
  });

/** A random log of a matter received on a day, in any order; sometimes with corrections of days. */
export const randomLog = (receivedOn: string): fc.Arbitrary<readonly PlainEvent[]> =>
  fc
    .oneof(
      { weight: 2, arbitrary: anything(receivedOn) },
      { weight: 2, arbitrary: conclusion(receivedOn) },
      { weight: 1, arbitrary: recheck(receivedOn) },
      { weight: 1, arbitrary: handover(receivedOn) },
    )
    .chain((events) =>
      events.length === 0
        ? fc.constant(events)
        : fc
            .oneof(
              { weight: 3, arbitrary: fc.constant([]) },
              {
                weight: 1,
                arbitrary: fc.array(correction(receivedOn, events.length), { maxLength: 2 }),
              },
            )
            .map((corrections) => [...events, ...corrections]),
    );

/** A day on which the matter is looked at. */
export const lookedAtOn = (receivedOn: string): fc.Arbitrary<string> =>
  fc.oneof(offset, fc.integer({ min: 0, max: 250 })).map((days) => addDays(receivedOn, days));
