import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkLaw } from './check-law.ts';

const DIRECTORY = join(import.meta.dirname, '../../../sample/directory.json');
const LAW = { packs: [], calendar: undefined, directory: DIRECTORY };
const sinkFor = (body: string) => ({
  name: 'duty',
  body,
  url: 'https://hooks.example',
  secret: 'whsec_x',
});

test.each([
  ['wangshu-xfj', 0, ''],
  ['nowhere', 2, 'XINFANG_SINKS 里 duty'],
])('reminders for %s end the check with %i', async (body, code, words) => {
  const said: string[] = [];
  const ended = await checkLaw({ ...LAW, sinks: [sinkFor(body)] }, (line) => void said.push(line));
  expect(ended).toBe(code);
  expect(said.join()).toContain(words);
});

test('a pack that is not there is found', async () => {
  const nowhere = { ...LAW, packs: ['/nowhere'], sinks: [] };
  await expect(checkLaw(nowhere, () => {})).rejects.toThrow('/nowhere');
});
