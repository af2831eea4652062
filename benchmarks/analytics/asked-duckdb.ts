import { DuckDBInstance } from '@duckdb/node-api';
import { type IndicatorSql, parquetViews } from '@xinfang/indicator-sql';
import { type Figure, figureOfRow } from '../../packages/indicator-sql/test/figures.ts';

/** A DuckDB of its own that reads a folder of Parquet as the tables. */
export const openOnParquet = async (folder: string) => {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  for (const view of parquetViews(folder)) await connection.run(view);
  return {
    run: async (sql: string): Promise<void> => {
      await connection.run(sql);
    },
    /** How many rows a table has. */
    rowsIn: async (table: string): Promise<number> => {
      const answer = await connection.runAndReadAll(`SELECT COUNT(*) FROM ${table}`);
      return Number(answer.getRows()[0]?.[0]);
    },
    /** The figures of the statements, one after the other, as anybody would run them. */
    ask: async (statements: readonly IndicatorSql[]): Promise<readonly Figure[]> => {
      const figures: Figure[] = [];
      for (const { sql, by } of statements) {
        const answer = await connection.runAndReadAll(sql);
        figures.push(...answer.getRowObjects().map((row) => figureOfRow(row, by)));
      }
      return figures;
    },
    close: (): void => {
      connection.closeSync();
      instance.closeSync();
    },
  };
};
