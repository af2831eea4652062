import { parseCase } from '@xinfang/matter';
import type { Pack } from '@xinfang/pack';
import { decide } from '@xinfang/rules';
import { describe, expect, test } from 'vitest';
import { nationalPack } from '../../../../../fixtures/national-pack.ts';
import { renamedPack } from '../../../../../fixtures/renamed-pack.ts';
import { verifyPack } from '../verify-pack.ts';
import type { Safety } from './safety.ts';

const of = (pack: Pack, id: string): Safety => {
  const found = verifyPack(pack).safety.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no property ${id}`);
  return found;
};

/** What a pack breaks of a property: where, and by which element. */
const broken = (pack: Pack, id: string): readonly (readonly (string | undefined)[])[] =>
  of(pack, id).counterexamples.map(({ group, outcome, element }) => [group, outcome, element]);

/** The national pack with some of its rules changed, or left out. */
const withRules = (pack: Pack, change: (rule: Pack['rules'][number]) => object | null): Pack => ({
  ...pack,
  rules: pack.rules.flatMap((rule) => {
    const changed = change(rule);
    return changed === null ? [] : [{ ...rule, ...changed }];
  }),
});

const withOutcome = (pack: Pack, outcome: string, change: object): Pack => ({
  ...pack,
  groups: pack.groups.map((group) => ({
    ...group,
    outcomes: group.outcomes.map((each) =>
      each.value === outcome ? { ...each, ...change } : each,
    ),
  })),
});

test('the national pack keeps what no pack may break, under any names', () => {
  for (const pack of [nationalPack, renamedPack])
    expect(
      verifyPack(pack).safety.map(({ id, ok, applies, counterexamples }) => [
        id,
        ok,
        applies,
        counterexamples.length,
      ]),
    ).toEqual([
      ['accused-stated', true, true, 0],
      ['refusal-confirmed', true, true, 0],
      ['remedy-told', true, true, 0],
      ['basis-given', true, true, 0],
    ]);
});

describe('no accusation goes to a body of the office’s choice while the accused is not stated', () => {
  const unguarded = withRules(nationalPack, ({ id }) =>
    id === 'dispatch.accused-unstated' ? null : {},
  );

  test('without the rule that keeps it, each way of passing it on is shown', () => {
    expect(broken(unguarded, 'accused-stated')).toEqual([
      ['dispatch', 'report', undefined],
      ['dispatch', 'assign', undefined],
      ['dispatch', 'forward', undefined],
    ]);
  });

  test('decide takes the case that shows it and passes it on', () => {
    for (const { case: one, on, outcome } of of(unguarded, 'accused-stated').counterexamples) {
      const parsed = parseCase(one);
      expect(parsed.registration.accused.units).toEqual([]);
      expect(decide(parsed, unguarded, { on }).outcomes['dispatch']).toMatchObject({
        value: outcome,
      });
    }
  });

  test('where the law itself names the body it is told that this is not spoken of', () => {
    expect(of(nationalPack, 'accused-stated').leftOut).toEqual([
      { group: 'dispatch', outcome: 'forward-discipline' },
      { group: 'dispatch', outcome: 'forward-judicial' },
    ]);
    const chosen = withOutcome(nationalPack, 'forward-discipline', { passesOn: 'chosen' });
    expect(broken(chosen, 'accused-stated')).toEqual([
      ['dispatch', 'forward-discipline', undefined],
    ]);
  });

  test('where no fact says that somebody is accused, nothing is proven', () => {
    const facts = nationalPack.facts.map((fact) =>
      fact.type === 'boolean'
        ? { ...fact, accuses: undefined }
        : fact.type === 'enum'
          ? { ...fact, values: fact.values.map((value) => ({ ...value, accuses: undefined })) }
          : fact,
    ) as Pack['facts'];
    expect(of({ ...nationalPack, facts }, 'accused-stated')).toMatchObject({
      ok: true,
      applies: false,
    });
  });

  test('where no fact says that the accused is stated, nobody ever is', () => {
    const facts = nationalPack.facts.map((fact) =>
      fact.type === 'boolean' ? { ...fact, statesAccused: undefined } : fact,
    ) as Pack['facts'];
    expect(of({ ...nationalPack, facts }, 'accused-stated').ok).toBe(false);
  });
});

describe('every refusal rests on the law and is confirmed', () => {
  const refusal = 'admission.not-accepted';
  test.each([
    ['without anybody who confirms', { confirm: undefined }],
    ['without a basis', { basis: [] }],
    ['on local practice alone', { basis: [], local: true }],
  ])('%s it is shown', (_, change) => {
    const pack = withRules(nationalPack, ({ id }) => (id === refusal ? change : {}));
    expect(broken(pack, 'refusal-confirmed')).toEqual([['admission', 'not-accepted', refusal]]);
  });

  test('a rule that never wins refuses nobody', () => {
    const pack = withRules(nationalPack, ({ id, conditions }) =>
      id === refusal
        ? { confirm: undefined, conditions: { all: [conditions, { not: conditions }] } }
        : {},
    );
    expect(broken(pack, 'refusal-confirmed')).toEqual([]);
  });
});

const inOrder = (found: readonly (readonly unknown[])[]): readonly (readonly unknown[])[] =>
  found.toSorted((a, b) => (a.join(' ') < b.join(' ') ? -1 : 1));

describe('every end leaves a remedy, or says that none is known', () => {
  const without = (...remedies: readonly string[]): Pack => ({
    ...nationalPack,
    remedies: nationalPack.remedies.filter(({ id }) => !remedies.includes(id)),
  });

  test.each([
    ['a refusal', without('new-facts'), [['admission', 'no-longer-accepted', undefined]]],
    ['another way', without('arbitration'), [['procedure', 'arbitration', undefined]]],
    [
      'an answer to a suggestion',
      withOutcome(nationalPack, 'advice', { noneKnown: undefined }),
      [['procedure', 'advice', undefined]],
    ],
    [
      'a recheck, after which nothing is said',
      {
        ...nationalPack,
        remedies: nationalPack.remedies.map((each) =>
          each.id === 'recheck' ? { ...each, afterwards: undefined } : each,
        ),
      },
      [
        [undefined, undefined, 'recheck'],
        [undefined, undefined, 'review'],
      ],
    ],
    [
      'a right that ran out',
      {
        ...nationalPack,
        deadlines: nationalPack.deadlines.map((each) =>
          each.id === 'xf22.review-request' ? { ...each, afterwards: undefined } : each,
        ),
      },
      [[undefined, undefined, 'xf22.review-request']],
    ],
  ])('%s without one is shown', (_, pack, expected) => {
    expect(inOrder(broken(pack, 'remedy-told'))).toEqual(inOrder(expected));
  });

  test('a remedy that is there in only some of the cases leaves the others open', () => {
    const remedies = nationalPack.remedies.map((each) =>
      each.id === 'new-facts'
        ? {
            ...each,
            when: { all: [each.when, { fact: 'complex', operator: 'equal', value: true }] },
          }
        : each,
    );
    const [shown] = of({ ...nationalPack, remedies }, 'remedy-told').counterexamples;
    expect(shown).toMatchObject({ outcome: 'no-longer-accepted', facts: { complex: false } });
  });
});

test('an answer without a basis is shown, but for what asks nothing and for local practice', () => {
  const bare = (id: string, more: object = {}) =>
    broken(
      withRules(nationalPack, (rule) => (rule.id === id ? { basis: [], ...more } : {})),
      'basis-given',
    );
  expect(bare('dispatch.assign')).toEqual([['dispatch', 'assign', 'dispatch.assign']]);
  expect(bare('dispatch.assign', { local: true })).toEqual([]);
  expect(bare('flags.recusal')).toEqual([['flags', 'recusal', 'flags.recusal']]);
  expect(bare('procedure.other-purpose')).toEqual([]);
  expect(bare('simplified.other-purpose')).toEqual([]);
});
