import type { HeaderRow } from '../table/header-names.ts';
import type { HeaderGuess } from '../table/header-refusal.ts';
import { isExpected, LAST_SOUGHT, type SearchTerms, seekHeader } from '../table/header-search.ts';
import { DELIMITERS, OPENING } from './csv-dialect.ts';
import { csvRecords } from './csv-records.ts';

/**
 * Where at the beginning of a CSV register a header seems to stand that it does not have where it was expected: lower, if the
 * mapping does not say where, or between other delimiters, which a title above it may have hidden.
 */
export const seekInCsv = async (
  text: string,
  delimiter: string | undefined,
  terms: SearchTerms,
): Promise<HeaderGuess | undefined> => {
  const { place } = terms;
  if (place?.row === undefined) {
    const header = seekHeader(await topRows(text, delimiter), terms);
    if (header !== undefined) return { header };
  }
  for (const other of DELIMITERS) {
    const rows = await topRows(text, other);
    const header = seekHeader(rows, terms);
    if (header === undefined || (place?.row !== undefined && header.row !== place.row)) continue;
    return isExpected(header, rows, place) ? { delimiter: other } : { delimiter: other, header };
  }
  return undefined;
};

const topRows = async (
  text: string,
  delimiter: string | undefined,
): Promise<readonly HeaderRow[]> => {
  const top: HeaderRow[] = [];
  let row = 0;
  for await (const records of csvRecords(opening(text), delimiter))
    for (const cells of records) {
      row += 1;
      if (row > LAST_SOUGHT) return top;
      if (cells !== undefined) top.push({ row, cells });
    }
  return top;
};

async function* opening(text: string): AsyncGenerator<string> {
  yield text.slice(0, OPENING);
}
