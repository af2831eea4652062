import { factOf } from '../case-places.ts';
import { type Fit, fitOf } from './column-fit.ts';
import { type ColumnProfile, isAboutPersons } from './column-profile.ts';
import { type KnownFact, lower, type NameGuess, nameReader } from './header-name.ts';
import type { Confidence } from './header-words.ts';
import { type NumberedName, numberedNames } from './numbered-names.ts';
import { eventTargetOf, type Target } from './target.ts';

/** A column of the sample by its name in the register. */
export interface SampledColumn {
  readonly name: string;
  readonly profile: ColumnProfile;
}

/** What a column was found to be. */
export interface ColumnGuess {
  readonly target: Target;
  readonly as: Readonly<Record<string, string>> | undefined;
  readonly confidence: Confidence;
  readonly match: NameGuess['match'] | 'cells' | 'values';
  readonly fit: Fit;
  /** Where the name is one of several that differ in a number only. */
  readonly numbered: NumberedName | undefined;
  /** Whether another column is the better for the same place. */
  readonly isContested: boolean;
}

interface Candidate extends ColumnGuess {
  readonly rank: number;
}

/** Guesses what each column is, in their order; undefined where nothing is known of the name. Each place goes to one column. */
export const guessColumns = (
  columns: readonly SampledColumn[],
  facts: readonly KnownFact[] | undefined,
): readonly (ColumnGuess | undefined)[] => {
  const names = nameReader(facts ?? []);
  const declared = facts === undefined ? undefined : new Set(facts.map(({ id }) => id));
  const numbers = numberedNames(columns.map(({ name }) => name));
  const all = columns.map(({ name, profile }) => {
    const numbered = numbers.get(name);
    if (isAboutPersons(profile)) return [PERSONS];
    const named = names(numbered?.base ?? name).flatMap((guess) =>
      candidatesOf(guess, profile, numbered),
    );
    return [...byValues(named, profile), ...named].filter(({ target }) =>
      isDeclared(target, declared),
    );
  });
  return settle(withoutLoneSteps(all).map(inOrder), columns);
};

const PERSONS: Candidate = {
  target: 'identity',
  as: undefined,
  confidence: 'high',
  match: 'cells',
  fit: { fits: 'well' },
  numbered: undefined,
  isContested: false,
  rank: 0,
};

const isDeclared = (target: Target, declared: ReadonlySet<string> | undefined): boolean => {
  const fact = factOf(target);
  return fact === undefined || declared === undefined || declared.has(fact);
};

const candidatesOf = (
  { targets, as, confidence, match, rank }: NameGuess,
  profile: ColumnProfile,
  numbered: NumberedName | undefined,
): readonly Candidate[] =>
  targets
    .map((target): Candidate => {
      const fit = fitOf(target, as, profile);
      const steps = fit.fits === 'unseen' && targets.length > 1 ? 1 : STEPS[fit.fits];
      return {
        target,
        as,
        confidence: lower(confidence, steps),
        match,
        fit,
        numbered,
        isContested: false,
        rank,
      };
    })
    // 受理 alone may head a column of days or of anything else: the cells must tell.
    .filter(({ fit }) => match !== 'bare' || fit.fits === 'well');

/** Categories whose words are used for nothing else: they tell what a column is though its name does not. */
const TELLING: readonly Target[] = ['registration.channel', 'facts.purpose'];
/** Nearly every cell, and not one word alone. */
const TOLD = 0.9;

const byValues = (named: readonly Candidate[], profile: ColumnProfile): readonly Candidate[] =>
  named.some(({ confidence }) => confidence !== 'low') || profile.values.size < 2
    ? []
    : TELLING.flatMap((target) => {
        const fit = fitOf(target, undefined, profile);
        return (fit.share ?? 0) < TOLD ? [] : [{ ...PERSONS, target, fit, ...BY_VALUES }];
      });

const BY_VALUES = {
  confidence: 'medium',
  match: 'values',
  rank: Number.MAX_SAFE_INTEGER,
} as const;

const STEPS: Readonly<Record<Fit['fits'], number>> = { well: 0, unseen: 0, partly: 1, not: 2 };

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

const FREE: ReadonlySet<Target> = new Set(['identity', 'unused', 'repeat-flag', 'backlog-flag']);

/** What only one column can be; an event may be told of by several numbered ones. */
const placeKey = ({ target, as, numbered }: Candidate): string =>
  eventTargetOf(target) === undefined
    ? target
    : JSON.stringify([target, as, numbered?.pattern, numbered?.n]);

/** Gives each place to its best column; the others take their next guess or are left as doubtful. */
const settle = (
  candidates: readonly (readonly Candidate[])[],
  columns: readonly SampledColumn[],
): readonly (ColumnGuess | undefined)[] => {
  const order = [...candidates.keys()].sort((a, b) =>
    byStrength(candidates[a]?.[0], candidates[b]?.[0], columns[a], columns[b]),
  );
  const taken = new Set<string>();
  const guesses = candidates.map((each) => each[0]);
  for (const i of order) {
    const fitting = (candidates[i] ?? []).filter(({ fit }) => fit.fits !== 'not');
    const free = fitting.find((each) => FREE.has(each.target) || !taken.has(placeKey(each)));
    if (free !== undefined) taken.add(placeKey(free));
    const [best] = fitting;
    guesses[i] =
      free ?? (best === undefined ? guesses[i] : { ...best, confidence: 'low', isContested: true });
  }
  return withReceipt(guesses, candidates);
};

const RECEIPT = 'registration.receivedOn';

/** Every case needs its day of receipt: where no column is better, one that may be it is taken for it. */
const withReceipt = (
  guesses: readonly (Candidate | undefined)[],
  candidates: readonly (readonly Candidate[])[],
): readonly (Candidate | undefined)[] => {
  if (guesses.some((guess) => guess?.target === RECEIPT)) return guesses;
  const index = candidates.findIndex((each) =>
    each.some(({ target, fit }) => target === RECEIPT && fit.fits !== 'not'),
  );
  const receipt = candidates[index]?.find(({ target }) => target === RECEIPT);
  return receipt === undefined ? guesses : guesses.with(index, receipt);
};

const CONFIDENCES: readonly Confidence[] = ['high', 'medium', 'low'];

const byStrength = (
  a: Candidate | undefined,
  b: Candidate | undefined,
  columnA: SampledColumn | undefined,
  columnB: SampledColumn | undefined,
): number => {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1;
  return (
    CONFIDENCES.indexOf(a.confidence) - CONFIDENCES.indexOf(b.confidence) ||
    a.rank - b.rank ||
    (columnB?.profile.filled ?? 0) - (columnA?.profile.filled ?? 0)
  );
};
