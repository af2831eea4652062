import { type CompiledPack, compilePack, factSpaceOf, type Known } from '@xinfang/pack';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RANDOM_PACK_DAYS, randomFacts, randomPack } from '../test/random-pack.ts';
import { readPlainly } from './compiled/reading.ts';
import type { Ruling } from './decision.ts';
import { knownOf } from './known.ts';
import { ruleOn } from './rule-on.ts';

/** What is ruled, or which constraint refuses it. */
const ruled = (compiled: CompiledPack, known: Known, on: string): Ruling | string => {
  try {
    return ruleOn(compiled, readPlainly(compiled, known), on);
  } catch (error) {
    return String(error);
  }
};

test('a pack compiled for what is known of one matter rules it as the pack compiled whole does', () => {
  let given = 0;
  fc.assert(
    fc.property(
      randomPack,
      randomFacts,
      fc.constantFrom(...RANDOM_PACK_DAYS),
      (pack, facts, on) => {
        const space = factSpaceOf(pack);
        const known = knownOf({ space }, facts);
        const whole = ruled(compilePack(pack, on, { space }), known, on);
        expect(ruled(compilePack(pack, on, { space, known }), known, on)).toEqual(whole);
        if (typeof whole !== 'string') given += whole.flags.length + whole.needs.length;
      },
    ),
    { numRuns: 600, seed: 12 },
  );
  expect(given).toBeGreaterThan(200);
});
