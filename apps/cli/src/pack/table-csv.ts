import type { Table, TableCell } from '@xinfang/analysis';
import { renderCsv } from '@xinfang/report';

/** A text that already begins with an apostrophe before what `renderCsv` guards gets one more, so that one can be taken away. */
const GUARDED = /^'+[=+\-@\t\r]/u;

/**
 * A table as a CSV file. Texts that a spreadsheet would take for a formula begin with an apostrophe.
 *
 * @example
 * tableCsv({ id: 'a', name: 'a', columns: [{ header: 'x', width: 9 }], rows: [{ cells: ['=1'] }] }); // "\ufeffx\r\n'=1\r\n"
 */
export const tableCsv = ({ columns, rows }: Table): string =>
  renderCsv(
    columns.map(({ header }) => header),
    rows.map(({ cells }) => cells.map(guarded)),
  );

const guarded = (cell: TableCell): string | number | null => {
  if (cell === undefined) return null;
  return typeof cell === 'string' && GUARDED.test(cell) ? `'${cell}` : cell;
};

/** A text of a CSV file without the apostrophe that guarded it. */
export const unguarded = (text: string): string => (GUARDED.test(text) ? text.slice(1) : text);
