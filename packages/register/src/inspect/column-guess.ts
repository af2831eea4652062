import { factOf } from '../draft/case-places.ts';
import { type Fit, fitOf } from './column-fit.ts';
import type { ColumnProfile } from './column-profile.ts';
import type { Confidence } from './header-words.ts';
import type { KnownFact } from './known-fact.ts';
import type { Actor } from './name-actors.ts';
import { type Doubt, lower, type NameGuess } from './name-index.ts';
import { isPattern, type NumberedName } from './numbered-names.ts';
import type { Target } from './target.ts';
import { type MeaningOf, meaningReader } from './value-meaning.ts';

/** What a column was found to be. */
export interface ColumnGuess {
  readonly target: Target;
  readonly as: Readonly<Record<string, string>> | undefined;
  readonly confidence: Confidence;
  readonly match: NameGuess['match'] | 'cells' | 'values';
  readonly fit: Fit;
  /** What its values mean, where it is a category of known words. */
  readonly meaning: MeaningOf | undefined;
  /** Where the name is one of several that differ in a number only. */
  readonly numbered: NumberedName | undefined;
  readonly actor?: Actor | undefined;
  readonly doubt?: Doubt;
  /** Whether another column is the better for the same place. */
  readonly isContested: boolean;
}

/** What a column may be: of two columns for one place the one of the lower rank is the better. */
export interface Candidate extends ColumnGuess {
  readonly rank: number;
}

/** What a column is whose cells are numbers of persons, whatever its name. */
export const PERSONS: Candidate = {
  target: 'identity',
  as: undefined,
  confidence: 'high',
  match: 'cells',
  fit: { fits: 'well' },
  meaning: undefined,
  numbered: undefined,
  isContested: false,
  rank: 0,
};

/** A column, and the facts that a pack declares. */
export interface CandidateTerms {
  readonly profile: ColumnProfile;
  readonly numbered: NumberedName | undefined;
  readonly facts: readonly KnownFact[];
}

/** What a name may stand for, judged by the cells below it. */
export const candidatesOf = (
  { targets, ...guess }: NameGuess,
  terms: CandidateTerms,
): readonly Candidate[] =>
  targets
    .map((target): Candidate => {
      const meaning = meaningReader(target, guess.as, factNamed(target, terms.facts));
      const fit = fitOf(target, meaning, terms.profile);
      const isInWords = terms.numbered !== undefined && !isPattern(terms.numbered);
      const steps = (isUntold(guess, targets, fit) ? 1 : STEPS[fit.fits]) + (isInWords ? 1 : 0);
      const confidence = lower(guess.confidence, steps);
      const { numbered } = terms;
      return { ...guess, target, confidence, fit, meaning, numbered, isContested: false };
    })
    .filter(isPossible);

const factNamed = (target: Target, facts: readonly KnownFact[]): KnownFact | undefined =>
  facts.find(({ id }) => id === factOf(target));

/** Where the name alone does not tell, empty cells cannot. */
const isUntold = ({ match }: Pick<NameGuess, 'match'>, targets: readonly Target[], { fits }: Fit) =>
  fits === 'unseen' && (targets.length > 1 || match === 'label');

const STEPS: Readonly<Record<Fit['fits'], number>> = { well: 0, unseen: 0, partly: 1, not: 2 };

/**
 * 受理 alone may head a column of days or of anything else: the cells must tell. So must they where a name is merely like that of a
 * fact; and a yes or no is no text, whatever the name.
 */
const isPossible = ({ match, fit, target }: Candidate): boolean => {
  if (match === 'bare') return fit.fits === 'well';
  return fit.fits !== 'not' || !(match === 'label' || TEXTS.has(target));
};

const TEXTS: ReadonlySet<Target> = new Set([
  'registration.text',
  'registration.title',
  'registration.content',
]);

/** Categories whose words are used for nothing else: they tell what a column is though its name does not. */
const TELLING: readonly Target[] = ['registration.channel', 'facts.purpose'];
/** Nearly every cell, and not one word alone. */
const TOLD = 0.9;

/** What a column may be by its values, where its name does not tell. */
export const candidatesByValues = (
  named: readonly Candidate[],
  { profile, facts }: CandidateTerms,
): readonly Candidate[] =>
  named.some(({ confidence }) => confidence !== 'low') || profile.values.size < 2
    ? []
    : TELLING.flatMap((target) => {
        const meaning = meaningReader(target, undefined, factNamed(target, facts));
        const fit = fitOf(target, meaning, profile);
        return (fit.share ?? 0) < TOLD ? [] : [{ ...PERSONS, target, meaning, fit, ...BY_VALUES }];
      });

const BY_VALUES = {
  confidence: 'medium',
  match: 'values',
  rank: Number.MAX_SAFE_INTEGER,
} as const;
