import { formatDayNumber, parseDayNumber } from '@xinfang/calendar';
import { type Effective, isInForce, type Pack } from '@xinfang/pack';

const FIRST_DAY = '0001-01-01';
const LAST_DAY = '9999-12-31';

/** The spans of days between which neither pack begins or ends to hold anything, from the first day on that any element of either is in force. */
export const lawSpans = (before: Pack, after: Pack): readonly Effective[] => {
  const spans = [before, after].flatMap((pack) => [
    ...pack.rules.map(({ effective }) => effective),
    ...pack.deadlines.map(({ effective }) => effective),
    ...pack.remedies.map(({ effective }) => effective),
    ...(pack.ends === undefined ? [] : [{ from: FIRST_DAY, to: pack.ends.on }]),
  ]);
  const starts = new Set([FIRST_DAY]);
  for (const { from, to } of spans) {
    starts.add(from);
    // No day follows the last that can be written.
    if (to !== undefined && to < LAST_DAY) starts.add(shifted(to, 1));
  }
  const sorted = [...starts].toSorted();
  return sorted.map((from, index) => {
    const next = sorted[index + 1];
    return next === undefined ? { from } : { from, to: shifted(next, -1) };
  });
};

/** A civil date some days later. */
export const shifted = (date: string, days: number): string =>
  formatDayNumber((parseDayNumber(date) ?? 0) + days);

/** Whether an element that may not be there is in force on a day. */
export const holdsOn = (element: { readonly effective: Effective } | undefined, on: string) =>
  element !== undefined && isInForce(element.effective, on);
