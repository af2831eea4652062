import fc from 'fast-check';
import { addDays } from '../../../fixtures/civil-days.ts';
import { type CasePart, caseOf } from '../../../fixtures/plain-case.ts';
import { inNamesOf, randomMatter } from '../../../fixtures/random-case.ts';
import type { Variant } from '../../../fixtures/variants.ts';

/** Small registers of any kind: matters with and without facts, events in any order, refilings, equal texts. */
export const registers = fc.array(
  randomMatter(10).chain((part) =>
    fc.record({
      part: fc.constant(part),
      day: fc.integer({ min: 0, max: 200 }),
      events: fc.array(
        fc.record({
          type: fc.constantFrom('dispatched', 'accepted', 'replied', 'closed', 'withdrawn'),
          after: fc.integer({ min: 0, max: 90 }),
        }),
        { maxLength: 5 },
      ),
      repeatOf: fc.option(fc.integer({ min: 0, max: 12 }), { nil: undefined }),
      text: fc.option(fc.constantFrom('甲', '乙'), { nil: undefined }),
      unit: fc.constantFrom('u1', 'u2', undefined),
    }),
  ),
  { maxLength: 13 },
);

/** A register as it was drawn. */
export type Drawn = typeof registers extends fc.Arbitrary<infer Value> ? Value : never;

/** The cases of a drawn register, by the pack’s names. */
export const casesOf = (variant: Variant, drawn: Drawn) =>
  drawn.map(({ part, day, events, repeatOf, text, unit }, index) => {
    const receivedOn = addDays('2023-01-01', day);
    const asked: CasePart = {
      ...part,
      id: `C-${index}`,
      receivedOn,
      registration: {
        ...(repeatOf === undefined ? {} : { repeatOf: `C-${repeatOf}` }),
        ...(text === undefined ? {} : { text }),
        ...(unit === undefined ? {} : { unit }),
      },
      events: events.map(({ type, after }) => ({ type, on: addDays(receivedOn, after) })),
    };
    return caseOf(inNamesOf(variant, asked));
  });
