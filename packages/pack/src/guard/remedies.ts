import type { EventMatch } from '../format/deadline.ts';
import type { Remedy } from '../format/law.ts';
import { type Comparison, caseInPoint, degreeOf, stretchesIn, YES } from './comparison.ts';
import { firstUncovered, sameMatch } from './matches.ts';
import { covers } from './pair.ts';
import { exampleOf, type Loosening } from './refusals.ts';

/** Every remedy of the base stays: for the same matters and days, from the same event, ended and used up by nothing more. */
export const loosenedRemedies = (comparison: Comparison): readonly Loosening[] =>
  comparison.base.remedies.flatMap((was) => {
    const is = comparison.merged.remedies.find(({ id }) => id === was.id);
    if (is === undefined) return [loosening(was, [])];
    const changed = changedPart(was, is);
    return [
      ...(changed === undefined ? [] : [loosening(was, [changed])]),
      ...narrowed(comparison, was, is),
    ];
  });

const loosening = (
  { id, basis }: Remedy,
  path: Loosening['path'],
  more: Partial<Pick<Loosening, 'example'>> = {},
): Loosening => ({ code: 'loosens-remedy', kind: 'remedy', id, path, basis, ...more });

const changedPart = (was: Remedy, is: Remedy): keyof Remedy | undefined => {
  const [from, to]: [EventMatch, EventMatch] = [was.from, is.from];
  if (!sameMatch(from, to)) return 'from';
  if (is.route !== was.route) return 'route';
  if (!covers(is.effective, was.effective)) return 'effective';
  if (is.until.some((id) => !was.until.includes(id))) return 'until';
  return firstUncovered(is.usedBy, was.usedBy) === undefined ? undefined : 'usedBy';
};

const narrowed = (comparison: Comparison, was: Remedy, is: Remedy): readonly Loosening[] => {
  for (const { base, merged, on } of stretchesIn(comparison, was.effective)) {
    const lost = caseInPoint(
      comparison,
      degreeOf(base, was.when),
      degreeOf(merged, is.when),
      (before, after) => before === YES && after !== YES,
    );
    if (lost !== undefined)
      return [loosening(was, ['when'], { example: exampleOf(lost.facts, on) })];
  }
  return [];
};
