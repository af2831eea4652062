import { describe, expect, test } from 'vitest';
import { BEGINS_WITH, BETWEEN, GOOD, operator, PLUGIN } from '../../test/foreign-operators.ts';
import { leaf, RULE, rule } from '../../test/mistakes/row.ts';
import { changed, type PackTree, smallPack } from '../../test/small-pack.ts';
import { loadPack } from '../load.ts';
import type { ForeignOperator } from './foreign-operator.ts';

const heads = (value: unknown, by = BETWEEN) => leaf({ fact: 'heads', operator: by, value });
const RULE_ONLY = rule({ all: [heads([5, 20])] });

const load = (changes: PackTree, operators: readonly ForeignOperator[] = GOOD) =>
  loadPack([smallPack(changes)], { operators });

describe('a pack is refused where', () => {
  const bad = (key: string, answer: (...args: readonly unknown[]) => unknown): ForeignOperator =>
    operator(key, { test: answer as ForeignOperator['test'], on: ['integer'] });
  let count = 0;
  const counting = () => {
    count += 1;
    return count % 2 === 0;
  };
  const asked = new Set<unknown>();
  const BAD: readonly ForeignOperator[] = [
    ...GOOD,
    bad('throws', () => {
      throw new Error('no\n luck');
    }),
    bad('throwsOdd', () => {
      throw Object.create(null);
    }),
    bad('says1', () => 1),
    bad('saysNothing', () => undefined),
    bad('promises', () => Promise.resolve(true)),
    bad('breaksPromises', () => Promise.reject(new Error('late'))),
    bad('counts', counting),
    bad('remembers', (fact) => asked.size === asked.add(fact).size),
    bad('rolls', () => Math.random() < 0.5),
    bad('writes', (_, value) => (value as number[]).push(1) > 0),
    operator('accepts1', { test: () => true, accepts: () => 1 as unknown as boolean }),
    operator('acceptsNot', {
      test: () => true,
      accepts: () => {
        throw new Error('not today');
      },
    }),
    operator('acceptsSome', { test: () => true, accepts: counting }),
    operator('twice', { test: () => true }),
    operator('twice', { test: () => false }),
    operator('elsewhere', { test: () => true, plugin: 'county-y/registry' }),
    operator('no key', { test: () => true }),
  ];
  const by = (key: string, value: unknown = [1, 2]) => heads(value, `${PLUGIN}/${key}`);

  test.each<[what: string, written: object, code: string, at: string, says?: string]>([
    [
      'it throws',
      by('throws'),
      'operator-failed',
      '"county-x/registry/throws"',
      'test(0, [1,2]): no luck',
    ],
    [
      'it throws what is no error',
      by('throwsOdd'),
      'operator-failed',
      '"county-x/registry/throwsOdd"',
      'error',
    ],
    [
      'it answers with a number',
      by('says1'),
      'operator-not-boolean',
      '"county-x/registry/says1"',
      'number',
    ],
    ['it answers nothing', by('saysNothing'), 'operator-not-boolean', 'saysNothing', 'undefined'],
    ['it promises', by('promises'), 'operator-not-boolean', 'promises', 'Promise'],
    [
      'it promises, and fails',
      by('breaksPromises'),
      'operator-not-boolean',
      'breaksPromises',
      'Promise',
    ],
    ['it counts', by('counts'), 'operator-unsteady', 'counts', 'test('],
    ['it remembers what it was asked', by('remembers'), 'operator-unsteady', 'remembers'],
    ['it rolls dice', by('rolls'), 'operator-unsteady', 'rolls'],
    ['it writes into the value', by('writes'), 'operator-failed', 'writes'],
    [
      'it says of a value neither yes nor no',
      by('accepts1'),
      'operator-not-boolean',
      'accepts1',
      'accepts([1,2])',
    ],
    [
      'it fails to say what it accepts',
      by('acceptsNot'),
      'operator-failed',
      'acceptsNot',
      'not today',
    ],
    ['it accepts now and then', by('acceptsSome'), 'operator-unsteady', 'acceptsSome', 'accepts('],
    [
      'it does not accept the value',
      leaf({ operator: BEGINS_WITH, value: '' }),
      'operator-refuses-value',
      '""',
    ],
    ['its value lies outside the domain', heads([1, 1001]), 'value-outside-domain', '1001'],
    ['it takes a list', heads(5), 'operator-wants-list', '5'],
    [
      'it takes one value',
      leaf({ operator: BEGINS_WITH, value: ['o'] }),
      'operator-wants-scalar',
      '[',
    ],
    [
      'it is for other facts',
      leaf({ operator: BETWEEN, value: ['plain'] }),
      'operator-not-for-type',
      BETWEEN,
    ],
    [
      'it does not accept, but is for other facts',
      leaf({ fact: 'heads', operator: BEGINS_WITH, value: '' }),
      'operator-not-for-type',
      BEGINS_WITH,
    ],
    [
      'nobody brings it',
      heads([1, 2], 'town-z/lots/is-like'),
      'unknown-operator',
      'town-z',
      'the plugin "town-z/lots" is not there',
    ],
    [
      'it is mistyped',
      heads([1, 2], 'county-x/registry/betwen'),
      'unknown-operator',
      'betwen',
      `"${BETWEEN}"`,
    ],
    ['it shares its name', by('twice'), 'unknown-operator', 'twice'],
    ['its name is not its plugin’s', by('elsewhere'), 'unknown-operator', 'elsewhere'],
    ['its name is none', by('no key'), 'unknown-operator', 'no key'],
  ])('%s', (_, written, code, at, says = '') => {
    const files = smallPack(rule({ all: [written] }));
    const { pack, diagnostics } = loadPack([files], { operators: BAD });
    expect(pack).toBeUndefined();
    expect(diagnostics.map((each) => each.code)).toEqual([code]);
    const [told] = diagnostics;
    const line = (files[RULE] ?? '').split('\n')[(told?.line ?? 0) - 1] ?? '';
    expect(line.slice((told?.column ?? 0) - 1)).toContain(at);
    expect(`${told?.message.en} ${told?.hint?.en}`).toContain(says);
    if (
      code.startsWith('operator-') &&
      told?.code !== 'operator-not-for-type' &&
      !code.includes('wants')
    )
      expect(told?.message.en).toContain(`"${PLUGIN}"`);
  });

  test('a fact has too many values to be asked through', () => {
    const many = changed('facts.json', ['facts', 3, 'max'], 10_000);
    const { diagnostics } = load({ ...many, ...RULE_ONLY });
    expect(diagnostics.map(({ code }) => code)).toEqual(['operator-domain-too-large']);
    const few = changed('facts.json', ['facts', 3, 'max'], 9_999);
    expect(load({ ...few, ...RULE_ONLY }).diagnostics).toEqual([]);
  });

  test('it is like one of another plugin: that is said, and not put in its place', () => {
    const of = (name: string) => load(rule({ all: [heads([1, 2], name)] })).diagnostics[0];
    expect(of('county-x/registry/betwen')?.fix).toEqual({ replacement: `"${BETWEEN}"` });
    expect(of('county-y/registry/between')?.hint?.en).toContain(BETWEEN);
    expect(of('county-y/registry/between')?.fix).toBeUndefined();
  });

  test('no operators are given', () => {
    expect(load(RULE_ONLY, []).diagnostics.map(({ code }) => code)).toEqual(['unknown-operator']);
  });
});
