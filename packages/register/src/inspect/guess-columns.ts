import { factOf } from '../draft/case-places.ts';
import type { Fit } from './column-fit.ts';
import {
  type Candidate,
  type ColumnGuess,
  candidatesByValues,
  candidatesOf,
  PERSONS,
} from './column-guess.ts';
import { type ColumnProfile, isAboutPersons } from './column-profile.ts';
import { nameReader } from './header-name.ts';
import type { KnownFact } from './known-fact.ts';
import { isOfUnits } from './name-actors.ts';
import { headingOf, type NumberedName } from './numbered-names.ts';
import { settleGuesses } from './settle-guesses.ts';
import type { Target } from './target.ts';

/** A column of the sample by its name in the register. */
export interface SampledColumn {
  readonly name: string;
  readonly numbered: NumberedName | undefined;
  readonly profile: ColumnProfile;
  /** Of the cells of all columns that differ from this one in a number only; else as `profile`. */
  readonly pooled: ColumnProfile;
}

/** Guesses what each column is, in their order; undefined where nothing is known of the name. Each place goes to one column. */
export const guessColumns = (
  columns: readonly SampledColumn[],
  facts: readonly KnownFact[] | undefined,
): readonly (ColumnGuess | undefined)[] => {
  const names = nameReader(facts ?? []);
  const declared = facts === undefined ? undefined : new Set(facts.map(({ id }) => id));
  const all = columns.map(({ name, pooled, numbered }) => {
    if (isAboutPersons(pooled)) return [PERSONS];
    const terms = { profile: pooled, numbered, facts: facts ?? [] };
    const named = names(numbered?.base ?? name).flatMap((guess) => candidatesOf(guess, terms));
    return [...candidatesByValues(named, terms), ...named].filter(({ target }) =>
      isDeclared(target, declared),
    );
  });
  const settled = settleGuesses(
    withRivals(withoutLoneSteps(all)).map((candidates, i) => ({
      candidates: inOrder(candidates),
      filled: columns[i]?.profile.filled ?? 0,
    })),
  );
  return settled.map((guess, i) => withoutToldMode(guess, columns[i], columns, settled));
};

const isDeclared = (target: Target, declared: ReadonlySet<string> | undefined): boolean => {
  const fact = factOf(target);
  return fact === undefined || declared === undefined || declared.has(fact);
};

const FITS: readonly Fit['fits'][] = ['well', 'unseen', 'partly', 'not'];

/** The best first: by how the cells fit, among categories by how many values are known, else as the dictionary lists them. */
const inOrder = (candidates: readonly Candidate[]): readonly Candidate[] =>
  candidates.toSorted(
    (a, b) =>
      FITS.indexOf(a.fit.fits) - FITS.indexOf(b.fit.fits) ||
      (a.fit.share === undefined || b.fit.share === undefined ? 0 : b.fit.share - a.fit.share),
  );

/** A column that tells the type of each step goes with one that tells its day: where there is none it tells how a matter was passed on. */
const withoutLoneSteps = (
  all: readonly (readonly Candidate[])[],
): readonly (readonly Candidate[])[] => {
  const has = (target: Target): boolean =>
    all.some((each) => each.some((candidate) => candidate.target === target));
  const dropped = has('events.any.on')
    ? has('events.dispatched.on')
      ? undefined
      : 'events.dispatched.mode'
    : 'events.any.type';
  return all.map((candidates) =>
    candidates.length > 1 ? candidates.filter(({ target }) => target !== dropped) : candidates,
  );
};

/** A name that does not say whose doing a step is gives way to one that says that it is the unit's, and is doubted beside any that says whose. */
const withRivals = (all: readonly (readonly Candidate[])[]): readonly (readonly Candidate[])[] => {
  const rivals = all.flatMap(([first]) =>
    first?.actor !== undefined && isOfUnits(first.target) && first.fit.fits === 'well'
      ? [first]
      : [],
  );
  return all.map(([first, ...others]) => {
    if (first === undefined) return [];
    const own = rivals.filter(({ target }) => target === first.target);
    if (own.length === 0 || first.actor !== undefined || first.numbered !== undefined)
      return [first, ...others];
    const rank = own.some(({ actor }) => actor === 'unit') ? LAST : first.rank;
    const confidence = first.confidence === 'high' ? 'medium' : first.confidence;
    return [{ ...first, rank, confidence, doubt: 'rival-actor' }, ...others];
  });
};

const LAST = Number.MAX_SAFE_INTEGER;

/** Where a column beside it says how a matter was passed on, the word for it in the name of the day says nothing. */
const withoutToldMode = (
  guess: ColumnGuess | undefined,
  column: SampledColumn | undefined,
  columns: readonly SampledColumn[],
  guesses: readonly (ColumnGuess | undefined)[],
): ColumnGuess | undefined => {
  if (guess?.as?.['mode'] === undefined || column === undefined) return guess;
  const heading = headingOf(column);
  const beside = guesses.filter((each, i) => isSure(each) && headingOf(columns[i]) === heading);
  const days = beside.filter((each) => each?.target === 'events.dispatched.on');
  const isTold = beside.some((each) => each?.target === 'events.dispatched.mode');
  const { mode: _, ...others } = guess.as;
  if (!isTold || (heading === '' && days.length > 1)) return guess;
  return { ...guess, as: Object.keys(others).length === 0 ? undefined : others };
};

const isSure = (guess: ColumnGuess | undefined): boolean =>
  guess !== undefined && guess.confidence !== 'low';
