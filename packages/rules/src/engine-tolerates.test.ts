import { loadPack } from '@xinfang/pack';
import { Engine, type RuleProperties } from 'json-rules-engine';
import { expect, test } from 'vitest';
import { changed, smallPack } from '../../pack/test/small-pack.ts';

const RULE = 'rules/marks/marks.report.json';

/** What json-rules-engine makes of conditions for some facts: `true` or `false`, or why it gives up. */
const onEngine = async (
  conditions: unknown,
  facts: Readonly<Record<string, unknown>>,
): Promise<boolean | string> => {
  try {
    const engine = new Engine([], { allowUndefinedFacts: true });
    const properties = structuredClone({ conditions, event: { type: 'told' } }) as RuleProperties;
    engine.addRule(properties);
    return (await engine.run({ ...facts })).results.length === 1;
  } catch (error) {
    return (error as Error).message;
  }
};

/** The codes with which a pack is refused whose rule bears these conditions. */
const onLoad = (conditions: unknown): readonly string[] =>
  loadPack([smallPack(changed(RULE, ['conditions'], conditions))]).diagnostics.map(
    ({ code }) => code,
  );

const kind = (operator: string, value: unknown) => ({ fact: 'kind', operator, value });
const heads = (operator: string, value: unknown) => ({ fact: 'heads', operator, value });

/** A rule that the library takes, the facts it is asked about, what the library says, and the code that refuses the rule here. */
const TOLERATED: readonly (readonly [
  what: string,
  conditions: unknown,
  facts: Readonly<Record<string, unknown>>,
  said: boolean,
  code: string,
])[] = [
  ['an empty any, which holds', { any: [] }, {}, true, 'condition-empty'],
  ['an empty all, which holds', { all: [] }, {}, true, 'condition-empty'],
  [
    'two boolean keys in a node, of which one is dropped',
    { any: [kind('equal', 'plain')], all: [kind('equal', 'other')] },
    { kind: 'plain' },
    true,
    'condition-two-connectives',
  ],
  [
    'a mistyped key in a test, which is dropped',
    { all: [{ ...kind('equal', 'plain'), pth: '$.x' }] },
    { kind: 'plain' },
    true,
    'unknown-key',
  ],
  [
    'a path, which is not followed in what is no object',
    { all: [{ ...kind('equal', 'plain'), path: '$.x' }] },
    { kind: 'plain' },
    true,
    'condition-key-not-allowed',
  ],
  [
    'a text as the list of in, in which parts are sought',
    { all: [kind('in', 'plain and simple')] },
    { kind: 'plain' },
    true,
    'operator-wants-list',
  ],
  [
    'a list for equal, which is never equal',
    { all: [kind('equal', ['plain'])] },
    { kind: ['plain'] },
    false,
    'operator-wants-scalar',
  ],
  [
    'contains of a text, which never holds',
    { all: [kind('contains', 'plain')] },
    { kind: 'plain' },
    false,
    'operator-not-for-type',
  ],
  [
    'doesNotContain of a text, which never holds either',
    { all: [kind('doesNotContain', 'plain')] },
    { kind: 'other' },
    false,
    'operator-not-for-type',
  ],
  [
    'an order of texts, by which "10" is less than "9"',
    { all: [kind('lessThan', '9')] },
    { kind: '10' },
    true,
    'operator-not-for-type',
  ],
  [
    'a number as text, of which only the beginning is read',
    { all: [heads('lessThan', '60天')] },
    { heads: 5 },
    false,
    'value-outside-domain',
  ],
  [
    'null as a bound, which counts as nought',
    { all: [heads('greaterThan', null)] },
    { heads: 5 },
    true,
    'wrong-type',
  ],
  [
    'a missing number, which satisfies a denied bound',
    { not: { fact: 'hands', operator: 'lessThan', value: 5 } },
    {},
    true,
    'unknown-fact',
  ],
  [
    'a reference to another fact as the value',
    { all: [kind('equal', { fact: 'gate' })] },
    { kind: 'accept', gate: 'accept' },
    true,
    'condition-value-reference',
  ],
  [
    'a denied operator by a decorator',
    { all: [kind('not:equal', 'plain')] },
    { kind: 'other' },
    true,
    'unknown-operator',
  ],
  [
    'parameters of a fact, which nothing reads',
    { all: [{ ...kind('equal', 'plain'), params: { any: 1 } }] },
    { kind: 'plain' },
    true,
    'condition-key-not-allowed',
  ],
];

test.each(TOLERATED)('%s: taken by json-rules-engine, refused in a pack', async (...row) => {
  const [, conditions, facts, said, code] = row;
  expect(await onEngine(conditions, facts)).toBe(said);
  expect(onLoad(conditions)).toContain(code);
});

test('an unknown operator is found by json-rules-engine only when a case asks it, in a pack when it is loaded', async () => {
  const late = { any: [{ ...kind('equal', 'plain'), priority: 2 }, kind('equals', 'plain')] };
  expect(await onEngine(late, { kind: 'plain' })).toBe(true);
  expect(await onEngine(late, { kind: 'other' })).toContain('Unknown operator');
  expect(onLoad({ any: [kind('equals', 'plain')] })).toContain('unknown-operator');
});

test('a priority that is no number is taken by json-rules-engine, refused in a pack', async () => {
  const engine = new Engine();
  const rule = { conditions: { all: [kind('equal', 'plain')] }, event: { type: 'told' } };
  engine.addRule({ ...rule, priority: 'high' } as unknown as RuleProperties);
  expect((await engine.run({ kind: 'plain' })).results.map((each) => each.priority)).toEqual([NaN]);
  const { diagnostics } = loadPack([smallPack(changed(RULE, ['priority'], 'high'))]);
  expect(diagnostics.map(({ code }) => code)).toContain('wrong-type');
});

test('conditions that name each other in a circle end json-rules-engine with the stack, and a pack with the names', async () => {
  const engine = new Engine();
  engine.setCondition('one', { all: [{ condition: 'two' }] });
  engine.setCondition('two', { all: [{ condition: 'one' }] });
  engine.addRule({ conditions: { condition: 'one' }, event: { type: 'told' } });
  await expect(engine.run({})).rejects.toThrow('call stack');
  const label = { zh: '甲', en: 'a' };
  const conditions = [
    { id: 'one', label, conditions: { all: [{ condition: 'two' }] } },
    { id: 'two', label, conditions: { all: [{ condition: 'one' }] } },
  ];
  const { diagnostics } = loadPack([smallPack({ 'conditions.json': { conditions } })]);
  expect(diagnostics.map(({ code }) => code)).toContain('condition-cycle');
});
