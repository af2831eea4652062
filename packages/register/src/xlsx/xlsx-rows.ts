import { XinfangError } from '@xinfang/calendar';
import { registerIssue } from '../register-issue.ts';
import type { SourceRow } from '../source-row.ts';
import { isBlankRow, type Merge } from '../table/grid.ts';
import type { HeaderPlace } from '../table/header-search.ts';
import { type TableTerms, tableRows } from '../table/table.ts';
import type { RegisterSource } from '../text/text-blocks.ts';
import type { XlsxLimits } from './limits.ts';
import { openWorkbook, type Workbook } from './open-workbook.ts';
import { seekInWorkbook } from './seek-in-workbook.ts';
import { countedFrom1900 } from './serial-columns.ts';

/** How a register in XLSX is read. */
export interface XlsxTerms extends Omit<TableTerms, 'isSparse' | 'merges' | 'seek'> {
  /** By default the first sheet that is not hidden. */
  readonly sheet: string | undefined;
  /** The columns whose numbers the mapping takes for days: which day depends on the workbook. */
  readonly serials: ReadonlySet<string>;
  /** Is told the other sheets that are not hidden, where none was asked for. */
  readonly onUnreadSheets?: (names: readonly string[]) => void;
  readonly limits?: XlsxLimits;
}

/**
 * The rows of a register in XLSX below its header; those that a filter hides are rows too.
 *
 * @throws XinfangError where the workbook cannot be opened or read to its end, has no such sheet, or no such header.
 */
export async function* xlsxRows(
  source: RegisterSource,
  { sheet, limits, serials, onUnreadSheets, ...terms }: XlsxTerms,
): AsyncGenerator<readonly SourceRow[]> {
  const workbook = await openWorkbook(source, limits);
  const visible = workbook.sheets.filter(({ isVisible }) => isVisible).map(({ name }) => name);
  const name = sheet ?? visible[0];
  if (name === undefined) throw new XinfangError([registerIssue('missing-sheet')]);
  if (sheet === undefined) onUnreadSheets?.(visible.slice(1));
  const merges = await headerMerges(workbook, name, terms.place);
  const seek = () => seekInWorkbook(workbook, name, terms);
  const rows = tableRows(workbook.rows(name), { ...terms, isSparse: true, merges, seek });
  yield* workbook.is1904 ? countedFrom1900(rows, serials) : rows;
}

/** A header of one row needs none, which spares reading the sheet twice. */
const headerMerges = async (
  workbook: Workbook,
  sheet: string,
  place: HeaderPlace | undefined,
): Promise<readonly Merge[]> => {
  const height = place?.rows ?? 1;
  if (height === 1) return [];
  const top = place?.row ?? (await firstRow(workbook, sheet));
  return top === undefined ? [] : workbook.merges(sheet, top + height - 1);
};

const firstRow = async (workbook: Workbook, sheet: string): Promise<number | undefined> => {
  for await (const rows of workbook.rows(sheet)) {
    const first = rows.find((row) => !isBlankRow(row));
    if (first !== undefined) return first.row;
  }
  return undefined;
};
