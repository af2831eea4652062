import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MessagePort, Worker } from 'node:worker_threads';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { caseJson } from '../../../../fixtures/plain-case.ts';
import { folderOf } from '../../test/folders.ts';
import { manyCases } from '../../test/many-cases.ts';
import { type OddSettings, textsIn } from '../../test/odd-rows.ts';
import { createXinfang, type Xinfang } from '../create-xinfang.ts';
import type { FileRunOptions } from './file-run-options.ts';
import { type RefusedRow, runFile } from './index.ts';

const ASKED = { asOf: '2023-12-31', by: ['unit'], ids: true } as const;
const CASES = manyCases(20);
const ODD = new URL('../../test/odd-rows.ts', import.meta.url).href;

let xf: Xinfang;
beforeAll(async () => {
  xf = await createXinfang();
});

/** The cases with a title here and there, by their rows. */
const titled = (titles: Readonly<Record<number, string>>): readonly unknown[] =>
  CASES.map((each, i) => {
    const title = titles[i + 1];
    return title === undefined
      ? each
      : { ...each, registration: { ...(each['registration'] as object), title } };
  });

const run = async (
  cases: readonly unknown[],
  settings: OddSettings,
  more: Partial<FileRunOptions> = {},
) => {
  const folder = folderOf({});
  const file = join(folder, 'register.jsonl');
  writeFileSync(file, cases.map((each) => JSON.stringify(each)).join('\n'));
  const refused: RefusedRow[] = [];
  const onRefused = (row: RefusedRow) => refused.push(row);
  const reader = {
    module: ODD,
    settings: { flag: join(folder, 'flag'), record: join(folder, 'record'), ...settings },
  };
  const asked = { ...ASKED, opened: xf, workers: 1, rangeBytes: 1500, reader, onRefused };
  const report = await runFile({}, file, { ...asked, ...more });
  return { report, refused, recorded: () => readFileSync(join(folder, 'record'), 'utf8') };
};

describe('a row at which a thread ends', () => {
  test.each([
    ['exit', { 1: 'exit', 20: 'exit' }],
    ['an error that nobody foresaw', { 13: 'throw' }],
  ])('by %s is refused, and nothing else is lost', async (_, titles) => {
    const rows = Object.keys(titles).map(Number);
    const { report, refused } = await run(titled(titles), {}, { workers: 2 });
    expect(refused).toEqual(
      rows.map((row) => ({
        row,
        issues: [
          {
            code: 'worker-crashed',
            message: { zh: expect.any(String) as string, en: expect.any(String) as string },
            hint: { zh: expect.any(String) as string, en: expect.any(String) as string },
          },
        ],
      })),
    );
    const others = CASES.filter((__, i) => !rows.includes(i + 1));
    const { rows: counted, warnings, ...figures } = report;
    const { rows: __, warnings: ___, ...expected } = await xf.run(others, ASKED);
    expect(figures).toEqual(expected);
    expect(counted).toEqual({ read: 20, cases: 20 - rows.length, rejected: rows.length });
    expect(warnings).toContainEqual(
      expect.objectContaining({ code: 'rejected:worker-crashed', examples: rows.map(String) }),
    );
  });

  test('by want of memory is refused', async () => {
    const [one, , other] = titled({ 2: 'memory' });
    const { report, refused } = await run(
      [one, titled({ 2: 'memory' })[1], other],
      {},
      {
        rangeBytes: 500,
      },
    );
    expect(refused.map(({ row, issues }) => [row, issues[0]?.code])).toEqual([
      [2, 'worker-crashed'],
    ]);
    expect(report.rows).toEqual({ read: 3, cases: 2, rejected: 1 });
  });

  test('for once is read in the second attempt', async () => {
    const cases = titled({ 5: 'once' });
    const { report, refused } = await run(cases, {});
    expect(refused).toEqual([]);
    expect(report).toEqual(await xf.run(cases, ASKED));
  });

  test('in this thread ends the run as any error does', async () => {
    const running = run(titled({ 5: 'throw' }), {}, { workers: 'off' });
    await expect(running).rejects.toThrow(TypeError);
  });
});

test.each([
  ['that is not there', 'file:///nowhere/rows.ts'],
  ['that has no such function', new URL('../../test/folders.ts', import.meta.url).href],
])('a reader of rows %s ends a run', async (_, module) => {
  await expect(run(CASES, {}, { reader: { module } })).rejects.toThrow(/rows\.ts|openRows/u);
});

