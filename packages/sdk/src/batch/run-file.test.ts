import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { caseJson } from '../../../../fixtures/plain-case.ts';
import { folderOf } from '../../test/folders.ts';
import { manyCases } from '../../test/many-cases.ts';
import { createXinfang, type Xinfang } from '../create-xinfang.ts';
import type { FileProgress, FileRunOptions } from './file-run-options.ts';
import { type RefusedRow, runFile } from './index.ts';

const ASKED = { asOf: '2023-12-31', by: ['unit'], ids: true } as const;
const CASES = manyCases(150);
const linesOf = (cases: readonly unknown[]): string =>
  cases.map((each) => `${JSON.stringify(each)}\n`).join('');

let xf: Xinfang;
beforeAll(async () => {
  xf = await createXinfang();
});

const fileWith = (content: string | Uint8Array): string => {
  const file = join(folderOf({}), 'register.jsonl');
  writeFileSync(file, content);
  return file;
};

/** Runs a file; gives the report and what the listeners were told. */
const run = async (content: string | Uint8Array, more: Partial<FileRunOptions> = {}) => {
  const refused: RefusedRow[] = [];
  const onRefused = (row: RefusedRow) => refused.push(row);
  const report = await runFile({}, fileWith(content), { ...ASKED, opened: xf, onRefused, ...more });
  return { report, refused };
};

/** On threads, with ranges shorter than the file. */
const THREADS = { workers: 2, rangeBytes: 10_000 };
const WAYS: readonly (readonly [string, Partial<FileRunOptions>])[] = [
  ['without threads, in one range', { workers: 'off' }],
  ['without threads, in ranges shorter than a line', { workers: 0, rangeBytes: 200 }],
  ['on one thread', { workers: 1, rangeBytes: 30_000 }],
  ['on two threads', THREADS],
];

describe.each(WAYS)('a run of a file %s', (_, more) => {
  test('comes to the same as a run of its cases', async () => {
    const { report, refused } = await run(linesOf(CASES), more);
    expect(JSON.stringify(report)).toBe(JSON.stringify(await xf.run(CASES, ASKED)));
    expect(refused).toEqual([]);
  });

  test('names the rows that are refused, in their order', async () => {
    const bad = [
      '\uFEFF',
      '{"id":\r\n',
      '\r\n  \n',
      `${JSON.stringify(CASES[0])}\r\n`,
      '"张三"\n',
      `${JSON.stringify(caseJson({ facts: { 张三: true } }))}\n`,
    ].join('');
    const damaged = Buffer.from(`${JSON.stringify(CASES[1])}\n`);
    damaged[damaged.indexOf(0xe4)] = 0xff;
    const rows = [Buffer.from(bad), damaged, Buffer.from(linesOf(CASES.slice(2)).trimEnd())];
    const { report, refused } = await run(Buffer.concat(rows), more);
    expect(refused.map(({ row, issues }) => [row, issues.map(({ code }) => code)])).toEqual([
      [1, ['malformed-json']],
      [5, ['not-a-case']],
      [6, ['unknown-fact']],
      [7, ['wrong-encoding']],
    ]);
    expect(report.rows).toEqual({ read: 153, cases: 149, rejected: 4 });
    expect(report.warnings).toContainEqual(
      expect.objectContaining({ code: 'rejected:wrong-encoding', count: 1, examples: ['7'] }),
    );
    expect(JSON.stringify(refused)).not.toContain('张三');
  });

  test('reads a file of no lines', async () => {
    expect((await run('', more)).report.rows).toEqual({ read: 0, cases: 0, rejected: 0 });
  });

  test('passes a line that is too long', async () => {
    const long = `{"text":"${'x'.repeat(9 * 1024 * 1024)}"}\n`;
    const content = `${linesOf(CASES.slice(0, 2))}${long}${linesOf(CASES.slice(2, 4))}`;
    // No range much shorter: the many that lie within the long line have nothing to read.
    const { report, refused } = await run(content, { ...more, rangeBytes: 500_000 });
    expect(report.rows).toEqual({ read: 5, cases: 4, rejected: 1 });
    expect(refused).toMatchObject([{ row: 3, issues: [{ code: 'row-too-long' }] }]);
  });

  test('tells how far it is', async () => {
    const onProgress = vi.fn<(progress: FileProgress) => void>();
    const content = linesOf(CASES);
    const size = Buffer.byteLength(content);
    await run(content, { ...more, onProgress });
    expect(onProgress).toHaveBeenLastCalledWith({ read: 150, bytes: size, size });
  });

  test('ends early with the reason of its signal', async () => {
    const ending = new AbortController();
    const reason = new Error('enough');
    const onProgress = () => ending.abort(reason);
    const asked = { ...more, rangeBytes: 2000, onProgress, signal: ending.signal };
    await expect(run(linesOf(CASES), asked)).rejects.toBe(reason);
    await expect(run(linesOf(CASES), { ...more, signal: ending.signal })).rejects.toBe(reason);
  });

  test.each([
    ['unknown-variant', { variant: 'none' }],
    ['unknown-field', { by: ['mood'] }],
    ['impossible-date', { asOf: '2023-02-30' }],
  ])('refuses what is wrong with the question: %s', async (code, wrong) => {
    await expect(run('', { ...more, ...wrong })).rejects.toMatchObject({ code });
  });
});

test('a file that is not there is told as the system tells it', async () => {
  const asked = { ...ASKED, opened: xf };
  await expect(runFile({}, '/none.jsonl', asked)).rejects.toMatchObject({ code: 'ENOENT' });
});

test.each([-1, 1.5, Number.NaN])('%s worker threads are refused', async (workers) => {
  await expect(run('', { workers })).rejects.toMatchObject({ code: 'not-a-count' });
});

test('packs and calendars are found from the folder of the instance', async () => {
  const folder = folderOf({ 'register.jsonl': linesOf(CASES) });
  const options = { packs: ['@xinfang/pack-national'], from: folder };
  const calendars = ['@xinfang/calendar-cn'];
  const report = await runFile({ ...options, calendars }, 'register.jsonl', {
    ...ASKED,
    ...THREADS,
  });
  expect(report).toEqual(await xf.run(CASES, ASKED));
});
