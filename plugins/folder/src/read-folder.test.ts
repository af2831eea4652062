import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createXinfang, XinfangError } from '@xinfang/sdk';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { caseLine, folderOf, MAPPING, mappingWith, registerCsv } from '../test/folders.ts';
import { idsOf, issuesOf } from '../test/reading.ts';
import type { FileRead } from './folder-options.ts';
import { folderPlugin, readFolder } from './index.ts';

describe('a folder of files', () => {
  test('is read in the order of names by code unit, each format in its own way', async () => {
    await using folder = await folderOf({
      'b.jsonl': caseLine('B-1') + caseLine('B-2'),
      'a.csv': registerCsv('A-1', 'A-2'),
      'C.json': JSON.stringify(JSON.parse(caseLine('C-1')), undefined, 2),
      'mapping.json': MAPPING,
      '村.ndjson': caseLine('D-1'),
    });
    expect(await idsOf(folder.path)).toEqual(['C-1', 'A-1', 'A-2', 'B-1', 'B-2', 'D-1']);
  });

  test('is read in GBK where the mapping says so', async () => {
    await using folder = await folderOf({
      '01.csv': iconv.encode(registerCsv('甲-1'), 'gbk'),
      'mapping.json': mappingWith({ encoding: 'gbk' }),
    });
    expect(await idsOf(folder.path)).toEqual(['甲-1']);
  });

  test.each<[string, Record<string, string>]>([
    ['the whole name', { 'x.csv.mapping.json': MAPPING, 'x.mapping.json': '{}' }],
    ['the name without its ending', { 'x.mapping.json': MAPPING }],
    ['the folder', { 'mapping.json': MAPPING }],
  ])('finds the mapping that goes by %s', async (_, mappings) => {
    await using folder = await folderOf({ 'x.csv': registerCsv('A-1'), ...mappings });
    expect(await idsOf(folder.path)).toEqual(['A-1']);
  });

  test.each<[string, unknown]>([
    ['a path in the folder', 'columns.json'],
    ['what is to be in the file', JSON.parse(MAPPING)],
  ])('takes the mapping of its options as %s', async (_, mapping) => {
    await using folder = await folderOf({ 'x.csv': registerCsv('A-1'), 'columns.json': MAPPING });
    const pattern = typeof mapping === 'string' ? undefined : '*.csv';
    const options = { mapping, ...(pattern === undefined ? {} : { pattern }) };
    expect(await idsOf(folder.path, options)).toEqual(['A-1']);
  });

  test('is read with the folders in it, the nearest mapping outwards', async () => {
    await using folder = await folderOf({
      '2022/12.csv': registerCsv('A-1'),
      '2023/01.csv': registerCsv('B-1').replace('编号', '序号'),
      '2023/mapping.json': MAPPING.replace('编号', '序号'),
      'mapping.json': MAPPING,
    });
    expect(await idsOf(folder.path, { recursive: true })).toEqual(['A-1', 'B-1']);
  });

  test('is read as far as a pattern of names says, whatever the ending', async () => {
    await using folder = await folderOf({
      '2022-12.txt': registerCsv('A-1'),
      '2023-01.txt': registerCsv('B-1'),
      '2023-02.txt': registerCsv('C-1'),
      'report (draft).docx': '',
      'mapping.json': MAPPING,
    });
    expect(await idsOf(folder.path, { pattern: '2023-*.txt' })).toEqual(['B-1', 'C-1']);
    expect(await idsOf(folder.path, { pattern: ['2022-1?.txt'] })).toEqual(['A-1']);
  });

  test('tells what each file came to, and where its rows stand in the run', async () => {
    await using folder = await folderOf({
      'a.csv': registerCsv('A-1', 'A-1'),
      'b.jsonl': caseLine('B-1'),
      'mapping.json': MAPPING,
    });
    const reads: FileRead[] = [];
    await idsOf(folder.path, { onFile: (read: FileRead) => reads.push(read) });
    expect(reads).toMatchObject([
      { file: 'a.csv', firstRow: 1, read: 2, rejected: 1, assumptions: [{ cases: 1 }] },
      { file: 'b.jsonl', firstRow: 3, read: 1, rejected: 0 },
    ]);
  });
});

const xf = await createXinfang({ plugins: [folderPlugin] });
const filesOf = (where: string) => xf.source('xinfang/folder/files', where);

