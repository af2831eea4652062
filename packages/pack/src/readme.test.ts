import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { expect, test } from 'vitest';
import { filesIn } from '../test/files-in.ts';
import * as pack from './index.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const national = filesIn(new URL('../../../packs/national/', import.meta.url));

test('the example of the README says what it prints', () => {
  const code = /```ts\n(.*?)```/su.exec(readme)?.[1] ?? '';
  const expected = [...code.matchAll(/^console\.log\(.*\); \/\/ (.*)$/gmu)].map(([, said]) => said);
  const printed: unknown[] = [];
  const body = stripTypeScriptTypes(code.replace(/^import .*$/mu, ''));
  const run = new Function('loadPack', 'nationalFiles', 'console', body);
  run(pack.loadPack, national, { log: (value: unknown) => printed.push(value) });
  expect(printed).toHaveLength(3);
  for (const [index, said] of expected.entries()) {
    const value = printed[index];
    const words = typeof value === 'string' ? `'${value}'` : String(value);
    expect(words.startsWith((said ?? '').replace(/…'$/u, ''))).toBe(true);
  }
});
