import { textLiteral } from './literal.ts';
import { TABLE_NAMES, type TableName } from './table.ts';

/** What parts the Parquet files into folders: the year of receipt and the office. */
export const PARTITIONED_BY = ['year', 'office'] as const;

/**
 * The statements by which DuckDB reads the tables from a folder of Parquet as `cases`, `deadlines` and `events`. The names of
 * the folders are not read: there an office called `001` would be a number, and one called `NULL` nothing. The files know.
 *
 * @example
 * parquetViews('out/parquet')[0]?.startsWith('CREATE OR REPLACE VIEW cases') // true
 */
export const parquetViews = (folder: string): readonly string[] =>
  TABLE_NAMES.map(
    (table) => `CREATE OR REPLACE VIEW ${table} AS SELECT * FROM ${read(folder, table)}`,
  );

const read = (folder: string, table: TableName): string =>
  `read_parquet(${textLiteral(`${plain(folder)}/${table}/**/*.parquet`)}, union_by_name = true, hive_partitioning = false)`;

/** A folder by its name, not by a pattern. */
const plain = (folder: string): string => folder.replaceAll(/[*?[]/gu, '[$&]');
