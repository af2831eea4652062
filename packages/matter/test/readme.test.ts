import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { afterEach, expect, test, vi } from 'vitest';

const README = new URL('../README.md', import.meta.url);
/** Beside the tests, where the imports of the example resolve as they do for its reader. */
const EXAMPLE = new URL('./readme-example.tmp.ts', import.meta.url);

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(EXAMPLE, { force: true });
});

test('the example of the README prints what it says it prints', async () => {
  const example = /```ts\n([\s\S]+?)```/.exec(readFileSync(README, 'utf8'))?.[1] ?? '';
  const said = [...example.matchAll(/^\/\/ (.+)$/gm)].map((match) => match[1]);
  writeFileSync(EXAMPLE, example);
  const print = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  await import(EXAMPLE.href);
  expect(print.mock.calls.map((values) => values.join(' '))).toEqual(said);
  expect(said).toHaveLength(3);
});
