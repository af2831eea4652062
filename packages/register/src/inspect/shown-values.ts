import { isBodyName, isTownshipName } from './body-words.ts';
import type { ColumnGuess } from './column-guess.ts';
import type { ColumnProfile } from './column-profile.ts';
import { isContentName } from './content-words.ts';
import type { InspectedValue } from './inspection.ts';
import type { Target } from './target.ts';
import { isOfWords, type MeaningOf } from './value-meaning.ts';
import { type Meaning, NOT_EVALUATED } from './value-words.ts';

/** Categories without words of their own, and what the values of each look like; any other may be a person or an address. */
const NAMED: Readonly<Partial<Record<Target, (value: string) => boolean>>> = {
  'registration.content': isContentName,
  'registration.unit': isBodyName,
  'registration.township': isTownshipName,
  'registration.receiver.id': isBodyName,
  'events.dispatched.to': isBodyName,
  'events.accepted.unit': isBodyName,
};

/** More values than this are no category. */
const MOST_VALUES = 60;
const LONGEST_VALUE = 20;
const HIDDEN = '…';

/**
 * The values of a column that is a category, the commonest first. What is no known word is shown only where it looks like one
 * of the category: it may have slipped out of a column about a person, and be in many cells.
 */
export const shownValues = (
  guess: ColumnGuess | undefined,
  profile: ColumnProfile,
): readonly InspectedValue[] | undefined => {
  if (guess === undefined || guess.confidence === 'low') return undefined;
  const { meaning } = guess;
  if (profile.values.size === 0 || profile.values.size > MOST_VALUES) return undefined;
  if (meaning === undefined && (NAMED[guess.target] === undefined || !isCategory(profile)))
    return undefined;
  return withHiddenOnce(
    [...profile.values].map(([value, count]) => shownValue(value, count, meaning, guess.target)),
  ).sort((a, b) => b.count - a.count);
};

/** Values of a category come again; where nearly each cell holds its own they may be anything. */
const isCategory = ({ values, filled }: ColumnProfile): boolean =>
  filled <= MOST_VALUES / 2 || values.size <= filled / 2;

const shownValue = (
  value: string,
  count: number,
  meaning: MeaningOf | undefined,
  target: Target,
): InspectedValue => {
  const known = meaning?.(value);
  if (known !== undefined) return { value, count, meaning: known };
  if (NOT_EVALUATED.has(value)) return { value, count };
  return { value: isPlain(value, target) ? value : HIDDEN, count };
};

const isPlain = (value: string, target: Target): boolean =>
  value.length <= LONGEST_VALUE && (NAMED[target] ?? isOfWords)(value);

const withHiddenOnce = (values: readonly InspectedValue[]): InspectedValue[] => {
  const hidden = values.filter(({ value }) => value === HIDDEN);
  const shown = values.filter(({ value }) => value !== HIDDEN);
  const count = hidden.reduce((sum, each) => sum + each.count, 0);
  return count === 0 ? shown : [...shown, { value: HIDDEN, count }];
};

/** The table of a mapping for the known values of a column, and how many cells hold others. */
export const valueTable = (
  { meaning }: ColumnGuess,
  { values }: ColumnProfile,
): { readonly table: Readonly<Record<string, Meaning>>; readonly unknown: number } | undefined => {
  if (meaning === undefined) return undefined;
  const known = [...values].map(([value, count]) => ({ value, count, means: meaning(value) }));
  return {
    table: Object.fromEntries(
      known.flatMap(({ value, means }) => (means === undefined ? [] : [[value, means]])),
    ),
    unknown: known
      .filter(({ value, means }) => means === undefined && !NOT_EVALUATED.has(value))
      .reduce((sum, { count }) => sum + count, 0),
  };
};
