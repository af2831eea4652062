import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith } from '../../test/folder.ts';
import { errorsOf, xinfang } from '../../test/in-process.ts';

const NATIONAL = resolve(import.meta.dirname, '../../../../packs/national');

test('the types of a pack are written to a file, and written again in its place', async () => {
  using folder = folderWith();
  const cwd = folder.path;
  const ran = await xinfang(['pack', 'types', NATIONAL, '--out', 'types/pack.d.ts', '--json'], {
    cwd,
  });
  expect(JSON.parse(ran.stdout)).toEqual({
    file: 'types/pack.d.ts',
    facts: expect.any(Number),
    groups: 5,
    outcomes: expect.any(Number),
  });
  const first = readFileSync(join(cwd, 'types/pack.d.ts'), 'utf8');
  expect(first).toContain('readonly purpose?: "suggestion" | "accusation" | "appeal" | "other";');
  const again = await xinfang(['pack', 'types', NATIONAL, '--out', 'types/pack.d.ts'], { cwd });
  expect([again.code, again.stdout]).toEqual([0, expect.stringContaining('types/pack.d.ts')]);
  expect(readFileSync(join(cwd, 'types/pack.d.ts'), 'utf8')).toBe(first);
});

test('the schemas of a pack are written to a folder, each with the files it is for', async () => {
  using folder = folderWith();
  const cwd = folder.path;
  const ran = await xinfang(['pack', 'schema', NATIONAL, '--out', 'schema', '--json'], { cwd });
  const { files } = JSON.parse(ran.stdout) as { files: readonly { file: string; match: string }[] };
  expect(files).toContainEqual({ file: 'rule.dispatch.json', match: 'rules/dispatch/*.json' });
  for (const { file } of files)
    expect(JSON.parse(readFileSync(join(cwd, 'schema', file), 'utf8'))).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
    });
  expect((await xinfang(['pack', 'schema', NATIONAL, '--out', 'schema'], { cwd })).code).toBe(0);
});

test.each([
  ['types', 'notes.txt'],
  ['schema', '.'],
])('pack %s replaces nothing that somebody wrote', async (command, out) => {
  using folder = folderWith({ 'notes.txt': 'mine', 'rule.dispatch.json': '{}' });
  const ran = await xinfang(['pack', command, NATIONAL, '--out', out, '--json'], {
    cwd: folder.path,
  });
  expect([ran.code, errorsOf(ran)[0]?.['code']]).toEqual([2, 'file-exists']);
  expect(readFileSync(join(folder.path, 'notes.txt'), 'utf8')).toBe('mine');
  expect(readFileSync(join(folder.path, 'rule.dispatch.json'), 'utf8')).toBe('{}');
});

test('pack schema without the name of a folder does not write where it stands', async () => {
  using folder = folderWith();
  const ran = await xinfang(['pack', 'schema', NATIONAL, '--out', '', '--json'], {
    cwd: folder.path,
  });
  expect([ran.code, errorsOf(ran)[0]?.['code'], readdirSync(folder.path)]).toEqual([
    2,
    'no-folder-named',
    [],
  ]);
});

test.each(['types', 'schema'])('pack %s without --out is wrong usage', async (command) => {
  const ran = await xinfang(['pack', command, NATIONAL, '--json']);
  expect([ran.code, errorsOf(ran)[0]?.['code']]).toEqual([2, 'missing-option']);
});
