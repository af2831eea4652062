import { parseCase } from '@xinfang/matter';
import { isInForce, type Pack, type Scalar } from '@xinfang/pack';
import { decide } from '@xinfang/rules';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { randomPack } from '../../../rules/test/random-pack.ts';
import { clashesIn, judge, tryAll, type World, worldsOver } from '../../test/verify-oracle.ts';
import { type VerifiedGroup, verifyPack } from './verify-pack.ts';
import type { Witness } from './witness.ts';

const VALUES: Readonly<Record<string, readonly Scalar[]>> = {
  alpha: [false, true],
  beta: ['x', 'y', 'z'],
  gamma: [-2, -1, 0, 1, 2, 3],
  delta: [false, true],
  epsilon: [false, true],
};
const WORLDS = worldsOver(VALUES);

/** A random pack whose rules of `first` share priorities, with spans that are not encoded and conflicts that are expected. */
const packs: fc.Arbitrary<Pack> = fc
  .record({
    drawn: randomPack,
    steps: fc.integer({ min: 1, max: 4 }),
    isSilent: fc.boolean(),
    mark: fc.constantFrom('none', 'all', 'some'),
  })
  .map(({ drawn, steps, isSilent, mark }) => ({
    ...drawn,
    rules: drawn.rules
      .map((rule, index) => ({ ...rule, priority: rule.priority > 1 ? 1 + (index % steps) : 1 }))
      .toSorted((a, b) => (a.group === b.group ? b.priority - a.priority : 0)),
    groups: drawn.groups.map((group) => ({
      ...group,
      outcomes: group.outcomes.map((outcome, index) =>
        mark === 'some' && index > 0 ? { ...outcome, mayConflict: true } : outcome,
      ),
      ...(mark === 'all' ? { onConflict: { hint: group.label, basis: [] } } : {}),
      ...(isSilent
        ? {
            untranslated: [
              { effective: { from: '2020-01-01', to: '2020-12-31' }, reason: group.label },
            ],
          }
        : {}),
    })),
  }));

const fits = (world: World, { facts, key, ranges, values }: Witness): boolean =>
  key.every((id) => {
    const [value, range] = [world[id], ranges?.[id]];
    if (range !== undefined)
      return typeof value === 'number' && range.from <= value && value <= range.to;
    return value !== undefined && (values?.[id] ?? [facts[id]]).includes(value);
  });

const pairsIn = (pack: Pack, { group, on, overlaps }: VerifiedGroup): readonly string[] => [
  ...new Set(
    overlaps.flatMap(({ facts, rules }) => {
      const { possible, fired } = judge(pack, facts, on);
      const clashes = clashesIn(pack, group, fired.get(group) ?? []);
      expect(possible).toBe(true);
      expect(clashes.length).toBeGreaterThan(0);
      expect(clashes.every((pair) => pair.split('|').every((id) => rules.includes(id)))).toBe(true);
      return clashes;
    }),
  ),
];

test('on random packs gaps, overlaps and dead rules are those of trying every world', () => {
  let findings = 0;
  fc.assert(
    fc.property(packs, (drawn) => {
      for (const entry of verifyPack(drawn, { limit: 1000 }).groups) {
        const tried = tryAll(drawn, entry.group, entry.on, WORLDS);
        const covered = WORLDS.filter((world) => entry.gaps.some((gap) => fits(world, gap)));
        const possible = covered.filter((world) => judge(drawn, world, entry.on).possible);
        expect(possible).toEqual(tried.gaps);
        expect(entry.dead.toSorted()).toEqual(tried.dead.toSorted());
        expect([...pairsIn(drawn, entry)].sort()).toEqual([...tried.overlaps.keys()].sort());
        expect(entry.more).toBe(false);
        findings += entry.gaps.length + entry.overlaps.length + entry.dead.length;
      }
    }),
    { numRuns: 400, seed: 4 },
  );
  expect(findings).toBeGreaterThan(1000);
});

test('the combinations that are judged are counted one by one', () => {
  fc.assert(
    fc.property(packs, (drawn) => {
      for (const { facts, domainSize, excluded, on } of verifyPack(drawn).groups) {
        const seen = (worlds: readonly World[]): number =>
          new Set(worlds.map((world) => JSON.stringify(facts.map((id) => world[id])))).size;
        const possible = WORLDS.filter((world) => judge(drawn, world, on).possible);
        expect(domainSize).toBe(seen(possible));
        expect(domainSize + excluded).toBe(seen(WORLDS));
      }
    }),
    { numRuns: 200, seed: 5 },
  );
});

test('decide takes the case of each finding, and shows it', () => {
  fc.assert(
    fc.property(packs, (drawn) => {
      for (const { group, hit, on, gaps, overlaps } of verifyPack(drawn).groups) {
        const decided = (finding: Witness) => {
          const { trace, outcomes } = decide(parseCase(finding.case), drawn, { on });
          const held = trace.groups[group]?.rules.filter(({ holds }) => holds === true) ?? [];
          return { outcome: outcomes[group], held: held.map(({ rule }) => rule) };
        };
        for (const gap of gaps)
          expect(decided(gap)).toMatchObject({ outcome: { status: 'untranslated' }, held: [] });
        for (const overlap of overlaps) {
          const { outcome, held } = decided(overlap);
          expect(held).toEqual(expect.arrayContaining([...overlap.rules]));
          if (hit === 'unique') expect(outcome).toMatchObject({ status: 'conflict' });
        }
      }
    }),
    { numRuns: 150, seed: 6 },
  );
});

test('every day under a law of the pack lies in exactly one entry of each group', () => {
  fc.assert(
    fc.property(
      packs,
      fc.constantFrom('2020-01-01', '2020-12-31', '2021-05-31', '2021-06-01', '2030-01-01'),
      (drawn, day) => {
        const first = drawn.rules.map(({ effective }) => effective.from).toSorted()[0];
        fc.pre(first !== undefined && first <= day);
        const entries = verifyPack(drawn).groups.filter(({ law }) => isInForce(law, day));
        expect(entries.map(({ group }) => group)).toEqual(drawn.groups.map(({ id }) => id));
      },
    ),
    { numRuns: 100, seed: 7 },
  );
});
