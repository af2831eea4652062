import type { ColumnProfile } from './column-profile.ts';
import type { ColumnGuess } from './guess-columns.ts';
import type { InspectedValue } from './inspection.ts';
import type { Target } from './target.ts';
import { type MeaningOf, meaningReader } from './value-meaning.ts';
import { type Meaning, NOT_EVALUATED } from './value-words.ts';

/** Categories without words of their own: whatever the office calls its units and contents. */
const OPEN: ReadonlySet<Target> = new Set([
  'registration.content',
  'registration.unit',
  'registration.township',
  'registration.receiver.id',
  'events.dispatched.to',
  'events.accepted.unit',
]);

/** More values than this are no category. */
const MOST_VALUES = 60;
const LONGEST_VALUE = 20;
const HIDDEN = '…';

/**
 * The values of a column that is a category, the commonest first. What is no known word is shown only where several cells hold
 * it, or it is named like a body: a single cell may have slipped out of a column about a person.
 */
export const shownValues = (
  guess: ColumnGuess | undefined,
  profile: ColumnProfile,
): readonly InspectedValue[] | undefined => {
  if (guess === undefined || guess.confidence === 'low') return undefined;
  const meaning = meaningReader(guess.target, guess.as);
  if (profile.values.size === 0 || profile.values.size > MOST_VALUES) return undefined;
  if (meaning === undefined && !(OPEN.has(guess.target) && isCategory(profile))) return undefined;
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
  return { value: isPlain(value, count, target) ? value : HIDDEN, count };
};

/** Names of persons are shorter, and seldom stand in several cells of a column of categories. */
const LONGEST_NAME = 4;
const OFTEN = 3;

const BODY =
  /^(?!反映|要求|投诉|举报|请求|关于)\p{Script=Han}{2,10}(?:局|委|委员会|办公室|办事处|街道办|医院|法院|检察院|公司|中心|政府|支队|大队|派出所|厅|学校|大学|银行)$/u;
const TOWNSHIP = /^\p{Script=Han}{2,3}(?:镇|乡|街道)$/u;

const isPlain = (value: string, count: number, target: Target): boolean => {
  if (value.length > LONGEST_VALUE || /\d{5,}|[@\s,，。；;：:]/u.test(value)) return false;
  const isNamed = (target === 'registration.township' ? TOWNSHIP : BODY).test(value);
  if (count === 1) return isNamed;
  return value.length >= LONGEST_NAME || count >= OFTEN || isNamed;
};

const withHiddenOnce = (values: readonly InspectedValue[]): InspectedValue[] => {
  const hidden = values.filter(({ value }) => value === HIDDEN);
  const shown = values.filter(({ value }) => value !== HIDDEN);
  const count = hidden.reduce((sum, each) => sum + each.count, 0);
  return count === 0 ? shown : [...shown, { value: HIDDEN, count }];
};

/** The table of a mapping for the known values of a column, and how many cells hold others. */
export const valueTable = (
  { target, as }: ColumnGuess,
  { values }: ColumnProfile,
): { readonly table: Readonly<Record<string, Meaning>>; readonly unknown: number } | undefined => {
  const meaning = meaningReader(target, as);
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
