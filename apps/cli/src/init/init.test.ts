import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { getLanguageService, type JSONSchema } from 'vscode-json-languageservice';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { folderWith } from '../../test/folder.ts';
import { errorsOf, xinfang } from '../../test/in-process.ts';

const init = (dir: string, ...more: readonly string[]) =>
  xinfang(['init', dir, '--no-install', '--json', ...more]);

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .toSorted();

const projectIn = async (folder: string): Promise<string> => {
  const dir = join(folder, 'wangshu');
  const { code, stderr } = await init(dir, '--name', '望舒县');
  expect([code, stderr]).toEqual([0, '']);
  // What npm install would put there: the plugin imports it.
  symlinkSync(join(import.meta.dirname, '../../../../node_modules'), join(dir, 'node_modules'));
  return dir;
};

describe('a new project', () => {
  test('holds the files that are listed, with every blank filled', async () => {
    using folder = folderWith();
    const dir = join(folder.path, 'wangshu');
    const { code, stdout } = await init(dir, '--name', '望舒县');
    const result = JSON.parse(stdout) as { files: readonly string[] };
    expect([code, result]).toEqual([
      0,
      expect.objectContaining({ folder: dir, id: 'wangshu', name: '望舒县', locked: false }),
    ]);
    expect(filesBelow(dir)).toEqual(result.files.toSorted());
    expect(result.files).toEqual(
      expect.arrayContaining([
        '.gitignore',
        '.vscode/settings.json',
        'README.md',
        'package.json',
        'xinfang.config.json',
      ]),
    );
    for (const file of result.files)
      expect([file, readFileSync(join(dir, file), 'utf8')]).toEqual([
        file,
        expect.not.stringMatching(/\{\{|\}\}[^,\s}]/u),
      ]);
  });

  test('tells in its README what each of its scripts is for', async () => {
    using folder = folderWith();
    const dir = await projectIn(folder.path);
    const { scripts } = JSON.parse(readFileSync(join(dir, 'package.json'), 'utf8')) as {
      scripts: Readonly<Record<string, string>>;
    };
    const readme = readFileSync(join(dir, 'README.md'), 'utf8');
    const named = [...readme.matchAll(/`?npm (?:run )?([a-z]+)/gu)].map(([, name]) => name);
    expect(Object.keys(scripts).filter((name) => !named.includes(name))).toEqual([]);
  });

  test('has a pack with which nothing is wrong, whose cases hold and which is proved complete', async () => {
    using folder = folderWith();
    const cwd = await projectIn(folder.path);
    const checked = await xinfang(['pack', 'check', 'pack', '--json'], { cwd });
    expect([checked.code, JSON.parse(checked.stdout)]).toMatchObject([
      0,
      { ok: true, diagnostics: [] },
    ]);
    const tested = await xinfang(['pack', 'test', 'pack', '--json'], { cwd });
    expect([tested.code, JSON.parse(tested.stdout)]).toMatchObject([
      0,
      { ok: true, failed: 0, coverage: { uncovered: [] } },
    ]);
    const verified = await xinfang(['pack', 'verify', 'pack', '--json'], { cwd });
    expect([verified.code, JSON.parse(verified.stdout)]).toMatchObject([0, { ok: true }]);
  });

  test('has a plugin whose facts, operator and rules stand over the pack, proved with it', async () => {
    using folder = folderWith();
    const cwd = await projectIn(folder.path);
    const told = await xinfang(['plugins', '--json'], { cwd });
    expect([told.code, JSON.parse(told.stdout)]).toMatchObject([
      0,
      {
        plugins: [
          {
            name: 'wangshu/registry',
            operators: ['wangshu/registry/comes-by'],
            facts: [
              { fact: 'remit', by: 'derive' },
              { fact: 'feedbackRequired', by: 'fetch' },
            ],
          },
        ],
      },
    ]);
    const rules = 'plugins/registry';
    const checked = await xinfang(['pack', 'check', rules, '--json'], { cwd });
    expect([checked.code, JSON.parse(checked.stdout)]).toMatchObject([0, { diagnostics: [] }]);
    const tested = await xinfang(['pack', 'test', rules, '--json'], { cwd });
    expect([tested.code, JSON.parse(tested.stdout)]).toMatchObject([
      0,
      { ok: true, failed: 0, coverage: { uncovered: [] } },
    ]);
    const verified = await xinfang(['pack', 'verify', rules, '--json'], { cwd });
    expect([verified.code, JSON.parse(verified.stdout)]).toMatchObject([0, { ok: true }]);
  });

  test('may be named with a dot, which its plugin cannot bear', async () => {
    using folder = folderWith();
    const dir = join(folder.path, 'new');
    await init(dir, '--id', 'some.place');
    expect(readFileSync(join(dir, 'plugins/registry.js'), 'utf8')).toContain(
      "name: 'some-place/registry'",
    );
    expect(JSON.parse(readFileSync(join(dir, 'pack/pack.json'), 'utf8'))).toMatchObject({
      id: 'some.place',
    });
  });

  test('reckons its register with its own pack, which its file of defaults names', async () => {
    using folder = folderWith();
    const cwd = await projectIn(folder.path);
    const asked = [
      'run',
      'data/register.csv',
      '--mapping',
      'data/register.mapping.json',
      '--as-of',
      '2024-06-30',
      '--json',
    ];
    const ran = await xinfang(asked, { cwd });
    expect(JSON.parse(ran.stdout)).toMatchObject({
      rows: { read: 4, cases: 4, rejected: 0 },
      pack: [{ id: 'national' }, { id: 'wangshu' }, { id: 'wangshu.registry' }],
      deadlines: {
        'xf22.dispatch': { met: 2, late: 1, open: 1 },
        'local.dispatch-target': { met: 2, late: 1, open: 1 },
      },
    });
  });

  test('refuses to loosen the law', async () => {
    using folder = folderWith();
    const cwd = await projectIn(folder.path);
    const file = join(cwd, 'pack/deadlines/xf22.dispatch.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace('10', '20'));
    const { code, stdout } = await xinfang(['pack', 'check', 'pack', '--json'], { cwd });
    expect([code, JSON.parse(stdout)]).toMatchObject([
      1,
      { ok: false, diagnostics: [{ file: 'deadlines/xf22.dispatch.json' }] },
    ]);
  });

  test('has editor settings by which each file of the pack is completed and not underlined', async () => {
    using folder = folderWith();
    const dir = await projectIn(folder.path);
    const json = (path: string): unknown => JSON.parse(readFileSync(join(dir, path), 'utf8'));
    const settings = json('.vscode/settings.json') as {
      'json.schemas': readonly { fileMatch: string[]; url: string }[];
    };
    const service = getLanguageService({});
    service.configure({
      schemas: settings['json.schemas'].map(({ fileMatch, url }) => ({
        uri: pathToFileURL(join(dir, url)).href,
        fileMatch,
        schema: json(url) as JSONSchema,
        folderUri: pathToFileURL(dir).href,
      })),
    });
    for (const path of filesBelow(join(dir, 'pack'))) {
      const uri = pathToFileURL(join(dir, 'pack', path)).href;
      const written = readFileSync(join(dir, 'pack', path), 'utf8');
      const document = TextDocument.create(uri, 'json', 1, written);
      const parsed = service.parseJSONDocument(document);
      expect([path, await service.doValidation(document, parsed)]).toEqual([path, []]);
      const inside = { line: 0, character: 1 };
      const list = await service.doComplete(document, inside, parsed);
      expect([path, list?.items.length]).toEqual([path, expect.any(Number)]);
      expect(list?.items.length).toBeGreaterThan(0);
    }
  });
});

test.each([
  [[], 'zh'],
  [['--lang', 'en'], 'en'],
])('a project started with %j speaks %s', async (options, lang) => {
  using folder = folderWith();
  const dir = join(folder.path, 'wangshu');
  await xinfang(['init', dir, '--no-install', ...options], { env: { LANG: 'en_US.UTF-8' } });
  const config = readFileSync(join(dir, 'xinfang.config.json'), 'utf8');
  expect(JSON.parse(config)).toEqual({
    packs: ['./pack'],
    plugins: ['./plugins/registry.js'],
    lang,
  });
});

describe('init refuses', () => {
  test('a folder that is not empty', async () => {
    using folder = folderWith({ 'notes.txt': 'x' });
    const ran = await init(folder.path);
    expect([ran.code, errorsOf(ran)[0]?.['code'], filesBelow(folder.path)]).toEqual([
      2,
      'folder-not-empty',
      ['notes.txt'],
    ]);
  });

  test('to overwrite files, also with --force, and names each of them', async () => {
    using folder = folderWith({ 'README.md': 'mine', 'pack/pack.json': '{}', 'notes.txt': 'x' });
    const ran = await init(folder.path, '--force');
    expect(ran.code).toBe(2);
    expect(errorsOf(ran).map(({ code, file }) => [code, file])).toEqual([
      ['file-exists', join(folder.path, 'README.md')],
      ['file-exists', join(folder.path, 'pack/pack.json')],
    ]);
    expect(filesBelow(folder.path)).toEqual(['README.md', 'notes.txt', 'pack/pack.json']);
  });

  test.each([
    ['--id', 'Wang Shu', 'bad-id'],
    ['--id', 'national', 'bad-id'],
    ['--name', '"},{"', 'bad-name'],
    ['--name', '', 'bad-name'],
    ['--name', ' ', 'bad-name'],
  ])('%s %j', async (option, value, code) => {
    using folder = folderWith();
    const ran = await init(join(folder.path, 'new'), option, value);
    expect([ran.code, errorsOf(ran)[0]?.['code'], filesBelow(folder.path)]).toEqual([2, code, []]);
  });
});

test('init without the name of a folder takes none that is there for it', async () => {
  using folder = folderWith();
  const ran = await xinfang(['init', '', '--no-install', '--json'], { cwd: folder.path });
  expect([ran.code, errorsOf(ran), filesBelow(folder.path)]).toEqual([
    2,
    [expect.objectContaining({ code: 'no-folder-named', path: 'DIR' })],
    [],
  ]);
});

test.each([
  ['望舒县', 'cd 望舒县 &&'],
  ['望 舒 县', 'cd "望 舒 县" &&'],
])('the way into the folder %j can be pasted into a shell', async (name, said) => {
  using folder = folderWith();
  const ran = await xinfang(['init', name, '--no-install'], { cwd: folder.path });
  expect([ran.code, ran.stdout]).toEqual([0, expect.stringContaining(said)]);
});

test('init goes into a folder with other files under --force', async () => {
  using folder = folderWith({ 'notes.txt': 'x' });
  mkdirSync(join(folder.path, '.git'));
  expect((await init(folder.path, '--force', '--id', 'wangshu')).code).toBe(0);
  expect(readFileSync(join(folder.path, 'notes.txt'), 'utf8')).toBe('x');
});

test('without npm the project stands all the same, and is told to be installed', async () => {
  using folder = folderWith();
  const ran = await xinfang(['init', join(folder.path, 'wangshu')], { env: { PATH: '' } });
  expect([ran.code, ran.stderr]).toEqual([0, '']);
  expect(ran.stdout).toContain('npm install');
});
