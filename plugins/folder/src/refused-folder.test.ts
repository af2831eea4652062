import { execFileSync } from 'node:child_process';
import { rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { caseLine, folderOf, MAPPING, mappingWith, registerCsv } from '../test/folders.ts';
import { context, idsOf, issuesOf } from '../test/reading.ts';
import { folderSource, readFolder } from './index.ts';

const LINE = caseLine('A-1');

describe('what is no register', () => {
  test.each([
    '.hidden.csv',
    '~$2023.xlsx',
    '2023.csv.partial',
    '2023.tmp',
    '2023.xlsx.crdownload',
    'Thumbs.db',
    'mapping.json',
    'gone.csv.mapping.json',
    'Mapping.JSON',
  ])('is passed over: %s', async (name) => {
    await using folder = await folderOf({
      'a.jsonl': LINE,
      [name]: /\.json$/iu.test(name) ? MAPPING : '',
    });
    expect(await idsOf(folder.path)).toEqual(['A-1']);
  });

  test.each([
    ['2023.xls', 'unread-format 2023.xls'],
    ['notes.txt', 'unread-format notes.txt'],
    ['INCOMPLETE', 'unread-format INCOMPLETE'],
    ['inner/a.jsonl', 'folder-within inner'],
    ['b.csv', 'mapping-needed b.csv'],
  ])('or cannot be told to be none is refused: %s', async (name, issue) => {
    await using folder = await folderOf({ 'a.jsonl': LINE, [name]: '' });
    expect(await issuesOf(folder.path)).toEqual([issue]);
  });

  test('is told all at once, before a row is given', async () => {
    await using folder = await folderOf({
      'a.jsonl': LINE,
      'b.csv': '',
      'c.et': '',
      'd/e.csv': '',
    });
    expect(await issuesOf(folder.path)).toEqual([
      'folder-within d',
      'mapping-needed b.csv',
      'unread-format c.et',
    ]);
  });

  test('leaves the folders within alone where that is said', async () => {
    await using folder = await folderOf({ 'a.jsonl': LINE, 'old/b.jsonl': caseLine('B-1') });
    expect(await idsOf(folder.path, { recursive: false })).toEqual(['A-1']);
    expect(await idsOf(folder.path, { recursive: true })).toEqual(['A-1', 'B-1']);
  });
});

describe('a link', () => {
  test('out of the folder is refused', async () => {
    await using elsewhere = await folderOf({ 'b.jsonl': LINE });
    await using folder = await folderOf({ 'a.jsonl': LINE });
    await symlink(join(elsewhere.path, 'b.jsonl'), join(folder.path, 'b.jsonl'));
    await symlink(elsewhere.path, join(folder.path, 'inner'));
    await symlink('nowhere.jsonl', join(folder.path, 'z.jsonl'));
    expect((await issuesOf(folder.path)).toSorted()).toEqual([
      'link-outside b.jsonl',
      'link-outside inner',
      'unreadable-file z.jsonl',
    ]);
  });

  test('within the folder counts nothing twice', async () => {
    await using folder = await folderOf({ 'b.jsonl': LINE, '.kept/c.jsonl': caseLine('C-1') });
    await symlink('b.jsonl', join(folder.path, 'a-latest.jsonl'));
    await symlink('.kept/c.jsonl', join(folder.path, 'c.jsonl'));
    await symlink('.kept', join(folder.path, 'inner'));
    expect(await idsOf(folder.path)).toEqual(['A-1', 'C-1']);
  });

  test('is no way into a pipe, which would never end', async () => {
    await using folder = await folderOf({ 'a.jsonl': LINE });
    execFileSync('mkfifo', [join(folder.path, 'pipe.jsonl')]);
    expect(await issuesOf(folder.path)).toEqual(['not-a-file pipe.jsonl']);
  });
});

describe('a mapping', () => {
  test('whose name is written in capitals is found', async () => {
    await using folder = await folderOf({ 'a.csv': registerCsv('A-1'), 'MAPPING.JSON': MAPPING });
    expect(await idsOf(folder.path)).toEqual(['A-1']);
  });

  test('that is there twice is refused', async () => {
    await using folder = await folderOf({
      'a.csv': registerCsv('A-1'),
      'Mapping.json': MAPPING,
      'mapping.json': MAPPING,
    });
    expect(await issuesOf(folder.path)).toEqual([
      expect.stringMatching(/^mapping-twice mapping\.json$/iu),
    ]);
  });

  test('is no way out of the folder, nor into a pipe', async () => {
    await using elsewhere = await folderOf({ 'secret.json': MAPPING });
    await using folder = await folderOf({ 'a.csv': registerCsv('A-1'), 'mapping.json': MAPPING });
    execFileSync('mkfifo', [join(folder.path, 'a.csv.mapping.json')]);
    await symlink(join(elsewhere.path, 'secret.json'), join(folder.path, 'b.mapping.json'));
    expect((await issuesOf(folder.path)).toSorted()).toEqual([
      'link-outside b.mapping.json',
      'not-a-file a.csv.mapping.json',
    ]);
  });
});

describe('a folder', () => {
  test.each<[string, string]>([
    ['/nowhere/at/all', 'unreadable-folder /nowhere/at/all'],
    [import.meta.filename, `unreadable-folder ${import.meta.filename}`],
    ['', 'unreadable-folder '],
  ])('that is none is refused: %j', async (where, issue) => {
    expect(await issuesOf(where)).toEqual([issue]);
  });

  test('without a register is refused', async () => {
    await using folder = await folderOf({ 'mapping.json': MAPPING });
    expect(await issuesOf(folder.path)).toEqual([`no-registers ${folder.path}`]);
  });
});

describe('a file that cannot be read', () => {
  test.each<[string, string, string]>([
    ['a.json', '[{}]', 'not-a-case a.json'],
    ['a.json', `${LINE}${LINE}`, 'not-a-case a.json'],
    ['a.json', '{"id":', 'not-a-case a.json'],
    ['a.json', ' '.repeat(8 * 1024 * 1024 + 1), 'file-too-large a.json'],
    ['a.xlsx', 'PK', 'not-xlsx a.xlsx'],
    ['a.csv', '', 'empty-file a.csv'],
    ['mapping.json', '{', 'unreadable-mapping mapping.json'],
    ['mapping.json', mappingWith({ filds: {} }), 'unknown-field mapping.json: filds'],
    ['a.mapping.json', mappingWith({ format: 'jsonl' }), 'format-mismatch z.csv: format'],
  ])('ends the reading and is named: %s %.20j', async (name, content, issue) => {
    const format = name.endsWith('.xlsx') ? 'xlsx' : 'csv';
    const files = { 'mapping.json': mappingWith({ format }), 'z.jsonl': LINE, [name]: content };
    await using folder = await folderOf(
      name === 'a.mapping.json'
        ? { 'z.csv': '', 'mapping.json': content }
        : { ...files, ...(name === 'mapping.json' ? { 'a.csv': registerCsv('A-1') } : {}) },
    );
    expect(await issuesOf(folder.path)).toEqual([issue]);
  });

  test('because it went away in the meantime is named too', async () => {
    await using folder = await folderOf({ 'a.jsonl': LINE, 'b.jsonl': LINE });
    const rows = readFolder(folder.path);
    await rows.next();
    await rm(join(folder.path, 'b.jsonl'));
    await expect(rows.next()).rejects.toThrow(
      expect.objectContaining({
        code: 'unreadable-file',
        issues: [expect.objectContaining({ path: 'b.jsonl' })],
      }),
    );
  });
});

describe('the options', () => {
  test.each<[Record<string, unknown>, string]>([
    [{ recursiv: true }, 'plugin-unknown-option options.recursiv'],
    [{ recursive: 'yes' }, 'plugin-option options.recursive'],
    [{ pattern: [] }, 'plugin-option options.pattern'],
    [{ pattern: 3 }, 'plugin-option options.pattern'],
    [{ mapping: [] }, 'plugin-option options.mapping'],
    [{ facts: 'remit' }, 'plugin-option options.facts'],
    [{ onFile: true }, 'plugin-option options.onFile'],
  ])('are checked before anything is read: %j', async (options, issue) => {
    expect(await issuesOf('/nowhere', options)).toEqual([issue]);
  });

  test('name the one that was meant', () => {
    const hint = expect.objectContaining({
      en: expect.stringMatching(/^Did you mean "recursive"\?/u),
    });
    expect(() => folderSource.read('.', context({ recursiv: true }))).toThrow(
      expect.objectContaining({ issues: [expect.objectContaining({ hint })] }),
    );
  });

  test('tell a misspelt fact before a row is read', async () => {
    await using folder = await folderOf({
      'a.csv': registerCsv('A-1'),
      'mapping.json': MAPPING.replace('{"id"', '{"facts.remmit":"形式","id"'),
    });
    expect(await issuesOf(folder.path, { facts: ['remit'] })).toEqual([
      expect.stringContaining('unknown-fact mapping.json: '),
    ]);
  });
});
