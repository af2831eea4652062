import { type DuckDBConnection, DuckDBDateValue, DuckDBInstance } from '@duckdb/node-api';
import {
  type CaseRows,
  type Cell,
  type ColumnType,
  type IndicatorSql,
  type Table,
  tableSql,
} from '../src/index.ts';
import { type Figure, figureOfRow } from './figures.ts';

const cellValue = (cell: Cell, type: ColumnType) => {
  if (cell === null) return null;
  if (type === 'day') return new DuckDBDateValue(Number(cell));
  return type === 'integer' ? BigInt(cell) : cell;
};

/** A database in memory with the tables. */
export const openDuck = async (tables: readonly Table[]) => {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  for (const table of tables)
    for (const sql of tableSql(table, 'duckdb')) await connection.run(sql);
  return {
    connection,
    /** Takes the rows of an as-of day in the place of those that it had. */
    load: async (rows: readonly CaseRows[], asOf: string): Promise<void> => {
      for (const table of tables) {
        await connection.run(`DELETE FROM ${table.name} WHERE as_of = DATE '${asOf}'`);
        await append(connection, table, rows);
      }
    },
    ask: (statements: readonly IndicatorSql[]) => ask(connection, statements),
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
};

const append = async (
  connection: DuckDBConnection,
  { name, columns }: Table,
  rows: readonly CaseRows[],
): Promise<void> => {
  const appender = await connection.createAppender(name);
  for (const row of rows.flatMap((each) => each[name])) {
    for (const [at, { type }] of columns.entries())
      appender.appendValue(cellValue(row[at] ?? null, type));
    appender.endRow();
  }
  appender.closeSync();
};

/** All statements at once: planning each alone takes longer than counting. */
const ask = async (
  connection: DuckDBConnection,
  statements: readonly IndicatorSql[],
): Promise<readonly Figure[]> => {
  const numbered = statements.map(({ sql }, at) => `SELECT ${at} AS statement, * FROM (${sql})`);
  const answer = await connection.runAndReadAll(numbered.join('\nUNION ALL\n'));
  return answer
    .getRowObjects()
    .map((row) => figureOfRow(row, statements[Number(row['statement'])]?.by));
};
