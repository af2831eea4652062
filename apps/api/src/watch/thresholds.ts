import type { CivilDate, Pack, Text } from '@xinfang/sdk';
import type { OpenDeadline } from '@xinfang/store';

/** When something that falls due is said: so many days before; below zero after the day. A reminder of a pack is one. */
export interface Threshold {
  readonly id: string;
  readonly daysBefore: number;
  readonly label?: Text;
  /** The kinds of deadlines that it is for; default duties and targets, for a right is not a body's to keep. */
  readonly kinds?: readonly OpenDeadline['kind'][];
}

/**
 * The thresholds of a pack.
 *
 * @example
 * thresholdsOf(xf.pack).map(({ daysBefore }) => daysBefore) // [7, 3, 0, -1]
 */
export const thresholdsOf = ({ reminders }: Pick<Pack, 'reminders'>): readonly Threshold[] =>
  reminders.filter(({ off }) => off !== true);

const DAY_MILLIS = 86_400_000;

/** Whole days from one civil date to another. */
export const daysBetween = (from: CivilDate, to: CivilDate): number =>
  (Date.parse(to) - Date.parse(from)) / DAY_MILLIS;

/** The civil date so many days after another. */
export const dayAfter = (from: CivilDate, days: number): CivilDate =>
  new Date(Date.parse(from) + days * DAY_MILLIS).toISOString().slice(0, 10);

/**
 * The tightest threshold that a day has passed: after days of standstill one reminder is due, not all that were missed. When the
 * day is over nothing is said any more of its coming.
 *
 * @example
 * tightestPassed('duty', 2, [{ id: 'week', daysBefore: 7 }, { id: 'near', daysBefore: 3 }])?.id // 'near'
 */
export const tightestPassed = (
  kind: OpenDeadline['kind'],
  daysLeft: number,
  thresholds: readonly Threshold[],
): Threshold | undefined =>
  thresholds
    .filter(({ kinds }) => (kinds ?? OWED).includes(kind))
    .filter(({ daysBefore }) => daysLeft <= daysBefore && (daysLeft >= 0 || daysBefore < 0))
    .toSorted((a, b) => a.daysBefore - b.daysBefore)[0];

const OWED: readonly OpenDeadline['kind'][] = ['duty', 'target'];

/** The most days before a due day on which anything is said. */
export const widest = (thresholds: readonly Threshold[]): number =>
  Math.max(...thresholds.map(({ daysBefore }) => daysBefore));
