import { expect, test } from 'vitest';
import { xinfang } from '../test/in-process.ts';

const DAY = ['calendar', 'day', '2026-02-14'];
const ZH = '2026-02-14 调休上班（工作日）：春节\n';
const EN = '2026-02-14: make-up working day (春节)\n';

test.each([
  [{}, ZH],
  [{ LANG: 'zh_CN.UTF-8' }, ZH],
  [{ LANG: 'en_US.UTF-8' }, EN],
  [{ LANG: 'C.UTF-8' }, ZH],
  [{ LANG: 'fr_FR.UTF-8' }, ZH],
  [{ LANG: 'zh_CN.UTF-8', LC_ALL: 'en_GB.UTF-8' }, EN],
  [{ LANG: 'en_US.UTF-8', LC_MESSAGES: 'zh_CN.UTF-8' }, ZH],
])('the environment %j decides on the language', async (env, page) => {
  expect((await xinfang(DAY, { env })).stdout).toBe(page);
});

test.each([
  ['before', ['--lang', 'en', ...DAY]],
  ['after', [...DAY, '--lang', 'en']],
  ['in the middle of', ['calendar', '--lang=en', 'day', '2026-02-14']],
])('--lang may stand %s the command and outdoes the environment', async (_, argv) => {
  expect((await xinfang(argv, { env: { LANG: 'zh_CN.UTF-8' } })).stdout).toBe(EN);
});

test('--json may stand before or after the command', async () => {
  const [before, after] = [await xinfang(['--json', ...DAY]), await xinfang([...DAY, '--json'])];
  expect(JSON.parse(before.stdout)).toEqual(JSON.parse(after.stdout));
});

const DUE = ['calendar', 'due', '--from', '2026-02-11', '--amount', '5', '--unit', 'workday'];
const ESCAPE = '\u001b[';

test.each([
  ['on a terminal', { isTTY: true }, true],
  ['in a pipe', { isTTY: false }, false],
  ['on a terminal with NO_COLOR', { isTTY: true, env: { NO_COLOR: '1' } }, false],
  ['on a dumb terminal', { isTTY: true, env: { TERM: 'dumb' } }, false],
])('colours %s: %j', async (_, outside, coloured) => {
  expect((await xinfang(DUE, outside)).stdout.includes(ESCAPE)).toBe(coloured);
});

test('--json has no colours on a terminal either', async () => {
  expect((await xinfang([...DUE, '--json'], { isTTY: true })).stdout).not.toContain(ESCAPE);
});
