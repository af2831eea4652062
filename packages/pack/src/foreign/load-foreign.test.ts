import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holds } from '../../test/brute-force.ts';
import { AMONG, BEGINS_WITH, BETWEEN, GOOD, operator } from '../../test/foreign-operators.ts';
import { leaf, rule } from '../../test/mistakes/row.ts';
import { changed, overlay, type PackTree, smallPack } from '../../test/small-pack.ts';
import { conditionsOf, leavesOf } from '../diagram/fact-space.ts';
import { IdSchema } from '../format/base.ts';
import type { Scalar } from '../format/condition.ts';
import { loadPack, loadPackOrThrow } from '../load.ts';
import { OPERATORS } from '../operators.ts';
import type { Pack } from '../pack.ts';
import type { ForeignOperator } from './foreign-operator.ts';

const heads = (value: unknown, by = BETWEEN) => leaf({ fact: 'heads', operator: by, value });
const RULE_ONLY = rule({ all: [heads([5, 20])] });

const load = (changes: PackTree, operators: readonly ForeignOperator[] = GOOD) =>
  loadPack([smallPack(changes)], { operators });

const packWith = (changes: PackTree, operators: readonly ForeignOperator[] = GOOD): Pack =>
  loadPackOrThrow([smallPack(changes)], { operators });

const tablesIn = ({ conditions }: Pack) =>
  [...conditions.values()].filter(({ tabulates }) => tabulates !== undefined);

describe('a test by an operator of a plugin', () => {
  const pack = packWith(RULE_ONLY);
  const [named] = tablesIn(pack);

  test('becomes a named condition by operators of the format', () => {
    expect(tablesIn(pack)).toHaveLength(1);
    expect(pack.rules.find(({ id }) => id === 'marks.report')?.conditions).toEqual({
      all: [{ condition: named?.id }],
    });
    expect(named?.conditions).toEqual({
      all: [
        { fact: 'heads', operator: 'greaterThanInclusive', value: 5 },
        { fact: 'heads', operator: 'lessThanInclusive', value: 20 },
      ],
    });
    const used = conditionsOf(pack).flatMap((each) => leavesOf(each));
    expect(used.filter((each) => !OPERATORS.has(each.operator))).toEqual([]);
  });

  test('keeps what its author wrote, and says it in words', () => {
    expect(named?.tabulates).toEqual({ fact: 'heads', operator: BETWEEN, value: [5, 20] });
    expect(named?.label).toEqual({ zh: '名称介于5、20', en: 'Name lies between 5, 20' });
  });

  test('has an id that the format takes, the same whenever and wherever it is asked', () => {
    expect(IdSchema.safeParse(named?.id).success).toBe(true);
    expect(named?.id).toMatch(/^operator\.county-x\.registry\.between\.[0-9a-f]{12}$/u);
    const twice = packWith({
      ...RULE_ONLY,
      ...changed('deadlines/finish.json', ['when'], { not: heads([5, 20]) }),
    });
    expect(tablesIn(twice).map(({ id }) => id)).toEqual([named?.id]);
  });

  test('takes no id that the pack has itself', () => {
    const own = { id: named?.id, label: { zh: '自己的', en: 'Own' }, conditions: leaf({}) };
    const twins = packWith({
      ...RULE_ONLY,
      ...changed('conditions.json', ['conditions', 0, 'conditions'], { condition: named?.id }),
      ...changed('conditions.json', ['conditions', 1], own),
      'rules/way/way.ordinary.json': undefined,
    });
    expect(tablesIn(twins).map(({ id }) => id)).toEqual([`${named?.id}.x`]);
    expect(twins.conditions.get(named?.id ?? '')?.tabulates).toBeUndefined();
  });

  test('keeps its places in the files', () => {
    const { elements = [] } = load(RULE_ONLY);
    const written = elements.find(({ id }) => id === 'marks.report');
    expect(written?.value['conditions']).toEqual({ all: [heads([5, 20])] });
  });

  test('is found wherever a condition stands', () => {
    const everywhere = packWith({
      ...RULE_ONLY,
      ...changed('conditions.json', ['conditions', 0, 'conditions'], heads([1, 2])),
      ...changed('constraints.json', ['constraints', 0, 'never'], heads([3, 4])),
      ...changed('deadlines/finish.json', ['doubt', 'when'], heads([6, 7])),
      ...changed('deadlines/object.json', ['start', 'cases', 1, 'when'], heads([8, 9])),
      ...changed('remedies/ask-again.json', ['when'], { any: [{ not: heads([10, 11]) }] }),
      ...changed('indicators/plain-share.json', ['variants', 'due', 'of', 'when'], heads([12, 13])),
    });
    expect(tablesIn(everywhere).map(({ tabulates }) => tabulates?.value)).toHaveLength(7);
    expect(
      conditionsOf(everywhere)
        .flatMap((each) => leavesOf(each))
        .every((each) => OPERATORS.has(each.operator)),
    ).toBe(true);
  });

  test.each<[what: string, written: object, as: object]>([
    [
      'of the outcome of a group',
      leaf({ fact: 'gate', operator: AMONG, value: ['accept', 'conflict'] }),
      { operator: 'in', value: ['accept', 'conflict'] },
    ],
    [
      'of yes and no',
      leaf({ fact: 'settled', operator: AMONG, value: [true] }),
      { operator: 'equal', value: true },
    ],
    [
      'of words, by what its operator accepts',
      leaf({ operator: BEGINS_WITH, value: 'o' }),
      { operator: 'in', value: ['other', 'odd'] },
    ],
    [
      'that never holds',
      leaf({ operator: BEGINS_WITH, value: 'z' }),
      { operator: 'notIn', value: ['plain', 'other', 'odd'] },
    ],
  ])('%s', (_, written, as) => {
    const asked = packWith(changed('deadlines/finish.json', ['when'], written));
    expect(tablesIn(asked).map(({ conditions }) => conditions)).toMatchObject([as]);
  });
});

