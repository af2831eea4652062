import { join } from 'node:path';
import {
  type CaseRows,
  type IndicatorSql,
  type Table,
  type TableName,
  tableSql,
} from '@xinfang/indicator-sql';
import { Client } from 'pg';
import { type Figure, figureOfRow } from '../../packages/indicator-sql/test/figures.ts';
import { writeCsv } from './csv-rows.ts';
import type { ScratchCluster } from './scratch-cluster.ts';

/** The tables in a database of PostgreSQL. */
export const openPostgres = async ({ port, folder }: ScratchCluster) => {
  const client = new Client({ host: '127.0.0.1', port, user: 'postgres', database: 'postgres' });
  await client.connect();
  // The harder setting: in a plain text a backslash escapes.
  await client.query('SET standard_conforming_strings = off');
  let loads = 0;
  return {
    /** Takes rows in the place of all that the tables held, which are made anew. */
    load: async (tables: readonly Table[], rows: readonly CaseRows[]): Promise<void> => {
      loads += 1;
      const pathOf = (name: TableName): string => join(folder, `${name}-${loads}.csv`);
      for (const table of tables) writeCsv(pathOf(table.name), table, rows);
      await copyTables(client, tables, pathOf);
    },
    /** Takes files of CSV, one for each table. */
    loadFiles: (tables: readonly Table[], pathOf: (name: TableName) => string): Promise<void> =>
      copyTables(client, tables, pathOf),
    ask: async (statements: readonly IndicatorSql[]): Promise<readonly Figure[]> => {
      const figures: Figure[] = [];
      for (const { sql, by } of statements) {
        const { rows } = await client.query<Record<string, unknown>>(sql);
        figures.push(...rows.map((row) => figureOfRow(row, by)));
      }
      return figures;
    },
    close: () => client.end(),
  };
};

const copyTables = async (
  client: Client,
  tables: readonly Table[],
  pathOf: (name: TableName) => string,
): Promise<void> => {
  for (const table of tables) {
    await client.query(`DROP TABLE IF EXISTS ${table.name}`);
    for (const sql of tableSql(table, 'postgres')) await client.query(sql);
    await client.query(`COPY ${table.name} FROM '${pathOf(table.name)}' (FORMAT csv)`);
  }
  await client.query('ANALYZE');
};
