import { XinfangError } from '@xinfang/calendar';
import { registerIssue } from '../register-issue.ts';
import type { GridRow, Merge } from '../table/grid.ts';
import type { RegisterSource } from '../text/text-blocks.ts';
import { readCellStyles } from './cell-styles.ts';
import type { CellTerms } from './cell-value.ts';
import { tooLarge } from './damage.ts';
import { fileBytes } from './file-bytes.ts';
import { type Layout, readLayout } from './layout.ts';
import { XLSX_LIMITS, type XlsxLimits } from './limits.ts';
import { openParts, type Parts } from './parts.ts';
import { readSharedStrings } from './shared-strings.ts';
import { type SheetBatch, sheetBatches } from './sheet.ts';

/** A workbook that was opened: its packed bytes are held, and its shared strings once rows are read; sheets are streamed. */
export interface Workbook {
  /** The sheets that have rows, in the order of their tabs. */
  readonly sheets: readonly { readonly name: string; readonly isVisible: boolean }[];
  /** Whether its day numbers count from 1904. */
  readonly is1904: boolean;
  /** The rows of a sheet that hold something, from the top; throws in the middle where the sheet is damaged. */
  readonly rows: (sheet: string) => AsyncGenerator<readonly GridRow[], void>;
  /** The merged cells that begin in a row up to `lastRow`. They stand at a sheet's end: all of it is read for them. */
  readonly merges: (sheet: string, lastRow: number) => Promise<readonly Merge[]>;
}

/**
 * Opens a workbook.
 *
 * @throws XinfangError `empty-file`, `file-too-large`, `not-xlsx`, `damaged-xlsx`; from `rows` and `merges` also `missing-sheet`.
 */
export const openWorkbook = async (
  source: RegisterSource,
  limits: XlsxLimits = XLSX_LIMITS,
): Promise<Workbook> => {
  const parts = await openParts(await fileBytes(source, limits.fileBytes), limits);
  const layout = await readLayout(parts, limits);
  let terms: Promise<CellTerms> | undefined;
  async function* batches(name: string): AsyncGenerator<SheetBatch, void> {
    const sheet = layout.sheets.find((each) => each.name === name);
    if (sheet === undefined) throw missingSheet(name, layout);
    terms ??= readTerms(parts, layout, limits);
    yield* sheetBatches(parts.text(sheet.part, limits.sheetBytes), await terms);
  }
  return {
    sheets: layout.sheets.map(({ name, isVisible }) => ({ name, isVisible })),
    is1904: layout.is1904,
    rows: async function* (sheet) {
      for await (const { rows } of batches(sheet)) yield rows;
    },
    merges: async (sheet, lastRow) => {
      const found: Merge[] = [];
      for await (const { merges } of batches(sheet)) {
        found.push(...merges.filter(({ top }) => top <= lastRow));
        if (found.length > limits.merges) throw tooLarge();
      }
      return found;
    },
  };
};

const readTerms = async (parts: Parts, layout: Layout, limits: XlsxLimits): Promise<CellTerms> => {
  const { strings, styles, is1904 } = layout;
  return {
    is1904,
    styles: styles === undefined ? [] : await readCellStyles(parts.text(styles, limits.partBytes)),
    strings:
      strings === undefined
        ? []
        : await readSharedStrings(parts.text(strings, limits.stringBytes), limits),
  };
};

const missingSheet = (name: string, { sheets }: Layout): XinfangError => {
  const names = sheets.filter(({ isVisible }) => isVisible).map((each) => each.name);
  return new XinfangError([
    registerIssue('missing-sheet', name, {
      zh: `可用：${names.join('、')}`,
      en: `It has: ${names.join(', ')}`,
    }),
  ]);
};
