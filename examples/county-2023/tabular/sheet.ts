import * as XLSX from '@e965/xlsx';
import type { CaseRow } from '../register-row.ts';
import { FACT_COLUMNS, REGISTRATION_COLUMNS } from './case-columns.ts';
import type { Cell } from './cell.ts';
import { type Column, nameOf } from './column.ts';
import { columnsOfBlocks } from './event-block.ts';
import { BLOCKS, eventsAsRead } from './events.ts';

/** Above the headings: whose register this is, and that it is invented. */
export const TITLE = '望舒县信访事项登记簿（虚构）';

/** The title takes a row, the headings take two. */
export const ROWS_ABOVE = 3;

/** The columns of the sheet, from left to right. */
export const COLUMNS: readonly Column[] = [
  ...REGISTRATION_COLUMNS,
  ...FACT_COLUMNS,
  ...columnsOfBlocks(BLOCKS),
  { name: '备注', read: () => undefined },
];

const columnIndex = new Map(COLUMNS.map((column, index) => [nameOf(column), index]));

/** The cells of a register, a row for each matter. Throws a RangeError where a matter holds what the sheet has no place for. */
export const cellsOf = (register: readonly CaseRow[]): readonly (readonly Cell[])[] =>
  register.map((row, index) => {
    eventsAsRead(row);
    const place = { number: index + 1, cellOf: cellInRow(index + ROWS_ABOVE) };
    return COLUMNS.map(({ read }) => read(row, place));
  });

const cellInRow =
  (r: number) =>
  (column: string): string => {
    const c = columnIndex.get(column);
    if (c === undefined) throw new RangeError(`no column ${column}`);
    return XLSX.utils.encode_cell({ r, c });
  };

/** A heading of the upper row and the columns that it spans; one without a lower row spans both rows. */
export interface Heading {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly single: boolean;
}

/** The headings of the upper row, each where it begins: neighbours of one group share theirs. */
export const headings = (): readonly Heading[] => {
  const found: Heading[] = [];
  for (const [index, { group, name }] of COLUMNS.entries()) {
    const last = found.at(-1);
    if (group !== undefined && last?.text === group)
      found[found.length - 1] = { ...last, to: index };
    else found.push({ text: group ?? name, from: index, to: index, single: group === undefined });
  }
  return found;
};
