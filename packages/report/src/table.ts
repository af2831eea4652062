import Table from 'cli-table3';
import { printable } from './printable.ts';

export { printable } from './printable.ts';

/** A column: its heading, and to which side its cells stand; without a side, columns of numbers stand to the right. */
export interface Column {
  readonly title: string;
  readonly align?: 'left' | 'right';
}

/** A cell: a text, a number, or a text that is set off. */
export type Cell = string | number | Marked;

/** A text with the mark that is put round it after it was made printable. */
export interface Marked {
  readonly text: string;
  readonly mark: (text: string) => string;
}

/** Only ASCII lines: terminals of Chinese Windows draw box characters two columns wide. */
const CHARS = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '-',
  'mid-mid': '--',
  right: '',
  'right-mid': '',
  middle: '  ',
} as const;

/**
 * A table for the terminal, aligned also where Chinese characters take two columns. Empty without rows.
 *
 * @example
 * renderTable([{ title: '期限' }, { title: '件数' }], [['受理', 12]]);
 */
export const renderTable = (
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
): string => {
  if (rows.length === 0) return '';
  const table = new Table({
    head: columns.map(({ title }) => title),
    colAligns: columns.map((column, i) => sideOf(column, i, rows)),
    chars: CHARS,
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [], compact: true },
  });
  table.push(...rows.map((row) => row.map(cellText)));
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
};

const sideOf = (
  { align }: Column,
  index: number,
  rows: readonly (readonly Cell[])[],
): 'left' | 'right' =>
  align ?? (rows.every((row) => typeof row[index] === 'number') ? 'right' : 'left');

const cellText = (cell: Cell): string => {
  if (typeof cell === 'number') return `${cell}`;
  return typeof cell === 'string' ? printable(cell) : cell.mark(printable(cell.text));
};
