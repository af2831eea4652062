import type { Cell, GridRow } from '../table/grid.ts';
import { LONGEST_ROW } from '../text/text-marks.ts';
import { LAST_COLUMN, LAST_ROW, readRef } from './cell-ref.ts';
import { type CellTerms, cellValue } from './cell-value.ts';
import { damaged } from './damage.ts';
import type { Attributes } from './xml.ts';

/** Is told a sheet's rows and cells in their order, and gathers them one row at a time. */
export interface RowLog {
  readonly begin: (attributes: Attributes) => void;
  readonly beginCell: (attributes: Attributes) => void;
  /** Tells what the cell has: a value, a formula or a text of its own. */
  readonly meet: (part: string) => void;
  readonly add: (part: string, text: string) => void;
  readonly endCell: () => void;
  /** The row, or undefined where it holds nothing. */
  readonly end: () => GridRow | undefined;
}

/** A log of rows. Rows and cells may leave out their numbers, but not go back: then it is unknown which of two counts. */
export const rowLog = (terms: CellTerms): RowLog => {
  let row = 0;
  let cells: Cell[] = [];
  let length = 0;
  let column = 0;
  let raw = newCell({});
  return {
    begin: ({ r }) => {
      row = nextRow(row, r);
      cells = [];
      length = 0;
      column = 0;
    },
    beginCell: (attributes) => {
      column = nextColumn(row, column, attributes['r']);
      raw = newCell(attributes);
    },
    meet: (part) => {
      if (part === 'value') raw.value = '';
      else if (part === 'formula') raw.hasFormula = true;
      else if (part === 'inline') raw.inline = '';
    },
    add: (part, text) => {
      if (part !== 'value' && part !== 'text') return;
      length += text.length;
      if (length > LONGEST_ROW) return;
      if (part === 'value') raw.value += text;
      else raw.inline += text;
    },
    endCell: () => {
      const value = length > LONGEST_ROW ? undefined : cellValue(raw, terms);
      if (value === undefined) return;
      while (cells.length < column - 1) cells.push(undefined);
      cells.push(value);
    },
    end: () => {
      if (length > LONGEST_ROW) return { row, trouble: { code: 'row-too-long' } };
      return cells.length === 0 ? undefined : { row, cells };
    },
  };
};

const newCell = (attributes: Attributes) => ({
  type: attributes['t'] ?? 'n',
  style: Number(attributes['s'] ?? 0),
  hasFormula: false,
  value: undefined as string | undefined,
  inline: undefined as string | undefined,
});

const nextRow = (before: number, number: string | undefined): number => {
  const row = number === undefined ? before + 1 : Number(number);
  if (!Number.isInteger(row) || row <= before || row > LAST_ROW) throw damaged();
  return row;
};

const nextColumn = (row: number, before: number, ref: string | undefined): number => {
  const at = ref === undefined ? { row, column: before + 1 } : readRef(ref);
  if (at.row !== row || at.column <= before || at.column > LAST_COLUMN) throw damaged();
  return at.column;
};
