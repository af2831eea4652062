import type { Cell, Column, Row } from '@xinfang/indicator-sql';

/** A row as a line of CSV: an empty field is NULL, and a text stands in quotes, an empty one too. */
export const csvRow = (row: Row): string => `${row.map(field).join(',')}\n`;

const field = (cell: Cell): string => {
  if (cell === null) return '';
  return typeof cell === 'string' ? `"${cell.replaceAll('"', '""')}"` : String(cell);
};

/** Days stand as day numbers: shorter, and nobody guesses their format. */
const TYPES = { text: 'VARCHAR', day: 'INTEGER', integer: 'BIGINT', boolean: 'BOOLEAN' } as const;

/** What DuckDB allows by default. */
const LINE_BYTES = 2_097_152;

/** The rows of a file of such lines in DuckDB, as they came. */
export const csvSql = (path: string, columns: readonly Column[], longestLine: number): string => {
  const line = Math.max(LINE_BYTES, longestLine);
  const types = columns.map(({ name, type }) => `'${name}': '${TYPES[type]}'`);
  const cells = columns.map(({ name, type }) =>
    type === 'day' ? `DATE '1970-01-01' + ${name} AS ${name}` : name,
  );
  return `SELECT ${cells.join(', ')}
FROM read_csv(${quoted(path)}, auto_detect = false, header = false, parallel = false, strict_mode = true,
  delim = ',', quote = '"', escape = '"', new_line = '\\n', nullstr = '', allow_quoted_nulls = false,
  max_line_size = ${line}, buffer_size = ${2 * line}, columns = {${types.join(', ')}})`;
};

/** A path as a literal. */
export const quoted = (path: string): string => `'${path.replaceAll("'", "''")}'`;
