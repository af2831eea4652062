import { linesIn } from '../text/line-keeper.ts';
import type { CsvDialect } from './csv-dialect.ts';
import type { TableWidth } from './csv-width.ts';

/**
 * Of how many rows a record over several lines was made by stray quotes, most likely: of as many as it has lines, if each of
 * them has the cells of a row. A text over several lines leaves some line with fewer. None in a table of one column, where
 * nothing tells.
 */
export const fusedRows = (
  record: Uint8Array,
  { dialect, width }: { dialect: CsvDialect; width: TableWidth | undefined },
): number => {
  if (width === undefined || width.least < 2) return 0;
  const lines = linesIn(record).toArray();
  const isRow = (line: Uint8Array) => {
    const { length } = cellsIn(textOf(line), dialect);
    return length >= width.least && length <= width.most;
  };
  return lines.every(isRow) ? lines.length : 0;
};

const decoder = new TextDecoder();

const textOf = (line: Uint8Array): string => decoder.decode(line).replace(/\r?\n$/, '');

/** The cells of a line, of which quotes enclose one only where they do so within the line. */
const cellsIn = (line: string, { delimiter, quote }: CsvDialect): readonly string[] => {
  const cells: string[] = [];
  for (let from = 0; from <= line.length; ) {
    const quoted = line[from] === quote ? quotedLength(line.slice(from), delimiter, quote) : 0;
    const next = line.indexOf(delimiter, from + quoted);
    const end = next < 0 ? line.length : next;
    cells.push(line.slice(from, end));
    from = end + 1;
  }
  return cells;
};

/** The length of the quoted cell that a text begins with; 0 where no quote ends it. */
const quotedLength = (text: string, delimiter: string, quote: string): number => {
  for (let at = text.indexOf(quote, 1); at > 0; at = text.indexOf(quote, at + 2)) {
    const after = text[at + 1];
    if (after === quote) continue;
    return after === undefined || after === delimiter ? at + 1 : 0;
  }
  return 0;
};
