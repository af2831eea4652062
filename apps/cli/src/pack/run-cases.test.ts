import {
  chmodSync,
  cpSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith } from '../../test/folder.ts';
import { errorsOf, xinfang } from '../../test/in-process.ts';

const NATIONAL = resolve(import.meta.dirname, '../../../../packs/national');
const FILE = 'tests/cli.json';

/** A copy of the national pack with these cases alone. */
const packWith = (cases: readonly unknown[]) => {
  const folder = folderWith();
  cpSync(NATIONAL, folder.path, {
    recursive: true,
    filter: (path) => !/node_modules|scripts|tests|\.ts$/u.test(path.slice(NATIONAL.length)),
  });
  mkdirSync(join(folder.path, 'tests'));
  writeFileSync(join(folder.path, FILE), JSON.stringify({ id: 'cli', cases }, null, 2));
  return folder;
};

const given = { case: { facts: { priorHandling: 'none' } }, asOf: '2023-03-20' };
const GOOD = { name: '予以接收', given, expect: { outcomes: { admission: 'accept' } } };
const WRONG = {
  name: '写错的案例',
  given,
  expect: {
    outcomes: { admission: 'not-accepted' },
    deadlines: { 'xf22.dispatch': { status: 'met' } },
  },
};
const BAD = { name: '没有断言', given, expect: {} };

test('a failing case is shown in the words of the pack, place by place, with the rule that won instead', async () => {
  using pack = packWith([WRONG]);
  const { stdout } = await xinfang(['pack', 'test', pack.path]);
  const lines = stdout.split('\n');
  expect(lines.slice(0, 6)).toEqual([
    '未通过  tests/cli.json:5:15  写错的案例',
    '  项目                                                    应为                   实为',
    expect.stringMatching(/^ {2}-+$/u),
    '  是否受理 admission                                      不予受理 not-accepted  予以接收办理 accept',
    '  期限 · 信访部门转送、交办或者告知 xf22.dispatch · 状态  按期 met               逾期未完成 overdue',
    expect.stringMatching(/^ {2}为什么：是否受理 admission: .+ 依据 xf22:22¶1$/u),
  ]);
  const english = await xinfang(['pack', 'test', pack.path, '--lang', 'en']);
  expect(english.stdout).toContain('Not accepted not-accepted');
});

test('a case that is no good is told where and why, and what no case reaches is listed', async () => {
  using pack = packWith([GOOD, BAD]);
  const { code, stdout } = await xinfang(['pack', 'test', pack.path]);
  expect(code).toBe(1);
  expect(stdout).toMatch(/tests\/cli\.json:\d+:\d+ {2}这里什么也没有断言.+\[asserts-nothing\]/u);
  expect(stdout).toContain(
    '没有案例覆盖的边界：\n  代表人数 representatives：没有等于 5 的案例（界限在 5 与 6 之间）\n',
  );
  for (const line of [
    '2022-05-01 起的法律：没有 2022-04-30 当日的案例',
    '信访部门转送、交办或者告知 xf22.dispatch：最后一日完成，按期',
    '作出复核意见 xf22.recheck-decision：不计入的时间在次日开始',
    '积案化解率 backlog-resolution · 口径 due',
  ])
    expect(stdout).toContain(`\n  ${line}\n`);
  const english = await xinfang(['pack', 'test', pack.path, '--lang', 'en']);
  expect(english.stdout).toContain('xf22.dispatch: met on the last day\n');
  expect(english.stdout).not.toMatch(/\p{Script=Han}(?=.*xf22)/u);
  const json = JSON.parse((await xinfang(['pack', 'test', pack.path, '--json'])).stdout) as object;
  expect(json).toMatchObject({
    ok: false,
    passed: 1,
    failed: 1,
    cases: [
      { name: '予以接收', ok: true },
      {
        name: '没有断言',
        ok: false,
        file: FILE,
        problems: [{ code: 'asserts-nothing', line: expect.any(Number) as number }],
      },
    ],
    coverage: {
      rules: { 'admission.accept-petition-office': 2 },
      uncovered: expect.arrayContaining(['admission.not-accepted']) as string[],
    },
  });
});

test('--filter runs some of the cases, and says nothing of what the others reach', async () => {
  using pack = packWith([GOOD, WRONG]);
  const { code, stdout } = await xinfang(['pack', 'test', pack.path, '--filter', '予以']);
  expect([code, stdout]).toEqual([0, '案例：通过 1 个，未通过 0 个\n']);
});

