import { fieldsOfEvent, kindOfPlace } from '../draft/case-places.ts';
import { converterOf } from '../draft/convert.ts';
import { DATE_FORMS } from '../draft/date-form.ts';
import type { Column } from '../mapping/mapping-schema.ts';
import type { ColumnGuess } from './column-guess.ts';
import type { ColumnProfile } from './column-profile.ts';
import type { SampledColumn } from './guess-columns.ts';
import { valueTable } from './shown-values.ts';
import { eventTargetOf, isDay, type Target } from './target.ts';
import { type Meaning, NOT_EVALUATED } from './value-words.ts';

/** A column of the sample that the draft may use: its name is one, stands once in the header, and something is known of it. */
export interface DraftColumn extends SampledColumn {
  readonly guess: ColumnGuess;
}

/** A column as a mapping writes it: a bare name where nothing more is to be said. */
export type DraftSource = string | Column;

/**
 * The source for a column, or undefined where none of its cells could be read: a table of no values would reject every row.
 * Where the sample is not the whole, days may be written in the usual forms too.
 */
export const sourceOf = (
  { name, numbered, pooled, guess }: DraftColumn,
  hasMore: boolean,
): DraftSource | undefined => {
  const column = numbered?.pattern ?? name;
  if (isDay(guess.target)) return dayColumn(column, pooled, hasMore);
  const values = valueTable(guess, pooled);
  if (values !== undefined && isPlainFlag(guess, values.table))
    return guess.target.startsWith('facts.') ? { column, type: 'boolean' } : column;
  if (values !== undefined)
    return Object.keys(values.table).length === 0 ? undefined : { column, values: values.table };
  // A fact without words of its own is a number.
  if (guess.target.startsWith('facts.')) return { column, type: 'number' };
  const split = guess.target === 'registration.accused.units' ? separatorOf(pooled) : undefined;
  return split === undefined ? column : { column, split };
};

/**
 * Plain words for yes and no are read without a table, also those that the sample does not happen to hold. A table is needed
 * where a yes means something else than true.
 */
const isPlainFlag = (
  { target }: ColumnGuess,
  table: Readonly<Record<string, Meaning>>,
): boolean => {
  const words = Object.entries(table);
  return (
    words.length > 0 &&
    (target.startsWith('facts.') || isFlagPlace(target)) &&
    words.every(([word, means]) => readsAs(word, means))
  );
};

const isFlagPlace = (target: Target): boolean => {
  const told = eventTargetOf(target);
  return told === undefined
    ? kindOfPlace(target) === 'boolean'
    : told.event !== 'any' && fieldsOfEvent(told.event)[told.field] === 'boolean';
};

/** As a run reads it where no table is given. */
const asFlag = converterOf({ column: '' }, 'boolean');

const readsAs = (word: string, means: Meaning): boolean => {
  const read = asFlag(word);
  return 'value' in read && read.value === means;
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
