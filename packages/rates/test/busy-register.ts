import type { Case } from '@xinfang/matter';
import fc from 'fast-check';
import { addDays } from '../../../fixtures/civil-days.ts';
import { caseOf } from '../../../fixtures/plain-case.ts';
import { inNamesOf, randomMatter } from '../../../fixtures/random-case.ts';
import type { Variant } from '../../../fixtures/variants.ts';

const TYPES = [
  'accepted',
  'replied',
  'closed',
  'closed',
  'withdrawn',
  'redirected',
  'objected',
] as const;

/** An event with whatever a rate, a check or a warning reads of it. */
const event = fc.record({
  what: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...TYPES).map((type) => ({ type })) },
    fc.record({
      type: fc.constant('evaluated'),
      object: fc.constantFrom('office', 'unit'),
      grade: fc.constantFrom('satisfied', 'dissatisfied', undefined),
    }),
    fc.record({
      type: fc.constant('dispatched'),
      mode: fc.constantFrom('forward', 'assign', 'report'),
      to: fc.constantFrom('u1', 'bureau-x', undefined),
    }),
    fc.constantFrom({ type: 'delivered', document: 'opinion' }, { type: 'extended', days: 45 }),
  ),
  after: fc.integer({ min: -3, max: 90 }),
  entered: fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined }),
});

/** Whole ids, as short ones and as long ones that share a beginning; some are borne twice. */
const idOf = (form: number, index: number): string =>
  form === 0 ? `C-${index}` : `XF-2023-${String(index).padStart(6, '0')}`;

/** Registers in which everything happens that a run counts: refilings, equal words, ids borne twice, visits, any event. */
export const busyRegisters = fc.array(
  randomMatter(10).chain((part) =>
    fc.record({
      part: fc.constant(part),
      index: fc.nat({ max: 20 }),
      form: fc.nat({ max: 1 }),
      repeatOf: fc.option(fc.nat({ max: 20 }), { nil: undefined, freq: 1 }),
      day: fc.integer({ min: 0, max: 120 }),
      text: fc.constantFrom('甲', '乙', undefined),
      unit: fc.constantFrom('u1', 'u2', '2023', undefined),
      content: fc.constantFrom('自然资源/土地征收', '自然资源', '__proto__/x', undefined),
      events: fc.array(event, { maxLength: 7 }),
    }),
  ),
  { minLength: 4, maxLength: 16, size: 'large' },
);

/** Such registers of first matters that were closed soon, each id borne once; every third filing names one of them. */
export const closedRegisters = busyRegisters.map((drawn) =>
  drawn.map((each, index) => ({
    ...each,
    index,
    part: { ...each.part, facts: { ...each.part.facts, priorHandling: 'none' } },
    repeatOf: index % 3 === 1 ? (index * 7) % drawn.length : undefined,
    events: [...each.events, { what: { type: 'closed' as const }, after: 2, entered: undefined }],
  })),
);

type Drawn = typeof busyRegisters extends fc.Arbitrary<infer Value> ? Value : never;

const stated = (fields: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

const eventOn = (
  receivedOn: string,
  { what, after, entered }: Drawn[number]['events'][number],
): Record<string, unknown> => {
  const on = addDays(receivedOn, after);
  const expired = what.type === 'evaluated' && !('grade' in what && what.grade !== undefined);
  return stated({
    ...what,
    on,
    expired: expired ? true : undefined,
    recordedOn: entered === undefined ? undefined : addDays(on, entered),
  });
};

/** The cases of a drawn register, by the pack’s names. */
export const busyCasesOf = (variant: Variant, drawn: Drawn): readonly Case[] =>
  drawn.map(({ part, index, form, repeatOf, day, text, unit, content, events }) => {
    const receivedOn = addDays('2023-01-01', day);
    const repeated = repeatOf === undefined ? undefined : idOf(form, repeatOf);
    return caseOf(
      inNamesOf(variant, {
        ...part,
        id: idOf(form, index),
        receivedOn,
        registration: stated({ title: '题', repeatOf: repeated, text, unit, content }),
        events: events.map((each) => eventOn(receivedOn, each)),
      }),
    );
  });
