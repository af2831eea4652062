import type { Case } from '@xinfang/matter';
import type { Condition, Pack, Rule } from '@xinfang/pack';
import { decide } from '@xinfang/rules';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nationalPack } from '../../../../fixtures/national-pack.ts';
import { caseOf } from '../../../../fixtures/plain-case.ts';
import { randomMatter } from '../../../../fixtures/random-case.ts';
import { areEquivalent } from './equivalent.ts';
import { mutantsOf } from './mutants-of.ts';

const withRule = (id: string, change: (rule: Rule) => Partial<Rule>): Pack => ({
  ...nationalPack,
  rules: nationalPack.rules.map((rule) => (rule.id === id ? { ...rule, ...change(rule) } : rule)),
});

const withCondition = (id: string, change: (was: Condition) => Condition): Pack =>
  withRule(id, ({ conditions }) => ({ conditions: change(conditions) }));

const FORWARD = 'dispatch.forward-same-level';
const petitionOffice: Condition = {
  fact: 'receiverKind',
  operator: 'equal',
  value: 'petition-office',
};

describe('packs are equivalent', () => {
  test.each<[string, Pack]>([
    ['that are the same', { ...nationalPack }],
    [
      'where a condition stands twice',
      withCondition(FORWARD, (was) => ({ all: [was, petitionOffice, petitionOffice] })),
    ],
    [
      'where a condition is negated twice',
      withCondition(FORWARD, (was) => ({ not: { not: was } })),
    ],
    [
      'where a value is excluded that the constraints forbid',
      withCondition(FORWARD, (was) => ({
        all: [was, { fact: 'remit', operator: 'notEqual', value: 'own' }],
      })),
    ],
    [
      'where an outranked rule says no that is never asked there',
      withCondition(FORWARD, (was) => ({
        all: [was, { fact: 'admission', operator: 'equal', value: 'accept' }],
      })),
    ],
    ['where a rule has another id', withRule(FORWARD, () => ({ id: 'dispatch.forward-renamed' }))],
    [
      'where a rule goes first that could not lose',
      withRule('dispatch.not-admitted', () => ({ priority: 900 })),
    ],
  ])('%s', (_, other) => {
    expect(areEquivalent(nationalPack, other)).toBe(true);
  });
});

describe('packs are not equivalent', () => {
  const [first, ...rules] = nationalPack.rules;
  const [deadline, ...deadlines] = nationalPack.deadlines;
  test.each<[string, Pack]>([
    ['where a rule is missing', { ...nationalPack, rules }],
    [
      'where a rule has another article',
      withRule(FORWARD, ({ basis }) => ({
        basis: basis.map((each) => ({ ...each, article: each.article + 1 })),
      })),
    ],
    [
      'where a rule explains itself otherwise',
      withRule(FORWARD, () => ({ explain: { zh: '另一种说法', en: 'otherwise' } })),
    ],
    [
      'where a rule begins a day later',
      withRule(FORWARD, () => ({ effective: { from: '2022-05-02' } })),
    ],
    [
      'where a condition is narrower',
      withCondition(FORWARD, (was) => ({
        all: [was, { fact: 'complex', operator: 'equal', value: true }],
      })),
    ],
    [
      'where a deadline is longer',
      {
        ...nationalPack,
        deadlines: [{ ...deadline, periods: [{ amount: 61, unit: 'day' }] }, ...deadlines],
      } as Pack,
    ],
    ['where a constraint is missing', { ...nationalPack, constraints: [] }],
    [
      'where a fact is missing',
      {
        ...nationalPack,
        facts: nationalPack.facts.slice(0, -1),
        rules: [first] as readonly Rule[],
      },
    ],
  ])('%s', (_, other) => {
    expect(areEquivalent(nationalPack, other)).toBe(false);
  });
});

describe('what is proven equivalent decides random matters alike:', () => {
  const proven = mutantsOf(nationalPack)
    .filter(({ kind }) => kind === 'drop-condition' || kind === 'change-priority')
    .map((mutant) => ({ mutant, pack: mutant.pack() }))
    .filter(({ pack }) => areEquivalent(nationalPack, pack));
  const matters = fc.sample(randomMatter(20), { numRuns: 60, seed: 20_230_301 }).map(caseOf);
  const days = ['2005-04-30', '2022-04-30', '2022-06-01', '2023-03-01'];

  /** Everything that is decided but for the ids of rules and the order of flags. */
  const told = (oneCase: Case, pack: Pack, on: string): unknown => {
    const { outcomes, flags, needs, remedies } = decide(oneCase, pack, { on });
    const nameless = Object.values(outcomes).map(({ basis, ...outcome }) => ({
      ...outcome,
      rule: undefined,
      basis: basis.map((each) => JSON.stringify(each)).toSorted(),
    }));
    return { nameless, flags: flags.map(({ value }) => value).toSorted(), needs, remedies };
  };

  const allTold = (pack: Pack): unknown =>
    matters.map((oneCase) => days.map((on) => told(oneCase, pack, on)));
  const plain = allTold(nationalPack);

  test('there are some', () => {
    expect(proven.length).toBeGreaterThan(10);
  });

  test.each(
    proven.map(
      ({ mutant: { kind, element, path }, pack }) =>
        [`${kind} ${element.id} ${path.join('.')}`, pack] as const,
    ),
  )('%s', (_, pack) => {
    expect(allTold(pack)).toEqual(plain);
  });
});
