import { describe, expect, test } from 'vitest';
import { folderWith } from '../../test/folder.ts';
import { errorsOf, xinfang } from '../../test/in-process.ts';
import { packFolder, spoiltFile } from '../../test/pack-folder.ts';

const RULE = 'rules/marks/marks.report.json';
const FINISH = 'deadlines/finish.json';
const PASS_ON = 'deadlines/pass-on.json';
const slip = { [RULE]: spoiltFile(RULE, '"urgent"', '"urgnet"') };
/** Loads with a warning: on some days none of its instruments is in force. */
const doubt = { [PASS_ON]: spoiltFile(PASS_ON, '"from": "2020-01-01"', '"from": "2019-12-01"') };

const header = (rest: object): string =>
  JSON.stringify(
    {
      id: 'county-x',
      version: '1.0.0',
      title: { zh: '某县', en: 'A county' },
      effective: { from: '2022-05-01' },
      requires: { engine: '^1.0.0' },
      ...rest,
    },
    null,
    2,
  );

const check = async (dir: string, ...options: readonly string[]) =>
  xinfang(['pack', 'check', dir, ...options], { cwd: dir });

interface Found {
  readonly code: string;
  readonly severity: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

const jsonOf = (stdout: string): { readonly ok: boolean; readonly diagnostics: readonly Found[] } =>
  JSON.parse(stdout) as { ok: boolean; diagnostics: readonly Found[] };

describe('for people', () => {
  test('a finding shows its place, its line, what was meant and where to read more', async () => {
    using pack = packFolder(slip);
    const { code, stdout } = await check(pack.path);
    expect(code).toBe(1);
    expect(stdout).toBe(
      [
        `${RULE}:10:17  错误  没有声明过事实“urgnet” [unknown-fact]`,
        '  10 |         "fact": "urgnet",',
        '     |                 ^^^^^^^^',
        '  提示：是不是想写“urgent”？',
        '  改为 "urgent"',
        '  详见 xinfang pack check --explain unknown-fact',
        '',
        '错误 1 处，警告 0 处',
        '其中 1 处写了改法，--fix 会改好其中稳妥的',
        '',
      ].join('\n'),
    );
  });

  test('an example is a set of facts', async () => {
    using base = packFolder();
    using pack = folderWith({
      'pack.json': header({ extends: { [base.path]: '^1.0.0' } }),
      'rules/marks/marks.crowd.json': JSON.stringify({
        id: 'marks.crowd',
        conditions: { all: [{ fact: 'heads', operator: 'greaterThan', value: 8 }] },
      }),
    });
    const { stdout } = await check(pack.path, '--lang', 'en');
    expect(stdout).toContain('  example: kind = "plain", heads = 6, the law of 2020-01-01\n');
  });

  test('findings stand in the order of files and lines', async () => {
    using pack = packFolder({ ...slip, [FINISH]: spoiltFile(FINISH, '"replied"', '"replyed"') });
    const { stdout } = await check(pack.path);
    const places = [...stdout.matchAll(/^(\S+):\d+:\d+ /gmu)].map(([, file]) => file);
    expect(places).toEqual([FINISH, RULE]);
  });
});

describe('the result under --json is that of the contract', () => {
  test.each([['--json'], ['--format=json']])('%s', async (option) => {
    using pack = packFolder(slip);
    const { code, stdout } = await check(pack.path, option);
    expect(code).toBe(1);
    expect(Object.keys(jsonOf(stdout))).toEqual(['ok', 'diagnostics']);
    expect(jsonOf(stdout)).toMatchObject({
      ok: false,
      diagnostics: [
        {
          code: 'unknown-fact',
          severity: 'error',
          file: RULE,
          line: 10,
          column: 17,
          endLine: 10,
          endColumn: 25,
          fix: { replacement: '"urgent"' },
        },
      ],
    });
  });
});

test('for GitHub each finding is one command', async () => {
  using pack = packFolder(slip);
  const { code, stdout } = await check(pack.path, '--format', 'github', '--lang', 'en');
  expect([code, stdout]).toEqual([
    1,
    `::error file=${RULE},line=10,endLine=10,col=17,endColumn=25,title=unknown-fact::no fact "urgnet" is declared%0ADid you mean "urgent"?\n`,
  ]);
});

describe('what keeps a pack from its base is told like anything else', () => {
  test.each([
    ['a newer engine', { requires: { engine: '>=99' } }, 'engine-too-old', '12:15'],
    [
      'another version of the base',
      { extends: { '@xinfang/pack-national': '^99.0.0' } },
      'wrong-base-version',
      '15:31',
    ],
    [
      'a base that is not installed',
      { extends: { '@xinfang/pack-mars': '^1.0.0' } },
      'not-found',
      '15:27',
    ],
    ['itself as a base', { extends: { './': '*' } }, 'cyclic-extends', '15:11'],
  ])('%s', async (_, rest, code, place) => {
    using pack = folderWith({ 'pack.json': header(rest) });
    const ran = await check(pack.path, '--json');
    expect(ran.code).toBe(1);
    const { ok, diagnostics } = jsonOf(ran.stdout);
    expect(ok).toBe(false);
    expect(
      diagnostics.map((each) => [each.code, each.file, `${each.line}:${each.column}`]),
    ).toEqual([[code, 'pack.json', place]]);
    // Every other command refuses such a pack as before.
    const other = await xinfang(['decide', '-', '--pack', pack.path, '--json'], { stdin: '{}' });
    expect(errorsOf(other)[0]?.['code']).toBe(code);
  });

  test('and --fix leaves it alone', async () => {
    using pack = folderWith({
      'pack.json': header({ extends: { '@xinfang/pack-mars': '^1.0.0' } }),
    });
    const { code, stdout } = await check(pack.path, '--fix', '--json');
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ ok: false, fixed: [] });
  });
});