describe('where each id may come once', () => {
  const twice = [...CASES.slice(0, 9), ...CASES.slice(6, 9), ...CASES.slice(9), CASES[3]];

  test.each([
    ['on threads', {}],
    ['in this thread', { workers: 'off' }],
  ] as const)('a row is refused that has an earlier id: %s', async (_, more) => {
    const { report, refused } = await run(twice, { unique: true }, more);
    expect(refused.map(({ row, issues }) => [row, issues[0]?.message.en])).toEqual([
      [10, 'as row 7'],
      [11, 'as row 8'],
      [12, 'as row 9'],
      [24, 'as row 4'],
    ]);
    const { rows, warnings, ...figures } = report;
    const { rows: __, warnings: ___, ...expected } = await xf.run(CASES, ASKED);
    expect(figures).toEqual(expected);
    expect([rows.cases, warnings.map(({ code }) => code)]).toEqual([
      20,
      expect.not.arrayContaining(['duplicate-id']) as string[],
    ]);
  });

  test('it is refused though a row near it ends a thread', async () => {
    const cases = [...titled({ 12: 'exit' }), ...CASES.slice(10, 13)];
    const { refused } = await run(cases, { unique: true });
    expect(refused.map(({ row, issues }) => [row, issues[0]?.code])).toEqual([
      [12, 'worker-crashed'],
      [21, 'duplicate-id'],
      [23, 'duplicate-id'],
    ]);
  });
});

describe('the lines that a reader writes of cases', () => {
  const linesFor = async (more: Partial<FileRunOptions>) => {
    let written = '';
    const onLines = (lines: Uint8Array) => {
      written += Buffer.from(lines).toString();
    };
    await run(CASES, {}, { onLines, ...more });
    return written;
  };
  const inOrder = CASES.map(({ id }) => `${JSON.stringify(id)}\n`).join('');

  test.each([{}, { workers: 'off' as const }])(
    'come in the order of the file: %j',
    async (more) => {
      expect(await linesFor(more)).toBe(inOrder);
    },
  );

  test('come as they are ready where no order is asked for, and all of them', async () => {
    const lines = await linesFor({ lineOrder: 'any' });
    expect(lines.split('\n').toSorted()).toEqual(inOrder.split('\n').toSorted());
  });
});

test('the notes of a reader come for each range', async () => {
  const onNotes = vi.fn<(notes: unknown) => void>();
  await run(CASES, {}, { onNotes });
  expect(onNotes.mock.calls.length).toBeGreaterThan(2);
  expect(onNotes).toHaveBeenLastCalledWith('notes');
});

/** One for each field that is nobody's business. */
const CANARIES = {
  name: '金丝雀甲名',
  idNumber: '440101199001019999',
  phone: '13900009999',
  address: '金丝雀乙路七号',
  title: '金丝雀丙题',
  text: '金丝雀丁文',
  reason: '金丝雀戊由',
  fact: '金丝雀己实',
};

const canary = (i: number, more: object = {}) => {
  const { name, idNumber, phone, address, title, text, reason } = CANARIES;
  const people = [{ name, idNumber, phone, address }];
  return {
    ...caseJson({
      id: `C-${i}`,
      registration: { title, text, petitioners: { count: 1, people } },
      events: [{ type: 'supervised', on: '2023-04-03', reason }],
    }),
    memo: text,
    ...more,
  };
};

test('no thread posts a case, an identity or a text to another', async () => {
  const posted: string[] = [];
  for (const { prototype } of [MessagePort, Worker]) {
    const { postMessage } = prototype;
    vi.spyOn(prototype, 'postMessage').mockImplementation(function post(this: never, ...given) {
      posted.push(textsIn(given[0]));
      return Reflect.apply(postMessage, this, given) as undefined;
    });
  }
  const cases = [
    ...Array.from({ length: 30 }, (_, i) => canary(i)),
    canary(30, { facts: { [CANARIES.fact]: true } }),
    canary(31, { facts: { purpose: CANARIES.text } }),
    canary(32, { registration: { receivedOn: CANARIES.text } }),
    canary(33, { events: [{ type: CANARIES.reason, on: CANARIES.text }] }),
    CANARIES.text,
    caseJson({ id: 'C-34', registration: { title: 'throw', text: CANARIES.text } }),
    canary(1),
  ];
  const { report, recorded } = await run(
    cases,
    { unique: true },
    { rangeBytes: 5000, onLines: () => {} },
  );
  vi.restoreAllMocks();
  expect(report.rows).toEqual({ read: 37, cases: 30, rejected: 7 });
  const all = posted.join('') + recorded();
  expect(all).toContain('C-7');
  expect(posted.join('')).toContain('register.jsonl');
  expect(Object.entries(CANARIES).filter(([, value]) => all.includes(value))).toEqual([]);
});
