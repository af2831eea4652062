import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith } from '../../test/folder.ts';
import { errorsOf, xinfang } from '../../test/in-process.ts';

const NATIONAL = resolve(import.meta.dirname, '../../../../packs/national');

/** A copy of the national pack's files with one of them changed. */
const spoiledPack = (file: string, spoil: (text: string) => string) => {
  const folder = folderWith();
  cpSync(NATIONAL, folder.path, {
    recursive: true,
    filter: (path) => !/node_modules|scripts|\.ts$/u.test(path.slice(NATIONAL.length)),
  });
  const path = join(folder.path, file);
  writeFileSync(path, spoil(readFileSync(path, 'utf8')));
  return folder;
};

test('the national pack has no errors', async () => {
  const ran = await xinfang(['pack', 'check', NATIONAL, '--json']);
  const { ok, diagnostics } = JSON.parse(ran.stdout) as {
    ok: boolean;
    diagnostics: readonly { severity: string }[];
  };
  expect([ran.code, ok]).toEqual([0, true]);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('an error of a pack is told with its place, and ends with 1', async () => {
  using pack = spoiledPack('deadlines/xf22.conclude.json', (text) =>
    text.replace('"roll": "strict"', '"roll": "sometimes"'),
  );
  const json = await xinfang(['pack', 'check', pack.path, '--json']);
  expect(json.code).toBe(1);
  expect(JSON.parse(json.stdout)).toMatchObject({
    ok: false,
    diagnostics: expect.arrayContaining([
      expect.objectContaining({
        severity: 'error',
        file: 'deadlines/xf22.conclude.json',
        line: expect.any(Number),
        column: expect.any(Number),
        endLine: expect.any(Number),
        endColumn: expect.any(Number),
        message: { zh: expect.any(String), en: expect.any(String) },
      }),
    ]),
  });
  const people = await xinfang(['pack', 'check', pack.path]);
  expect(people.stdout).toMatch(/xf22\.conclude\.json:\d+:\d+ {2}错误 {2}/u);
  expect(people.code).toBe(1);
});

test('a pack that does not load is an error of the content for every other command', async () => {
  using pack = spoiledPack('deadlines/xf22.conclude.json', (text) => text.replace('{', '{,'));
  const ran = await xinfang(['decide', '-', '--pack', pack.path, '--json'], { stdin: '{}' });
  expect([ran.code, ran.stdout]).toEqual([1, '']);
  expect(errorsOf(ran)[0]).toMatchObject({
    file: expect.stringMatching(/deadlines.xf22\.conclude\.json$/u) as string,
    line: 1,
    column: 2,
  });
});

test("a pack's cases are run, and a failing one is shown with what was expected", async () => {
  const file = 'tests/cli.json';
  using pack = folderWith();
  cpSync(NATIONAL, pack.path, {
    recursive: true,
    filter: (path) => !/node_modules|scripts|tests|\.ts$/u.test(path.slice(NATIONAL.length)),
  });
  const cases = [
    {
      name: '没有办过的来信予以接收',
      given: { case: { facts: { priorHandling: 'none' } } },
      expect: { outcomes: { admission: 'accept' } },
    },
    {
      name: '写错的案例',
      given: { case: { facts: { priorHandling: 'none' } } },
      expect: { outcomes: { admission: 'not-accepted' } },
    },
  ];
  mkdirSync(join(pack.path, 'tests'));
  writeFileSync(join(pack.path, file), JSON.stringify({ id: 'cli', cases }));
  const json = await xinfang(['pack', 'test', pack.path, '--json']);
  expect(json.code).toBe(1);
  expect(JSON.parse(json.stdout)).toMatchObject({
    ok: false,
    passed: 1,
    failed: 1,
    cases: [
      { name: '没有办过的来信予以接收', ok: true },
      { name: '写错的案例', ok: false },
    ],
    coverage: { rules: expect.any(Object), uncovered: expect.any(Array) },
  });
  const people = await xinfang(['pack', 'test', pack.path]);
  expect(people.stdout).toMatch(/未通过 {2}tests\/cli\.json:1:\d+ {2}写错的案例/u);
  expect(people.stdout).toContain('案例：通过 1 个，未通过 1 个');
});

test.each([
  ['check', './nowhere', 'not-found'],
  ['test', './nowhere', 'not-found'],
  ['check', import.meta.filename, 'not-a-folder'],
])('pack %s %s is wrong usage', async (command, dir, code) => {
  const ran = await xinfang(['pack', command, dir, '--json']);
  expect([ran.code, ran.stdout, errorsOf(ran)[0]?.['code']]).toEqual([2, '', code]);
});