describe('a run', () => {
  test('says which columns of which file nobody reads, and reads on', async () => {
    await using folder = await folderOf({
      '01.csv': registerCsv('A-1').replace('答复日期', '答复日期,备注').replace('-20', '-20,'),
      '02.jsonl': caseLine('B-1').replace('}', ',"remark":""}'),
      'mapping.json': MAPPING,
    });
    const { warnings } = await xf.run(filesOf(folder.path), { asOf: '2023-12-31' });
    expect(warnings.find(({ code }) => code === 'unmapped-columns')).toMatchObject({
      count: 2,
      examples: ['01.csv: 备注', '02.jsonl: registration.receiver.remark'],
    });
  });

  test('names the plugin, the source and the file where one cannot be read', async () => {
    await using folder = await folderOf({ '01.csv': '', 'mapping.json': MAPPING });
    await expect(xf.run(filesOf(folder.path), { asOf: '2023-12-31' })).rejects.toThrow(
      'xinfang/folder: sources.files: 01.csv: The file is empty',
    );
  });
});

describe('a row that is no case', () => {
  test('is refused by a run with the reason, the file, the row and the column, and counted', async () => {
    await using folder = await folderOf({
      'a.csv': `${registerCsv('A-1')}A-2,2023-02-30,来信,\n`,
      'b.jsonl': `{"id":\n${caseLine('B-1')}`,
      'mapping.json': MAPPING,
    });
    const refused: unknown[] = [];
    const { rows, warnings, assumptions } = await xf.run(filesOf(folder.path), {
      asOf: '2023-12-31',
      onReject: ({ row, issues }) => refused.push([row, ...issues.map(({ path }) => path)]),
    });
    expect(rows).toEqual({ read: 4, cases: 2, rejected: 2 });
    expect(refused).toEqual([
      [2, 'a.csv:3: 收到日期'],
      [3, 'b.jsonl:1'],
    ]);
    expect(warnings.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['rejected:impossible-date', 'rejected:malformed-json']),
    );
    expect(assumptions).toContainEqual({
      id: 'accepted-when-received',
      text: { zh: '收到即受理', en: 'Accepted on the day of receipt' },
      cases: 1,
    });
  });

  test('is an error of the SDK to a program, with nothing that the row holds', async () => {
    await using folder = await folderOf({ 'a.jsonl': '{"id":"A-1","title":"张三' });
    const { value } = await readFolder(folder.path).next();
    expect(value).toBeInstanceOf(XinfangError);
    expect(JSON.stringify(value)).not.toContain('张三');
  });

  test('does not hide that an id stands in two files', async () => {
    await using folder = await folderOf({
      '2023-01.jsonl': caseLine('A-1'),
      '2023-02.jsonl': caseLine('A-1') + caseLine('A-2'),
    });
    const { rows, warnings } = await xf.run(filesOf(folder.path), { asOf: '2023-12-31' });
    expect(rows).toEqual({ read: 3, cases: 3, rejected: 0 });
    expect(warnings.find(({ code }) => code === 'duplicate-id')).toMatchObject({
      count: 1,
      examples: ['A-1'],
    });
  });
});

describe('reading', () => {
  test('ends with the reason of the signal, before and between rows', async () => {
    await using folder = await folderOf({ 'a.jsonl': caseLine('A-1') + caseLine('A-2') });
    const aborted = readFolder(folder.path, {}, { signal: AbortSignal.abort('enough') });
    await expect(aborted.next()).rejects.toBe('enough');
    const stop = new AbortController();
    const rows = readFolder(folder.path, {}, { signal: stop.signal });
    await rows.next();
    stop.abort('later');
    await expect(rows.next()).rejects.toBe('later');
  });

  test('ends where the file is written to meanwhile', async () => {
    await using folder = await folderOf({ 'a.jsonl': caseLine('A-1') });
    const rows = readFolder(folder.path);
    await rows.next();
    await appendFile(join(folder.path, 'a.jsonl'), caseLine('A-2'));
    await expect(rows.next()).rejects.toThrow(
      expect.objectContaining({ code: 'changed-while-read', message: expect.any(String) }),
    );
  });

  test('may stop at any row', async () => {
    await using folder = await folderOf({ 'a.jsonl': caseLine('A-1').repeat(5_000) });
    for await (const each of readFolder(folder.path)) {
      expect(each).toMatchObject({ id: 'A-1' });
      break;
    }
  });

  test('holds the file that is at fault, and not what is in it', async () => {
    await using folder = await folderOf({
      'a.csv': '姓名,电话\n张三,1\n',
      'mapping.json': MAPPING,
    });
    expect(await issuesOf(folder.path)).toEqual(
      ['编号', '收到日期', '形式', '答复日期'].map((column) => `missing-column a.csv: ${column}`),
    );
  });
});
