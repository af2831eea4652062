import { writeFileSync } from 'node:fs';
import { formatDayNumber } from '@xinfang/calendar';
import type { CaseRows, Cell, ColumnType, Table } from '@xinfang/indicator-sql';

/** An empty field is NULL, and an empty text stands in quotes. */
const field = (cell: Cell, type: ColumnType): string => {
  if (cell === null) return '';
  if (type === 'day') return formatDayNumber(Number(cell));
  return type === 'text' ? `"${String(cell).replaceAll('"', '""')}"` : String(cell);
};

/** Writes the rows of a table as a database takes them in with `COPY … (FORMAT csv)`. */
export const writeCsv = (
  path: string,
  { name, columns }: Table,
  rows: readonly CaseRows[],
): void => {
  const lines = rows
    .flatMap((each) => each[name])
    .map((row) => `${columns.map(({ type }, at) => field(row[at] ?? null, type)).join(',')}\n`);
  writeFileSync(path, lines.join(''), { flag: 'wx' });
};
