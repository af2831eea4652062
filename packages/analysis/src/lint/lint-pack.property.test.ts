import {
  type Condition,
  isInForce,
  leavesOf,
  OPEN_STATUSES,
  type Pack,
  type Rule,
  type WrittenElement,
} from '@xinfang/pack';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { World } from '../../../pack/test/brute-force.ts';
import { holds } from '../../../rules/test/plain-evaluator.ts';
import { randomPack } from '../../../rules/test/random-pack.ts';
import {
  alwaysInConflict,
  answersAt,
  inConflict,
  type Point,
  pointsOf,
  product,
  shadowed,
  subsumed,
  tied,
  whereRulesHold,
} from '../../test/lint-oracle.ts';
import { findConstantConditions, kidsOf } from './constant-conditions.ts';
import { elementsOf } from './elements.ts';
import { lawOf } from './law.ts';
import { lintPack } from './lint-pack.ts';
import { findRedundantConditions } from './redundant-conditions.ts';

const RUNS = 200;
const FIRST = '2020-01-01';
const SECOND = '2021-06-01';
const FACTS = {
  alpha: [false, true],
  beta: ['x', 'y', 'z'],
  gamma: [-2, -1, 0, 1, 2, 3],
  delta: [false, true],
  epsilon: [false, true],
};
const WORLDS = product(FACTS);
const DOMAINS = {
  ...FACTS,
  one: ['p', 'q', 'r', ...OPEN_STATUSES],
  two: ['s', 't', 'u', ...OPEN_STATUSES],
};

/** Random packs in which rules of the groups of hit policy `first` share priorities. */
const packs = randomPack.map(
  (pack): Pack => ({
    ...pack,
    rules: pack.rules.map((rule) => ({
      ...rule,
      priority: /[01]$/u.test(rule.id) ? 9 : 8,
    })),
  }),
);

const span = { line: 1, column: 1, endLine: 1, endColumn: 1 };
const plain = (kind: WrittenElement['kind'], id: string, value: unknown): WrittenElement => ({
  kind,
  id,
  value: value as WrittenElement['value'],
  root: { file: { layer: 0, file: `${kind} ${id}` }, value: span },
  places: { get: () => undefined },
});

const writtenOf = (pack: Pack): readonly WrittenElement[] => [
  ...pack.facts.map((each) => plain('fact', each.id, each)),
  ...[...pack.conditions.values()].map((each) => plain('condition', each.id, each)),
  ...pack.constraints.map((each) => plain('constraint', each.id, each)),
  ...pack.groups.map((each) => plain('group', each.id, each)),
  ...pack.rules.map((each) => ({ ...plain('rule', each.id, each), group: each.group })),
];

const lint = (pack: Pack) =>
  lintPack(pack, writtenOf(pack), { layer: 0, effective: { from: FIRST } });

/** The days that begin a stretch of law. */
const daysOf = ({ rules }: Pack): readonly string[] => [
  ...(rules.some(({ effective }) => effective.from === FIRST) ? [FIRST] : []),
  ...(rules.some(({ effective }) => effective.from === SECOND || effective.to !== undefined)
    ? [SECOND]
    : []),
];

const idsOf = (rules: readonly Rule[]): readonly string[] => rules.map(({ id }) => id).toSorted();

