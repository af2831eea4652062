import { type ColumnProfile, isAboutPersons } from './column-profile.ts';
import { eventTargetOf, isDay, type Target } from './target.ts';
import type { MeaningOf } from './value-meaning.ts';
import { NOT_EVALUATED } from './value-words.ts';

/** Whether cells are like what a name says: `unseen` where there are none to tell. */
export interface Fit {
  readonly fits: 'well' | 'unseen' | 'partly' | 'not';
  /** Share of the filled cells that are as they should be, where that can be counted. */
  readonly share?: number;
}

/** How well the cells of a column fit what it may be; `meaning` reads those of a category. */
export const fitOf = (
  target: Target,
  meaning: MeaningOf | undefined,
  profile: ColumnProfile,
): Fit => {
  if (target === 'identity' || target === 'unused') return { fits: 'well' };
  if (profile.filled === 0) return { fits: 'unseen' };
  if (isAboutPersons(profile)) return { fits: 'not' };
  if (isDay(target)) return graded(profile.days.read / profile.filled, 0.5, 0.5);
  if (meaning !== undefined) return graded(knownShare(meaning, profile), 0.5, Number.MIN_VALUE);
  return looks(target, profile);
};

const graded = (share: number, well: number, partly: number): Fit => ({
  fits: share >= well ? 'well' : share >= partly ? 'partly' : 'not',
  share,
});

const knownShare = (meaning: MeaningOf, profile: ColumnProfile): number => {
  let known = 0;
  for (const [value, count] of profile.values)
    if (meaning(value) !== undefined || NOT_EVALUATED.has(value)) known += count;
  return known / profile.filled;
};

const NUMBERS: ReadonlySet<Target> = new Set([
  'registration.petitioners.count',
  'registration.petitioners.representatives',
  'events.extended.days',
]);

/** Longest usual texts, in characters on average. */
const LONGEST = { id: 40, category: 16, title: 60, body: 30 } as const;
/** A text that tells of a matter is longer than a code. */
const SHORTEST_TEXT = 12;

const looks = (target: Target, profile: ColumnProfile): Fit => {
  const { length, filled, values, numbers, days } = profile;
  if (NUMBERS.has(target)) return graded(numbers, 0.8, 0.8);
  if (target === 'id')
    return length > LONGEST.id ? { fits: 'not' } : graded(values.size / filled, 0.98, 0);
  if (WORDY.has(target) && isEitherOr(profile)) return { fits: 'not' };
  if (target === 'registration.text') return when(length >= SHORTEST_TEXT, 'partly');
  if (target === 'registration.content') return when(length <= LONGEST.category, 'not');
  if (target === 'registration.title') return when(length <= LONGEST.title, 'partly');
  if (BODIES.has(target) || eventTargetOf(target)?.field === 'to')
    return when(length <= LONGEST.body && numbers < 0.5 && days.read < filled / 2, 'not');
  return { fits: 'well' };
};

/** What says something else of nearly every matter. */
const WORDY: ReadonlySet<Target> = new Set([
  'registration.text',
  'registration.title',
  'registration.content',
]);

/** As many rows as tell a column of two values from one that happens to hold two. */
const ENOUGH_ROWS = 8;

const isEitherOr = ({ yesNo, values, filled }: ColumnProfile): boolean =>
  yesNo >= 0.8 || (values.size <= 2 && filled >= ENOUGH_ROWS);

const BODIES: ReadonlySet<Target> = new Set([
  'registration.unit',
  'registration.township',
  'registration.receiver.id',
  'events.accepted.unit',
]);

const when = (isSo: boolean, otherwise: Fit['fits']): Fit => ({ fits: isSo ? 'well' : otherwise });
