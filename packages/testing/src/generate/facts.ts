import type { Facts, Pack } from '@xinfang/sdk';
import fc from 'fast-check';
import { arePossible } from './condition.ts';

type Fact = Pack['facts'][number];
type Scalar = Facts[string];

/** Bounds of a number past which it says nothing new. */
const NEAR = 12;

/** The values of a fact; of a wide range of numbers mostly the small ones, and the ends. */
export const valuesOf = (fact: Fact): fc.Arbitrary<Scalar> => {
  if (fact.type === 'boolean') return fc.boolean();
  if (fact.type === 'enum') return fc.constantFrom(...fact.values.map(({ value }) => value));
  const { min, max } = fact;
  return fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min, max: Math.min(max, min + NEAR) }) },
    { weight: 1, arbitrary: fc.integer({ min, max }) },
    { weight: 1, arbitrary: fc.constantFrom(min, max) },
  );
};

/** Every fact of a pack with a value, none of its constraints broken. */
export const wholeFacts = (pack: Pack): fc.Arbitrary<Facts> =>
  fc
    .record(Object.fromEntries(pack.facts.map((fact) => [fact.id, valuesOf(fact)])), {
      noNullPrototype: true,
    })
    .filter((facts) => arePossible(facts, pack));

/** Leaves out some of these facts: the rest is still possible, and can be completed. */
export const withMissing = (
  facts: Facts,
  ids: readonly string[],
  pack: Pack,
): fc.Arbitrary<Facts> =>
  fc
    .subarray([...ids])
    .map((left): Facts => {
      const missing = new Set(left);
      return Object.fromEntries(Object.entries(facts).filter(([id]) => !missing.has(id)));
    })
    .filter((some) => arePossible({ ...facts, ...defaultsOfMissing(some, pack) }, pack));

/** A missing fact with a default has that value, whatever it was before. */
const defaultsOfMissing = (facts: Facts, pack: Pack): Facts =>
  Object.fromEntries(
    pack.facts.flatMap(({ id, default: value }) =>
      value === undefined || id in facts ? [] : [[id, value]],
    ),
  );

/**
 * Facts that a matter can have under a pack: within their domains, no constraint broken, some of them missing; those that
 * follow from the registration among them. Made for deciding on bare facts.
 *
 * @example
 * fc.assert(fc.property(factsOf(xf.pack), (facts) => Object.keys(facts).length <= xf.pack.facts.length));
 */
export const factsOf = (pack: Pack): fc.Arbitrary<Facts> => {
  const ids = pack.facts.map(({ id }) => id);
  return wholeFacts(pack).chain((facts) => withMissing(facts, ids, pack));
};
