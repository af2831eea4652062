import type { Calendar } from '@xinfang/calendar';
import { XinfangError } from '@xinfang/calendar';
import type { Pack } from '@xinfang/pack';
import { type MeasureOptions, startMeasure } from '@xinfang/rates';
import type { Given } from '../plugin/derive.ts';
import type { PluginFacts } from '../plugin/plugin-facts.ts';
import { type TakenCase, takeCase } from '../take-case.ts';
import type { ByteRange } from './byte-range.ts';
import { readLineBlocks } from './line-blocks.ts';
import type { GivenToCase, RangeResult, RefusedRow } from './range-result.ts';
import { notePlaceless } from './row-places.ts';
import type { RowIssue, RowReader, RowTaker } from './row-reader.ts';
import { writeLines } from './written-lines.ts';

/** What every range of a run is measured with. */
export interface RangeTools {
  readonly pack: Pack;
  readonly calendar: Calendar;
  /** What plugins give; undefined where there are none. */
  readonly facts: PluginFacts | undefined;
  readonly asked: MeasureOptions;
  readonly reader: RowReader;
  /** Whether the lines of its cases are wanted. */
  readonly writes: boolean;
}

/** A range to be measured. */
export interface RangeTask extends ByteRange {
  /** Rows of the range, from 1, of which an earlier row of the file has the key. */
  readonly taken?: ReadonlyMap<number, number>;
}

/** Reads, decides, reckons and counts the lines of a range of an open file. Throws what the system says against reading it. */
export const measureRange = (
  { pack, calendar, facts, asked, reader, writes }: RangeTools,
  file: number,
  { start, end, taken = new Map() }: RangeTask,
): RangeResult => {
  const measure = startMeasure(pack, calendar, asked);
  const reading = reader.open({ isStart: start === 0, taken });
  const placeless = notePlaceless();
  let hasKeys = false;
  const refusals = listRefusals();
  const written = writes ? writeLines() : undefined;
  const given: GivenToCase[] = [];
  let cases = 0;
  const rows: RowTaker = {
    refuse: (row, issue) => refusals.add(row, withoutKeys(issue)),
    take: (row, oneCase, key) => {
      if (key !== undefined) hasKeys = true;
      const taken = orIssues(() => takeCase(oneCase, measure, pack, facts, key));
      const measured = 'issues' in taken ? taken : taken.one;
      if ('given' in taken && hasGiven(taken.given))
        given.push({ caseId: oneCase.id, ...taken.given });
      // A refused row bears its key all the same.
      if (key !== undefined || !('issues' in measured)) placeless.pass(row);
      if ('issues' in measured) {
        for (const issue of measured.issues) rows.refuse(row, issue);
        return false;
      }
      cases += 1;
      if (reader.lineOf !== undefined) written?.add(reader.lineOf(measured));
      return true;
    },
  };
  readLineBlocks(file, { start, end }, reader.longestLine, {
    takeLines: (lines) => reading.read(lines, rows),
    takeLongLine: () => reading.passLongLine(rows),
  });
  return {
    lines: reading.lines(),
    cases,
    refused: refusals.rows,
    part: measure.part(),
    placeless: placeless.rows(reading.lines()),
    hasKeys,
    notes: reading.notes(),
    written: written?.bytes(),
    ...(facts === undefined ? {} : { given }),
  };
};

const orIssues = (take: () => TakenCase): TakenCase | XinfangError => {
  try {
    return take();
  } catch (error) {
    if (error instanceof XinfangError) return error;
    throw error;
  }
};

const hasGiven = ({ given, unavailable }: Given): boolean => given.length + unavailable.length > 0;

/** The names of facts come from the row: they may be anything. */
const withoutKeys = (issue: RowIssue): RowIssue =>
  /^facts[.[]/u.test(issue.path ?? '') ? { ...issue, path: 'facts' } : issue;

const listRefusals = () => {
  const rows: (RefusedRow & { readonly issues: RowIssue[] })[] = [];
  return {
    rows,
    add: (row: number, issue: RowIssue): void => {
      const last = rows.at(-1);
      if (last?.row === row) last.issues.push(issue);
      else rows.push({ row, issues: [issue] });
    },
  };
};
