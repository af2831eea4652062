import { type Condition, OPERATORS, type Pack, type PackFiles, type Scalar } from '@xinfang/pack';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { randomFacts, randomPack } from '../../../rules/test/random-pack.ts';
import { asRead } from '../../test/as-read.ts';
import { rulePath } from './rule-files.ts';
import { rulesFromTable } from './rules-from-table.ts';
import { tablesOf } from './table-of.ts';

const LAW = {
  id: 'law',
  title: { zh: '法', en: 'Law' },
  effective: { from: '2000-01-01' },
  whereToRead: { zh: '公报', en: 'Gazette' },
  read: 'complete',
  articles: Array.from({ length: 9 }, (_, i) => ({ number: i + 1, gist: { zh: '甲', en: 'a' } })),
};

/** The files of a random pack, as a rule author would have written them. */
const filesOf = (pack: Pack, indent: number): PackFiles =>
  Object.fromEntries(
    Object.entries({
      'pack.json': {
        id: 'random',
        version: '1.0.0',
        title: pack.title,
        effective: { from: '2020-01-01' },
        requires: { engine: '^1.0.0' },
      },
      'facts.json': { facts: pack.facts },
      'groups.json': { groups: pack.groups },
      'conditions.json': { conditions: [...pack.conditions.values()] },
      'instruments/law.json': LAW,
      ...Object.fromEntries(
        pack.rules.map(({ group, ...rule }) => [rulePath(group, rule.id), rule]),
      ),
    }).map(([path, value]) => [path, JSON.stringify(value, null, indent)]),
  );

const holds = (
  condition: Condition,
  pack: Pack,
  facts: Readonly<Record<string, Scalar>>,
): boolean => {
  if ('all' in condition) return condition.all.every((each) => holds(each, pack, facts));
  if ('any' in condition) return condition.any.some((each) => holds(each, pack, facts));
  if ('not' in condition) return !holds(condition.not, pack, facts);
  if ('condition' in condition)
    return holds(pack.conditions.get(condition.condition)?.conditions as Condition, pack, facts);
  const value = facts[condition.fact];
  return (
    value !== undefined && OPERATORS.get(condition.operator)?.test(value, condition.value) === true
  );
};

/** Every fact and every group's outcome has a value. */
const whole = (facts: Readonly<Record<string, Scalar>>): Readonly<Record<string, Scalar>> => ({
  alpha: true,
  beta: 'y',
  gamma: 1,
  delta: false,
  epsilon: true,
  one: 'q',
  two: 'conflict',
  three: 'w',
  ...facts,
});

test('tables of any pack come back without a change', () => {
  fc.assert(
    fc.property(randomPack, fc.constantFrom(0, 2, 4), (pack, indent) => {
      const files = filesOf(pack, indent);
      const sheets = tablesOf(pack, files).map((table) => asRead(table));
      const { changes, problems, rows } = rulesFromTable(sheets, [files]);
      expect({ changes, problems, rows }).toEqual({
        changes: [],
        problems: [],
        rows: pack.rules.length,
      });
    }),
    { numRuns: 150 },
  );
});

test('tables of any pack make rules that mean the same where there were none', () => {
  fc.assert(
    fc.property(
      randomPack,
      fc.array(randomFacts, { minLength: 20, maxLength: 20 }),
      (pack, samples) => {
        const files = filesOf(pack, 2);
        const sheets = tablesOf(pack, files).map((table) => asRead(table));
        const words = filesOf({ ...pack, rules: [] }, 2);
        const { changes } = rulesFromTable(sheets, [words]);
        expect(changes.map(({ file }) => file).toSorted()).toEqual(
          pack.rules.map(({ group, id }) => rulePath(group, id)).toSorted(),
        );
        for (const { id, text = '' } of changes) {
          const { conditions, ...rule } = JSON.parse(text) as { conditions: Condition };
          const {
            conditions: before,
            group: _,
            ...original
          } = pack.rules.find((each) => each.id === id) as Pack['rules'][number];
          expect(rule).toEqual(original);
          for (const facts of samples.map(whole))
            expect(holds(conditions, pack, facts)).toBe(holds(before, pack, facts));
        }
      },
    ),
    { numRuns: 100 },
  );
});
