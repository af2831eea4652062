import type { Pack, Scalar } from '@xinfang/pack';
import { decideFacts } from '@xinfang/rules';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RANDOM_PACK_DAYS, randomPack } from '../../../rules/test/random-pack.ts';
import { comparePair, type FactValue } from './comparison.ts';

import { groupBehaviour, type OutcomeChange, REFUSED } from './group-behaviour.ts';
import { shareSpace } from './shared-space.ts';

type Facts = Readonly<Record<string, Scalar>>;

/** Two random packs: the second is the first without a rule, with another's rules, or another pack altogether. */
const pairs = fc
  .tuple(randomPack, randomPack, fc.constantFrom('dropped', 'mixed', 'other', 'wider'), fc.nat())
  .map(([one, other, how, at]): readonly [Pack, Pack] => {
    const dropped = one.rules.filter((_, index) => index !== at % Math.max(one.rules.length, 1));
    if (how === 'dropped') return [one, { ...one, rules: dropped }];
    if (how === 'mixed')
      return [
        one,
        {
          ...one,
          rules: one.rules.map((rule, i) => other.rules[i] ?? rule).filter(sameGroups(one)),
        },
      ];
    return [one, how === 'wider' ? widened(other) : other];
  });

/** A rule of another pack stands in the group of its name. */
const sameGroups =
  ({ groups }: Pack) =>
  ({ group }: Pack['rules'][number]): boolean =>
    groups.some(({ id }) => id === group);

/** The same pack with more values for some facts, and with a fact of its own. */
const widened = (pack: Pack): Pack => ({
  ...pack,
  facts: [
    ...pack.facts.map((fact) =>
      fact.id === 'gamma' && fact.type === 'integer'
        ? { ...fact, min: -1, max: 5 }
        : fact.id === 'beta' && fact.type === 'enum'
          ? { ...fact, values: [...fact.values, { value: 'w', label: { zh: '丁', en: 'w' } }] }
          : fact,
    ),
    { id: 'zeta', type: 'boolean', about: 'matter', label: { zh: '己', en: 'zeta' } },
  ],
});

/** All combinations of values of the facts of both packs, as `decideFacts` of the one that does not know a fact takes them. */
const worldsOf = (before: Pack, after: Pack): readonly Facts[] =>
  shareSpace(before, after).space.variables.reduce<readonly Facts[]>(
    (worlds, { fact, values }) =>
      worlds.flatMap((world) => values.map((value) => ({ ...world, [fact.id]: value }))),
    [{}],
  );

/** What a pack answers for a group: the outcome or status; `refused` where it does not take the facts. */
const answerOf = (pack: Pack, on: string, world: Facts, group: string): string => {
  const facts = Object.fromEntries(
    Object.entries(world).filter(([id]) => pack.facts.some((fact) => fact.id === id)),
  );
  if (!pack.facts.every((fact) => allows(fact, facts[fact.id]))) return REFUSED;
  try {
    const decided = decideFacts('W-1', facts, pack, on);
    if (group === 'marks') return decided.flags.map(({ value }) => value).join();
    const outcome = decided.outcomes[group];
    return outcome?.value ?? outcome?.status ?? '';
  } catch {
    return REFUSED;
  }
};

const allows = (fact: Pack['facts'][number], value: Scalar | undefined): boolean =>
  fact.type === 'integer'
    ? typeof value === 'number' && fact.min <= value && value <= fact.max
    : fact.type === 'boolean' || fact.values.some((each) => each.value === value);

/** How many of all combinations a change counts, the facts that play no part included. */
const wholeCount = (
  { combinations, facts }: OutcomeChange,
  sizes: ReadonlyMap<string, number>,
): number =>
  [...sizes].reduce(
    (all, [id, size]) => (facts.includes(id) ? all : all * size),
    Number(combinations),
  );

const isOf = (told: FactValue, value: Scalar | undefined): boolean =>
  typeof told === 'object'
    ? typeof value === 'number' && told.from <= value && value <= told.to
    : told === value;

const isIn = (world: Facts, when: OutcomeChange['when']): boolean =>
  when.some((part) =>
    Object.entries(part).every(([id, values]) => values.some((each) => isOf(each, world[id]))),
  );

