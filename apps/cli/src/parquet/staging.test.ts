import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as duckdb from '@duckdb/node-api';
import type { Cell, Table, TableName } from '@xinfang/indicator-sql';
import { expect, test } from 'vitest';
import { ODD } from '../../../../packages/indicator-sql/test/random-register.ts';
import { folderWith } from '../../test/folder.ts';
import { openStaging } from './staging.ts';

const comment = { zh: '列', en: 'column' };
const tableOf = (name: TableName): Table => ({
  name,
  comment,
  columns: [
    { name: 'year', type: 'integer', comment },
    { name: 'office', type: 'text', comment },
    { name: 'note', type: 'text', optional: true, comment },
    { name: 'day', type: 'day', optional: true, comment },
    { name: 'listed', type: 'boolean', optional: true, comment },
  ],
});
const TABLES = (['cases', 'deadlines', 'events'] as const).map(tableOf);

const TEXTS = [
  ...ODD,
  null,
  ',',
  '\r',
  '\r\n',
  '\n"',
  '#',
  '\u0000',
  'a\u0000b',
  '𠀀'.repeat(900_000),
];
const ROWS: readonly (readonly Cell[])[] = TEXTS.map((note, at) => [
  2020 + (at % 3),
  at % 2 === 0 ? 'unit-1' : (note ?? 'x').slice(0, 20) || ' ',
  note,
  at % 4 === 0 ? null : 19_000 + at,
  at % 5 === 0 ? null : at % 3 === 0,
]);

const write = async (folder: string, rows: readonly (readonly Cell[])[]): Promise<string> => {
  const [held, whole] = [join(folder, 'held'), join(folder, 'whole')];
  mkdirSync(held);
  mkdirSync(whole);
  const staging = openStaging(duckdb, held, TABLES);
  for (const row of rows) staging.add({ cases: [row], deadlines: [], events: [row, row] });
  await staging.write(whole);
  staging.close();
  expect(readdirSync(held)).toEqual([]);
  return whole;
};

const read = async (folder: string, table: TableName): Promise<readonly unknown[]> => {
  const instance = await duckdb.DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const answer = await connection.runAndReadAll(
    `SELECT year, office, note, day, listed FROM read_parquet('${folder}/${table}/**/*.parquet', hive_partitioning = false)`,
  );
  connection.closeSync();
  instance.closeSync();
  return answer
    .getRows()
    .map(([year, office, note, day, listed]) => [
      Number(year),
      office,
      note,
      day instanceof duckdb.DuckDBDateValue ? day.days : day,
      listed,
    ]);
};

const sorted = (rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row)).toSorted();

test('every cell comes back as it went in, whatever is written in it', async () => {
  using folder = folderWith();
  const whole = await write(folder.path, ROWS);
  expect(sorted(await read(whole, 'cases'))).toEqual(sorted(ROWS));
  expect(sorted(await read(whole, 'events'))).toEqual(sorted([...ROWS, ...ROWS]));
  expect(await read(whole, 'deadlines')).toEqual([]);
});

test('rows of a part stay in the order of the register', async () => {
  using folder = folderWith();
  const rows = Array.from({ length: 5000 }, (_, at) => [2023, 'unit-1', `${at}`, at, null]);
  expect(await read(await write(folder.path, rows), 'cases')).toEqual(rows);
});

test('a folder is named by the year and the office, in signs that any system takes', async () => {
  using folder = folderWith();
  const whole = await write(folder.path, [
    [2023, "o'clock/(1)*", null, null, null],
    [2023, '城 关.a-b_c~', null, null, null],
  ]);
  expect(readdirSync(join(whole, 'cases/year=2023')).toSorted()).toEqual([
    'office=%E5%9F%8E%20%E5%85%B3.a-b_c~',
    'office=o%27clock%2F%281%29%2A',
  ]);
});
