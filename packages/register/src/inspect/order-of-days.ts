import { dayReader } from '../draft/date-form.ts';
import type { ColumnGuess } from './column-guess.ts';
import type { SampledColumn } from './guess-columns.ts';
import type { Sample } from './sample.ts';
import { isDay } from './target.ts';

/** Fewer days may be slips of the pen. */
const ENOUGH = 3;

const RECEIPT = 'registration.receivedOn';

/** Doubts the columns of days that mostly lie before the day of receipt: what came before is no step of this matter. */
export const doubtEarlyDays = (
  guesses: readonly (ColumnGuess | undefined)[],
  columns: readonly SampledColumn[],
  rows: Sample['rows'],
): readonly (ColumnGuess | undefined)[] => {
  const receipt = guesses.findIndex((guess) => guess?.target === RECEIPT && !guess.isContested);
  const received = daysIn(columns[receipt], receipt, rows);
  return guesses.map((guess, i) => {
    if (guess === undefined || guess.target === RECEIPT || !isDay(guess.target)) return guess;
    return isMostlyBefore(daysIn(columns[i], i, rows), received)
      ? { ...guess, confidence: 'low', doubt: 'days-before-receipt' }
      : guess;
  });
};

type Days = readonly (string | undefined)[];

const daysIn = (column: SampledColumn | undefined, index: number, rows: Sample['rows']): Days => {
  const forms = column?.pooled.days.forms.map(({ form }) => form) ?? [];
  if (forms.length === 0) return [];
  const read = dayReader(forms);
  return rows.map((row) => {
    const cell = row[index];
    return typeof cell === 'string' || typeof cell === 'number'
      ? read(String(cell).trim())
      : undefined;
  });
};

const isMostlyBefore = (days: Days, received: Days): boolean => {
  const both = days.flatMap((day, i) => {
    const from = received[i];
    return day === undefined || from === undefined ? [] : [day < from];
  });
  const before = both.filter((isBefore) => isBefore).length;
  return both.length >= ENOUGH && before > both.length / 2;
};
