import type { CaseEvent, CivilDate } from '@xinfang/sdk';
import fc from 'fast-check';
import { daysAfter } from './civil-dates.ts';

type Given = Record<string, fc.Arbitrary<unknown>>;
type EventType = CaseEvent['type'];

const unit = fc.constantFrom('unit-1', 'unit-2', 'unit-3');
const words = fc.constantFrom('理由甲', '理由乙');
const one = <const T>(...values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
const rarely = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 3 });

/** After how many days from the receipt something still happens. */
const LATEST = 400;

/** What each type of event has beside its day; a field that may be missing is `rarely` so. */
const fieldsOf = (day: fc.Arbitrary<CivilDate>): Readonly<Record<EventType, Given>> => ({
  registered: {},
  dispatched: {
    mode: rarely(one('forward', 'assign', 'report')),
    to: rarely(unit),
    reportDueOn: rarely(day),
  },
  'unit-received': { unit, sector: rarely(one('administrative', 'judicial', 'discipline')) },
  objected: { reason: rarely(words) },
  'objection-agreed': { reason: rarely(words) },
  accepted: { unit: rarely(unit) },
  informed: { to: rarely(unit) },
  'not-accepted': { reason: rarely(words) },
  'no-longer-accepted': { reason: rarely(words) },
  redirected: { route: rarely(one('court', 'arbitration')) },
  extended: {
    days: rarely(fc.integer({ min: 1, max: 40 })),
    approvedBy: rarely(one('负责人甲')),
    reason: rarely(words),
    notifiedOn: rarely(day),
  },
  'hearing-started': {},
  'hearing-ended': {},
  mediated: {},
  replied: { outcome: rarely(one('supported', 'explained', 'not-supported')) },
  delivered: { document: one('opinion', 'review', 'recheck') },
  'review-requested': {},
  'review-decided': {},
  'recheck-requested': {},
  'recheck-decided': {},
  'result-reported': {},
  withdrawn: {},
  closed: {},
  evaluated: {
    object: one('office', 'unit'),
    grade: one('satisfied', 'mostly-satisfied', 'dissatisfied'),
    expired: rarely(fc.boolean()),
  },
  supervised: { reason: rarely(words) },
  'reported-urgent': { to: rarely(unit) },
  corrected: {},
});

/** An event as plain JSON. */
export type WrittenEvent = Readonly<Record<string, unknown>> & { readonly type: string };

/** Events of a matter in any order, dated from its receipt on; corrections among them put another day into an event that is there. */
export const eventsAfter = (receivedOn: CivilDate): fc.Arbitrary<readonly WrittenEvent[]> => {
  const day = fc.nat(LATEST).map((days) => daysAfter(receivedOn, days));
  const kinds = Object.entries(fieldsOf(day)).filter(([type]) => type !== 'corrected');
  const event = fc.oneof(...kinds.map(([type, fields]) => written(type, day, fields)));
  return fc
    .array(event, { maxLength: 8 })
    .chain((events) =>
      fc
        .array(correctionOf(events.length, day), { maxLength: events.length === 0 ? 0 : 1 })
        .map((corrections) => [...events, ...corrections]),
    );
};

const written = (
  type: string,
  day: fc.Arbitrary<CivilDate>,
  fields: Given,
): fc.Arbitrary<WrittenEvent> =>
  fc
    .record({ on: day, recordedOn: rarely(day), ...fields })
    .map((given) => ({ type, ...withoutAbsent(given) }));

const withoutAbsent = (given: object): object =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));

const correctionOf = (events: number, day: fc.Arbitrary<CivilDate>): fc.Arbitrary<WrittenEvent> =>
  fc
    .record({ on: day, event: fc.nat(Math.max(0, events - 1)), field: fc.constant('on'), to: day })
    .map((given) => ({ type: 'corrected', ...given }));
