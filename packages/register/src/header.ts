import { type Issue, XinfangError } from '@xinfang/calendar';
import { type GridRow, isBlankRow, type Merge } from './grid.ts';
import { headerIssues, holdsHeader, refusal, refuseUnreadable } from './header-check.ts';
import { type HeaderRow, headerNames } from './header-names.ts';
import type { MappedColumns } from './mapping.ts';
import { registerIssue } from './register-issue.ts';

/** Where the header stands, by the rows of the spreadsheet. What is not said: the first row that is not blank, one row. */
export interface HeaderPlace {
  readonly row?: number;
  readonly rows?: number;
}

/** What a header is sought by. */
export interface HeaderTerms {
  readonly place: HeaderPlace | undefined;
  readonly columns: MappedColumns;
  /** Undefined where the format knows no merged cells. */
  readonly merges: readonly Merge[] | undefined;
}

/** The names of the columns, and the last row that they stand in. */
export interface Header {
  readonly names: readonly string[];
  readonly lastRow: number;
}

/** Is given the rows of a table from the top until it has the header; throws where that cannot be read or is not the mapping's. */
export interface HeaderFinder {
  readonly take: (row: GridRow) => Header | undefined;
  /** The header of a table that has ended. */
  readonly end: () => Header;
}

/** Titles and remarks above a header are fewer rows than this. */
const LOOKED_THROUGH = 20;

/** Finds the header of a table. Where another row seems to be it, the refusal tells so: it is never taken without a word. */
export const headerFinder = ({ place, columns, merges }: HeaderTerms): HeaderFinder => {
  const height = place?.rows ?? 1;
  const held: HeaderRow[] = [];
  let top = place?.row;
  let isEmpty = true;
  let issues: readonly Issue[] = [];

  const namesFrom = (row: number): readonly string[] => {
    const rows = held.filter((each) => each.row >= row && each.row < row + height);
    const names = headerNames(rows, merges);
    // Delimiters at the end of a header make no columns, and what stands under them has none.
    return names.slice(0, names.findLastIndex((name) => name !== '') + 1);
  };
  const settle = (from: number): Header | undefined => {
    const names = namesFrom(from);
    issues = headerIssues(names, columns);
    return issues.length === 0 ? { names, lastRow: from + height - 1 } : undefined;
  };
  const refuse = (): XinfangError => {
    const other =
      place?.row === undefined
        ? held.find(({ row }) => row <= LOOKED_THROUGH && holdsHeader(namesFrom(row), columns))
        : undefined;
    return refusal(issues, other?.row);
  };

  return {
    take: (row) => {
      isEmpty &&= isBlankRow(row);
      if (!isEmpty) top ??= row.row;
      if (top === undefined || row.row < top) return undefined;
      if (row.row < top + height) refuseUnreadable(row);
      if ('cells' in row) held.push(row);
      if (row.row < top + height - 1) return undefined;
      const header = issues.length === 0 ? settle(top) : undefined;
      if (header === undefined && (place?.row !== undefined || row.row >= LOOKED_THROUGH + height))
        throw refuse();
      return header;
    },
    end: () => {
      if (isEmpty || top === undefined) throw new XinfangError([registerIssue('empty-file')]);
      const header = issues.length === 0 ? settle(top) : undefined;
      if (header === undefined) throw refuse();
      return header;
    },
  };
};