describe('of random packs', () => {
  test('what is said of rules is what going through all facts shows', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(packs, (pack) => {
        const found = lint(pack);
        const points = pointsOf(pack, WORLDS, daysOf(pack));
        const held = whereRulesHold(pack, points);
        const told = (group: string, ...codes: string[]): readonly string[] => {
          const files = found.filter(({ code }) => codes.includes(code)).map(({ file }) => file);
          const ids = [...new Set(files)].map((file) => file.replace(/^rule /u, ''));
          return ids.filter((id) => id.startsWith(`${group}.`)).toSorted();
        };
        for (const { id, hit } of pack.groups) {
          const rules = pack.rules.filter(({ group }) => group === id);
          const expected = {
            shadowed: hit === 'first' ? idsOf(shadowed(held, rules)) : [],
            tied: hit === 'first' ? idsOf(tied(held, rules)) : [],
            lost: hit === 'unique' ? idsOf(alwaysInConflict(held, rules)) : [],
            conflict: hit === 'unique' ? idsOf(inConflict(held, rules)) : [],
            subsumed: hit === 'first' ? [] : idsOf(subsumed(held, rules)),
          };
          // A tie that keeps a rule from ever coming first is told as the tie it is.
          const behind = told(id, 'rule-unreachable', 'rule-subsumed');
          const ties = told(id, 'rules-tie');
          const hidden = expected.shadowed.filter((each) => ties.includes(each));
          expect({
            shadowed: hit === 'first' ? [...new Set([...behind, ...hidden])].toSorted() : [],
            tied: ties,
            lost: told(id, 'rule-always-conflicts'),
            conflict: told(id, 'rules-conflict'),
            subsumed: hit === 'first' ? [] : told(id, 'rule-subsumed', 'rule-only-adds-basis'),
          }).toEqual(expected);
          for (const [name, ids] of Object.entries(expected)) if (ids.length > 0) seen.add(name);
        }
      }),
      { numRuns: RUNS },
    );
    expect([...seen].toSorted()).toEqual(['conflict', 'lost', 'shadowed', 'subsumed', 'tied']);
  });

  test('the facts shown with a rule are possible, and it holds there', () => {
    fc.assert(
      fc.property(packs, (pack) => {
        for (const { example, file } of lint(pack)) {
          if (example?.facts === undefined || example.on === undefined) continue;
          const rule = pack.rules.find(({ id }) => file === `rule ${id}`);
          if (rule === undefined) throw new Error(`an example without a rule: ${file}`);
          const worlds = WORLDS.filter((world) =>
            Object.entries(example.facts ?? {}).every(([fact, value]) => world[fact] === value),
          );
          const shown = pointsOf(pack, worlds, [example.on]);
          expect(shown.length).toBeGreaterThan(0);
          expect(isInForce(rule.effective, example.on)).toBe(true);
          expect([...answersAt(pack, rule.conditions, shown)]).toEqual([true]);
        }
      }),
      { numRuns: RUNS },
    );
  });

  test('what is said of constraints is what going through all facts shows', () => {
    fc.assert(
      fc.property(packs, (pack) => {
        const told = lint(pack).filter(({ code }) => code.startsWith('constraint'));
        const possible = (without?: string): number =>
          WORLDS.filter(
            (world) =>
              !pack.constraints.some(
                ({ id, never }) => id !== without && holds(never, world, pack),
              ),
          ).length;
        const nothing = told.some(({ code }) => code === 'constraints-exclude-everything');
        expect(nothing).toBe(possible() === 0);
        if (nothing) return;
        for (const { file } of told)
          expect(possible(file.replace(/^constraint /u, ''))).toBe(possible());
        const idle = pack.constraints.filter(({ id }) => possible(id) === possible());
        expect(told.length > 0).toBe(idle.length > 0);
      }),
      { numRuns: RUNS },
    );
  });

  test('the constant parts of conditions are those that going through all facts shows', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(packs, (pack) => {
        const points = pointsOf(pack, WORLDS, daysOf(pack));
        fc.pre(points.length > 0);
        const scope = {
          pack,
          elements: elementsOf(writtenOf(pack)),
          layer: 0,
          kept: { from: FIRST },
        };
        const found = findConstantConditions(scope, lawOf(pack, { steps: 1_000_000 }));
        const told = found.map(({ code, element, path }) => [element.id, code, path.join(' ')]);
        expect(inOrder(told)).toEqual(inOrder(constantsIn(pack, points)));
        for (const { code } of found) seen.add(code);
      }),
      { numRuns: RUNS },
    );
    expect([...seen].toSorted()).toEqual(['condition-always', 'condition-never']);
  });

  test('the conditions that change nothing are those that leaving them out shows', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(packs, (pack) => {
        const scope = {
          pack,
          elements: elementsOf(writtenOf(pack)),
          layer: 0,
          kept: { from: FIRST },
        };
        const found = findRedundantConditions(scope, { steps: 1_000_000 });
        const trees = [
          ...pack.rules.map(({ id, conditions }) => [id, conditions, ['conditions']] as const),
          ...pack.constraints.map(({ id, never }) => [id, never, ['never']] as const),
          ...[...pack.conditions.values()].map(
            ({ id, conditions }) => [id, conditions, ['conditions']] as const,
          ),
        ];
        const expected = trees.flatMap(([id, tree, path]) =>
          spareIn(pack, tree, path).map((each) => [id, each.join(' ')]),
        );
        const told = found.map(({ element, path }) => [element.id, path.join(' ')]);
        expect(inOrder(told)).toEqual(inOrder(expected));
        for (const { code } of found) seen.add(code);
      }),
      { numRuns: RUNS },
    );
    expect([...seen].toSorted()).toEqual(['condition-redundant', 'condition-repeated']);
  });
});