describe('warnings', () => {
  test.each([
    [[], 0],
    [['--max-warnings', '9'], 0],
    [['--max-warnings', '0'], 1],
  ])('with %j the program ends with %i', async (options, code) => {
    using pack = packFolder(doubt);
    const ran = await check(pack.path, ...options, '--json');
    expect([ran.code, jsonOf(ran.stdout).ok]).toEqual([code, true]);
  });
});

describe('wrong usage', () => {
  test.each([
    [['--format', 'xml'], 'unknown-format'],
    [['--format', 'github', '--json'], 'format-not-json'],
    [['--max-warnings', 'few'], 'bad-max-warnings'],
    [['--max-warnings', '-1'], 'bad-max-warnings'],
    [['--explain', 'unknown-facts'], 'unknown-diagnostic'],
  ])('%j', async (options, code) => {
    using pack = packFolder();
    const ran = await check(pack.path, ...options);
    expect([ran.code, ran.stdout]).toEqual([2, '']);
    expect(ran.stderr).toContain(code);
  });

  test('a folder has to be named', async () => {
    const ran = await xinfang(['pack', 'check', '--json']);
    expect([ran.code, errorsOf(ran)[0]?.['code']]).toEqual([2, 'missing-argument']);
  });
});

describe('--explain tells what is behind a code', () => {
  test('for people', async () => {
    const { code, stdout } = await xinfang(['pack', 'check', '--explain', 'condition-empty']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^condition-empty {2}错误\n\n意思：[^\n]+\n为什么：[^\n]+\n/u);
    expect(stdout).toContain('{ "conditions": { "any": [] } }');
  });

  test('for scripts', async () => {
    const { stdout } = await xinfang(['pack', 'check', '--explain', 'condition-empty', '--json']);
    expect(JSON.parse(stdout)).toMatchObject({ code: 'condition-empty', severity: 'error' });
  });
});
