import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, namesIn } from '../../test/folder.ts';
import { errorsOf, xinfang } from '../../test/in-process.ts';
import { caseText } from '../../test/sample-case.ts';

const RUN = ['run', 'r.jsonl', '--as-of', '2024-02-26', '--json', '--out', 'out'];
const REGISTER = `${caseText({ id: 'C-1' })}\n${caseText({ id: 'C-2' })}\n`;

test('a run writes its tables beside its other results, on any number of threads', async () => {
  using folder = folderWith({ 'r.jsonl': REGISTER });
  const cwd = folder.path;
  const plain = await xinfang(RUN, { cwd });
  expect(readdirSync(join(cwd, 'out'))).not.toContain('parquet');
  const ran = await xinfang([...RUN, '--parquet', '--workers', '2'], { cwd });
  expect([ran.code, ran.stdout]).toEqual([0, plain.stdout]);
  expect(readdirSync(join(cwd, 'out/parquet')).toSorted()).toEqual([
    'cases',
    'deadlines',
    'events',
  ]);
  expect(namesIn(join(cwd, 'out'))).not.toContain('INCOMPLETE');
});

test('tables of an earlier run do not stand beside the results of another', async () => {
  using folder = folderWith({ 'r.jsonl': REGISTER });
  const cwd = folder.path;
  await xinfang([...RUN, '--parquet'], { cwd });
  expect((await xinfang(RUN, { cwd })).code).toBe(0);
  expect(readdirSync(join(cwd, 'out'))).not.toContain('parquet');
});

test('a run that fails half way leaves no tables', async () => {
  using folder = folderWith();
  async function* breaking() {
    for (let i = 1; i <= 200; i += 1) yield `${caseText({ id: `C-${i}` })}\n`;
    throw Object.assign(new Error('gone'), { code: 'EIO', syscall: 'read' });
  }
  const argv = ['run', '-', '--as-of', '2024-02-26', '--json', '--out', 'out', '--parquet'];
  const ran = await xinfang(argv, { cwd: folder.path, stdin: breaking() });
  expect(ran.code).toBe(2);
  expect(namesIn(join(folder.path, 'out'))).toEqual([
    'INCOMPLETE',
    'cases.jsonl.*.partial',
    'rejects.jsonl.*.partial',
  ]);
});

test.each([
  ['parquet-needs-out', RUN.slice(0, -2), {}],
  ['folder-not-ours', RUN, { 'out/parquet/mine.txt': 'mine' }],
])('%s is told before anything is touched', async (code, argv, files) => {
  using folder = folderWith({ 'r.jsonl': REGISTER, 'out/report.json': 'old', ...files });
  const ran = await xinfang([...argv, '--parquet'], { cwd: folder.path });
  expect([ran.code, errorsOf(ran)[0]?.['code']]).toEqual([2, code]);
  expect(readdirSync(join(folder.path, 'out'))).toContain('report.json');
});