test('an operator and its table agree on every value of any domain', () => {
  const anyFact = fc.oneof(
    fc.constant({ type: 'boolean' }),
    fc
      .uniqueArray(fc.stringMatching(/^[a-z]{1,5}$/u), { minLength: 1, maxLength: 8 })
      .map((values) => ({
        type: 'enum',
        values: values.map((value) => ({ value, label: { zh: value, en: value } })),
      })),
    fc
      .tuple(fc.integer({ min: -40, max: 40 }), fc.nat({ max: 80 }))
      .map(([min, more]) => ({ type: 'integer', min, max: min + more })),
  );
  const valuesOf = (fact: object): readonly Scalar[] => {
    const [pack] = [packWith(withFact(fact))];
    const found = pack?.facts.find(({ id }) => id === 'asked');
    if (found?.type === 'enum') return found.values.map(({ value }) => value);
    return found?.type === 'integer'
      ? Array.from({ length: found.max - found.min + 1 }, (_, index) => found.min + index)
      : [false, true];
  };
  const withFact = (fact: object): PackTree =>
    changed('facts.json', ['facts', 5], {
      id: 'asked',
      label: { zh: '所问', en: 'Asked' },
      about: 'matter',
      ...fact,
    });
  fc.assert(
    fc.property(anyFact, fc.infiniteStream(fc.boolean()), (fact, stream) => {
      const values = valuesOf(fact);
      const table = new Map(values.map((value) => [value, stream.next().value === true]));
      const random = operator('random', { test: (value) => table.get(value) === true });
      const asking = leaf({ fact: 'asked', operator: random.name, value: [values[0]] });
      const pack = packWith({ ...withFact(fact), ...rule({ all: [asking] }) }, [random]);
      const conditions = pack.rules.find(({ id }) => id === 'marks.report')?.conditions;
      if (conditions === undefined) throw new Error('no rule');
      expect(values.map((asked) => holds(pack, conditions, { asked }))).toEqual([
        ...table.values(),
      ]);
    }),
    { numRuns: 60 },
  );
});

test('nothing of a plugin is asked where no condition uses it, and twice for each value where one does', () => {
  let asked = 0;
  const counted = operator('counted', {
    test: () => {
      asked += 1;
      return true;
    },
  });
  load({}, [counted]);
  expect(asked).toBe(0);
  const written = leaf({ operator: counted.name, value: ['odd'] });
  loadPackOrThrow([smallPack(rule({ all: [written] })), overlay({})], { operators: [counted] });
  expect(asked).toBe(2 * 3);
});
