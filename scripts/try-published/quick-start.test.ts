import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { quickStartOf } from './quick-start.ts';

test('the README of this repository shows how to begin', () => {
  const readMe = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const { install, program } = quickStartOf(readMe);
  expect(install).toBe('npm i @xinfang/sdk');
  expect(program).toContain('xf.decide(oneCase)');
});

test.each([
  ['no command', '```ts\nawait createXinfang();\n```', 'npm i @xinfang/sdk'],
  ['no program', 'run `npm i @xinfang/sdk`', 'createXinfang'],
])('a README with %s is refused', (_, readMe, missing) => {
  expect(() => quickStartOf(readMe)).toThrow(missing);
});
