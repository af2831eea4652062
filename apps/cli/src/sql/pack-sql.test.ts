import { resolve } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { expect, test } from 'vitest';
import { errorsOf, xinfang } from '../../test/in-process.ts';

const NATIONAL = resolve(import.meta.dirname, '../../../../packs/national');
const ASKED = ['pack', 'sql', NATIONAL, '--as-of', '2024-02-26'];

const jsonOf = async (argv: readonly string[]) => {
  const { code, stdout } = await xinfang([...argv, '--json']);
  expect(code).toBe(0);
  return JSON.parse(stdout) as readonly Readonly<Record<string, string>>[];
};

test('the statements of every rate are printed, as data and as text', async () => {
  const argv = [...ASKED, '--dialect', 'postgres', '--by', 'unit', '--variant', 'all'];
  const statements = await jsonOf(argv);
  expect(statements.length).toBe(40);
  expect(statements[0]).toEqual({
    indicator: 'office.acceptance-in-time',
    variant: 'due',
    sql: expect.stringContaining("DATE '2024-02-26'"),
  });
  const { stdout } = await xinfang(argv);
  expect(stdout).toContain('-- reply-in-time dashboard unit\nSELECT ');
  expect(stdout.split(';\n').length).toBe(41);
});

test('what is printed runs as it is, tables first', async () => {
  const argv = [...ASKED, '--dialect', 'duckdb', '--tables', '--by', 'unit', '--variant', 'all'];
  const { stdout } = await xinfang([...argv, '--period', '2023-01-01..2023-12-31']);
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(stdout);
  const last = (await connection.runAndReadAll(stdout.split(';\n').at(-2) ?? '')).columnNames();
  expect(last).toContain('denominator_at_worst');
  connection.closeSync();
  instance.closeSync();
});

test('views on a folder of Parquet come first', async () => {
  const statements = await jsonOf([...ASKED, '--dialect', 'duckdb', '--parquet', 'out/parquet']);
  expect(statements[0]).toEqual({
    prepares: 'views',
    sql: expect.stringContaining("'out/parquet/cases/**/*.parquet'"),
  });
});

test.each([
  [['--dialect', 'oracle'], 'unknown-dialect', '--dialect'],
  [['--dialect', 'postgres', '--parquet', 'out'], 'parquet-is-duckdb', '--parquet'],
  [['--dialect', 'duckdb', '--by', 'shoe-size'], 'unknown-field', '--by'],
  [['--dialect', 'duckdb', '--variant', 'best'], 'unknown-variant', '--variant'],
  [['--dialect', 'duckdb', '--period', '2023'], 'bad-period', '--period'],
])('%j is refused: %s', async (argv, code, path) => {
  const ran = await xinfang([...ASKED, ...argv, '--json']);
  expect([ran.code, ran.stdout]).toEqual([2, '']);
  expect(errorsOf(ran)).toMatchObject([{ code, path }]);
});
