import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderOf } from '../../test/folders.ts';
import { refusalOf } from '../../test/plugins.ts';
import { createXinfang, loadPlugins } from '../index.ts';

const PLAIN = "export default { name: 'county-x/plain', version: '1.0.0', apiVersion: 1 };";
const MADE = `export default async ({ name }, { from }) => ({
  name: \`county-x/\${name}\`, version: '1.0.0', apiVersion: 1, sees: ['text'],
  texts: { 'unit.from': { zh: '来自' + from, en: from } },
});`;

const folderWith = (files: Readonly<Record<string, string>>): string => {
  const folder = folderOf({});
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
};

describe('plugins are loaded from their modules', () => {
  test('in the order of the entries, with what they are told and granted', async () => {
    const folder = folderWith({ 'plain.mjs': PLAIN, 'made.mjs': MADE });
    const loaded = await loadPlugins(
      [{ use: './made.mjs', options: { name: 'one' }, grant: ['text'] }, './plain.mjs'],
      folder,
    );
    expect(loaded.grants).toEqual({ 'county-x/one': ['text'] });
    const xf = await createXinfang(loaded);
    expect(xf.plugins.map(({ name }) => name)).toEqual(['county-x/one', 'county-x/plain']);
    expect(xf.texts.get('unit.from')?.en).toBe(folder);
  });

  test.each<readonly [why: string, use: string, code: string]>([
    ['a file that is not there', './nowhere.mjs', 'plugin-not-found'],
    ['a package that is not installed', '@county-x/plugin', 'plugin-not-found'],
    ['a module that exports none', './none.mjs', 'plugin-shape'],
    ['a module that does not load', './broken.mjs', 'plugin-failed'],
    ['a function that fails', './fails.mjs', 'plugin-failed'],
  ])('%s is refused by the name of the entry', async (_, use, code) => {
    const folder = folderWith({
      'none.mjs': 'export const plugin = 1;',
      'broken.mjs': "import './missing.mjs';",
      'fails.mjs': "export default () => { throw new Error('no registry'); };",
    });
    const error = await refusalOf(() => loadPlugins([use], folder));
    expect(error.issues).toMatchObject([{ code, path: use }]);
  });

  test('is refused by the name of the entry where what makes it says itself what is wrong', async () => {
    const sdk = new URL('../index.ts', import.meta.url).href;
    const folder = folderWith({
      'told.mjs': `import { XinfangError } from '${sdk}';
export default () => {
  throw new XinfangError([{ code: 'bad-options', path: 'folder', message: { zh: '缺少', en: 'missing' } }]);
};`,
    });
    const error = await refusalOf(() => loadPlugins(['./told.mjs'], folder));
    expect(error.issues).toMatchObject([{ code: 'bad-options', path: './told.mjs: folder' }]);
  });
});

describe('a plugin in a package', () => {
  const packageWith = (exports: unknown, files: Readonly<Record<string, unknown>>) =>
    folderOf({
      'node_modules/@county-x/plugin/package.json': {
        name: '@county-x/plugin',
        version: '1.0.0',
        type: 'module',
        ...(exports === undefined ? {} : { exports }),
      },
      ...Object.fromEntries(
        Object.entries(files).map(([name, text]) => [
          `node_modules/@county-x/plugin/${name}`,
          text,
        ]),
      ),
    });

  test.each<readonly [why: string, use: string, exports: unknown]>([
    ['for import alone', '@county-x/plugin', { '.': { types: './a.d.ts', import: './plain.js' } }],
    ['by conditions alone', '@county-x/plugin', { import: { default: './plain.js' } }],
    ['by its name alone', '@county-x/plugin', './plain.js'],
    ['below its name', '@county-x/plugin/registry', { './registry': { import: './plain.js' } }],
    ['by a pattern', '@county-x/plugin/plain.js', { './*': './*' }],
    [
      'for require too, which is another module',
      '@county-x/plugin',
      { require: './other.cjs', import: './plain.js' },
    ],
    ['without saying so', '@county-x/plugin/plain.js', undefined],
  ])('that exports it %s is loaded', async (_, use, exports) => {
    const folder = packageWith(exports, { 'plain.js': PLAIN, 'other.cjs': 'module.exports = 1;' });
    const { plugins } = await loadPlugins([use], folder);
    expect(plugins.map(({ name }) => name)).toEqual(['county-x/plain']);
  });

  test('that does not export it is refused', async () => {
    const folder = packageWith({ './other': './plain.js' }, { 'plain.js': PLAIN });
    const error = await refusalOf(() => loadPlugins(['@county-x/plugin'], folder));
    expect(error.code).toBe('plugin-not-found');
  });
});
