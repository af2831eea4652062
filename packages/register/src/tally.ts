import type { Text } from '@xinfang/calendar';
import { expectedColumns, mappedColumns } from './mapping/mapping.ts';
import type { Mapping } from './mapping/mapping-schema.ts';
import type { ColumnListener } from './source-row.ts';

/** What was read so far; always read = cases + rejected. */
export interface RegisterSummary {
  readonly read: number;
  readonly cases: number;
  readonly rejected: number;
  /** Every assumption of the mapping, with the number of cases that rest on it. */
  readonly assumptions: readonly AssumptionUse[];
  /** Columns that the mapping neither uses nor ignores; without a mapping, fields that no case has. At most 200. */
  readonly unmappedColumns: readonly string[];
  /**
   * Columns that the mapping uses and no row had so far: a misspelt name shows here where a register has no header. Of a
   * repeat only those of its first number.
   */
  readonly unseenColumns: readonly string[];
  /** Sheets of a workbook that are not hidden and were not read, where the mapping names no sheet. */
  readonly unreadSheets?: readonly string[];
}

/** Something taken as known though the register does not say it, and the number of cases that rest on it. */
export interface AssumptionUse {
  readonly id: string;
  readonly text: Text;
  readonly cases: number;
}

/** Counts rows as they are read. */
export interface Tally {
  readonly countCase: (assumptions: readonly string[]) => void;
  readonly countReject: () => void;
  readonly meetColumns: ColumnListener;
  readonly meetUnreadSheets: (names: readonly string[]) => void;
  readonly summary: () => RegisterSummary;
}

/** More names than this are no columns but a file that is not what it seems. */
const MOST_NAMES = 200;
const LONGEST_NAME = 30;

/** A tally at nothing. */
export const newTally = (mapping: Mapping | undefined): Tally => {
  const uses = new Map(mapping?.assumptions?.map(({ id }) => [id, 0]));
  const columns = columnLog(mapping);
  let cases = 0;
  let rejected = 0;
  let unreadSheets: readonly string[] = [];
  return {
    countCase: (assumptions) => {
      cases += 1;
      for (const id of assumptions) uses.set(id, (uses.get(id) ?? 0) + 1);
    },
    countReject: () => {
      rejected += 1;
    },
    meetColumns: columns.meet,
    meetUnreadSheets: (names) => {
      unreadSheets = names.map(shownName);
    },
    summary: () => ({
      read: cases + rejected,
      cases,
      rejected,
      assumptions: (mapping?.assumptions ?? []).map(({ id, text }) => ({
        id,
        text,
        cases: uses.get(id) ?? 0,
      })),
      unmappedColumns: columns.unmapped(),
      unseenColumns: columns.unseen(),
      ...(unreadSheets.length === 0 ? {} : { unreadSheets }),
    }),
  };
};

/** The summaries of two stretches of a register, one after the other, as that of both. */
export const addSummaries = (one: RegisterSummary, next: RegisterSummary): RegisterSummary => ({
  read: one.read + next.read,
  cases: one.cases + next.cases,
  rejected: one.rejected + next.rejected,
  assumptions: one.assumptions.map((each, i) => ({
    ...each,
    cases: each.cases + (next.assumptions[i]?.cases ?? 0),
  })),
  unmappedColumns: [...new Set([...one.unmappedColumns, ...next.unmappedColumns])].slice(
    0,
    MOST_NAMES,
  ),
  unseenColumns: one.unseenColumns.filter((column) => next.unseenColumns.includes(column)),
});

const columnLog = (mapping: Mapping | undefined) => {
  const used = [...(mapping === undefined ? [] : mappedColumns(mapping).all)];
  const expected = [...(mapping === undefined ? [] : expectedColumns(mapping))];
  const known = new Set(used.flatMap((column) => [column, topOf(column)]));
  const ignored = new Set(mapping?.ignore);
  const seen = new Set<string>();
  const unmapped = new Set<string>();
  return {
    meet: (names: readonly string[]) => {
      for (const name of names) {
        if (known.has(name)) seen.add(name);
        else if (name !== '' && !ignored.has(name) && unmapped.size < MOST_NAMES)
          unmapped.add(shownName(name));
      }
    },
    unmapped: () => [...unmapped],
    unseen: () => expected.filter((column) => !seen.has(column) && !seen.has(topOf(column))),
  };
};

/** A register without a header has a person where a name should be: what does not look like the name of a column is not repeated. */
export const shownName = (name: string): string =>
  name.length > LONGEST_NAME || /\d{5,}|[@\s,，。；;]/u.test(name) ? '…' : name;

/** A dotted column lies within the one that its first part names. */
const topOf = (column: string): string => column.split('.', 1)[0] as string;
