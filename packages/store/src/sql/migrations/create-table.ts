import { type CreateTableBuilder, type Kysely, sql } from 'kysely';
import type { SqlDialect } from '../dialect.ts';

/** A table: `name` is text, `name#` a whole number, and with `?` behind either may be null. */
export interface TableGiven {
  /** A first column and primary key that the medium counts up. */
  readonly serial?: string;
  readonly columns: readonly string[];
  readonly key?: readonly string[];
  readonly unique?: readonly (readonly string[])[];
  /** Whether rows are kept in the order of the key, on media that can. */
  readonly clustered?: boolean;
}

type Building = CreateTableBuilder<string, string>;

export const createTable = async (
  db: Kysely<unknown>,
  dialect: SqlDialect,
  name: string,
  given: TableGiven,
): Promise<void> => {
  let table = withSerial(db.schema.createTable(name), dialect, given.serial);
  for (const column of given.columns) table = withColumn(table, dialect, column);
  if (given.key !== undefined) {
    table = table.addPrimaryKeyConstraint(`${name}_key`, [...given.key]);
  }
  for (const columns of given.unique ?? []) {
    table = table.addUniqueConstraint(`${name}_${columns.join('_')}`, [...columns]);
  }
  const clustered = given.clustered === true && dialect.clustered;
  await (clustered ? table.modifyEnd(sql`without rowid`) : table).execute();
};

const withSerial = (
  table: CreateTableBuilder<string>,
  { serial, integer }: SqlDialect,
  name: string | undefined,
): Building => {
  if (name === undefined) return table;
  return serial === 'autoincrement'
    ? table.addColumn(name, 'integer', (column) => column.primaryKey().autoIncrement())
    : table.addColumn(name, integer, (column) => column.generatedAlwaysAsIdentity().primaryKey());
};

const withColumn = (table: Building, { text, integer }: SqlDialect, column: string): Building =>
  table.addColumn(column.replace(/[#?]+$/u, ''), column.includes('#') ? integer : text, (made) =>
    column.endsWith('?') ? made : made.notNull(),
  );
