import { type JsonObject, type PackFiles, packPathsOf } from '@xinfang/pack';
import { describe, expect, test } from 'vitest';
import { nationalFiles } from '../../../../fixtures/national-pack.ts';
import { openSide } from './diff-side.ts';
import { diffElements, type ElementChange } from './elements.ts';

const national = openSide([nationalFiles]);

const PACK = {
  id: 'county-x',
  version: '1.0.0',
  title: { zh: '某县', en: 'County X' },
  extends: { '@xinfang/pack-national': '^1.0.0' },
  effective: { from: '2022-05-01' },
  requires: { engine: '^1.0.0' },
};

/** The national pack with some files changed or, where undefined, left out. */
const withFiles = (files: Readonly<Record<string, string | undefined>>): PackFiles =>
  Object.fromEntries(
    Object.entries({ ...nationalFiles, ...files }).flatMap(([path, text]) =>
      text === undefined ? [] : [[path, text]],
    ),
  );

const edited = (path: string, edit: (value: Record<string, unknown>) => void): PackFiles => {
  const value = JSON.parse(nationalFiles[path] ?? '') as Record<string, unknown>;
  edit(value);
  return withFiles({ [path]: JSON.stringify(value) });
};

const changesOf = (files: PackFiles): readonly ElementChange[] =>
  diffElements(national, openSide([files]));

const told = (changes: readonly ElementChange[]) =>
  changes.map(({ kind, id, change, fields }) => ({
    kind,
    id,
    change,
    fields: fields.map(
      ({ path, label, words }) => `${path} ${label.zh}：${words.before.zh} → ${words.after.zh}`,
    ),
  }));

/** The same JSON with its keys in reverse order. */
const reversed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, inner]) => [key, reversed(inner)]),
  );
};

test('neither formatting nor the order of keys makes a difference', () => {
  const files = Object.fromEntries(
    packPathsOf(nationalFiles).map((path) => {
      const value = JSON.parse(nationalFiles[path] ?? '') as JsonObject;
      return [path, `\n${JSON.stringify(reversed(value), null, '\t')}\r\n`];
    }),
  );
  expect(changesOf(files)).toEqual([]);
});

test('what the format takes for granted makes no difference when it is written', () => {
  expect(
    changesOf(
      edited('deadlines/xf22.review-request.json', (value) => {
        value['voidedBy'] = [];
      }),
    ),
  ).toEqual([]);
});

describe('a change is told in the words of the author', () => {
  test.each<[string, string, (value: Record<string, never>) => void, string]>([
    [
      'a period',
      'deadlines/xf22.conclude.json',
      (value) => Object.assign(value['period'] as never, { amount: 45 }),
      'period 期限：60 日 → 45 日',
    ],
    [
      'a basis',
      'deadlines/xf22.conclude.json',
      (value) => Object.assign((value['basis'] as never)[0], { article: 33 }),
      'basis 依据：《信访工作条例》第34条 → 《信访工作条例》第33条',
    ],
    [
      'an event that fulfils',
      'deadlines/xf22.conclude.json',
      (value) => Object.assign(value, { fulfilledBy: ['replied', 'mediated'] }),
      'fulfilledBy 算作完成的事件：办结 → （无）',
    ],
    [
      'rolling',
      'deadlines/xf22.conclude.json',
      (value) => Object.assign(value, { roll: 'rolled' }),
      'roll 末日遇休息日：当日届满，不顺延 → 顺延到工作日',
    ],
    [
      'the order of what has names',
      'groups.json',
      (value) =>
        Object.assign((value['groups'] as never)[0], {
          outcomes: ((value['groups'] as never)[0]['outcomes'] as unknown[]).toReversed(),
        }),
      'outcomes 结论的顺序',
    ],
    [
      'a label of an outcome',
      'groups.json',
      (value) =>
        Object.assign((value['groups'] as never)[0]['outcomes'][0], {
          label: { zh: '接收', en: 'take' },
        }),
      'outcomes[accept].label 结论“accept”的名称',
    ],
    [
      'a gist',
      'instruments/xf22.json',
      (value) => Object.assign((value['articles'] as never)[0], { gist: { zh: '甲', en: 'a' } }),
      '的摘要（非法条原文）',
    ],
  ])('%s', (_, path, edit, expected) => {
    const [change, ...more] = told(changesOf(edited(path, edit as never)));
    expect(more).toEqual([]);
    expect(change?.change).toBe('changed');
    expect(change?.fields).toHaveLength(1);
    expect(change?.fields[0]).toContain(expected);
  });
});

test('conditions stand side by side as sentences', () => {
  const [change] = told(
    changesOf(
      edited('rules/flags/flags.too-many-representatives.json', (value) => {
        const text = JSON.stringify(value['conditions']).replace('"value":5', '"value":3');
        value['conditions'] = JSON.parse(text);
      }),
    ),
  );
  expect(change?.fields).toEqual([
    'conditions 条件：信访形式是“来访”，且代表人数多于5人 → 信访形式是“来访”，且代表人数多于3人',
  ]);
});

