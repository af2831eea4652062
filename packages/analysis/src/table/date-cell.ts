import { dayNumberOf, formatDayNumber, parseDayNumber } from '@xinfang/calendar';
import { foldText } from './fold-text.ts';
import { cellProblem } from './table-problem.ts';
import type { CellReading } from './test-cell.ts';

const WRITTEN = /^(\d{4})(?:[-/.]|年)(\d{1,2})(?:[-/.]|月)(\d{1,2})日?(?: 0{1,2}:00(?::00)?)?$/u;
const SERIAL = /^\d{5}$/u;
/** Day 61 of spreadsheets is 1900-03-01; no law here is older. */
const BEFORE_FIRST = dayNumberOf(1899, 12, 30);
const DAYS_TO_1904 = 1462;

/**
 * Reads a civil date as people and spreadsheets write it; a bare number of five digits is a spreadsheet's day number.
 *
 * @example
 * readDate('2022年5月1日', false) // { value: '2022-05-01' }
 */
export const readDate = (written: string, is1904: boolean): CellReading<string> => {
  const text = foldText(written);
  const [, year, month = '', day = ''] = WRITTEN.exec(text) ?? [];
  const date = SERIAL.test(text)
    ? formatDayNumber(BEFORE_FIRST + Number(text) + (is1904 ? DAYS_TO_1904 : 0))
    : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return parseDayNumber(date) === undefined
    ? { problem: cellProblem('bad-date', { text }) }
    : { value: date };
};
