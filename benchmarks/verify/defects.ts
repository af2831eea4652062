/**
 * Plants every single mistake of a kind in the national pack, and in random packs, and holds what `pack verify` finds
 * against going through every combination of facts. Ends with an error where a defect is missed, or something is told
 * that is none.
 *
 *     node --conditions=@xinfang/source benchmarks/verify/defects.ts [--every 1] [--packs 40] [--seed 4]
 *
 * `--every 10` plants each tenth.
 */
import { parseArgs } from 'node:util';
import { type VerifiedGroup, verifyPack } from '@xinfang/analysis';
import type { Pack, Scalar } from '@xinfang/pack';
import fc from 'fast-check';
import { nationalPack } from '../../fixtures/national-pack.ts';
import {
  clashesIn,
  judge,
  tryAll,
  worldsOver,
} from '../../packages/analysis/test/verify-oracle.ts';
import { randomPack } from '../../packages/rules/test/random-pack.ts';
import { type Found, goThrough } from './bit-oracle.ts';
import { type Defect, defectsIn } from './plant.ts';

const { values } = parseArgs({
  options: {
    every: { type: 'string', default: '1' },
    packs: { type: 'string', default: '40' },
    seed: { type: 'string', default: '4' },
  },
});

interface Score {
  planted: number;
  /** Those that leave a gap, an overlap or a dead rule. */
  defects: number;
  found: number;
  falseAlarms: number;
}

/** What is found of each group under each law, as one text. */
const shown = (group: string, on: string, { hasGap, overlaps, dead }: Found): string =>
  `${group} ${on}: ${hasGap ? 'gap ' : ''}${[...overlaps].sort().join(' ')} dead ${[...dead].sort().join(' ')}`;

const isFound = ({ hasGap, overlaps, dead }: Found): boolean =>
  hasGap || overlaps.size > 0 || dead.size > 0;

/** The pairs of rules that a verified group's overlaps show. */
const pairsOf = (pack: Pack, { group, on, overlaps }: VerifiedGroup): ReadonlySet<string> =>
  new Set(
    overlaps.flatMap(({ facts }) =>
      clashesIn(pack, group, judge(pack, facts, on).fired.get(group) ?? []),
    ),
  );

const foundBy = (pack: Pack, entry: VerifiedGroup): Found => ({
  hasGap: entry.gaps.length > 0,
  overlaps: pairsOf(pack, entry),
  dead: new Set(entry.dead),
});

type Oracle = (pack: Pack, group: string, on: string) => Found;

const scoreOf = (defects: readonly Defect[], oracle: Oracle, scores: Map<string, Score>): void => {
  for (const { kind, what, pack } of defects) {
    const score = scores.get(kind) ?? { planted: 0, defects: 0, found: 0, falseAlarms: 0 };
    scores.set(kind, score);
    score.planted++;
    const entries = verifyPack(pack, { limit: 1000 }).groups;
    const pairs = entries.map(
      (entry) => [entry, oracle(pack, entry.group, entry.on), foundBy(pack, entry)] as const,
    );
    const isDefect = pairs.some(([, truth]) => isFound(truth));
    const wrong = pairs.filter(
      ([{ group, on }, truth, told]) => shown(group, on, truth) !== shown(group, on, told),
    );
    if (isDefect) score.defects++;
    if (isDefect && wrong.length === 0) score.found++;
    if (wrong.some(([, truth, told]) => isFound(told) && !isFound(truth))) score.falseAlarms++;
    for (const [{ group, on }, truth, told] of wrong)
      console.log(
        `${kind}: ${what}\n  is   ${shown(group, on, truth)}\n  told ${shown(group, on, told)}`,
      );
  }
};

/** Answers again what was asked of the same rules before. */
const remembering = (oracle: Oracle): Oracle => {
  const known = new Map<string, { readonly basis: readonly unknown[]; readonly found: Found }>();
  return (pack, group, on) => {
    const ids = withUsed(pack, group);
    const basis = [pack.conditions, ...pack.rules.filter((rule) => ids.has(rule.group))];
    const key = `${group} ${on}`;
    const before = known.get(key);
    if (before?.basis.length === basis.length && basis.every((each, i) => each === before.basis[i]))
      return before.found;
    const found = oracle(pack, group, on);
    if (before === undefined) known.set(key, { basis, found });
    return found;
  };
};

const withUsed = (pack: Pack, group: string): ReadonlySet<string> =>
  new Set([
    group,
    ...(pack.groups.find(({ id }) => id === group)?.uses ?? []).flatMap((used) => [
      ...withUsed(pack, used),
    ]),
  ]);

const print = (title: string, scores: ReadonlyMap<string, Score>): void => {
  console.log(`\n${title}`);
  for (const [kind, { planted, defects, found, falseAlarms }] of scores)
    console.log(
      `  ${kind.padEnd(28)} planted ${planted}, of these defects ${defects}, found ${found}, false alarms ${falseAlarms}`,
    );
};

const national = new Map<string, Score>();
const natural = remembering(goThrough);
for (const { group, on } of verifyPack(nationalPack).groups)
  if (isFound(natural(nationalPack, group, on))) throw new Error(`${group} is not sound by itself`);
const every = Number(values.every);
scoreOf(
  defectsIn(nationalPack).filter((_, index) => index % every === 0),
  natural,
  national,
);
print('national pack', national);

const WORLDS = worldsOver({
  alpha: [false, true],
  beta: ['x', 'y', 'z'],
  gamma: [-2, -1, 0, 1, 2, 3] satisfies Scalar[],
  delta: [false, true],
  epsilon: [false, true],
});
const random = new Map<string, Score>();
for (const pack of fc.sample(randomPack, {
  numRuns: Number(values.packs),
  seed: Number(values.seed),
}))
  scoreOf(
    defectsIn(pack),
    (one, group, on) => {
      const { gaps, overlaps, dead } = tryAll(one, group, on, WORLDS);
      return { hasGap: gaps.length > 0, overlaps: new Set(overlaps.keys()), dead: new Set(dead) };
    },
    random,
  );
print(`${values.packs} random packs`, random);

const all = [...national.values(), ...random.values()];
const sum = (of: (score: Score) => number): number =>
  all.reduce((total, each) => total + of(each), 0);
const [defects, found, falseAlarms] = [
  sum((each) => each.defects),
  sum((each) => each.found),
  sum((each) => each.falseAlarms),
];
console.log(`\nfound ${found} of ${defects} defects; false alarms ${falseAlarms}`);
if (found !== defects || falseAlarms > 0) process.exitCode = 1;
