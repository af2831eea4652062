import {
  type Condition,
  type ForeignOperator,
  loadPackOrThrow,
  type Pack,
  restorePack,
  type Scalar,
  storePack,
} from '@xinfang/pack';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { caseOf } from '../../../fixtures/plain-case.ts';
import { changed, smallPack } from '../../pack/test/small-pack.ts';
import { compileRuling } from './compile-ruling.ts';
import { decide } from './decide.ts';
import { decideAsync } from './decide-async.ts';
import { factsOf } from './facts.ts';

const ON = '2023-03-01';
const HEADS = 40;

/** An operator with answers of its own for every value, however they were drawn. */
const operatorOf = (key: string, salt: number): ForeignOperator => ({
  name: `county-x/registry/${key}`,
  plugin: 'county-x/registry',
  label: { zh: '抽中', en: 'is drawn for' },
  takes: 'scalar',
  on: ['boolean', 'enum', 'integer'],
  accepts: () => true,
  test: (fact, value) => mixed(`${typeof fact} ${String(fact)} ${String(value)}`, salt) % 3 === 0,
});

const mixed = (text: string, salt: number): number =>
  Array.from(text).reduce(
    (sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003,
    salt,
  );

type Facts = Readonly<Record<string, Scalar>>;

/** What a condition comes to where the operators themselves are asked. */
const asWritten = (
  condition: Condition,
  operators: readonly ForeignOperator[],
  facts: Facts,
): boolean => {
  const of = (each: Condition): boolean => asWritten(each, operators, facts);
  if ('all' in condition) return condition.all.every(of);
  if ('any' in condition) return condition.any.some(of);
  if ('not' in condition) return !of(condition.not);
  if ('condition' in condition) throw new Error('no names here');
  const operator = operators.find(({ name }) => name === condition.operator);
  const fact = facts[condition.fact];
  if (operator === undefined || fact === undefined) throw new Error('nothing to ask');
  return operator.test(fact, condition.value);
};

const leafBy = (operators: readonly ForeignOperator[]): fc.Arbitrary<Condition> =>
  fc.record({
    fact: fc.constantFrom('kind', 'urgent', 'settled', 'heads'),
    operator: fc.constantFrom(...operators.map(({ name }) => name)),
    value: fc.nat({ max: 5 }),
  });

const treeBy = (operators: readonly ForeignOperator[]): fc.Arbitrary<Condition> => {
  const leaf = leafBy(operators);
  const list = fc.array(leaf, { minLength: 1, maxLength: 3 });
  const inner = fc.oneof(
    list.map((all) => ({ all })),
    list.map((any) => ({ any })),
    leaf.map((not) => ({ not })),
  );
  return fc.array(inner, { minLength: 1, maxLength: 2 }).map((all) => ({ all }));
};

const drawn = fc
  .nat({ max: 1_000_000 })
  .map((salt) => [operatorOf('drawn', salt), operatorOf('also-drawn', salt + 1)])
  .chain((operators) =>
    fc.record({
      operators: fc.constant(operators),
      report: treeBy(operators),
      refuse: treeBy(operators),
    }),
  );

const facts: fc.Arbitrary<Facts> = fc.record({
  kind: fc.constantFrom('plain', 'other', 'odd'),
  urgent: fc.boolean(),
  settled: fc.boolean(),
  heads: fc.integer({ min: 1, max: HEADS }),
});

const packOf = (
  operators: readonly ForeignOperator[],
  report: Condition,
  refuse: Condition,
): Pack =>
  loadPackOrThrow(
    [
      smallPack({
        ...changed('facts.json', ['facts', 3, 'max'], HEADS),
        ...changed('rules/marks/marks.report.json', ['conditions'], report),
        ...changed('rules/gate/gate.refuse.json', ['conditions'], refuse),
        // Of all facts that are drawn, none are impossible.
        ...changed('constraints.json', ['constraints'], []),
      }),
    ],
    { operators },
  );

const matter = ({ heads, ...rest }: Partial<Record<string, Scalar>>) =>
  caseOf({ receivedOn: ON, facts: rest, petitioners: { count: Number(heads ?? 1) } });

test('a pack decides by the tables of its operators as the operators themselves would', () => {
  fc.assert(
    fc.property(drawn, fc.array(facts, { minLength: 1, maxLength: 8 }), (how, many) => {
      const pack = packOf(how.operators, how.report, how.refuse);
      for (const each of many) {
        const { flags, outcomes } = decide(matter(each), pack);
        expect(flags.some(({ value }) => value === 'report')).toBe(
          asWritten(how.report, how.operators, each),
        );
        expect(outcomes['gate']?.value).toBe(
          asWritten(how.refuse, how.operators, each) ? 'refuse' : 'accept',
        );
      }
    }),
    { numRuns: 150, seed: 6 },
  );
});

test('the kernel, json-rules-engine, compiled rulings and a restored pack agree on it', async () => {
  const some = facts.chain((all) => fc.subarray(Object.keys(all)).map((keys) => ({ all, keys })));
  await fc.assert(
    fc.asyncProperty(drawn, some, async (how, { all, keys }) => {
      const pack = packOf(how.operators, how.report, how.refuse);
      const oneCase = matter({ heads: all['heads'] ?? 1, ...pick(all, keys) });
      const { trace, caseId, ...ruling } = decide(oneCase, pack);
      expect(await decideAsync(oneCase, pack)).toEqual({ trace, caseId, ...ruling });
      for (const as of ['closures', 'source'] as const)
        expect(compileRuling(pack, { on: ON, as })(factsOf(oneCase, pack))).toEqual(ruling);
      const restored = restorePack(JSON.parse(JSON.stringify(storePack(pack))));
      expect(decide(oneCase, restored)).toEqual({ trace, caseId, ...ruling });
    }),
    { numRuns: 100, seed: 7 },
  );
});

const pick = (all: Facts, keys: readonly string[]): Facts =>
  Object.fromEntries(Object.entries(all).filter(([key]) => keys.includes(key)));

test('its trace names the condition that the operator was written as, with what it came to', () => {
  const operators = [operatorOf('drawn', 1)];
  const leaf = { fact: 'urgent', operator: 'county-x/registry/drawn', value: 1 };
  const pack = packOf(operators, { all: [leaf] }, { all: [leaf] });
  const oneCase = matter({ kind: 'plain', urgent: true, settled: false });
  const [rule] =
    decide(oneCase, pack).trace.groups['marks']?.rules.filter(
      (each) => each.rule === 'marks.report',
    ) ?? [];
  const holds = asWritten(leaf, operators, { urgent: true });
  expect(rule?.conditions).toMatchObject({
    all: [
      { condition: expect.stringContaining('operator.county-x.registry.drawn.'), result: holds },
    ],
  });
  const [named] = [...pack.conditions.values()].filter(({ tabulates }) => tabulates !== undefined);
  expect(named?.label).toEqual({ zh: '名称抽中1', en: 'Name is drawn for 1' });
});
