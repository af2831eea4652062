import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundleOf } from './bundle.ts';
import { type Budgets, bundleFaults } from './bundle-size.ts';

let root: string;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'bundle-'));
  const files = {
    'node_modules/pure/package.json':
      '{"name":"pure","type":"module","exports":"./index.js","sideEffects":false}',
    'node_modules/pure/index.js': `export const used = 'used'; export const left = 'left';`,
    'node_modules/impure/package.json': '{"name":"impure","type":"module","exports":"./index.js"}',
    'node_modules/impure/index.js': `import { readFileSync } from 'node:fs'; export const read = readFileSync;`,
    'made.mjs': `import { read } from 'impure'; export const made = read;`,
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const budget = { name: 'a page', exports: {}, gzip: 1000 };

test('what nobody asks for is not in a bundle', async () => {
  const bundle = await bundleOf({ pure: ['used'] }, root);
  expect(bundle.code).toContain('used');
  expect(bundle.code).not.toContain('left');
  expect(bundle.inputs.map(([path]) => path)).toEqual(['node_modules/pure/index.js']);
  expect(bundleFaults(bundle, budget, ['impure'])).toEqual([]);
});

test('a built-in of Node, a package that does not belong there and too many bytes are faults', async () => {
  const bundle = await bundleOf({ 'made.mjs': ['made'] }, root);
  expect(bundleFaults(bundle, { ...budget, gzip: 10 }, ['impure', 'pure'])).toEqual([
    'needs node:fs, which browsers do not have',
    'holds impure',
    `is ${bundle.gzip} bytes after gzip, 10 at most`,
  ]);
});

test('the kernel with the national pack may weigh 90 KB, and json-rules-engine is never in it', () => {
  const { never, entries } = JSON.parse(
    readFileSync(new URL('./bundle-budgets.json', import.meta.url), 'utf8'),
  ) as Budgets;
  expect(never).toContain('json-rules-engine');
  const whole = entries.find(({ name }) => name === 'kernel, national pack');
  expect(whole?.gzip).toBe(90_000);
  expect(Object.values(whole?.exports ?? {}).flat()).toEqual([
    'createCalendar',
    'parseCase',
    'restorePack',
    'decide',
    'assess',
    'startMeasure',
    'compiledPack',
  ]);
});