test('for random packs every change of an outcome is counted as trying all combinations counts it', () => {
  let changed = 0;
  fc.assert(
    fc.property(pairs, fc.constantFrom(...RANDOM_PACK_DAYS), ([before, after], on) => {
      const behaviour = groupBehaviour(comparePair(before, after));
      const { space } = shareSpace(before, after);
      const sizes = new Map(space.variables.map(({ fact, values }) => [fact.id, values.length]));
      const worlds = worldsOf(before, after);
      for (const group of ['one', 'two', 'three']) {
        const found = behaviour.find(
          ({ group: id, law }) =>
            id === group && law.from <= on && (law.to === undefined || on <= law.to),
        );
        const told = new Map<string, number>();
        for (const change of found?.changes ?? []) {
          if (change.change !== 'outcome') continue;
          told.set(`${change.from}→${change.to}`, wholeCount(change, sizes));
        }
        const tried = new Map<string, number>();
        for (const world of worlds) {
          const [from, to] = [before, after].map((pack) => answerOf(pack, on, world, group));
          if (from === to) continue;
          const key = `${from}→${to}`;
          tried.set(key, (tried.get(key) ?? 0) + 1);
          const change = found?.changes.find((each) => `${each.from}→${each.to}` === key);
          if (change?.more === false) expect(isIn(world, change.when)).toBe(true);
        }
        changed += tried.size;
        expect(Object.fromEntries(told)).toEqual(Object.fromEntries(tried));
      }
    }),
    { numRuns: 150, seed: 71 },
  );
  expect(changed).toBeGreaterThan(300);
});

test('for random packs every change of a flag is counted as trying all combinations counts it', () => {
  fc.assert(
    fc.property(pairs, fc.constantFrom(...RANDOM_PACK_DAYS), ([before, after], on) => {
      const behaviour = groupBehaviour(comparePair(before, after));
      const { space } = shareSpace(before, after);
      const sizes = new Map(space.variables.map(({ fact, values }) => [fact.id, values.length]));
      const worlds = worldsOf(before, after);
      for (const flag of ['red', 'blue', 'green']) {
        const state = (pack: Pack, world: Facts): string => {
          const answer = answerOf(pack, on, world, 'marks');
          if (answer === REFUSED) return REFUSED;
          return answer.split(',').includes(flag) ? 'raised' : 'not-raised';
        };
        const tried: Record<string, number> = {};
        for (const world of worlds) {
          const [from, to] = [state(before, world), state(after, world)];
          if (from !== to) tried[`${from}→${to}`] = (tried[`${from}→${to}`] ?? 0) + 1;
        }
        const found = behaviour.find(
          (each) =>
            each.flag === flag &&
            each.law.from <= on &&
            (each.law.to === undefined || on <= each.law.to),
        );
        const told = Object.fromEntries(
          (found?.changes ?? [])
            .filter(({ change }) => change === 'outcome')
            .map((change) => [`${change.from}→${change.to}`, wholeCount(change, sizes)]),
        );
        expect(told).toEqual(tried);
      }
    }),
    { numRuns: 60, seed: 72 },
  );
});

test('the samples of a change are facts for which both packs answer as it says', () => {
  let samples = 0;
  fc.assert(
    fc.property(pairs, ([before, after]) => {
      for (const { group, flag, changes } of groupBehaviour(comparePair(before, after))) {
        if (flag !== undefined) continue;
        for (const { change, from, to, samples: given } of changes) {
          if (from === REFUSED || to === REFUSED) continue;
          for (const { facts, on } of given) {
            samples += 1;
            const [was, is] = [before, after].map(
              (pack) => decideFacts('S', facts, pack, on).outcomes[group],
            );
            expect([was?.value ?? was?.status, is?.value ?? is?.status]).toEqual([from, to]);
            if (change === 'basis') expect(was?.basis).not.toEqual(is?.basis);
          }
        }
      }
    }),
    { numRuns: 150, seed: 73 },
  );
  expect(samples).toBeGreaterThan(500);
});

test('a pack compared with itself differs in nothing', () => {
  fc.assert(
    fc.property(randomPack, (pack) => {
      expect(groupBehaviour(comparePair(pack, { ...pack }))).toEqual([]);
    }),
    { numRuns: 100, seed: 74 },
  );
});
