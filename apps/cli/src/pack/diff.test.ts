import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { pack } from '../../test/bad-files.ts';
import { folderWith, namesIn } from '../../test/folder.ts';
import { errorsOf, xinfang } from '../../test/in-process.ts';
import { caseText, SAMPLE_CASE } from '../../test/sample-case.ts';

const ROOT = resolve(import.meta.dirname, '../../../..');
const NATIONAL = join(ROOT, 'packs/national');
const COUNTY = join(ROOT, 'examples/county-2023');
const REGISTER = join(COUNTY, 'register.jsonl');

/** A county that finishes matters of the petition procedure in 45 days. */
const overlay = folderWith({
  'pack.json': pack(),
  'deadlines/xf22.conclude.json': JSON.stringify({ id: 'xf22.conclude', period: { amount: 45 } }),
});
afterAll(() => overlay[Symbol.dispose]());

interface Diff {
  readonly elements: readonly { kind: string; id: string; change: string; fields: unknown[] }[];
  readonly behaviour: { same: boolean; deadlines: readonly { deadline: string; due?: unknown }[] };
  readonly impact?: {
    cases: number;
    changed: number;
    byGroup: Record<string, Record<string, number>>;
    samples: readonly { caseId: string }[];
    deadlines: Record<string, { moved: number; status: Record<string, number> }>;
    rows: { read: number; cases: number; rejected: number };
  };
}

const diffOf = async (...argv: readonly string[]): Promise<Diff> => {
  const ran = await xinfang(['pack', 'diff', ...argv, '--json'], { cwd: ROOT });
  expect([ran.code, ran.stderr]).toEqual([0, '']);
  return JSON.parse(ran.stdout) as Diff;
};

describe('an overlay against the pack below it', () => {
  test('what is written and what comes out differently', async () => {
    const { elements, behaviour, impact } = await diffOf(NATIONAL, overlay.path);
    expect(elements.map(({ kind, id, change }) => [kind, id, change])).toEqual([
      ['deadline', 'xf22.conclude', 'changed'],
      ['pack', 'county-x', 'added'],
    ]);
    expect(elements[0]?.fields).toEqual([
      expect.objectContaining({
        path: 'period',
        before: { amount: 60, unit: 'day' },
        after: { amount: 45, unit: 'day' },
      }),
    ]);
    expect(behaviour).toMatchObject({
      same: false,
      groups: [],
      deadlines: [{ deadline: 'xf22.conclude', due: { shift: { least: -15, most: -15 } } }],
    });
    expect(impact).toBeUndefined();
  });

  test('what becomes of the cases of a register', async () => {
    const { impact } = await diffOf(
      ...[NATIONAL, overlay.path, '--cases', REGISTER, '--as-of', '2024-02-26'],
    );
    expect(impact).toMatchObject({
      cases: 349,
      changed: 214,
      byGroup: {},
      rows: { read: 349, cases: 349, rejected: 0 },
      deadlines: {
        'xf22.conclude': {
          moved: 214,
          status: { 'met→late': 57, 'open→overdue': 3, 'void→late': 1 },
        },
      },
    });
    expect(impact?.samples[0]?.caseId).toBe('WS-2023-0001');
  });

  test('a register of a county is read through its mapping to the same figures', async () => {
    const file = join(COUNTY, 'register-gbk.csv');
    const { impact } = await diffOf(
      ...[NATIONAL, overlay.path, '--cases', file],
      ...['--mapping', `${file}.mapping.json`, '--as-of', '2024-02-26'],
    );
    expect(impact).toMatchObject({ cases: 349, changed: 214 });
  });

  test('people read it in their language', async () => {
    const asked = ['pack', 'diff', NATIONAL, overlay.path, '--cases', REGISTER];
    const zh = await xinfang(asked);
    expect(zh.stdout).toContain('期限：60 日 → 45 日');
    expect(zh.stdout).toContain('到期日提前 15 日');
    expect(zh.stdout).toContain('登记册：比较 349 件，结果变化 214 件，拒收 0 件');
    expect(zh.stdout).toContain('没有给出 --as-of');
    const en = await xinfang([...asked, '--lang', 'en']);
    expect(en.stdout).toContain('period: 60 days → 45 days');
    expect(en.stdout).toContain('15 days earlier');
  });
});

test('a pack against itself, by path and by the name of its package, differs in nothing', async () => {
  const { elements, behaviour } = await diffOf(NATIONAL, '@xinfang/pack-national');
  expect([elements, behaviour.same]).toEqual([[], true]);
  const ran = await xinfang(['pack', 'diff', NATIONAL, NATIONAL]);
  expect(ran.stdout).toContain('写法没有不同');
  expect(ran.stdout).toContain('结果没有不同');
});

