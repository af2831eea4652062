import { expect, test, vi } from 'vitest';
import { errorsOf, xinfang } from '../test/in-process.ts';

test.each([
  ['missing-command', []],
  ['missing-command', ['calendar']],
  ['missing-command', ['pack']],
  ['unknown-command', ['count']],
  ['unknown-command', ['calendar', 'year']],
  ['unknown-option', ['calendar', 'day', '2026-02-14', '--loud']],
  ['unknown-option', ['--loud']],
  ['missing-argument', ['calendar', 'day']],
  ['missing-option', ['calendar', 'between', '--from', '2026-02-14']],
  ['missing-option-value', ['calendar', 'between', '--from']],
  ['excess-arguments', ['calendar', 'day', '2026-02-14', '2026-02-15']],
])('%s is wrong usage: %j', async (code, argv) => {
  const ran = await xinfang(['--json', ...argv]);
  expect([ran.code, ran.stdout]).toEqual([2, '']);
  expect(errorsOf(ran)).toEqual([
    {
      code,
      message: { zh: expect.any(String), en: expect.any(String) },
      hint: { zh: expect.any(String), en: expect.any(String) },
    },
  ]);
});

test('an unknown language is wrong usage', async () => {
  const ran = await xinfang(['calendar', 'day', '2026-02-14', '--lang', 'fr', '--json']);
  expect([ran.code, errorsOf(ran)[0]?.['code']]).toEqual([2, 'unknown-language']);
});

test('people are told in their language, with a hint', async () => {
  expect((await xinfang(['count'])).stderr).toBe(
    '错误：没有这个命令：count [unknown-command]\n  提示：用法见 xinfang --help\n',
  );
  expect((await xinfang(['count', '--lang', 'en'])).stderr).toBe(
    'error: there is no such command: count [unknown-command]\n  hint: see xinfang --help\n',
  );
});

test('without a command people get the help on standard error', async () => {
  const ran = await xinfang([]);
  expect([ran.code, ran.stdout]).toEqual([2, '']);
  expect(ran.stderr).toContain('用法： xinfang [选项] [命令]');
});

const COMMANDS = [
  [],
  ['calendar'],
  ['calendar', 'day'],
  ['calendar', 'due'],
  ['calendar', 'between'],
  ['decide'],
  ['deadlines'],
  ['run'],
  ['explain'],
  ['replay'],
  ['pack'],
  ['pack', 'check'],
  ['pack', 'test'],
];

test.each(COMMANDS.map((command) => [command]))(
  'the help of %j is there in both languages',
  async (command) => {
    const [zh, en] = [
      await xinfang([...command, '--help', '--lang', 'zh']),
      await xinfang([...command, '--help', '--lang', 'en']),
    ];
    expect([zh.code, en.code, zh.stderr, en.stderr]).toEqual([0, 0, '', '']);
    expect(zh.stdout).toContain('选项：');
    expect(zh.stdout).not.toMatch(/Usage|Options|Commands|Arguments|display help/u);
    expect(en.stdout).toContain('Options:');
    expect(en.stdout).not.toMatch(/\p{Script=Han}/u);
    const optionsOf = (help: string): readonly string[] => help.match(/ --[a-z-]+/gu) ?? [];
    expect(new Set(optionsOf(zh.stdout))).toEqual(new Set(optionsOf(en.stdout)));
  },
);

test('under --json the help does not stand where results do', async () => {
  const ran = await xinfang(['--help', '--json']);
  expect([ran.code, ran.stdout]).toEqual([0, '']);
  expect(ran.stderr).toContain('xinfang');
});

test('the version is told, under --json as JSON', async () => {
  const plain = await xinfang(['--version']);
  const json = await xinfang(['--version', '--json']);
  expect(plain.stdout).toMatch(/^\d+\.\d+\.\d+\n$/u);
  expect(json.code).toBe(0);
});

test('a defect of ours ends with 3, without a stack', async () => {
  const now = () => {
    throw new TypeError('the clock is broken');
  };
  const ran = await xinfang(['explain', '-', '--json'], { now });
  expect(ran.code).toBe(3);
  expect(errorsOf(ran)).toMatchObject([{ code: 'internal' }]);
  expect(ran.stderr).not.toContain('clock');
});

test('a command that cannot be loaded is such a defect too', async () => {
  vi.doMock('./commands/replay.ts', () => {
    throw new TypeError('half of it is missing');
  });
  const ran = await xinfang(['replay', '-', '--json']);
  vi.doUnmock('./commands/replay.ts');
  expect([ran.code, ran.stdout]).toEqual([3, '']);
  expect(errorsOf(ran)).toMatchObject([{ code: 'internal' }]);
});

test('XINFANG_DEBUG shows what the defect was', async () => {
  const now = () => {
    throw new TypeError('the clock is broken');
  };
  const ran = await xinfang(['explain', '-'], { now, env: { XINFANG_DEBUG: '1' } });
  expect(ran.stderr).toContain('TypeError: the clock is broken');
});
