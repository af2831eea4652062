import type { DayNumber } from '@xinfang/calendar';
import { MADE, MISSED } from './bucket.ts';
import { createRows, type Rows, type RowsPart, type TalliesPart } from './case-tallies.ts';
import { readColumn } from './column.ts';
import type { FilingsPart } from './filings.ts';
import { startsOf } from './joined-filings.ts';
import { NO_DAY, unpackDay } from './packed-day.ts';
import { byText } from './ranking.ts';
import type { Refilings } from './refilings.ts';
import type { BreakdownRow, RunReport } from './run-report.ts';
import type { RunTerms } from './run-terms.ts';
import { askersOf } from './tallies.ts';
import {
  addTally,
  addToBucket,
  createTally,
  layoutOf,
  reportTally,
  type Tally,
  type TallyLayout,
} from './tally.ts';

/** Sums up the figures of parts, which are forgotten as they are taken in: a row of each part would be many rows. */
export const joinTallies = (terms: RunTerms) => {
  const layout = layoutOf(terms);
  const whole = createTally(layout);
  const breakdowns = terms.by.map(() => createRows(layout));
  /** For each part, field and row of the part the place of the row that it went into. */
  const placesOfParts: (readonly Uint32Array[])[] = [];
  return {
    add: (part: TalliesPart): void => {
      addTally(whole, part.whole, layout);
      placesOfParts.push(
        part.rows.map((rows, at) => addRows(breakdowns[at] as Rows, rows, layout)),
      );
    },
    /** Counts what was left open, once all cases are in and it is known which matters were filed again. */
    answer: (
      filings: readonly FilingsPart[],
      refilings: Refilings,
      nameOf: (place: number) => string | undefined,
    ): void => {
      const listsIds = terms.limit !== undefined;
      forEachAsked(filings, askersOf(terms.counters), (part, counter, place, after, rows) => {
        const role = refilings.isRefiledAfter(place, after) ? MISSED : MADE;
        const id = (listsIds ? nameOf(place) : undefined) ?? NO_NAME;
        addToBucket(whole, layout, counter, id, role);
        for (let at = 0; at < rows.length; at++) {
          const row = placesOfParts[part]?.[at]?.[rows[at] as number] as number;
          addToBucket(breakdowns[at]?.tallies[row] as Tally, layout, counter, id, role);
        }
      });
    },
    report: () => ({
      figures: reportTally(whole, layout),
      breakdowns: terms.by.map(({ field }, at): RunReport['breakdowns'][number] => ({
        by: field,
        rows: reportRows(breakdowns[at] as Rows, layout),
      })),
    }),
  };
};

/** Where no ids are asked for none is listed. */
const NO_NAME = '';

const addRows = (into: Rows, { keys, tallies }: RowsPart, layout: TallyLayout): Uint32Array =>
  Uint32Array.from(keys, (key, row) => {
    const place = into.placeOf(key);
    addTally(into.tallies[place] as Tally, tallies[row] as Tally, layout);
    return place;
  });

const reportRows = ({ keys, tallies }: Rows, layout: TallyLayout): readonly BreakdownRow[] =>
  keys
    .map((key, row) => ({ key, ...reportTally(tallies[row] as Tally, layout) }))
    .sort((a, b) => byText(a.key, b.key));

/** Answers a question of a part: by which counter, of the case at which place of all, after which day, counted in which rows. */
type Answer = (
  part: number,
  counter: number,
  place: number,
  after: DayNumber,
  rows: readonly number[],
) => void;

/** The questions of all parts in the order of the cases; the rows of one are overwritten by the next. */
const forEachAsked = (
  parts: readonly FilingsPart[],
  askers: readonly number[],
  answer: Answer,
): void => {
  const starts = startsOf(parts);
  parts.forEach(({ length, asked }, part) => {
    const columns = asked.after.map((column) => readColumn([column]));
    const rowColumns = asked.rows.map((column) => readColumn([column]));
    const rows = rowColumns.map(() => 0);
    for (let at = 0; at < length; at++)
      for (let asker = 0; asker < columns.length; asker++) {
        const after = columns[asker]?.(at) ?? NO_DAY;
        if (after === NO_DAY) continue;
        for (let of = 0; of < rows.length; of++) rows[of] = rowColumns[of]?.(at) ?? 0;
        const place = at + (starts[part] as number);
        answer(part, askers[asker] as number, place, unpackDay(after), rows);
      }
  });
};
