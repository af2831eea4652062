import { shownName } from '../tally.ts';
import { profileColumn } from './column-profile.ts';
import type { DraftColumn } from './draft-source.ts';
import { type ColumnGuess, guessColumns, type SampledColumn } from './guess-columns.ts';
import type { KnownFact } from './header-name.ts';
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
  { names, rows, hasNames }: Sample,
  facts: readonly KnownFact[] | undefined,
): readonly SeenColumn[] => {
  const columns = names.map(
    (name, i): SampledColumn => ({ name, profile: profileColumn(rows.map((row) => row[i])) }),
  );
  const guesses = guessColumns(columns, facts);
  return columns
    .map((column, i): SeenColumn => {
      const guess = guesses[i];
      return {
        ...column,
        index: i + 1,
        guess,
        shown: shownAs(column.name, guess, hasNames),
        isDoubled: names.filter((name) => name === column.name).length > 1,
      };
    })
    .filter(({ name, profile }) => name !== '' || profile.filled > 0);
};

const HIDDEN = '…';

/** A known name is no one's; any other is shown only where it is surely a name. Spaces within a name are no sign of data if the rest is known. */
const shownAs = (name: string, guess: ColumnGuess | undefined, hasNames: boolean): string => {
  if (guess?.match === 'whole') return name;
  if (!hasNames) return HIDDEN;
  if (guess?.match !== 'close' && guess?.match !== 'bare') return shownName(name);
  return shownName(name.replaceAll(/\s/gu, '')) === HIDDEN ? HIDDEN : name;
};

/** Whether a draft may name the column: nothing else bears its name, and the name is shown. */
export const isUsable = ({ name, shown, isDoubled }: SeenColumn): boolean =>
  name !== '' && name === shown && !isDoubled;

/** The columns that a draft may use. */
export const draftColumns = (seen: readonly SeenColumn[]): readonly DraftColumn[] =>
  seen.flatMap((column) => {
    const { name, profile, guess } = column;
    return guess !== undefined && isUsable(column) ? [{ name, profile, guess }] : [];
  });