describe('into a folder', () => {
  test('the whole list, the document and the page are written, and nothing of a letter', async () => {
    const secret = '张三家住幸福路';
    using folder = folderWith({
      'cases.jsonl': `${JSON.stringify({ ...SAMPLE_CASE, registration: { ...SAMPLE_CASE.registration, title: secret, text: secret } })}\n{"id":"${secret}"}\n`,
    });
    const cases = join(folder.path, 'cases.jsonl');
    const out = join(folder.path, 'out');
    const ran = await xinfang([
      ...['pack', 'diff', NATIONAL, overlay.path, '--cases', cases, '--as-of', '2024-02-26'],
      ...['--out', out, '--json'],
    ]);
    expect(ran.code).toBe(0);
    expect(namesIn(out)).toEqual([
      ...['changes.csv', 'changes.jsonl', 'diff.html', 'diff.json', 'rejects.jsonl'],
    ]);
    const text = (name: string): string => readFileSync(join(out, name), 'utf8');
    expect(JSON.parse(text('diff.json'))).toEqual(JSON.parse(ran.stdout));
    expect(text('changes.csv').split('\r\n')).toHaveLength(3);
    expect(JSON.parse(text('changes.jsonl'))).toMatchObject({
      caseId: 'C-2023-0001',
      changes: [{ kind: 'due', id: 'xf22.conclude', from: '2023-05-09', to: '2023-04-24' }],
    });
    expect(text('rejects.jsonl')).toContain('"row":2');
    for (const name of namesIn(out)) expect(text(name)).not.toContain(secret);
    expect(ran.stdout + ran.stderr).not.toContain(secret);
  });

  test('without a register there is no list, and that of an earlier time goes', async () => {
    using folder = folderWith({ 'changes.csv': 'of an earlier time' });
    await xinfang(['pack', 'diff', NATIONAL, overlay.path, '--out', folder.path, '--json']);
    expect(namesIn(folder.path)).toEqual(['diff.html', 'diff.json']);
  });

  test('what is read is never written over', async () => {
    using folder = folderWith({ 'changes.jsonl': `${caseText()}\n` });
    const cases = join(folder.path, 'changes.jsonl');
    const ran = await xinfang([
      ...['pack', 'diff', NATIONAL, overlay.path, '--cases', cases],
      ...['--out', folder.path, '--json'],
    ]);
    expect([ran.code, errorsOf(ran)[0]?.['code']]).toEqual([2, 'input-is-output']);
    expect(readFileSync(cases, 'utf8')).toBe(`${caseText()}\n`);
  });
});

describe('wrong usage ends with 2, a pack that does not load with 1', () => {
  const broken = folderWith({ 'pack.json': '{,' });
  afterAll(() => broken[Symbol.dispose]());

  test.each<[string, readonly string[], number, string]>([
    ['a folder that is not there', [NATIONAL, './nowhere'], 2, 'not-found'],
    ['a package that is not there', ['@xinfang/no-such-pack', NATIONAL], 2, 'not-found'],
    ['a file', [import.meta.filename, NATIONAL], 2, 'not-a-folder'],
    ['a register that is not there', [NATIONAL, NATIONAL, '--cases', './no.jsonl'], 2, 'not-found'],
    ['an impossible day', [NATIONAL, NATIONAL, '--as-of', '2023-02-30'], 2, 'impossible-date'],
    ['a day without a register', [NATIONAL, NATIONAL, '--as-of', '2023-02-01'], 2, 'cases-needed'],
    ['a folder without a name', [NATIONAL, NATIONAL, '--out', ' '], 2, 'no-folder-named'],
    ['a place that takes no folder', [NATIONAL, NATIONAL, '--out', '/proc/out'], 2, 'unwritable'],
    ['a pack that does not load', [NATIONAL, broken.path], 1, 'json-end'],
  ])('%s', async (_, argv, code, complaint) => {
    const ran = await xinfang(['pack', 'diff', ...argv, '--json']);
    expect([ran.code, ran.stdout]).toEqual([code, '']);
    expect(errorsOf(ran).map((each) => each['code'])).toContain(complaint);
  });
});

test('layers of --pack lie below both', async () => {
  using county = folderWith({
    'pack.json': pack({ extends: {} }),
    'deadlines/xf22.conclude.json': JSON.stringify({ id: 'xf22.conclude', period: { amount: 45 } }),
  });
  const { elements } = await diffOf(NATIONAL, county.path, '--pack', NATIONAL);
  expect(elements.map(({ id }) => id)).toEqual(['xf22.conclude', 'county-x']);
});
