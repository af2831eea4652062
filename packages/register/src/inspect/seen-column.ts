import { shownName } from '../tally.ts';
import type { ColumnGuess } from './column-guess.ts';
import { profileColumn } from './column-profile.ts';
import type { DraftColumn } from './draft-source.ts';
import { guessColumns, type SampledColumn } from './guess-columns.ts';
import type { Confidence } from './header-words.ts';
import type { KnownFact } from './known-fact.ts';
import { numberedNames } from './numbered-names.ts';
import { doubtEarlyDays } from './order-of-days.ts';
import type { Sample } from './sample.ts';

/** A column, what it was found to be, and the name under which it may be told of. */
export interface SeenColumn extends SampledColumn {
  /** From 1. */
  readonly index: number;
  readonly guess: ColumnGuess | undefined;
  readonly shown: string;
  readonly isDoubled: boolean;
}

/** Looks at each column of a sample; one without a name and without a cell is none. */
export const seeColumns = (
  { names, rows, sure }: Sample,
  facts: readonly KnownFact[] | undefined,
): readonly SeenColumn[] => {
  const columns = sampledColumns(names, rows);
  const guesses = doubtEarlyDays(guessColumns(columns, facts), columns, rows);
  return columns
    .map((column, i): SeenColumn => {
      const guess = guesses[i];
      return {
        ...column,
        index: i + 1,
        guess,
        shown: shownAs(column.name, guess, sure),
        isDoubled: names.filter((name) => name === column.name).length > 1,
      };
    })
    .filter(({ name, profile }) => name !== '' || profile.filled > 0);
};

/** Numbered columns are judged together: the later ones hold little. */
const sampledColumns = (
  names: readonly string[],
  rows: Sample['rows'],
): readonly SampledColumn[] => {
  const numbers = numberedNames(names);
  const cellsOf = (i: number): readonly unknown[] => rows.map((row) => row[i]);
  const pools = new Map<string, unknown[]>();
  names.forEach((name, i) => {
    const pattern = numbers.get(name)?.pattern;
    if (pattern !== undefined) pools.set(pattern, [...(pools.get(pattern) ?? []), ...cellsOf(i)]);
  });
  const pooled = new Map([...pools].map(([pattern, cells]) => [pattern, profileColumn(cells)]));
  return names.map((name, i) => {
    const numbered = numbers.get(name);
    const profile = profileColumn(cellsOf(i));
    return { name, numbered, profile, pooled: pooled.get(numbered?.pattern ?? '') ?? profile };
  });
};

const HIDDEN = '…';

/**
 * A known name is no one's. One that is close to a known one is shown unless the header is a mere guess, any other only where the
 * header surely is one. Spaces within a name are no sign of data if the rest is known.
 */
const shownAs = (name: string, guess: ColumnGuess | undefined, sure: Confidence): string => {
  if (guess?.match === 'whole') return name;
  const isClose = guess?.match === 'close' || guess?.match === 'bare';
  if (sure === 'low' || (sure === 'medium' && !isClose)) return HIDDEN;
  if (!isClose) return shownName(name);
  return shownName(name.replaceAll(/\s/gu, '')) === HIDDEN ? HIDDEN : name;
};

/** Whether a draft may name the column: nothing else bears its name, and the name is shown. */
export const isUsable = ({ name, shown, isDoubled }: SeenColumn): boolean =>
  name !== '' && name === shown && !isDoubled;

/** The columns that a draft may use. */
export const draftColumns = (seen: readonly SeenColumn[]): readonly DraftColumn[] =>
  seen.flatMap((column) => {
    const { guess } = column;
    return guess !== undefined && isUsable(column) ? [{ ...column, guess }] : [];
  });
