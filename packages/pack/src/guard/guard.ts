import type { Diagnostic } from '../diagnostic.ts';
import type { Pack } from '../pack.ts';
import type { WrittenElement } from '../read/elements.ts';
import { comparePacks, type GuardCalendar } from './comparison.ts';
import { loosenedDeadlines } from './deadlines.ts';
import { loosenedDecisions } from './decisions.ts';
import { loosenedFacts } from './facts.ts';
import { loosenedIndicators } from './indicators.ts';
import { loosenedLaw } from './kept.ts';
import { wordsOfLaw } from './law-words.ts';
import { type Loosening, refusalOf } from './refusals.ts';
import { loosenedRemedies } from './remedies.ts';

/**
 * What an overlay loosens of the pack below it, compared by effect: for all facts, under every law, for every start day.
 * Each refusal names the articles and shows a case in point. `elements` are those of the pack with the overlay on it.
 *
 * @throws DiagramTooLarge where the steps do not suffice.
 */
export const guardOverlay = (
  base: Pack,
  merged: Pack,
  elements: readonly WrittenElement[],
  calendar: GuardCalendar | undefined,
  steps: number,
): readonly Diagnostic[] => {
  const comparison = comparePacks(base, merged, steps);
  const loosened: readonly Loosening[] = [
    ...loosenedFacts(comparison),
    ...loosenedDecisions(comparison),
    ...loosenedDeadlines(comparison, calendar),
    ...loosenedRemedies(comparison),
    ...loosenedIndicators(comparison),
    ...loosenedLaw(comparison),
  ];
  return onePerPlace(loosened).map((each) =>
    refusalOf(elements, each, wordsOfLaw(base, each.basis)),
  );
};

/** The same loosening shows under several laws; the first is shown. */
const onePerPlace = (loosened: readonly Loosening[]): readonly Loosening[] => {
  const seen = new Set<string>();
  return loosened.filter(({ code, kind, id, from, path }) => {
    const key = JSON.stringify([code, kind, id, from, path]);
    return !seen.has(key) && seen.add(key) !== undefined;
  });
};
