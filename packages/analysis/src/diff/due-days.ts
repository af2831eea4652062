import { type Calendar, type DayNumber, formatDayNumber, parseDayNumber } from '@xinfang/calendar';
import type { Deadline, DeadlinePeriod } from '@xinfang/pack';

/** Start days on which a deadline falls due on another day, of all the days that a calendar holds and on which it is law under both packs. */
export interface DueDayChange {
  /** The start days that were compared, both included. */
  readonly from: string;
  readonly to: string;
  /** How many of them, and on how many the due day that binds moves. */
  readonly days: number;
  readonly moved: number;
  readonly earlier: number;
  readonly later: number;
  /** By how many days it moves, from the most backward to the most forward. */
  readonly shift: { readonly least: number; readonly most: number };
  readonly samples: readonly DueDaySample[];
}

/** A start day with the due days that bind under either pack. */
export interface DueDaySample {
  readonly start: string;
  readonly before: string;
  readonly after: string;
}

type Clock = Pick<Deadline, 'kind' | 'periods' | 'roll' | 'effective'>;

/**
 * On which start days of a calendar two versions of a deadline fall due on different days. Undefined where they never do,
 * or where no number of days is compared: a period that an event names in a field is that event's.
 *
 * @example
 * dueDayChange(conclude60, conclude45, calendar)?.shift // { least: -15, most: -15 }
 */
export const dueDayChange = (
  before: Clock,
  after: Clock,
  calendar: Calendar,
): DueDayChange | undefined => {
  const [first, last] = startDays(before, after, calendar);
  const samples: DueDaySample[] = [];
  let [moved, earlier, least, most] = [0, 0, 0, 0];
  for (let start = first; start <= last; start += 1) {
    const [was, is] = [dueOn(before, start, calendar), dueOn(after, start, calendar)];
    if (was === undefined || is === undefined) return undefined;
    if (was === is) continue;
    const shift = is - was;
    // The first day shows the rule; a day that moves by another number shows what it depends on.
    if (moved === 0 || (samples.length < SAMPLES && (shift < least || shift > most)))
      samples.push(sampleOf(start, was, is));
    [least, most] = moved === 0 ? [shift, shift] : [Math.min(least, shift), Math.max(most, shift)];
    moved += 1;
    if (shift < 0) earlier += 1;
  }
  return moved === 0
    ? undefined
    : {
        from: formatDayNumber(first),
        to: formatDayNumber(last),
        days: last - first + 1,
        moved,
        earlier,
        later: moved - earlier,
        shift: { least, most },
        samples,
      };
};

const SAMPLES = 4;

/** Past the last notice days are only expected: a law that begins later is looked at for a year. */
const BEYOND = 366;

const startDays = (before: Clock, after: Clock, calendar: Calendar): [DayNumber, DayNumber] => {
  const dayOf = (text: string): DayNumber => parseDayNumber(text) as DayNumber;
  const from = Math.max(
    calendar.firstDay,
    dayOf(before.effective.from),
    dayOf(after.effective.from),
  );
  const ends = [before, after].flatMap(({ effective: { to } }) =>
    to === undefined ? [] : [dayOf(to)],
  );
  const to = Math.min(Math.max(calendar.lastDay, from + BEYOND), ...ends);
  return [from, to];
};

const sampleOf = (start: DayNumber, before: DayNumber, after: DayNumber): DueDaySample => ({
  start: formatDayNumber(start),
  before: formatDayNumber(before),
  after: formatDayNumber(after),
});

/** The day that binds: of periods in several units the earlier for a debtor, the later for a right. */
const dueOn = (
  { kind, periods, roll }: Clock,
  start: DayNumber,
  calendar: Calendar,
): DayNumber | undefined => {
  const days = periods.map((period) => endOf(period, start, calendar));
  if (days.includes(undefined)) return undefined;
  const pick = kind === 'right' ? Math.max : Math.min;
  const due = pick(...(days as readonly DayNumber[]));
  return roll === 'rolled' ? calendar.rollForward(due) : due;
};

const endOf = (
  period: DeadlinePeriod,
  start: DayNumber,
  calendar: Calendar,
): DayNumber | undefined =>
  'until' in period ? undefined : calendar.addPeriod(start, period.amount, period.unit);
