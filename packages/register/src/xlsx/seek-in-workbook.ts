import { XinfangError } from '@xinfang/calendar';
import type { HeaderRow } from '../table/header-names.ts';
import type { HeaderGuess } from '../table/header-refusal.ts';
import { isExpected, LAST_SOUGHT, type SearchTerms, seekHeader } from '../table/header-search.ts';
import type { Workbook } from './open-workbook.ts';

type SheetTerms = Omit<SearchTerms, 'merges'>;

/** More sheets are not looked through. */
const MOST_SHEETS = 20;

/**
 * Where in a workbook a header seems to stand that the sheet does not have where it was expected: lower on the sheet, if the
 * mapping does not say where, or on another one that is not hidden. Undefined also where the workbook cannot be read so far.
 */
export const seekInWorkbook = async (
  workbook: Workbook,
  sheet: string,
  terms: SheetTerms,
): Promise<HeaderGuess | undefined> => {
  try {
    const own =
      terms.place?.row === undefined ? await seekInSheet(workbook, sheet, terms) : undefined;
    return own ?? (await seekInOthers(workbook, sheet, terms));
  } catch (error) {
    if (error instanceof XinfangError) return undefined;
    throw error;
  }
};

const seekInSheet = async (
  workbook: Workbook,
  sheet: string,
  terms: SheetTerms,
): Promise<HeaderGuess | undefined> => {
  const rows = await topRows(workbook, sheet);
  const merges = await workbook.merges(sheet, LAST_SOUGHT);
  const header = seekHeader(rows, { ...terms, merges });
  return header === undefined ? undefined : { header };
};

const seekInOthers = async (
  workbook: Workbook,
  sheet: string,
  terms: SheetTerms,
): Promise<HeaderGuess | undefined> => {
  const others = workbook.sheets.filter(({ name, isVisible }) => isVisible && name !== sheet);
  for (const { name } of others.slice(0, MOST_SHEETS)) {
    const rows = await topRows(workbook, name);
    // Merged cells stand at a sheet's end: all of it is read for them only where the names alone are promising.
    if (seekHeader(rows, { ...terms, merges: undefined }) === undefined) continue;
    const merges = await workbook.merges(name, LAST_SOUGHT);
    const header = seekHeader(rows, { ...terms, merges });
    if (header === undefined) continue;
    return isExpected(header, rows, terms.place) ? { sheet: name } : { sheet: name, header };
  }
  return undefined;
};

const topRows = async (workbook: Workbook, sheet: string): Promise<readonly HeaderRow[]> => {
  const top: HeaderRow[] = [];
  for await (const rows of workbook.rows(sheet))
    for (const row of rows) {
      if (row.row > LAST_SOUGHT) return top;
      if ('cells' in row) top.push(row);
    }
  return top;
};