test.each([
  ['fact', 'facts.json', 'facts'],
  ['condition', 'conditions.json', 'conditions'],
  ['constraint', 'constraints.json', 'constraints'],
  ['group', 'groups.json', 'groups'],
  ['warning', 'warnings.json', 'warnings'],
  ['integrity', 'integrity.json', 'integrity'],
  ['untranslated', 'untranslated.json', 'untranslated'],
])('of %s in a list one that changed is told, and no other', (kind, file, key) => {
  const changes = changesOf(
    edited(file, (value) => {
      const [first] = value[key] as Record<string, unknown>[];
      const field = ['label', 'reason', 'text', 'what'].find((each) => each in (first ?? {})) ?? '';
      Object.assign(first ?? {}, { [field]: { zh: '改过', en: 'changed' } });
    }),
  );
  expect(changes.map((each) => [each.kind, each.change, each.fields.length])).toEqual([
    [kind, 'changed', 1],
  ]);
  expect(changes[0]?.at.after).toMatchObject({ pack: 'national', file });
});

test.each([
  ['rule', 'rules/flags/flags.recusal.json'],
  ['remedy', 'remedies/review.json'],
  ['route', 'routes/legal-aid.json'],
  ['indicator', 'indicators/online-share.json'],
  ['vocabulary', 'vocabularies/content-2014.json'],
])('a %s that is gone is told as removed with its fields', (kind, path) => {
  const changes = changesOf(withFiles({ [path]: undefined }));
  expect(changes.map((each) => [each.kind, each.change])).toEqual([[kind, 'removed']]);
  expect(changes[0]?.fields.length).toBeGreaterThan(2);
  expect(changes[0]?.at.before?.file).toBe(path);
});

test('what was renamed is told as removed and added, and that the content is the same', () => {
  const path = 'rules/flags/flags.recusal.json';
  const renamed = (nationalFiles[path] ?? '').replaceAll('"flags.recusal"', '"flags.step-aside"');
  const changes = changesOf(
    withFiles({ [path]: undefined, 'rules/flags/flags.step-aside.json': renamed }),
  );
  expect(changes.map(({ id, change, sameAs }) => [id, change, sameAs])).toEqual([
    ['flags.recusal', 'removed', 'flags.step-aside'],
    ['flags.step-aside', 'added', 'flags.recusal'],
  ]);
});

describe('of an overlay', () => {
  const over = (files: PackFiles) =>
    openSide([nationalFiles, { 'pack.json': JSON.stringify(PACK), ...files }]);
  const shorter = over({
    'deadlines/xf22.conclude.json': JSON.stringify({ id: 'xf22.conclude', period: { amount: 45 } }),
  });

  test('what really holds is compared, and each side says in which layer and line it stands', () => {
    // What changed stands before what is new.
    const [deadline, pack, ...more] = diffElements(national, shorter);
    expect(more).toEqual([]);
    expect(pack).toMatchObject({ kind: 'pack', id: 'county-x', change: 'added' });
    expect(deadline).toMatchObject({
      kind: 'deadline',
      id: 'xf22.conclude',
      change: 'changed',
      fields: [{ path: 'period', words: { before: { zh: '60 日' }, after: { zh: '45 日' } } }],
    });
    expect(deadline?.fields[0]?.at).toEqual({
      before: { pack: 'national', file: 'deadlines/xf22.conclude.json', line: 23 },
      after: { pack: 'county-x', file: 'deadlines/xf22.conclude.json', line: 1 },
    });
  });

  test('its own cases are added, and those of the pack below are no difference', () => {
    const own = {
      id: 'own',
      cases: [{ name: '一件', given: {}, expect: { flags: [] } }],
    };
    const tested = { ...nationalFiles, 'tests/base.json': JSON.stringify({ ...own, id: 'base' }) };
    const changes = diffElements(
      openSide([tested]),
      openSide([
        tested,
        { 'pack.json': JSON.stringify(PACK), 'tests/own.json': JSON.stringify(own) },
      ]),
    );
    expect(changes.map(({ kind, id, change }) => [kind, id, change])).toEqual([
      ['pack', 'county-x', 'added'],
      ['test', 'own', 'added'],
    ]);
  });

  test('another period in working days stands beside the one of the law', () => {
    const both = over({
      'deadlines/xf22.conclude.json': JSON.stringify({
        id: 'xf22.conclude',
        period: { amount: 30, unit: 'workday' },
      }),
    });
    const [deadline] = diffElements(national, both);
    expect(deadline?.fields[0]?.words.after.zh).toBe('60 日、30 个工作日');
  });

  test('a reminder that moves is changed, one that is turned off is removed, a new one is added', () => {
    const own = {
      id: 'fortnight',
      label: { zh: '还有两周到期', en: 'due in a fortnight' },
      daysBefore: 14,
      kinds: ['duty'],
      local: true,
    };
    const practice = over({
      'reminders.json': JSON.stringify({
        reminders: [{ id: 'week', daysBefore: 5 }, { id: 'overdue', off: true }, own],
      }),
    });
    const reminders = diffElements(national, practice).filter(({ kind }) => kind === 'reminder');
    expect(reminders.map(({ id, change }) => [id, change])).toEqual([
      ['week', 'changed'],
      ['overdue', 'removed'],
      ['fortnight', 'added'],
    ]);
    expect(reminders[0]?.fields.map(({ label, words }) => [label.zh, words.after.zh])).toEqual([
      ['到期前几日', '5'],
    ]);
  });
});
