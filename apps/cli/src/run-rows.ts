import { jsonlParts, LONGEST_LINE, type Mapping, type PartSummary } from '@xinfang/register';
import { caseLineOf } from '@xinfang/report';
import type { RangeReader, RowReader, RowTaker } from '@xinfang/sdk/batch';

/** What this module is given in each thread. */
export interface RowSettings {
  readonly mapping?: Mapping;
}

/** What the rows of a range came to, beside what the run counts. */
export interface RowNotes {
  readonly summary: PartSummary;
  /** Assumptions that gave something to cases which the pack then refused, with how many. */
  readonly unused: readonly (readonly [id: string, cases: number])[];
}

/** Reads the rows of a register in JSON lines; loaded by its URL in each thread that measures a part of it. */
export const openRows = ({ mapping }: RowSettings): RowReader => {
  const openPart = jsonlParts(mapping);
  return {
    longestLine: LONGEST_LINE,
    lineOf: (one) => JSON.stringify(caseLineOf(one)),
    open: (place) => readPart(openPart(place)),
  };
};

const readPart = (part: ReturnType<ReturnType<typeof jsonlParts>>): RangeReader => {
  const unused = new Map<string, number>();
  const handTo =
    (rows: RowTaker): Parameters<typeof part.read>[1] =>
    (each) => {
      if ('reject' in each) {
        const { row, ...issue } = each.reject;
        rows.refuse(row, issue);
      } else if (!rows.take(each.row, each.case, each.key))
        for (const id of each.assumptions) unused.set(id, (unused.get(id) ?? 0) + 1);
    };
  return {
    read: (lines, rows) => part.read(lines, handTo(rows)),
    passLongLine: (rows) => part.passLongLine(handTo(rows)),
    lines: part.lines,
    notes: (): RowNotes => ({ summary: part.summary(), unused: [...unused] }),
  };
};
