import { type DayNumber, weekdayOf } from './civil-date.ts';
import type { NamedDays } from './named-days.ts';

/**
 * What kind of day it is. A `holiday` is a day off by notice (or a fixed day where no notice is held), also on a
 * weekend; a `makeup-workday` (调休上班) is a Saturday or Sunday that a notice names as worked.
 *
 * @example
 * const kind: DayKind = calendar.kindOf(n);
 */
export type DayKind = 'workday' | 'weekend' | 'holiday' | 'makeup-workday';

/** Whether people work on a day of that kind. */
export const isWorkKind = (kind: DayKind): boolean =>
  kind === 'workday' || kind === 'makeup-workday';

/** The kind of a day: by the notices where it lies inside them, by weekends and fixed days elsewhere. */
export const kindOfDay = (days: NamedDays, n: DayNumber): DayKind => {
  const weekend = weekdayOf(n) >= 6;
  const named = days.byNotice.get(n);
  if (named !== undefined) return named.off ? 'holiday' : weekend ? 'makeup-workday' : 'workday';
  if (!days.isInside(n) && days.fixedNameOf(n) !== undefined) return 'holiday';
  return weekend ? 'weekend' : 'workday';
};
