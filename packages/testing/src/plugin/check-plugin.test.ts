import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { definePlugin, type Plugin, XinfangError } from '@xinfang/sdk';
import { afterAll, describe, expect, test } from 'vitest';
import { fillTemplate } from '../../test/fill-template.ts';
import { GOOD_OPTIONS, goodPlugin } from '../../test/good-plugin.ts';
import { checkPlugin } from './check-plugin.ts';
import { WORDS } from './words.ts';

test('a good plugin keeps every promise', async () => {
  expect(await checkPlugin(goodPlugin(), GOOD_OPTIONS)).toEqual([]);
});

test('a plugin with nothing but its name keeps every promise', async () => {
  const plugin = definePlugin({ name: 'county-x/empty', version: '1.0.0', apiVersion: 1 });
  expect(await checkPlugin(plugin)).toEqual([]);
});

describe('the plugin of a new county’s project', () => {
  const folder = mkdtempSync(join(tmpdir(), 'county-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  test('keeps every promise', async () => {
    fillTemplate(folder);
    const path = pathToFileURL(join(folder, 'plugins/registry.js')).href;
    const module: { readonly default: Plugin } = await import(path);
    const packs = [join(folder, 'pack')];
    expect(await checkPlugin(module.default, { packs, from: folder })).toEqual([]);
  });
});

test('a slip in a key is told with what was meant', async () => {
  const [finding] = await checkPlugin({ ...goodPlugin(), sorces: {} } as Plugin, GOOD_OPTIONS);
  expect(finding).toMatchObject({
    code: 'plugin-unknown-key',
    element: 'sorces',
    hint: { zh: expect.stringContaining('sources'), en: expect.stringContaining('sources') },
  });
});

test.each([
  ['nothing', undefined],
  ['null', null],
  ['a string', 'county-x/registry'],
  ['an empty object', {}],
  ['a list', []],
  ['a function', () => undefined],
  ['parts that are none', { name: 7, operators: [1], facts: 'x', sinks: null, packs: {}, sees: 1 }],
  ['entries that are none', { facts: { remit: null }, operators: { a: null }, sources: { b: 3 } }],
  [
    'a getter further in that throws',
    {
      name: 'county-x/odd',
      version: '1.0.0',
      apiVersion: 1,
      sinks: {
        get kept(): object {
          throw new Error('no');
        },
      },
    },
  ],
  [
    'getters that throw',
    {
      get name(): string {
        throw new Error('no');
      },
    },
  ],
])('%s is refused without throwing', async (_, plugin) => {
  const findings = await checkPlugin(plugin as Plugin);
  expect(findings.length).toBeGreaterThan(0);
});

test('what is wrong with the options is thrown, since it says nothing of the plugin', async () => {
  const wrong = checkPlugin(goodPlugin(), { ...GOOD_OPTIONS, matters: [{ id: 'C-1' }] });
  await expect(wrong).rejects.toBeInstanceOf(XinfangError);
  await expect(checkPlugin(goodPlugin(), { packs: ['./nowhere'] })).rejects.toBeInstanceOf(
    XinfangError,
  );
});

test.each(Object.entries(WORDS))('%s is said in both languages', (code, { message, hint }) => {
  expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/u);
  for (const { zh, en } of [message, hint]) {
    expect(zh).toMatch(/\p{Script=Han}/u);
    expect(en).toMatch(/^[a-z][^\p{Script=Han}]+$/u);
  }
});
