import { parseCase } from '@xinfang/matter';
import { type Fact, factSpaceOf, type Pack, type Scalar } from '@xinfang/pack';
import { type Facts, factsOf, withDefaults } from '@xinfang/rules';
import { isPossible } from '../../fixtures/known-of-case.ts';
import { type Random, randomOf } from '../damage/spoil.ts';
import { madeCase } from '../made-cases.ts';

/** The civil date under whose law all contenders decide: everything that the national pack encodes is in force. */
export const ON = '2023-03-01';

/** What a register lets open and nobody asks in an ordinary matter. */
const ORDINARY: Readonly<Record<string, Scalar>> = {
  statutoryDuty: false,
  sameFactsAndReasons: false,
  filedToSuperior: false,
};

/**
 * Objects as `JSON.parse` makes them, of one shape where they have the same keys: the best case for everybody, most of all for
 * hand-written code.
 */
const asParsed = (factSets: readonly Facts[]): readonly Facts[] =>
  JSON.parse(JSON.stringify(factSets)) as readonly Facts[];

/** Facts as a register brings them: few patterns, mostly ordinary ones; some are missing. */
export const registerFacts = (pack: Pack, count: number): readonly Facts[] =>
  asParsed(Array.from({ length: count }, (_, index) => factsOf(parseCase(madeCase(index)), pack)));

/** The same with nothing missing, which is all that the peers can decide. */
export const knownRegisterFacts = (pack: Pack, count: number): readonly Facts[] => {
  const space = factSpaceOf(pack);
  return asParsed(
    registerFacts(pack, count).map((facts) => withDefaults(space, { ...ORDINARY, ...facts })),
  );
};

/** Every fact anywhere in its domain, so that hardly two matters are alike: nothing that is kept of one serves another. */
export const uniformFacts = (pack: Pack, count: number): readonly Facts[] => {
  const random = randomOf(20_231_130);
  const space = factSpaceOf(pack);
  const drawn: Facts[] = [];
  while (drawn.length < count) {
    const facts = Object.fromEntries(pack.facts.map((fact) => [fact.id, anyValue(fact, random)]));
    if (isPossible(facts)) drawn.push(withDefaults(space, facts));
  }
  return asParsed(drawn);
};

/** The same matters, each object with its keys in another order, as callers of many kinds would write them. */
export const inAnyOrder = (factSets: readonly Facts[]): readonly Facts[] => {
  const random = randomOf(7);
  return asParsed(
    factSets.map((facts) =>
      Object.fromEntries(
        Object.entries(facts)
          .map((entry) => ({ entry, place: random(1 << 20) }))
          .sort((a, b) => a.place - b.place)
          .map(({ entry }) => entry),
      ),
    ),
  );
};

/** The same matters with every fifth fact left out. */
export const withGaps = (factSets: readonly Facts[]): readonly Facts[] => {
  const random = randomOf(5);
  return asParsed(
    factSets.map((facts) =>
      Object.fromEntries(Object.entries(facts).filter(() => random(5) !== 0)),
    ),
  );
};

/** More people than nine come so rarely that drawing from a million would hide the other side of the rule of five. */
const MOST = 9;

const anyValue = (fact: Fact, random: Random): Scalar => {
  if (fact.type === 'boolean') return random(2) === 1;
  if (fact.type === 'integer') return fact.min + random(Math.min(fact.max, MOST) - fact.min + 1);
  return fact.values[random(fact.values.length)]?.value ?? '';
};
