import fc from 'fast-check';
import { addDays } from '../../../fixtures/civil-days.ts';
import type { PlainEvent } from './plain-reckoner.ts';

const FIELDS: Readonly<Record<string, readonly (readonly [string, string | number])[]>> = {
  'unit-received': [
    ['sector', 'administrative'],
    ['sector', 'judicial'],
  ],
  delivered: [
    ['document', 'opinion'],
    ['document', 'review'],
  ],
  dispatched: [['mode', 'assign']],
  extended: [
    ['days', 10],
    ['days', 0],
    ['reason', 'complex'],
  ],
};

/** A log, sometimes with a correction of a field that a deadline may look at. */
export const withFieldCorrection = (
  events: readonly PlainEvent[],
  receivedOn: string,
): fc.Arbitrary<readonly PlainEvent[]> => {
  const made = events.flatMap(({ type }, event) =>
    (FIELDS[type] ?? []).map(([field, to]) => ({ type: 'corrected', event, field, to })),
  );
  if (made.length === 0) return fc.constant(events);
  return fc
    .tuple(fc.constantFrom(...made), fc.integer({ min: 0, max: 90 }), fc.nat({ max: 3 }))
    .map(([correction, days, chance]) =>
      chance > 0
        ? events
        : [...events, { ...correction, on: addDays(receivedOn, days), reason: 'typing error' }],
    );
};
