import { type Issue, XinfangError } from '@xinfang/calendar';
import { registerIssue } from '../register-issue.ts';
import { type GridRow, isBlankRow } from './grid.ts';
import { headerIssues, refuseUnreadable } from './header-check.ts';
import type { HeaderRow } from './header-names.ts';
import { type HeaderGuess, refusal } from './header-refusal.ts';
import { LAST_SOUGHT, namesIn, type SearchTerms, seekHeader } from './header-search.ts';

/** What the header of a table is found by. */
export interface HeaderTerms extends SearchTerms {
  /** Looks further for a header that was not found, where the format has more places; by default in the first rows. */
  readonly seek?: () => Promise<HeaderGuess | undefined>;
}

/** The names of the columns, and the last row that they stand in. */
export interface Header {
  readonly names: readonly string[];
  readonly lastRow: number;
}

/** Is given the rows of a table from the top until it has the header; rejects where that cannot be read or is not the mapping's. */
export interface HeaderFinder {
  readonly take: (row: GridRow) => Promise<Header | undefined>;
  /** The header of a table that has ended. */
  readonly end: () => Promise<Header>;
}

/** Finds the header of a table. Where another row seems to be it, the refusal tells so: it is never taken without a word. */
export const headerFinder = (terms: HeaderTerms): HeaderFinder => {
  const { place, columns, merges } = terms;
  const height = place?.rows ?? 1;
  const held: HeaderRow[] = [];
  let top = place?.row;
  let isEmpty = true;
  let issues: readonly Issue[] = [];

  const seekAbove = async (): Promise<HeaderGuess | undefined> => {
    const header = place?.row === undefined ? seekHeader(held, terms) : undefined;
    return header === undefined ? undefined : { header };
  };
  const settle = (from: number): Header | undefined => {
    const names = namesIn(held, { row: from, rows: height }, merges);
    issues = headerIssues(names, columns);
    return issues.length === 0 ? { names, lastRow: from + height - 1 } : undefined;
  };
  const refuse = async (): Promise<XinfangError> =>
    refusal(issues, await (terms.seek ?? seekAbove)());

  return {
    take: async (row) => {
      isEmpty &&= isBlankRow(row);
      if (!isEmpty) top ??= row.row;
      if (top === undefined || row.row < top) return undefined;
      if (row.row < top + height) refuseUnreadable(row);
      if ('cells' in row) held.push(row);
      if (row.row < top + height - 1) return undefined;
      const header = issues.length === 0 ? settle(top) : undefined;
      if (header === undefined && (place?.row !== undefined || row.row >= LAST_SOUGHT))
        throw await refuse();
      return header;
    },
    end: async () => {
      if (isEmpty || top === undefined) throw new XinfangError([registerIssue('empty-file')]);
      const header = issues.length === 0 ? settle(top) : undefined;
      if (header === undefined) throw await refuse();
      return header;
    },
  };
};
