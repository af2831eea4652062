import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { GOOD, linesIn, MAPPING, mapping, RUN, RUN_XLSX, WORKBOOK } from '../test/bad-files.ts';
import { folderWith, namesIn, partialIn } from '../test/folder.ts';
import { errorsOf, xinfang } from '../test/in-process.ts';
import { caseText } from '../test/sample-case.ts';

const PARTS = ['INCOMPLETE', 'cases.jsonl.*.partial', 'rejects.jsonl.*.partial'];
/** More than is held back at the beginning, to see what kind of file it is. */
const MANY = 200;

test('a run that fails half way keeps what it read, marked as a part, and names it', async () => {
  using folder = folderWith({ 'out/report.json': '{}', 'out/deadlines.csv': 'old' });
  async function* breaking() {
    for (let i = 1; i <= MANY; i += 1) yield `${caseText({ id: `C-${i}` })}\n{"id":\n`;
    throw Object.assign(new Error('gone'), { code: 'EIO', syscall: 'read' });
  }
  const ran = await xinfang(['run', '-', '--as-of', '2024-02-26', '--json', '--out', 'out'], {
    cwd: folder.path,
    stdin: breaking(),
  });
  expect([ran.code, ran.stdout]).toEqual([2, '']);
  expect(errorsOf(ran)).toMatchObject([
    { code: 'unreadable' },
    { code: 'incomplete-output', file: 'out' },
  ]);
  const out = join(folder.path, 'out');
  expect(namesIn(out)).toEqual(PARTS);
  expect(linesIn(partialIn(out, 'cases.jsonl')).length).toBe(MANY);
  expect(linesIn(partialIn(out, 'rejects.jsonl')).length).toBe(MANY);
  expect(readFileSync(join(out, 'INCOMPLETE'), 'utf8')).toMatch(/没有完成.*\n.*did not end/u);
});

test('a workbook that breaks half way ends a run with 1, and the rows before are kept and marked', async () => {
  const broken = Buffer.from(WORKBOOK);
  // Within the packed rows, by far the longest part.
  const at = Math.floor(broken.length * 0.7);
  broken[at] = (broken[at] as number) ^ 0xff;
  // Under a header of one row, which is read without looking further.
  const oneHeader = mapping({
    format: 'xlsx',
    sheet: '登记簿',
    header: { row: 2 },
    fields: { id: '编号', 'registration.receivedOn': '收件' },
    constants: { ...MAPPING.constants, 'registration.channel': 'letter' },
  });
  using folder = folderWith({ 'r.xlsx': broken, 'm.json': oneHeader });
  const ran = await xinfang([...RUN_XLSX, '--json', '--out', 'out'], { cwd: folder.path });
  expect([ran.code, ran.stdout]).toEqual([1, '']);
  expect(errorsOf(ran)).toMatchObject([
    { code: 'damaged-xlsx', file: 'r.xlsx' },
    { code: 'incomplete-output', file: 'out' },
  ]);
  const out = join(folder.path, 'out');
  expect(readdirSync(out)).toContain('INCOMPLETE');
  expect(linesIn(partialIn(out, 'cases.jsonl')).length).toBeGreaterThan(100);
});

test.each([
  ['that is a folder', ['run', 'out', '--as-of', '2024-02-26']],
  ['that is empty', ['run', 'empty.jsonl', '--as-of', '2024-02-26']],
  ['that lacks a column', ['run', 'r.csv', '--mapping', 'm.json', '--as-of', '2024-02-26']],
])('a register %s leaves the results of an earlier run as they are', async (_, argv) => {
  const earlier = { 'out/report.json': '{}', 'out/cases.jsonl': 'x' };
  using folder = folderWith({
    ...earlier,
    'empty.jsonl': '',
    'r.csv': '编号\n',
    'm.json': mapping(),
  });
  const ran = await xinfang([...argv, '--out', 'out'], { cwd: folder.path });
  expect(ran.code).toBeGreaterThan(0);
  expect(readdirSync(join(folder.path, 'out')).toSorted()).toEqual(['cases.jsonl', 'report.json']);
});

test('a run that ends well takes the mark of an earlier one away', async () => {
  using folder = folderWith({
    ...GOOD,
    'out/INCOMPLETE': '',
    'out/cases.jsonl.0a1b.partial': 'x',
    'out/notes.0a1b.partial': 'of a person',
  });
  const ran = await xinfang([...RUN, '--out', 'out'], { cwd: folder.path });
  expect(ran.code).toBe(0);
  const left = readdirSync(join(folder.path, 'out'));
  expect(left).not.toContain('INCOMPLETE');
  expect(left.filter((name) => name.endsWith('.partial'))).toEqual(['notes.0a1b.partial']);
});