type Path = readonly (string | number)[];

type Told = readonly [id: string, code: string, path: string];

const inOrder = (found: readonly (readonly string[])[]): readonly (readonly string[])[] =>
  found.toSorted((a, b) => (a.join(' ') < b.join(' ') ? -1 : 1));

/** The innermost parts of all conditions that have one answer on the days on which they are asked. */
const constantsIn = (pack: Pack, points: readonly Point[]): readonly Told[] => {
  const onDaysOf = (rules: readonly Rule[]): readonly Point[] =>
    points.filter(({ on }) => rules.some(({ effective }) => isInForce(effective, on)));
  const asks = (condition: Condition): boolean => JSON.stringify(condition).includes('"named"');
  const users = pack.rules.filter(({ conditions }) => asks(conditions));
  const isUndated = users.length === 0 || pack.constraints.some(({ never }) => asks(never));
  const named = pack.conditions.get('named')?.conditions as Condition;
  const ofNamed = innermost(pack, named, isUndated ? points : onDaysOf(users), false);
  return [
    ...ofNamed.map(([code, path]): Told => ['named', code, path]),
    ...pack.rules.flatMap(({ id, group, conditions, ...rule }) => {
      const asked = onDaysOf([{ id, group, conditions, ...rule }]);
      const wholes = group === 'marks' ? [] : wholesOf(conditions, ['conditions']);
      return innermost(pack, conditions, asked, ofNamed.length > 0)
        .filter(([code, path]) => code === 'condition-never' || !wholes.includes(path))
        .map(([code, path]): Told => [id, code, path]);
    }),
  ];
};

const innermost = (
  pack: Pack,
  condition: Condition,
  points: readonly Point[],
  isNamedConstant: boolean,
): readonly (readonly [code: string, path: string])[] => {
  const walk = (node: Condition, path: Path): readonly (readonly [string, string])[] => {
    const inside = kidsOf(node, path).flatMap(([kid, below]) => walk(kid, below));
    if (inside.length > 0 || (isNamedConstant && 'condition' in node)) return inside;
    const answers = [...answersAt(pack, node, points)];
    if (answers.length !== 1) return [];
    return [[answers[0] === true ? 'condition-always' : 'condition-never', path.join(' ')]];
  };
  return walk(condition, ['conditions']);
};

/** The paths of a whole condition: its root, and what is alone inside it. */
const wholesOf = (condition: Condition, path: Path): readonly string[] => {
  const [kid, ...others] = 'not' in condition ? [] : kidsOf(condition, path);
  const inside = kid === undefined || others.length > 0 ? [] : wholesOf(...kid);
  return [path.join(' '), ...inside];
};

/** Where conditions stand that can be left out of their lists, from the last to the first, whatever groups decide. */
const spareIn = (pack: Pack, condition: Condition, path: Path): readonly Path[] => {
  const kids = kidsOf(condition, path);
  const inside = kids.flatMap(([kid, below]) => spareIn(pack, kid, below));
  if (kids.length < 2) return inside;
  const worlds = freeWorlds(pack, condition);
  const says = (left: readonly Condition[]): string =>
    worlds
      .map((world) => holds('all' in condition ? { all: left } : { any: left }, world, pack))
      .join();
  const whole = says(kids.map(([kid]) => kid));
  const dropped = new Set<number>();
  for (const index of [...kids.keys()].toReversed()) {
    const left = kids.filter((_, each) => each !== index && !dropped.has(each));
    if (left.length > 0 && says(left.map(([kid]) => kid)) === whole) dropped.add(index);
  }
  return [...inside, ...[...dropped].map((index) => kids[index]?.[1] ?? [])];
};

/** Every combination of the facts and outcomes that a condition reads. */
const freeWorlds = (pack: Pack, condition: Condition): readonly World[] => {
  const read = new Set(leavesOf(condition, pack).map(({ fact }) => fact));
  return product(Object.fromEntries(Object.entries(DOMAINS).filter(([name]) => read.has(name))));
};
