import type { Condition, Pack, Rule } from '@xinfang/pack';
import { describe, expect, test } from 'vitest';
import { nationalPack } from '../../../../fixtures/national-pack.ts';
import { renamedPack } from '../../../../fixtures/renamed-pack.ts';
import { verifyPack } from './verify-pack.ts';

const TEXT = { zh: '甲', en: 'a' };
const is = (fact: string, value: boolean | string): Condition => ({
  fact,
  operator: 'equal',
  value,
});

/** A rule in one line: its group, its outcome, when, and what else. */
const rule = (id: string, type: string, conditions: Condition, more: Partial<Rule> = {}): Rule => ({
  id,
  group: 'way',
  label: TEXT,
  explain: TEXT,
  conditions,
  event: { type },
  priority: 1,
  effective: { from: '2020-01-01' },
  basis: [{ instrument: 'law', article: 1, confidence: 'H' }],
  ...more,
});

/** A pack of two facts and one group with these rules. */
const packWith = (
  hit: 'first' | 'unique' | 'collect',
  rules: readonly Rule[],
  more: Partial<Pack> = {},
): Pack => ({
  ...nationalPack,
  ends: undefined as never,
  facts: [
    { id: 'urgent', type: 'boolean', about: 'matter', label: TEXT },
    { id: 'number', type: 'integer', about: 'matter', label: TEXT, min: 0, max: 99 },
  ],
  conditions: new Map(),
  constraints: [],
  groups: [
    {
      id: 'way',
      label: TEXT,
      hit,
      uses: [],
      outcomes: ['left', 'right'].map((value) => ({ value, label: TEXT })),
    },
  ],
  rules,
  deadlines: [],
  remedies: [],
  ...more,
});

const few: Condition = { fact: 'number', operator: 'lessThan', value: 10 };
const many: Condition = { not: few };

describe('one outcome for every matter', () => {
  test('a gap is told by the facts that make it, with the bounds of a number', () => {
    const pack = packWith('unique', [rule('a', 'left', { all: [few] })]);
    expect(verifyPack(pack)).toMatchObject({
      ok: false,
      groups: [
        {
          group: 'way',
          hit: 'unique',
          domainSize: 100,
          gaps: [{ key: ['number'], ranges: { number: { from: 10, to: 99 } } }],
          overlaps: [],
          dead: [],
        },
      ],
    });
  });

  test('what the pack declares not to be encoded is no gap', () => {
    const pack = packWith('unique', [
      rule('a', 'left', { all: [few] }, { effective: { from: '2021-01-01' } }),
      rule('b', 'right', { all: [many] }, { effective: { from: '2021-01-01' } }),
    ]);
    const [way] = pack.groups;
    const spans = (groups: Pack['groups']) =>
      verifyPack({ ...pack, groups }).groups.map(({ law, gaps }) => [law, gaps.length]);
    const silent = [{ effective: { from: '2020-01-01', to: '2020-12-31' }, reason: TEXT }];
    expect(spans([{ ...(way as Pack['groups'][number]), untranslated: silent }])).toEqual([
      [{ from: '2020-01-01', to: '2020-12-31' }, 0],
      [{ from: '2021-01-01' }, 0],
    ]);
  });

  test('days between two laws on which no rule is in force are a gap of their own', () => {
    const pack = packWith('unique', [
      rule(
        'a',
        'left',
        { any: [few, many] },
        { effective: { from: '2020-01-01', to: '2020-06-30' } },
      ),
      rule('b', 'left', { any: [few, many] }, { effective: { from: '2020-08-01' } }),
    ]);
    expect(verifyPack(pack).groups.map(({ law, gaps }) => [law, gaps.length])).toEqual([
      [{ from: '2020-01-01', to: '2020-06-30' }, 0],
      [{ from: '2020-07-01', to: '2020-07-31' }, 1],
      [{ from: '2020-08-01' }, 0],
    ]);
  });

  test('combinations that cannot be are left out, listed and counted', () => {
    const pack = packWith('unique', [rule('a', 'left', { all: [few] })], {
      constraints: [{ id: 'never-many', never: many, reason: TEXT }],
    });
    expect(verifyPack(pack)).toMatchObject({
      ok: true,
      groups: [{ domainSize: 10, excluded: 90, gaps: [] }],
      constraints: [{ id: 'never-many', reason: TEXT, facts: ['number'], excluded: 90, of: 100 }],
    });
  });

  test('values that a gap cannot have beside its other facts are not told as its own', () => {
    const values = ['post', 'visit', 'phone', 'web'].map((value) => ({ value, label: TEXT }));
    const pack = packWith(
      'unique',
      [rule('a', 'left', { any: [is('way-in', 'post'), is('urgent', false)] })],
      {
        facts: [
          { id: 'urgent', type: 'boolean', about: 'matter', label: TEXT },
          { id: 'way-in', type: 'enum', about: 'matter', label: TEXT, values },
        ],
        constraints: [
          { id: 'c', reason: TEXT, never: { all: [is('urgent', true), is('way-in', 'web')] } },
        ],
      },
    );
    expect(verifyPack(pack).groups[0]?.gaps).toMatchObject([
      { key: ['urgent', 'way-in'], values: { 'way-in': ['visit', 'phone'] } },
    ]);
  });

  test('a domain that no number holds exactly is told in digits too', () => {
    const max = Number.MAX_SAFE_INTEGER;
    const pack = packWith('unique', [rule('a', 'left', { any: [few, many] })]);
    const wide = { ...pack, facts: [{ ...pack.facts[1], min: -max, max }] } as Pack;
    expect(verifyPack(wide).groups[0]).toMatchObject({
      domainSize: 2 * max + 1,
      domainSizeExact: '18014398509481983',
    });
  });
});

