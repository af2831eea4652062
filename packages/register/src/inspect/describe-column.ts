import { factOf } from '../draft/case-places.ts';
import type { ColumnGuess } from './column-guess.ts';
import { type ColumnProfile, isAboutPersons } from './column-profile.ts';
import { explainGuess } from './explain-guess.ts';
import type { ColumnKind, GuessedPlace, InspectedColumn } from './inspection.ts';
import type { KnownFact } from './known-fact.ts';
import { labelOfGuess } from './place-labels.ts';
import type { SeenColumn } from './seen-column.ts';
import { shownValues } from './shown-values.ts';
import { eventTargetOf, isDay } from './target.ts';

/** A column as the inspection tells of it. */
export const describeColumn = (
  { shown, index, profile, guess }: SeenColumn,
  facts: readonly KnownFact[],
): InspectedColumn => {
  const kind = kindOf(profile, guess);
  const values = kind === 'identity' ? undefined : shownValues(guess, profile);
  return {
    name: shown,
    index,
    filled: share(profile.filled, profile.rows),
    distinct: profile.values.size,
    kind,
    ...(kind === 'date' ? daysOf(profile) : {}),
    ...guessOf(guess, profile, facts),
    ...(values === undefined ? {} : { values }),
  };
};

const guessOf = (
  guess: ColumnGuess | undefined,
  profile: ColumnProfile,
  facts: readonly KnownFact[],
): Pick<InspectedColumn, 'guess'> => {
  const place = guess === undefined ? undefined : placeOf(guess);
  if (guess === undefined || place === undefined) return {};
  const { confidence } = guess;
  const label = labelOfGuess(guess, facts);
  return { guess: { ...place, label, confidence, because: explainGuess(guess, profile) } };
};

/** The place that a target is in a case; what a case has no place for is no guess. */
const placeOf = ({ target, as }: ColumnGuess): GuessedPlace | undefined => {
  if (target === 'identity' || target === 'unused') return undefined;
  if (target === 'backlog-flag') return { place: 'registration.backlog' };
  if (target === 'repeat-flag') return { place: 'registration.repeatOf' };
  const event = eventTargetOf(target);
  if (event !== undefined) return { ...event, ...constantsOf(as) };
  const fact = factOf(target);
  return fact === undefined ? { place: target } : { fact };
};

const CONSTANTS: ReadonlySet<string> = new Set(['mode', 'document', 'object']);

const constantsOf = (as: ColumnGuess['as']): { with?: Readonly<Record<string, string>> } => {
  const told = Object.entries(as ?? {}).filter(([field]) => CONSTANTS.has(field));
  return told.length === 0 ? {} : { with: Object.fromEntries(told) };
};

/** Most cells are so. */
const MOST = 0.8;
/** Codes come again and are short. */
const LONGEST_CODE = 20;

const kindOf = (profile: ColumnProfile, guess: ColumnGuess | undefined): ColumnKind => {
  const { filled, days, yesNo, numbers, values, length } = profile;
  if (isOfPerson(guess) || isAboutPersons(profile)) return 'identity';
  if (filled === 0) return 'empty';
  if (isDate(profile, guess)) return 'date';
  if (yesNo === 1 && values.size <= 2 && !(numbers === 1 && guess === undefined)) return 'yes-no';
  if (isCodeByGuess(guess)) return 'code';
  if (numbers >= MOST) return 'number';
  const isCode = length <= LONGEST_CODE && values.size <= Math.max(1, filled / 2);
  return isCode || days.read > filled / 2 ? 'code' : 'text';
};

const isOfPerson = (guess: ColumnGuess | undefined): boolean =>
  guess?.target === 'identity' || guess?.target === 'events.extended.approvedBy';

/** Ids differ in every row and are codes all the same; so is a category in a short sample. */
const isCodeByGuess = (guess: ColumnGuess | undefined): boolean =>
  guess !== undefined &&
  guess.fit.fits === 'well' &&
  (guess.target === 'id' || guess.meaning !== undefined);

/** Any number may be read as a day of some form: where the name does not say that it is one, the form must. */
const isDate = ({ filled, days }: ColumnProfile, guess: ColumnGuess | undefined): boolean => {
  if (guess !== undefined && isDay(guess.target)) return days.read >= filled / 2;
  const plain = days.forms
    .filter(({ form }) => /[^A-Z]/u.test(form) && form !== 'serial')
    .reduce((most, { count }) => Math.max(most, count), 0);
  return plain >= filled * MOST;
};

const daysOf = ({ filled, days }: ColumnProfile): Pick<InspectedColumn, 'dateForms' | 'times'> => ({
  dateForms: days.forms.map(({ form, count }) => ({ form, share: share(count, filled) })),
  ...(days.times === 'none' ? {} : { times: days.times }),
});

/** A share to the fourth place. */
const share = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.round((part / whole) * 10_000) / 10_000;
