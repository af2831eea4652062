import type { Case } from '@xinfang/matter';
import type { Pack, Rule } from '@xinfang/pack';
import { decide } from '@xinfang/rules';
import { describe, expect, test } from 'vitest';
import { chinaCalendar, nationalFiles, nationalPack } from '../../../../fixtures/national-pack.ts';
import { behaviourWords } from './behaviour-words.ts';
import { diffPacks } from './diff-packs.ts';
import { type DiffSide, openSide } from './diff-side.ts';

const national = openSide([nationalFiles], chinaCalendar);

const sideOf = (pack: Pack): DiffSide => ({ ...national, pack });

const behaviourOf = (after: Pack, before: Pack = nationalPack) =>
  diffPacks(sideOf(before), sideOf(after), chinaCalendar).behaviour;

const withRule = (id: string, change: (was: Rule) => readonly Rule[]): Pack => ({
  ...nationalPack,
  rules: nationalPack.rules.flatMap((each) => (each.id === id ? change(each) : [each])),
});

const answerTo = (oneCase: Case, pack: Pack, group: string): string | undefined => {
  const outcome = decide(oneCase, pack).outcomes[group];
  return outcome?.value ?? outcome?.status;
};

describe('a sample is a case that both packs decide as the change says:', () => {
  test.each<[string, Pack]>([
    ['a rule that is gone', withRule('dispatch.report', () => [])],
    [
      'another outcome',
      withRule('procedure.petition', (was) => [{ ...was, event: { type: 'advice' } }]),
    ],
    [
      'a condition that is wider',
      withRule('simplified.yes', (was) => [
        { ...was, conditions: { all: [{ fact: 'simpleMatter', operator: 'equal', value: true }] } },
      ]),
    ],
    [
      'a law that begins later',
      withRule('admission.accept-organ-direct', (was) => [
        { ...was, effective: { from: '2023-01-01' } },
      ]),
    ],
  ])('%s', (_, changed) => {
    const { groups } = behaviourOf(changed);
    const samples = groups
      .filter(({ flag }) => flag === undefined)
      .flatMap(({ group, changes }) =>
        changes.flatMap((each) => each.samples.map((sample) => ({ group, each, sample }))),
      );
    expect(samples.length).toBeGreaterThan(0);
    for (const { group, each, sample } of samples) {
      const oneCase = sample.case as Case;
      expect([answerTo(oneCase, nationalPack, group), answerTo(oneCase, changed, group)]).toEqual([
        each.from,
        each.to,
      ]);
    }
  });
});

test('the same outcome on another article is told as such', () => {
  const changed = withRule('admission.accept-petition-office', (was) => [
    { ...was, basis: [{ instrument: 'xf22', article: 33, confidence: 'H' }] },
  ]);
  const [only, ...more] = behaviourOf(changed).groups;
  expect(more).toEqual([]);
  expect(only).toMatchObject({
    group: 'admission',
    law: { from: '2022-05-01' },
    changes: [
      { change: 'basis', from: 'accept', to: 'accept', basis: { after: [{ article: 33 }] } },
    ],
  });
});

test('the same outcome by a rule of another name is told as such', () => {
  const changed = withRule('flags.recusal', (was) => [{ ...was, id: 'flags.step-aside' }]);
  expect(behaviourOf(changed).groups).toEqual([
    expect.objectContaining({
      flag: 'recusal',
      changes: [
        expect.objectContaining({
          change: 'rule',
          rules: { before: ['flags.recusal'], after: ['flags.step-aside'] },
        }),
      ],
    }),
  ]);
});

test('words alone change nothing that comes out', () => {
  const changed = {
    ...nationalPack,
    rules: nationalPack.rules.map((rule) => ({ ...rule, explain: { zh: '甲', en: 'a' } })),
  };
  expect(behaviourOf(changed).same).toBe(true);
});

