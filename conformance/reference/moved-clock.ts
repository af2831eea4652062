import { addDays, daysThrough } from './calendar-days.ts';
import type { PlainEvent } from './case.ts';

/** What moves a due day can be seen up to the as-of day only. */
export interface Sight {
  readonly asOf: string;
  /** The day of the decision that ends the clock, where there is one. */
  readonly decidedOn: string | undefined;
  /** Every event after the start, whatever ends the clock. */
  readonly after: readonly PlainEvent[];
}

const LONGEST_EXTENSION = 30;

const isFilled = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';

/** By how many days the first valid extension among these events moves the 60th day. */
export const extensionAmong = (
  events: readonly PlainEvent[],
  sixtiethDay: string,
  { asOf }: Sight,
): number => {
  const valid = events.find(({ type, on, days, approvedBy, reason, notifiedOn }) => {
    if (type !== 'extended' || typeof days !== 'number' || typeof notifiedOn !== 'string')
      return false;
    const isAllowed = Number.isInteger(days) && days >= 1 && days <= LONGEST_EXTENSION;
    const isInTime = on <= sixtiethDay && notifiedOn <= sixtiethDay && notifiedOn <= asOf;
    return isAllowed && isInTime && isFilled(approvedBy) && isFilled(reason);
  });
  return valid === undefined ? 0 : Number(valid['days']);
};

/** How many days of hearings push the due day back; a hearing after the due day as pushed so far does not. */
export const hearingDaysAmong = (
  events: readonly PlainEvent[],
  dueOn: string,
  { asOf, decidedOn, after }: Sight,
): number => {
  const heard = new Set<string>();
  for (const event of events) {
    if (event.type !== 'hearing-started') continue;
    if (event.on > addDays(dueOn, heard.size)) continue;
    const ended = after
      .slice(after.indexOf(event) + 1)
      .find(({ type }) => type === 'hearing-ended');
    const lastDays = [asOf, decidedOn, ended?.on].filter((date) => date !== undefined);
    const lastDay = lastDays.sort()[0] ?? asOf;
    for (const date of daysThrough(event.on, lastDay)) heard.add(date);
  }
  return heard.size;
};
