import { addDays } from '../reference/calendar-days.ts';
import type { PlainCase, PlainEvent } from '../reference/case.ts';
import { at } from './life.ts';
import { anyFacts, anyRegistration, caseOf, without } from './made-case.ts';
import type { Chance } from './seeded.ts';

/** Gaps between one event and the next; often none, sometimes a step back. */
const GAPS = [0, 0, 1, 2, 4, 5, 6, 9, 14, 15, 16, 29, 30, 31, -3] as const;

/** What usually happens, a word for each event; a walk takes a stretch of it and drops or repeats some. */
const USUAL = [
  'registered dispatched unit-received accepted replied delivered evaluated closed',
  'dispatched unit-received objected objection-agreed dispatched unit-received accepted replied',
  'unit-received accepted extended replied delivered review-requested review-decided delivered',
  'delivered review-requested review-decided delivered recheck-requested hearing-started hearing-ended recheck-decided',
  'accepted mediated closed withdrawn redirected accepted replied',
  'dispatched unit-received unit-received objected accepted result-reported withdrawn',
  'informed not-accepted no-longer-accepted accepted closed evaluated',
  'recheck-requested hearing-started hearing-started hearing-ended withdrawn recheck-decided',
].map((line) => line.split(' '));

const UNITS = ['bureau-1', 'bureau-2', 'bureau-x'] as const;

const fieldsOf = (chance: Chance, type: string, on: string): object => {
  const unit = chance.pick(UNITS);
  if (type === 'dispatched') {
    const mode = chance.pick(['forward', 'assign', 'assign', 'report']);
    const due = chance.percent(70) ? { reportDueOn: addDays(on, chance.pick([10, 30, 45])) } : {};
    return { mode, to: unit, ...(mode === 'assign' ? due : {}) };
  }
  if (type === 'unit-received')
    return {
      unit,
      ...(chance.percent(20) ? { sector: chance.pick(['judicial', 'discipline']) } : {}),
    };
  if (type === 'accepted') return { unit };
  if (type === 'extended')
    return {
      days: chance.pick([10, 30, 31]),
      approvedBy: 'head-1',
      reason: 'complex',
      ...(chance.percent(85) ? { notifiedOn: addDays(on, chance.pick([0, 0, 5])) } : {}),
    };
  if (type === 'replied') return { outcome: chance.pick(['supported', 'not-supported']) };
  if (type === 'delivered')
    return { document: chance.pick(['opinion', 'opinion', 'review', 'review', 'recheck']) };
  if (type === 'evaluated') return { object: 'unit', grade: 'satisfied' };
  return {};
};

const eventsFrom = (chance: Chance, receivedOn: string): readonly PlainEvent[] => {
  let on = receivedOn;
  const stretch = [...chance.pick(USUAL), ...(chance.percent(50) ? chance.pick(USUAL) : [])];
  const events = stretch
    .filter(() => !chance.percent(15))
    .map((type) => {
      on = addDays(on, chance.pick(GAPS));
      return at(on, type, fieldsOf(chance, type, on));
    });
  return chance.percent(15) ? chance.shuffled(events) : events;
};

const correctionOf = (chance: Chance, events: readonly PlainEvent[]): readonly PlainEvent[] => {
  if (events.length === 0 || !chance.percent(20)) return [];
  const event = chance.below(events.length);
  const wrong = events[event] as PlainEvent;
  return [
    at(addDays(wrong.on, chance.pick([1, 10, 60])), 'corrected', {
      event,
      field: 'on',
      to: addDays(wrong.on, chance.pick([-5, -1, 1, 5])),
      reason: 'entered wrongly',
    }),
  ];
};

/** A matter to which anything may have happened. */
export const walked = (chance: Chance, id: string, receivedOn: string): PlainCase => {
  const registration = anyRegistration(chance, receivedOn);
  const facts = anyFacts(chance, registration, chance.pick([0, 0, 10]));
  const left = chance.shuffled(Object.keys(facts)).slice(0, chance.pick([0, 0, 0, 1, 2]));
  const events = eventsFrom(chance, receivedOn);
  return caseOf(id, registration, without(facts, left), [
    ...events,
    ...correctionOf(chance, events),
  ]);
};

/** A day on which to look at it: around one of its days, or some time later. */
export const lookAt = (chance: Chance, { registration, events }: PlainCase): string => {
  const days = [registration.receivedOn, ...events.map(({ on }) => on)];
  return addDays(chance.pick(days), chance.pick([-1, 0, 5, 15, 30, 31, 60, 61, 200]));
};