test('a --filter that no case meets is wrong usage', async () => {
  using pack = packWith([GOOD]);
  const ran = await xinfang(['pack', 'test', pack.path, '--filter', 'none', '--json']);
  expect([ran.code, ran.stdout]).toEqual([2, '']);
  expect(errorsOf(ran)).toMatchObject([{ code: 'no-such-case', path: '--filter none' }]);
});

describe('--update', () => {
  test('writes what came out, says that it has to be read, and leaves what is no good; in CI too', async () => {
    using pack = packWith([GOOD, WRONG, BAD]);
    const before = readFileSync(join(pack.path, FILE), 'utf8');
    const { code, stdout } = await xinfang(['pack', 'test', pack.path, '--update'], {
      env: { CI: 'true' },
    });
    expect(code).toBe(1);
    expect(stdout).toContain('已把 1 个案例改成现在的结果');
    expect(stdout).toContain('请对照法条逐个核对');
    expect(stdout).toContain('还有 1 个案例没有改');
    expect(readFileSync(join(pack.path, FILE), 'utf8')).toBe(
      before.replace('"not-accepted"', '"accept"').replace('"met"', '"overdue"'),
    );
  });

  test('ends well where nothing is left, and tells of the cases in JSON', async () => {
    using pack = packWith([GOOD, WRONG]);
    const ran = await xinfang(['pack', 'test', pack.path, '--update', '--json']);
    expect([ran.code, JSON.parse(ran.stdout)]).toEqual([
      0,
      expect.objectContaining({ updated: [{ file: FILE, name: '写错的案例' }] }),
    ]);
    expect((await xinfang(['pack', 'test', pack.path])).code).toBe(0);
  });

  test('leaves the cases of a file that is read-only, or a link', async () => {
    using locked = packWith([GOOD, WRONG]);
    chmodSync(join(locked.path, FILE), 0o444);
    using linked = packWith([GOOD, WRONG]);
    renameSync(join(linked.path, FILE), join(linked.path, 'kept.md'));
    symlinkSync(join(linked.path, 'kept.md'), join(linked.path, FILE));
    for (const { path } of [locked, linked]) {
      const before = readFileSync(join(path, FILE), 'utf8');
      const { code, stdout } = await xinfang(['pack', 'test', path, '--update']);
      expect([code, stdout]).toEqual([1, expect.stringContaining('还有 1 个案例没有改')]);
      expect(readFileSync(join(path, FILE), 'utf8')).toBe(before);
    }
    expect(lstatSync(join(linked.path, FILE)).isSymbolicLink()).toBe(true);
  });

  test('writes nothing where all cases hold', async () => {
    using pack = packWith([GOOD]);
    const before = readFileSync(join(pack.path, FILE), 'utf8');
    expect((await xinfang(['pack', 'test', pack.path, '--update'])).code).toBe(0);
    expect(readFileSync(join(pack.path, FILE), 'utf8')).toBe(before);
  });
});

describe('--mutate', () => {
  test('reports the slips that were noticed and those that were not', async () => {
    using pack = packWith([GOOD]);
    const options = ['--mutate', '--sample', '20', '--seed', '7'];
    const json = await xinfang(['pack', 'test', pack.path, ...options, '--json']);
    const { mutation } = JSON.parse(json.stdout) as {
      mutation: { mutants: number; killed: number; equivalent: number; survived: object[] };
    };
    const { mutants, killed, equivalent, survived } = mutation;
    expect([mutants, killed + equivalent + survived.length]).toEqual([20, 20]);
    expect(survived[0]).toMatchObject({
      kind: expect.any(String),
      element: { id: expect.any(String) },
    });
    const people = await xinfang(['pack', 'test', pack.path, ...options]);
    expect(people.stdout).toContain(`改坏 20 处：案例发现 ${killed} 处`);
    expect(people.code).toBe(0);
  });

  test('puts nothing in while a case fails', async () => {
    using pack = packWith([WRONG]);
    const { code, stdout } = await xinfang(['pack', 'test', pack.path, '--mutate']);
    expect([code, stdout.includes('案例还没有全部通过，所以没有改坏规则来试')]).toEqual([1, true]);
  });

  test.each([
    ['--sample', '0'],
    ['--sample', 'many'],
    ['--seed', '-1'],
  ])('%s %s is wrong usage', async (option, value) => {
    const ran = await xinfang(['pack', 'test', NATIONAL, '--mutate', option, value, '--json']);
    expect([ran.code, errorsOf(ran)[0]?.['code']]).toEqual([2, 'bad-count']);
  });
});
