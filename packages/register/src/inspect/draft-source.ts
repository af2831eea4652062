import { DATE_FORMS } from '../date-form.ts';
import type { Column } from '../mapping-schema.ts';
import type { ColumnProfile } from './column-profile.ts';
import type { ColumnGuess } from './guess-columns.ts';
import { valueTable } from './shown-values.ts';
import { isDay } from './target.ts';
import { NOT_EVALUATED } from './value-words.ts';

/** A column of the sample that the draft may use: its name is one, stands once in the header, and something is known of it. */
export interface DraftColumn {
  readonly name: string;
  readonly profile: ColumnProfile;
  readonly guess: ColumnGuess;
}

/** A column as a mapping writes it: a bare name where nothing more is to be said. */
export type DraftSource = string | Column;

/**
 * The source for a column, or undefined where none of its cells could be read: a table of no values would reject every row.
 * Where the sample is not the whole, days may be written in the usual forms too.
 */
export const sourceOf = (
  { name, profile, guess }: DraftColumn,
  hasMore: boolean,
): DraftSource | undefined => {
  const column = guess.numbered?.pattern ?? name;
  if (isDay(guess.target)) return dayColumn(column, profile, hasMore);
  const values = valueTable(guess, profile);
  if (values !== undefined)
    return Object.keys(values.table).length === 0 ? undefined : { column, values: values.table };
  if (guess.target.startsWith('facts.')) return { column, type: 'boolean' };
  const split = guess.target === 'registration.accused.units' ? separatorOf(profile) : undefined;
  return split === undefined ? column : { column, split };
};

const dayColumn = (
  column: string,
  { days, filled }: ColumnProfile,
  hasMore: boolean,
): DraftSource | undefined => {
  if (filled === 0) return column;
  if (days.read === 0) return undefined;
  const found = days.forms.map(({ form }) => form);
  return { column, date: [...new Set([...found, ...(hasMore ? DATE_FORMS : [])])] };
};

const separatorOf = ({ values }: ColumnProfile): string | undefined =>
  ['、', '；', ';', '，', ','].find((mark) =>
    [...values.keys()].some((each) => each.includes(mark)),
  );

/** Words of the used columns that stand for an empty cell; 无 means no where a column of yes and no holds it. */
export const marksOf = (columns: readonly DraftColumn[]): readonly string[] => {
  const marks = new Set(columns.flatMap(({ profile }) => [...profile.marks]));
  for (const { guess, profile } of columns)
    if (guess.target === 'events.evaluated.grade')
      for (const value of profile.values.keys()) if (NOT_EVALUATED.has(value)) marks.add(value);
  if (columns.some((each) => asksWhether(each))) marks.delete('无');
  return [...marks].sort();
};

const asksWhether = ({ guess, profile }: DraftColumn): boolean =>
  profile.marks.has('无') && valueTable(guess, profile)?.table['有'] !== undefined;
