import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { createXinfang } from './index.ts';
import { loadPacks } from './load-packs.ts';
import { preparePack } from './prepare-pack.ts';
import { preparedPack } from './prepared-pack.ts';
import { readPackFolder } from './read-folder.ts';

const folder = resolve(import.meta.dirname, '../../../packs/national');
const files = readPackFolder(folder);
const loaded = loadPacks([folder], folder, { tests: false });
// As it comes out of the file that the build writes.
const prepared = JSON.parse(JSON.stringify(preparePack(loaded, files))) as ReturnType<
  typeof preparePack
>;

test('a prepared pack is the pack as it is loaded', () => {
  expect(preparedPack(files, prepared)).toEqual(loaded);
});

test('named cases play no part in it', () => {
  expect(preparedPack({ ...files, 'tests/new.json': '{}' }, prepared)).toEqual(loaded);
});

test.each(['pack.json', 'facts.json', 'deadlines/xf22.conclude.json', 'instruments/xf22.json'])(
  'one byte more in %s, and it is not used',
  (path) => {
    expect(files[path]).toBeDefined();
    expect(preparedPack({ ...files, [path]: `${files[path]}\n` }, prepared)).toBeUndefined();
  },
);

test('a file more or a file less, and it is not used', () => {
  const { 'warnings.json': _, ...fewer } = files;
  expect(preparedPack(fewer, prepared)).toBeUndefined();
  expect(preparedPack({ ...files, 'rules/dispatch/more.json': '{}' }, prepared)).toBeUndefined();
});

test('what another engine prepared is not used', () => {
  expect(preparedPack(files, { ...prepared, engine: '@xinfang/rules@0.0.1' })).toBeUndefined();
});

test('what is stored in another form is not used, and no error', () => {
  const stored = { ...prepared.stored, format: 0 as 1 };
  expect(preparedPack(files, { ...prepared, stored })).toBeUndefined();
});

test('instances of a program share the national pack', async () => {
  const [one, other] = await Promise.all([createXinfang(), createXinfang()]);
  const third = await createXinfang();
  expect(third.pack).toBe(other?.pack ?? one?.pack);
});
