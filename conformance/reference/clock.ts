import { type Certainty, certaintyOf, dueDay, rolled } from './calendar.ts';
import { addDays, daysFrom, daysThrough } from './calendar-days.ts';
import type { PlainEvent } from './case.ts';
import type { Row } from './deadline-table.ts';
import { extensionAmong, hearingDaysAmong, type Sight } from './moved-clock.ts';

/** Where a clock stands: contract §4. */
export interface Clock {
  readonly extendedBy: number;
  readonly suspendedDays: number;
  readonly dueOn: string;
  readonly rolledDueOn: string;
  readonly binding: 'strict' | 'rolled';
  readonly certainty: Certainty;
  readonly status: 'met' | 'late' | 'open' | 'overdue' | 'void';
  readonly metOn?: string;
  readonly daysLeft?: number;
}

type Due = Omit<Clock, 'status' | 'metOn' | 'daysLeft'>;

export const bindingDay = ({ binding, dueOn, rolledDueOn }: Due): string =>
  binding === 'strict' ? dueOn : rolledDueOn;

/** `after`: the events after the start event; for the receipt, any. */
export const clockOf = (
  row: Row,
  startedOn: string,
  start: PlainEvent | undefined,
  after: readonly PlainEvent[],
  asOf: string,
): Clock => {
  const unmoved =
    row.period === undefined
      ? String(start?.['reportDueOn'])
      : dueDay(startedOn, row.period.amount, row.period.unit);
  const fulfilling = after.find(({ type }) => row.fulfilledBy.includes(type));
  const before = fulfilling === undefined ? after : after.slice(0, after.indexOf(fulfilling));
  const sight = { asOf, decidedOn: fulfilling?.on, after };
  const firstEvents = (count: number): Due =>
    dueAfter(row, startedOn, unmoved, before.slice(0, count), sight);
  for (const [place, event] of before.entries()) {
    if (!row.voidedBy.includes(event.type)) continue;
    const due = firstEvents(place);
    if (event.on <= bindingDay(due)) return { ...due, status: 'void' };
  }
  return standing(firstEvents(before.length), fulfilling?.on, asOf);
};

const dueAfter = (
  row: Row,
  startedOn: string,
  unmoved: string,
  events: readonly PlainEvent[],
  sight: Sight,
): Due => {
  const extendedBy = row.isExtensible ? extensionAmong(events, unmoved, sight) : 0;
  const suspendedDays = row.waitsForHearings ? hearingDaysAmong(events, unmoved, sight) : 0;
  const dueOn = addDays(unmoved, extendedBy + suspendedDays);
  const isInWorkdays = row.period?.unit === 'workday';
  const rolledDueOn = isInWorkdays ? dueOn : rolled(dueOn);
  const used = isInWorkdays
    ? daysThrough(addDays(startedOn, 1), dueOn)
    : daysThrough(dueOn, rolledDueOn);
  const binding = row.isRight ? 'rolled' : 'strict';
  return { extendedBy, suspendedDays, dueOn, rolledDueOn, binding, certainty: certaintyOf(used) };
};

const standing = (due: Due, metOn: string | undefined, asOf: string): Clock => {
  const last = bindingDay(due);
  if (metOn !== undefined)
    return {
      ...due,
      status: metOn <= last ? 'met' : 'late',
      metOn,
      daysLeft: daysFrom(metOn, last),
    };
  return { ...due, status: asOf <= last ? 'open' : 'overdue', daysLeft: daysFrom(asOf, last) };
};
