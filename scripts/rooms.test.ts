import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { offences } from './rooms.ts';

const made: string[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const houseOf = (files: Record<string, unknown>): string => {
  const root = mkdtempSync(join(tmpdir(), 'rooms-'));
  made.push(root);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(
      join(root, path),
      typeof content === 'string' ? content : JSON.stringify(content),
    );
  }
  return root;
};

const rooms = {
  rooms: {
    'packages/low': { name: '@x/low', imports: [], pure: true },
    'packages/high': { name: '@x/high', imports: ['@x/low'] },
  },
};
const manifests = {
  'rooms.json': rooms,
  'packages/low/package.json': { name: '@x/low' },
  'packages/high/package.json': { name: '@x/high', dependencies: { '@x/low': '1.0.0' } },
};

it('finds nothing in this checkout', () => {
  expect(offences(resolve(import.meta.dirname, '..'))).toEqual([]);
});

it('names an import that goes upward', () => {
  const root = houseOf({
    ...manifests,
    'packages/low/src/a.ts': "import { b } from '@x/high';\nexport const a = b;\n",
  });
  expect(offences(root)).toEqual([{ file: 'packages/low/src/a.ts', what: 'imports @x/high' }]);
});

it.each([
  [
    'node built-ins',
    "import { readFileSync } from 'node:fs';\nreadFileSync('x');\n",
    'imports node:fs',
  ],
  ['a clock', 'export const now = () => Date.now();\n', 'uses a clock or Date'],
  ['chance', 'export const roll = () => Math.random();\n', 'uses chance'],
  [
    'a neighbour by path',
    "export { b } from '../../high/src/b.ts';\n",
    'imports ../../high/src/b.ts',
  ],
])('keeps %s out of the kernel', (_, text, what) => {
  expect(offences(houseOf({ ...manifests, 'packages/low/src/a.ts': text }))).toEqual([
    { file: 'packages/low/src/a.ts', what },
  ]);
});

it('does not mistake a comment for code', () => {
  const root = houseOf({
    ...manifests,
    'packages/low/src/a.ts': '/** No `new Date` here. */\nexport const a = 1;\n',
  });
  expect(offences(root)).toEqual([]);
});

it('names a dependency, a package and a name that the table does not know', () => {
  const root = houseOf({
    ...manifests,
    'packages/low/package.json': { name: '@x/lower', dependencies: { '@x/high': '1.0.0' } },
    'packages/new/package.json': { name: '@x/new' },
  });
  expect(offences(root).map(({ file, what }) => `${file} ${what}`)).toEqual([
    'packages/low/package.json is named @x/lower, not @x/low',
    'packages/low/package.json depends on @x/high',
    'packages/new stands in no line of rooms.json',
  ]);
});