describe('rules that hold together', () => {
  const always: Condition = { any: [few, many] };
  const overlapping = (hit: 'first' | 'unique' | 'collect', right: Partial<Rule>, more = {}) =>
    verifyPack(
      packWith(
        hit,
        [
          rule('a', 'left', always, { priority: right.priority === 2 ? 1 : 1 }),
          rule('b', 'right', { all: [is('urgent', true)] }, right),
        ].toSorted((x, y) => y.priority - x.priority),
        more,
      ),
    ).groups[0]?.overlaps.map(({ rules, key }) => [rules, key]);

  test.each([
    ['with other outcomes on one step of first', 'first', {}, [[['a', 'b'], ['urgent']]]],
    ['with other outcomes in unique', 'unique', {}, [[['a', 'b'], ['urgent']]]],
    ['on different steps of first', 'first', { priority: 2 }, []],
    ['with the same outcome', 'unique', { event: { type: 'left' } }, []],
    ['with a declared conflict', 'unique', { event: { type: 'conflict' } }, []],
    ['where all are collected', 'collect', {}, []],
  ] as const)('%s', (_, hit, right, expected) => {
    expect(overlapping(hit, right)).toEqual(expected);
  });

  test('a group that says what to do in a conflict expects it, between the outcomes that it marks', () => {
    const withMarks = (...marked: readonly string[]) =>
      overlapping(
        'unique',
        {},
        {
          groups: [
            {
              id: 'way',
              label: TEXT,
              hit: 'unique',
              uses: [],
              onConflict: { hint: TEXT, basis: [] },
              outcomes: ['left', 'right'].map((value) => ({
                value,
                label: TEXT,
                ...(marked.includes(value) ? { mayConflict: true } : {}),
              })),
            },
          ],
        },
      );
    expect(withMarks()).toEqual([]);
    expect(withMarks('left', 'right')).toEqual([]);
    expect(withMarks('left')).toEqual([[['a', 'b'], ['urgent']]]);
  });
});

describe('rules that never win', () => {
  test.each([
    [
      'outranked by another',
      'first',
      [
        rule('a', 'left', { any: [few, many] }, { priority: 9 }),
        rule('b', 'right', { all: [few] }),
      ],
      ['b'],
    ],
    [
      'by several together',
      'first',
      [
        rule('a', 'left', { all: [few] }, { priority: 9 }),
        rule('b', 'left', { all: [many] }, { priority: 8 }),
        rule('c', 'right', { all: [is('urgent', true)] }),
      ],
      ['c'],
    ],
    ['in contradiction with itself', 'collect', [rule('a', 'left', { all: [few, many] })], ['a']],
    [
      'beside others in unique',
      'unique',
      [rule('a', 'left', { any: [few, many] }), rule('b', 'left', { all: [few] })],
      [],
    ],
  ] as const)('%s', (_, hit, rules, expected) => {
    expect(verifyPack(packWith(hit, rules)).groups[0]?.dead).toEqual(expected);
  });

  test('a dead rule of a layer below is told and counts for no mistake', () => {
    const pack = packWith('first', [
      rule('own', 'left', { any: [few, many] }, { priority: 9 }),
      rule('below', 'right', { all: [few] }),
    ]);
    expect(verifyPack(pack).ok).toBe(false);
    expect(verifyPack(pack, { rules: new Set(['own']) })).toMatchObject({
      ok: true,
      groups: [{ dead: ['below'] }],
    });
  });
});

test('no more findings are listed than are asked for, and it is said that there are more', () => {
  const pack = packWith('unique', [
    rule('a', 'left', { all: [{ fact: 'number', operator: 'in', value: [1, 3, 5, 7] }] }),
  ]);
  const [all] = verifyPack(pack).groups;
  expect([all?.gaps.length, all?.more]).toEqual([5, false]);
  const [two] = verifyPack(pack, { limit: 2 }).groups;
  expect([two?.gaps.length, two?.more]).toEqual([2, true]);
});

test('the national pack is complete under each of its laws, whatever its names are', () => {
  const verified = verifyPack(nationalPack);
  expect(verified.ok).toBe(true);
  expect(verified.groups.map(({ group, on }) => `${group} ${on}`)).toEqual([
    'admission 2005-05-01',
    'admission 2022-05-01',
    'dispatch 2005-05-01',
    'dispatch 2022-05-01',
    'procedure 2005-05-01',
    'procedure 2022-05-01',
    'simplified 2005-05-01',
    'simplified 2022-05-01',
    'simplified 2022-07-17',
    'flags 2005-05-01',
    'flags 2022-05-01',
  ]);
  const figures = (pack: Pack) =>
    verifyPack(pack).groups.map(({ law, hit, domainSize, excluded, gaps, overlaps, dead }) => [
      law,
      hit,
      domainSize,
      excluded,
      gaps,
      overlaps,
      dead,
    ]);
  expect(figures(renamedPack)).toEqual(figures(nationalPack));
});
