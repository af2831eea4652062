import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openLaw } from './open-law.ts';

const DIRECTORY = join(import.meta.dirname, '../sample/directory.json');
const PLUGIN = `export default {
  name: 'county-x/desk',
  version: '1.0.0',
  apiVersion: 1,
  texts: { 'unit.county-x': { zh: '县x', en: 'County x' } },
};`;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xinfang-law-'));
  await writeFile(join(folder, 'desk.mjs'), PLUGIN);
});
afterEach(() => rm(folder, { recursive: true }));

const opened = async (listed: unknown) => {
  const plugins = join(folder, 'xinfang.config.json');
  await writeFile(plugins, JSON.stringify(listed));
  const { xf } = await openLaw({ packs: [], calendar: undefined, directory: DIRECTORY, plugins });
  const names = xf.plugins.map(({ name }) => name);
  await xf.close();
  return names;
};

test.each([
  ['the county’s project file', { plugins: ['./desk.mjs'] }],
  ['the list alone', ['./desk.mjs']],
])('plugins are those of %s, after the directory', async (_, listed) => {
  expect(await opened(listed)).toEqual(['xinfang/directory', 'county-x/desk']);
});

test('a county that lists the directory itself has it once, where it stands', async () => {
  const own = { use: '@xinfang/plugin-directory', options: { file: DIRECTORY } };
  const listed = {
    plugins: ['./desk.mjs', { ...own, use: import.meta.resolve(own.use).replace('file://', '') }],
  };
  expect(await opened(listed)).toEqual(['county-x/desk', 'xinfang/directory']);
});

test('without a list there is the directory alone', async () => {
  const { xf } = await openLaw({ packs: [], calendar: undefined, directory: DIRECTORY });
  expect(xf.plugins.map(({ name }) => name)).toEqual(['xinfang/directory']);
  await xf.close();
});

test('a plugin that is not there is told by name', async () => {
  await expect(opened(['./nowhere.mjs'])).rejects.toThrow(/nowhere/u);
});
