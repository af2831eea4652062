import type { GridRow, Merge } from '../table/grid.ts';
import { readRange } from './cell-ref.ts';
import type { CellTerms } from './cell-value.ts';
import { damaged } from './damage.ts';
import { rowLog } from './sheet-row.ts';
import { type Grammar, type XmlListener, xmlReader } from './xml.ts';

/** A stretch of a sheet: its rows, and after the last of them its merged cells. */
export interface SheetBatch {
  readonly rows: readonly GridRow[];
  readonly merges: readonly Merge[];
}

type Place =
  | 'sheet'
  | 'data'
  | 'row'
  | 'cell'
  | 'value'
  | 'formula'
  | 'inline'
  | 'run'
  | 'text'
  | 'merges'
  | 'merge';

const GRAMMAR: Grammar<Place> = {
  places: {
    document: { worksheet: 'sheet' },
    sheet: { sheetData: 'data', mergeCells: 'merges' },
    data: { row: 'row' },
    row: { c: 'cell' },
    cell: { v: 'value', f: 'formula', is: 'inline' },
    inline: { t: 'text', r: 'run' },
    run: { t: 'text' },
    merges: { mergeCell: 'merge' },
  },
  closed: ['document', 'data', 'row', 'cell', 'merges'],
};

/** A row of one cell at the far right is long in memory and short in XML: pieces are kept small, so that batches are. */
const PIECE = 16 * 1024;

/**
 * Reads the XML of a sheet as it comes. Its stated dimension is not asked: writers leave it wrong.
 *
 * @throws XinfangError `damaged-xlsx` at the place where the sheet breaks; the rows before it were given.
 */
export async function* sheetBatches(
  pieces: AsyncIterable<string>,
  terms: CellTerms,
): AsyncGenerator<SheetBatch, void> {
  const log = sheetLog(terms);
  const reader = xmlReader(GRAMMAR, log.listener);
  for await (const piece of pieces)
    for (let at = 0; at < piece.length; at += PIECE) {
      reader.write(piece.slice(at, at + PIECE));
      yield log.take();
    }
  reader.end();
  if (!log.hasData()) throw damaged();
}

/** Gathers what the XML of a sheet says. */
const sheetLog = (terms: CellTerms) => {
  const row = rowLog(terms);
  let rows: GridRow[] = [];
  let merges: Merge[] = [];
  let hasData = false;
  const listener: XmlListener<Place> = {
    open: (place, attributes) => {
      if (place === 'data') hasData = true;
      else if (place === 'row') row.begin(attributes);
      else if (place === 'cell') row.beginCell(attributes);
      else if (place === 'merge') merges.push(readRange(attributes['ref'] ?? ''));
      else row.meet(place);
    },
    text: (place, text) => row.add(place, text),
    close: (place) => {
      if (place === 'cell') row.endCell();
      const whole = place === 'row' ? row.end() : undefined;
      if (whole !== undefined) rows.push(whole);
    },
  };
  const take = (): SheetBatch => {
    const batch = { rows, merges };
    rows = [];
    merges = [];
    return batch;
  };
  return { listener, take, hasData: () => hasData };
};
