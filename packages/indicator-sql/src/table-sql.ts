import { JOINED_BY } from './case-key.ts';
import { type Dialect, TERMS } from './dialect.ts';
import { textLiteral } from './literal.ts';
import type { Table, TableName } from './table.ts';

/**
 * The statements that make a table, with a comment in both languages on it and on each column; without semicolons.
 *
 * @example
 * const { tables } = tablesOf(pack, calendar);
 * tables.flatMap((table) => tableSql(table, 'postgres'))[0]?.startsWith('CREATE TABLE cases') // true
 */
export const tableSql = (
  { name, comment, columns }: Table,
  dialect: Dialect,
): readonly string[] => {
  const { types } = TERMS[dialect];
  const lines = columns.map(
    (column) =>
      `  ${column.name} ${types[column.type]}${column.optional === true ? '' : ' NOT NULL'}`,
  );
  return [
    `CREATE TABLE ${name} (\n${[...lines, ...keySql(name, dialect)].join(',\n')}\n)`,
    commentSql(`TABLE ${name}`, comment),
    ...columns.map((column) => commentSql(`COLUMN ${name}.${column.name}`, column.comment)),
  ];
};

const commentSql = (of: string, { zh, en }: Table['comment']): string =>
  `COMMENT ON ${of} IS ${textLiteral(`${zh} / ${en}`)}`;

/** Two runs that both hold an office would be joined wrongly: PostgreSQL refuses the second. Where DuckDB takes a run, places are its own. */
const keySql = (name: TableName, dialect: Dialect): readonly string[] =>
  name === 'cases' && dialect === 'postgres' ? [`  PRIMARY KEY (${JOINED_BY.join(', ')})`] : [];
