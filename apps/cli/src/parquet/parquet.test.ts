import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { indicatorSql, parquetViews } from '@xinfang/indicator-sql';
import { createXinfang, type MeasuredCase } from '@xinfang/sdk';
import { expect, test } from 'vitest';
import {
  byName,
  type Figure,
  figureOfRow,
  figuresOf,
} from '../../../../packages/indicator-sql/test/figures.ts';
import { ODD } from '../../../../packages/indicator-sql/test/random-register.ts';
import { folderWith } from '../../test/folder.ts';
import { SAMPLE_CASE } from '../../test/sample-case.ts';
import { Fault } from '../fault.ts';
import { loadDuckdb } from './load-duckdb.ts';
import { openParquet, readyForParquet } from './open-parquet.ts';
import { clearParquet } from './parquet-folder.ts';

const xf = await createXinfang();
const ASKED = { asOf: '2024-02-26', by: ['receiver', 'unit', 'month'], variant: 'all' };

/** Offices and units of any name, some of several years. */
const register = Array.from({ length: 60 }, (_, at) => ({
  ...SAMPLE_CASE,
  id: `C-${at % 50}`,
  registration: {
    ...SAMPLE_CASE.registration,
    receivedOn: `202${at % 4}-03-0${1 + (at % 9)}`,
    receiver: { id: ODD[at % ODD.length], kind: 'petition-office' },
    unit: ODD[(at * 7) % ODD.length],
    ...(at % 5 === 0 ? { repeatOf: `C-${at + 1}` } : {}),
  },
}));

const writeTo = async (folder: string, cases: readonly unknown[] = register) => {
  const parquet = await openParquet(folder, 'out', xf);
  const onCase = (one: MeasuredCase) => parquet.add(one);
  const report = await xf.run(cases, { ...ASKED, onCase });
  await parquet.write();
  parquet.place();
  return report;
};

const ask = async (folder: string): Promise<readonly Figure[]> => {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  for (const view of parquetViews(folder)) await connection.run(view);
  const figures: Figure[] = [];
  for (const { sql, by } of indicatorSql(xf.pack, xf.calendar, { ...ASKED, dialect: 'duckdb' }))
    for (const row of (await connection.runAndReadAll(sql)).getRowObjects())
      figures.push(figureOfRow(row, by));
  connection.closeSync();
  instance.closeSync();
  return figures;
};

const filesIn = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(folder.length), readFileSync(path).toString('base64')]),
  );

const faultOf = async (run: () => unknown): Promise<unknown> => {
  try {
    await run();
  } catch (error) {
    if (error instanceof Fault) return [error.exitCode, error.complaints[0]?.code];
    throw error;
  }
  return undefined;
};

test('the tables give the figures of the run, whatever offices and folders are called', async () => {
  using folder = folderWith();
  const odd = join(folder.path, "o'ut [1]*");
  mkdirSync(odd);
  const report = await writeTo(odd);
  expect(readdirSync(odd)).toEqual(['parquet']);
  const found = await ask(join(odd, 'parquet'));
  expect(byName(found)).toEqual(byName(figuresOf(report)));
  expect(report.breakdowns[0]?.rows.length).toBeGreaterThan(10);
});

test('a register without cases gives tables without rows', async () => {
  using folder = folderWith();
  const report = await writeTo(folder.path, []);
  expect(byName(await ask(join(folder.path, 'parquet')))).toEqual(byName(figuresOf(report)));
});

test('the same register gives the same files', async () => {
  using one = folderWith();
  using other = folderWith();
  await writeTo(one.path);
  await writeTo(other.path);
  const files = filesIn(one.path);
  expect(Object.keys(files).some((name) => name.includes('year=2023'))).toBe(true);
  expect(filesIn(other.path)).toEqual(files);
});

test('what is abandoned leaves nothing, and may be abandoned again', async () => {
  using folder = folderWith();
  const parquet = await openParquet(folder.path, 'out', xf);
  await xf.run(register, { ...ASKED, onCase: parquet.add });
  expect(readdirSync(folder.path)).toEqual([
    expect.stringMatching(/^parquet\.[\da-f]+\.partial$/u),
  ]);
  parquet.abandon();
  parquet.abandon();
  expect(readdirSync(folder.path)).toEqual([]);
});

test('what an earlier run wrote or began goes, and nothing else', async () => {
  using folder = folderWith({ 'notes.txt': 'mine', 'parquet.ab12.partial/x': '' });
  await writeTo(folder.path);
  clearParquet(folder.path);
  expect(readdirSync(folder.path)).toEqual(['notes.txt']);
});

test.each(['a folder of somebody else', 'a file', 'a link'])(
  '%s called parquet stays as it is',
  async (kind) => {
    using folder = folderWith();
    const path = join(folder.path, 'parquet');
    if (kind === 'a file') writeFileSync(path, 'mine');
    else if (kind === 'a link') symlinkSync(folder.path, path);
    else {
      mkdirSync(path);
      writeFileSync(join(path, 'mine.txt'), '');
    }
    clearParquet(folder.path);
    expect(await faultOf(() => readyForParquet('.', folder.path))).toEqual([2, 'folder-not-ours']);
    expect(readdirSync(folder.path)).toEqual(['parquet']);
  },
);

test.each([
  ["Cannot find package '@duckdb/node-api' imported from x", 'ERR_MODULE_NOT_FOUND'],
  ["Cannot find module '@duckdb/node-bindings-linux-x64/duckdb.node'", 'MODULE_NOT_FOUND'],
])('where DuckDB is not installed the command that mends it is told: %s', async (message, code) => {
  const load = () => Promise.reject(Object.assign(new Error(message), { code }));
  expect(await faultOf(() => loadDuckdb(load))).toEqual([2, 'duckdb-missing']);
  await expect(loadDuckdb(load)).rejects.toMatchObject({
    complaints: [{ hint: { en: 'first run npm install @duckdb/node-api' } }],
  });
});

test('tables need a folder, which need not be there yet', async () => {
  using folder = folderWith();
  expect(await faultOf(() => readyForParquet(undefined, folder.path))).toEqual([
    2,
    'parquet-needs-out',
  ]);
  expect(await faultOf(() => readyForParquet('out', folder.path))).toBeUndefined();
});
