import fc from 'fast-check';
import { addDays } from '../../../fixtures/civil-days.ts';
import type { Variant } from '../../../fixtures/variants.ts';

type Plain = Readonly<Record<string, unknown>>;
type Named = Pick<Variant, 'facts'>;

/** What people write into fields, and what would hurt a statement that quotes it badly. */
export const ODD = [
  '',
  ' ',
  "o'clock",
  "''",
  'back\\slash',
  "\\'",
  '"quoted"',
  "'; DROP TABLE cases; --",
  '001',
  'NULL',
  'unknown',
  'UNKNOWN',
  '城关镇',
  '城关镇 ',
  '𠀀村',
  'a\nb\t$1%_',
] as const;

const text = fc.constantFrom(...ODD, 'unit-1', 'unit-2');
const content = fc.constantFrom('', '/', '//', 'a/b/c', '自然资源/土地征收', "o'x/y\\z/w", '住房');
const optional = <Value>(arbitrary: fc.Arbitrary<Value>) =>
  fc.option(arbitrary, { nil: undefined });

const PLAIN = [
  'registered',
  'unit-received',
  'objected',
  'objection-agreed',
  'accepted',
  'informed',
  'not-accepted',
  'redirected',
  'mediated',
  'replied',
  'review-requested',
  'hearing-started',
  'hearing-ended',
  'withdrawn',
  'closed',
] as const;

const OFTEN = ['accepted', 'closed', 'replied'] as const;

const evaluation = fc.oneof(
  fc.record({
    type: fc.constant('evaluated'),
    object: fc.constantFrom('office', 'unit'),
    grade: fc.constantFrom('satisfied', 'mostly-satisfied', 'dissatisfied'),
  }),
  fc.record({
    type: fc.constant('evaluated'),
    object: fc.constantFrom('office', 'unit'),
    expired: fc.constant(true),
  }),
);

const extension = fc.integer({ min: 1, max: 40 }).map((days) => ({
  type: 'extended',
  days,
  approvedBy: 'head',
  reason: 'complex',
  notifiedOn: '2023-04-01',
}));

/** What happened, without its day. */
const happening: fc.Arbitrary<Plain> = fc.oneof(
  fc.constantFrom(...PLAIN).map((type) => ({ type })),
  fc.constantFrom(...OFTEN).map((type) => ({ type })),
  fc.constantFrom('forward', 'report').map((mode) => ({ type: 'dispatched', mode, to: 'unit-1' })),
  fc.constantFrom('opinion', 'review').map((document) => ({ type: 'delivered', document })),
  evaluation,
  extension,
);

const FACTS: Plain = {
  purpose: 'appeal',
  remit: 'same-level',
  judicialMatter: false,
  arbitrable: false,
  partyAppeal: false,
  administrativeProcedure: 'none',
  statutoryDuty: false,
  disciplinary: false,
  feedbackRequired: false,
  majorUrgent: false,
  conflictOfInterest: false,
  complex: false,
  jointParty: false,
  simpleMatter: false,
};

const PRIOR = ['none', 'none', 'pending', 'replied', 'rechecked'] as const;

const facts = fc
  .record({
    without: fc.constantFrom(...Object.keys(FACTS), '', '', '', ''),
    prior: optional(fc.constantFrom(...PRIOR)),
  })
  .map(({ without, prior }) => ({
    ...Object.fromEntries(Object.entries(FACTS).filter(([id]) => id !== without)),
    ...(prior === undefined ? {} : { priorHandling: prior }),
  }));

/** The first event bears another day, and everybody knows from then on. */
const correction = (to: string): Plain => ({
  type: 'corrected',
  on: to,
  event: 0,
  field: 'on',
  to,
  reason: 'slip',
});

const FIRST = '2023-01-01';
const IDS = ['C-1', 'C-2', 'C-3', 'C-4', "C-'5", 'C-6', 'C-7', 'C-8', 'C-9', 'C-10'] as const;

/** Soon, so that one matter closes on the day on which another comes in, or whenever. */
const daysLater = fc.oneof(fc.integer({ min: -2, max: 5 }), fc.integer({ min: 0, max: 120 }));

const oneCase = (variant: Named, more: fc.Arbitrary<Plain>): fc.Arbitrary<Plain> =>
  fc
    .record({
      id: fc.constantFrom(...IDS),
      // Most begin within a few days, so that the days of a period's ends are met.
      received: fc.oneof(
        { weight: 3, arbitrary: fc.integer({ min: 0, max: 5 }) },
        { weight: 2, arbitrary: fc.integer({ min: 0, max: 400 }) },
        { weight: 1, arbitrary: fc.integer({ min: -600, max: 0 }) },
      ),
      kind: fc.constantFrom('petition-office', 'petition-office', 'organ'),
      receiver: text,
      channel: fc.constantFrom('letter', 'visit', 'online', 'phone', 'fax', 'other'),
      arrival: fc.constantFrom('direct', 'direct', 'transferred'),
      content: optional(content),
      unit: optional(text),
      township: optional(text),
      repeatOf: optional(fc.constantFrom(...IDS, 'elsewhere')),
      backlog: fc.boolean(),
      corrected: optional(fc.constantFrom('2023-03-04', '2023-05-05')),
      facts,
      more,
      events: fc.array(fc.tuple(daysLater, happening), { maxLength: 9 }),
    })
    .map((given) => ({
      id: given.id,
      registration: {
        receivedOn: addDays(FIRST, given.received),
        receiver: { id: given.receiver, kind: given.kind },
        channel: given.channel,
        arrival: given.arrival,
        petitioners: { count: 3, representatives: 1, identityClear: true },
        content: given.content,
        unit: given.unit,
        township: given.township,
        ...(given.repeatOf === undefined ? {} : { repeatOf: given.repeatOf }),
        ...(given.backlog ? { backlog: { batch: '1' } } : {}),
      },
      facts: {
        ...variant.facts(given.kind === 'organ' ? { ...given.facts, remit: 'own' } : given.facts),
        ...given.more,
      },
      events: [
        ...given.events.map(([after, event]) => ({
          on: addDays(FIRST, given.received + after),
          ...event,
        })),
        ...(given.events.length > 0 && given.corrected !== undefined
          ? [correction(given.corrected)]
          : []),
      ],
    }));

/** A small register, odd in every field that a statement quotes, groups by or joins on; ids come twice. */
export const randomRegister = (
  variant: Named,
  more: fc.Arbitrary<Plain> = fc.constant({}),
): fc.Arbitrary<readonly Plain[]> =>
  fc.array(oneCase(variant, more), { minLength: 1, maxLength: 12, size: 'max' });

const MOST_REGISTERS = 9;

/** Registers of one run: whatever bears one id in a register bears none of another. */
export const randomRegisters = (
  variant: Named,
  more?: fc.Arbitrary<Plain>,
): fc.Arbitrary<readonly (readonly Plain[])[]> =>
  fc
    .array(randomRegister(variant, more), {
      minLength: 1,
      maxLength: MOST_REGISTERS,
      size: 'max',
    })
    .map((registers) => registers.map((register, at) => register.map((one) => apart(one, at))));

const apart = (one: Plain, at: number): Plain => {
  const { repeatOf, ...registration } = one['registration'] as Plain;
  return {
    ...one,
    id: `${String(one['id'])}/${at}`,
    registration: {
      ...registration,
      ...(typeof repeatOf === 'string' ? { repeatOf: `${repeatOf}/${at}` } : {}),
    },
  };
};
