import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesOf, SMALL_PACK } from '../../../../packages/pack/test/small-pack.ts';
import { folderWith } from '../../test/folder.ts';
import { errorsOf, xinfang } from '../../test/in-process.ts';

const MANIFEST = 'xinfang-pages.json';

const packFolder = (without: readonly string[] = []) =>
  folderWith(
    Object.fromEntries(
      Object.entries(filesOf(SMALL_PACK)).filter(([path]) => !without.includes(path)),
    ),
  );

const docs = (pack: string, out: string) => xinfang(['pack', 'docs', pack, '--out', out, '--json']);

const allIn = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .toSorted()
      .map((file) => [file.slice(folder.length + 1), readFileSync(file, 'utf8')]),
  );

test('the pages are written into a new folder, and said where to start', async () => {
  using pack = packFolder();
  using parent = folderWith();
  const out = join(parent.path, 'a', 'site');
  const ran = await docs(pack.path, out);
  expect([ran.code, ran.stderr]).toEqual([0, '']);
  const answer = JSON.parse(ran.stdout) as { folder: string; pages: number; index: string };
  const written = allIn(out);
  expect(answer).toEqual({
    folder: out,
    pages: Object.keys(written).length - 1,
    index: join(out, 'index.html'),
  });
  expect(written[join('zh', 'deadlines', 'finish.html')]).toContain('<!doctype html>');
  const people = await xinfang(['pack', 'docs', pack.path, '--out', out]);
  expect(people.stdout).toContain(`已写出 ${answer.pages} 个页面`);
});

test('written again, the folder holds the same bytes; pages of what is gone are removed, other files stay', async () => {
  using pack = packFolder();
  using shorter = packFolder(['deadlines/report-back.json']);
  using site = folderWith();
  await docs(pack.path, site.path);
  const before = allIn(site.path);
  await docs(pack.path, site.path);
  expect(allIn(site.path)).toEqual(before);
  writeFileSync(join(site.path, 'CNAME'), 'pages.example');
  expect((await docs(shorter.path, site.path)).code).toBe(0);
  expect(existsSync(join(site.path, 'zh', 'deadlines', 'report-back.html'))).toBe(false);
  expect(existsSync(join(site.path, 'zh', 'deadlines', 'finish.html'))).toBe(true);
  expect(existsSync(join(site.path, 'CNAME'))).toBe(true);
});

const manifest = (...files: readonly string[]) =>
  JSON.stringify({ kind: 'xinfang pack docs', files });

test.each<[string, Readonly<Record<string, string>>]>([
  ['something else', { 'letters.txt': '…' }],
  ['a list that is no list of ours', { [MANIFEST]: '{}' }],
  ['a list that is damaged', { [MANIFEST]: '{' }],
  ['a list that names a file elsewhere', { [MANIFEST]: manifest('../letters.txt') }],
  ['a list that names no page', { [MANIFEST]: manifest('letters.txt'), 'letters.txt': '…' }],
  ['a page that is not listed', { [MANIFEST]: manifest(), 'index.html': 'mine' }],
  ['a file in the place of a folder', { [MANIFEST]: manifest(), zh: 'mine' }],
])('a folder with %s is left as it is', async (_, files) => {
  using pack = packFolder();
  using site = folderWith(files);
  const before = allIn(site.path);
  const ran = await docs(pack.path, site.path);
  expect([ran.code, errorsOf(ran)[0]?.['code']]).toEqual([2, 'folder-not-ours']);
  expect(allIn(site.path)).toEqual(before);
});

test('no link leads what is written or removed out of the folder', async () => {
  using pack = packFolder();
  using elsewhere = folderWith({ 'deadlines/finish.html': 'mine' });
  using site = folderWith({ [MANIFEST]: manifest('zh/deadlines/finish.html') });
  symlinkSync(elsewhere.path, join(site.path, 'zh'));
  const ran = await docs(pack.path, site.path);
  expect([ran.code, errorsOf(ran)[0]?.['code']]).toEqual([2, 'folder-not-ours']);
  expect(allIn(elsewhere.path)).toEqual({ [join('deadlines', 'finish.html')]: 'mine' });
});

test('a file in the place of the folder, and no name at all, are wrong usage', async () => {
  using pack = packFolder();
  using site = folderWith({ 'file.txt': '…' });
  const onFile = await docs(pack.path, join(site.path, 'file.txt'));
  expect([onFile.code, errorsOf(onFile)[0]?.['code']]).toEqual([2, 'not-a-folder']);
  const unnamed = await docs(pack.path, ' ');
  expect([unnamed.code, errorsOf(unnamed)[0]?.['code']]).toEqual([2, 'no-folder-named']);
});

test('a pack with errors is told of, and nothing is written', async () => {
  using pack = packFolder(['instruments/new-law.json']);
  using parent = folderWith();
  mkdirSync(join(parent.path, 'site'));
  const ran = await docs(pack.path, join(parent.path, 'site'));
  expect(ran.code).toBe(1);
  expect(errorsOf(ran).length).toBeGreaterThan(0);
  expect(readdirSync(join(parent.path, 'site'))).toEqual([]);
});
