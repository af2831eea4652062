import { addDays } from '../reference/calendar-days.ts';
import type { Facts, PlainCase, PlainEvent, Value } from '../reference/case.ts';
import { STATED } from '../reference/facts.ts';
import type { Chance } from './seeded.ts';

export type Registration = PlainCase['registration'];

/** Every stated fact of an ordinary appeal, so that nothing stays open. */
export const ORDINARY: Facts = {
  purpose: 'appeal',
  judicialMatter: false,
  arbitrable: false,
  partyAppeal: false,
  administrativeProcedure: 'none',
  statutoryDuty: false,
  disciplinary: false,
  feedbackRequired: false,
  majorUrgent: false,
  priorHandling: 'none',
  sameFactsAndReasons: false,
  filedToSuperior: false,
  conflictOfInterest: false,
  complex: false,
  jointParty: false,
  simpleMatter: true,
};

/** A plain letter to a petition office, received on a day. */
export const letterOn = (receivedOn: string): Registration => ({
  receivedOn,
  receiver: { id: 'office', kind: 'petition-office' },
  channel: 'letter',
  arrival: 'direct',
  petitioners: { count: 1, representatives: 1, identityClear: true },
});

/** The same to an organ. */
export const organLetterOn = (
  receivedOn: string,
  arrival: Registration['arrival'] = 'direct',
): Registration => ({
  ...letterOn(receivedOn),
  receiver: { id: 'bureau', kind: 'organ' },
  arrival,
});

const REMITS: Readonly<Record<string, readonly string[]>> = {
  'petition-office': ['same-level', 'subordinate', 'elsewhere'],
  organ: ['own', 'subordinate', 'elsewhere'],
};

/** The ordinary facts with the remit of that kind of receiver. */
export const ordinaryFor = ({ receiver }: Registration): Facts => ({
  ...ORDINARY,
  remit: receiver.kind === 'organ' ? 'own' : 'same-level',
});

export const caseOf = (
  id: string,
  registration: Registration,
  facts: Facts,
  events: readonly PlainEvent[] = [],
): PlainCase => ({ id, registration, facts, events });

const CHANNELS = ['letter', 'visit', 'visit', 'online', 'phone', 'fax', 'other'] as const;
const ARRIVALS = ['direct', 'direct', 'transferred', 'assigned'] as const;

/** Any registration the contract allows. */
export const anyRegistration = (chance: Chance, receivedOn: string): Registration => {
  const representatives = chance.pick([1, 1, 2, 5, 6, 9]);
  return {
    receivedOn,
    receiver: {
      id: 'receiver',
      kind: chance.pick(['petition-office', 'organ']),
      ...(chance.percent(20) ? { sector: chance.pick(['judicial', 'discipline']) } : {}),
    },
    channel: chance.pick(CHANNELS),
    arrival: chance.pick(ARRIVALS),
    petitioners: {
      count: representatives + chance.below(3),
      representatives,
      identityClear: !chance.percent(15),
    },
    ...(chance.percent(40) ? { accused: { units: ['bureau-x'] } } : {}),
    ...(chance.percent(15) ? { repeatOf: 'earlier' } : {}),
  };
};

/** The facts of a matter, all known: ordinary ones, each turned over so many times in a hundred. */
export const anyFacts = (chance: Chance, registration: Registration, turned: number): Facts => {
  const facts: Record<string, Value> = { ...ORDINARY };
  for (const { fact, values } of STATED)
    if (chance.percent(turned)) facts[fact] = chance.pick(values);
  return { ...facts, remit: chance.pick(REMITS[registration.receiver.kind] ?? []) };
};

/** The facts but for some. */
export const without = (facts: Facts, left: readonly string[]): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([fact]) => !left.includes(fact)));

/** A day on which the law is that of 2005. */
export const dayOf2005 = (chance: Chance): string =>
  chance.percent(15)
    ? chance.pick(['2005-05-01', '2022-04-30', '2022-04-29', '2008-12-31'])
    : addDays('2008-01-01', chance.below(5_233));

/** A day on which the law is that of 2022. */
export const dayOf2022 = (chance: Chance): string =>
  chance.percent(20)
    ? chance.pick(['2022-05-01', '2022-05-02', '2022-07-16', '2022-07-17', '2024-02-29'])
    : addDays('2022-05-01', chance.below(1_600));
