import { expect, test } from 'vitest';
import { xinfang } from '../test/in-process.ts';
import { asksForList } from './listed-commands.ts';

test.each(['zh', 'en'])('the list in %s is that of the commands themselves', async (lang) => {
  const listed = ['--lang', lang, '--help'];
  const loaded = ['--pack', 'some', ...listed];
  expect([asksForList(listed), asksForList(loaded)]).toEqual([true, false]);
  const [short, long] = await Promise.all([xinfang(listed), xinfang(loaded)]);
  expect([short.code, short.stderr]).toEqual([0, '']);
  expect(short.stdout).toBe(long.stdout);
});

test.each([
  [[], true],
  [['-h'], true],
  [['--json', '--help'], true],
  [['--lang=en'], true],
  [['--lang', 'fr', '--help'], false],
  [['zh'], false],
  [['decide', '--help'], false],
  [['--help', 'decide'], false],
])('%j asks for the list of commands: %j', (argv, asks) => {
  expect(asksForList(argv)).toBe(asks);
});
