import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith } from '../../test/folder.ts';
import { errorsOf, xinfang } from '../../test/in-process.ts';
import { NATIONAL } from '../../test/table-pack.ts';

describe('wrong usage', () => {
  test.each<[string, readonly string[], string]>([
    ['no --out', ['export', NATIONAL], 'missing-option'],
    [
      'an unknown group',
      ['export', NATIONAL, '--out', 'x.xlsx', '--group', 'flag'],
      'unknown-group',
    ],
    ['an empty --out', ['export', NATIONAL, '--out', ' '], 'no-folder-named'],
    ['several groups in one CSV', ['export', NATIONAL, '--out', 'x.csv'], 'no-such-format'],
    ['a workbook of old', ['export', NATIONAL, '--out', 'x.xls'], 'no-such-format'],
    ['a table that is not there', ['import', './nowhere.xlsx', NATIONAL], 'not-found'],
    ['a folder without CSV files', ['import', NATIONAL, NATIONAL], 'no-table'],
    ['a pack that is not there', ['import', './x.xlsx', './nowhere'], 'not-found'],
  ])('%s', async (_, argv, code) => {
    using out = folderWith();
    const ran = await xinfang(['pack', 'table', ...argv, '--json'], { cwd: out.path });
    expect([ran.code, ran.stdout, errorsOf(ran)[0]?.['code']]).toEqual([2, '', code]);
  });

  test('a file that is there already is not written over', async () => {
    using out = folderWith({ 'rules.xlsx': 'mine' });
    const file = join(out.path, 'rules.xlsx');
    const ran = await xinfang(['pack', 'table', 'export', NATIONAL, '--out', file, '--json']);
    expect([ran.code, errorsOf(ran)[0]?.['code']]).toEqual([2, 'file-exists']);
    expect(readFileSync(file, 'utf8')).toBe('mine');
  });

  test.each([
    ['empty.csv', '', 'empty-file'],
    ['cut.xlsx', 'PK\u0003\u0004', 'damaged-xlsx'],
  ])('%s is an error of the content', async (name, content, code) => {
    using out = folderWith({ [name]: content });
    const file = join(out.path, name);
    const ran = await xinfang(['pack', 'table', 'import', file, NATIONAL, '--json']);
    expect(ran.code).toBe(1);
    expect(errorsOf(ran)[0]).toMatchObject({ code, file });
  });
});
