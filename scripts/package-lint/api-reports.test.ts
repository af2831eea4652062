import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { apiFaults, entriesOf, leftovers } from './api-reports.ts';

let root: string;

const write = (path: string, text: string): void => {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), text);
};

beforeAll(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'api-')));
  write('package.json', '{ "name": "all", "private": true, "workspaces": ["packages/*"] }');
  const exports = { '.': { types: './dist/index.d.ts', default: './dist/index.js' } };
  const manifest = { name: '@xinfang/days', version: '1.0.0', type: 'module', exports };
  write('packages/days/package.json', JSON.stringify(manifest));
  const node = new URL('../../node_modules/@types/node', import.meta.url);
  cpSync(node, join(root, 'node_modules/@types/node'), { recursive: true });
  write('node_modules/@types/node/index.d.ts', 'export {};');
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const built = (declarations: string, chunk: string): void => {
  write('packages/days/dist/index.d.ts', `${declarations}\nexport * from './${chunk}.js';\n`);
  write(
    `packages/days/dist/${chunk}.d.ts`,
    'export interface Day { readonly month: Month }\ntype Month = number;\n',
  );
};

test('a report changes with the surface, not with how it was built', () => {
  built('/** Days. */\nexport declare const daysIn: (month: number) => number;', 'day-a1b2c3');
  expect(apiFaults(root, { update: true })).toEqual([]);
  built(
    '/** Other words. */\nexport declare const daysIn: (month: number) => number;',
    'day-d4e5f6',
  );
  expect(apiFaults(root)).toEqual([]);
  built('/** Days. */\nexport declare const daysIn: (month: string) => number;', 'day-a1b2c3');
  expect(apiFaults(root)).toEqual([
    'api/days.api.md is another now; read the difference, then npm run api:update',
  ]);
  expect(readFileSync(join(root, 'api/days.api.md'), 'utf8')).toContain(
    '(month: number) => number',
  );
});

test('a report on an entry that is gone is left over', () => {
  write('api/weeks.api.md', '');
  const days = { folder: 'packages/days', types: './dist/index.d.ts', report: 'days.api.md' };
  expect(leftovers(root, [days])).toEqual(['weeks.api.md']);
  rmSync(join(root, 'api/weeks.api.md'));
});

test('a package that was not built is told', () => {
  rmSync(join(root, 'packages/days/dist'), { recursive: true });
  expect(apiFaults(root)).toEqual([
    'packages/days: ./dist/index.d.ts is missing; run npm run build first',
  ]);
});

test('every entry with types has a report of its own name', () => {
  const exports = {
    '.': { types: './dist/index.d.ts' },
    './json-rules-engine': { types: './dist/json-rules-engine.d.ts' },
    './standalone': './dist/standalone.js',
    './package.json': './package.json',
  };
  const manifest = { name: '@xinfang/rules', version: '1.0.0', exports };
  expect(entriesOf({ folder: 'packages/rules', manifest }).map(({ report }) => report)).toEqual([
    'rules.api.md',
    'rules.json-rules-engine.api.md',
  ]);
});