describe('facts that the packs do not have alike', () => {
  const fact = {
    id: 'seaside',
    type: 'boolean',
    about: 'matter',
    label: { zh: '海边', en: 'Seaside' },
  } as const;
  const seaside: Pack = {
    ...nationalPack,
    facts: [...nationalPack.facts, fact],
    rules: nationalPack.rules.map((rule) =>
      rule.id === 'flags.recusal'
        ? {
            ...rule,
            conditions: {
              all: [rule.conditions, { fact: 'seaside', operator: 'equal', value: true }],
            },
          }
        : rule,
    ),
  };

  test('a fact of the later pack alone plays its part, and is named', () => {
    const { facts, groups } = behaviourOf(seaside);
    expect(facts).toEqual([{ fact: 'seaside', differs: 'added' }]);
    expect(groups).toEqual([
      expect.objectContaining({
        flag: 'recusal',
        changes: [
          expect.objectContaining({
            from: 'raised',
            to: 'not-raised',
            when: [{ conflictOfInterest: [true], seaside: [false] }],
            more: false,
          }),
        ],
      }),
    ]);
  });

  test('a value that only one pack has is refused by the other, and what it decides is told', () => {
    const wider: Pack = {
      ...nationalPack,
      facts: nationalPack.facts.map((each) =>
        each.id === 'purpose' && each.type === 'enum'
          ? { ...each, values: [...each.values, { value: 'praise', label: fact.label }] }
          : each,
      ),
    };
    const { facts, refused, groups } = behaviourOf(wider);
    expect(facts).toEqual([{ fact: 'purpose', differs: 'values' }]);
    expect(refused).toEqual([
      expect.objectContaining({ from: 'refused', to: 'allowed', when: [{ purpose: ['praise'] }] }),
    ]);
    for (const { changes } of groups)
      for (const { from, when } of changes) {
        expect(from).toBe('refused');
        expect(when.every((part) => part['purpose']?.length === 1)).toBe(true);
      }
  });

  test('a default that changed is named: it speaks of matters whose facts are missing', () => {
    const other: Pack = {
      ...nationalPack,
      facts: nationalPack.facts.map((each) =>
        each.id === 'containsAccusation' && each.type === 'boolean'
          ? { ...each, default: true }
          : each,
      ),
    };
    expect(behaviourOf(other)).toMatchObject({
      same: false,
      facts: [{ fact: 'containsAccusation', differs: 'default' }],
      groups: [],
    });
  });
});

test('past the last day that a pack is meant for it decides nothing', () => {
  const ending: Pack = { ...nationalPack, ends: { on: '2024-12-31', layer: 'national' } };
  const { groups } = behaviourOf(ending);
  expect(groups.length).toBeGreaterThan(0);
  for (const { law, changes } of groups) {
    expect(law.from).toBe('2025-01-01');
    expect(changes.map(({ to }) => to)).toEqual(changes.map(() => 'refused'));
  }
});

test('the rates that count a deadline are named with what changes in it', () => {
  const shorter: Pack = {
    ...nationalPack,
    deadlines: nationalPack.deadlines.map((each) =>
      each.id === 'xf22.conclude' ? { ...each, periods: [{ amount: 45, unit: 'day' }] } : each,
    ),
  };
  const behaviour = behaviourOf(shorter);
  expect(behaviour.deadlines.map(({ deadline, indicators }) => [deadline, indicators])).toEqual([
    ['xf22.conclude', ['reply-in-time']],
  ]);
  const words = behaviourWords(behaviour, { before: nationalPack, after: shorter });
  expect(JSON.stringify(words)).toContain('计入它的比率会随之变动：“按期答复率”');
});

test('a remedy that is gone is told with the matters that had it', () => {
  const changed = {
    ...nationalPack,
    remedies: nationalPack.remedies.filter(({ id }) => id !== 'review'),
  };
  expect(behaviourOf(changed).remedies).toEqual([
    expect.objectContaining({
      remedy: 'review',
      law: { from: '2022-05-01' },
      changes: [expect.objectContaining({ from: 'given', to: 'not-given' })],
    }),
  ]);
});

describe('in words', () => {
  const wordsOf = (after: Pack) =>
    behaviourWords(behaviourOf(after), { before: nationalPack, after });

  test('numbers between bounds are said by their bounds', () => {
    const changed = withRule('flags.too-many-representatives', (was) => [
      {
        ...was,
        conditions: {
          all: [
            { fact: 'channel', operator: 'equal', value: 'visit' },
            { fact: 'representatives', operator: 'greaterThan', value: 3 },
          ],
        },
      },
    ]);
    const [flag] = wordsOf(changed);
    expect(flag?.lines[0]?.when.map(({ zh }) => zh)).toEqual([
      '信访形式是“来访”，代表人数不少于4人，且代表人数不多于5人',
    ]);
  });

  test('matters that were told before are referred to, not told again', () => {
    const words = wordsOf(
      withRule('procedure.petition', (was) => [{ ...was, event: { type: 'advice' } }]),
    );
    const deadline = words.find(({ id }) => id === 'xf22.conclude');
    expect(deadline?.lines[0]?.when.map(({ zh }) => zh)).toEqual([
      '事项同“办理途径（按 2022-05-01 起的规定）”一项',
    ]);
  });
});
