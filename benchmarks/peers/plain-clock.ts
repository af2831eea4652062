import type { CivilDate } from '@xinfang/calendar';
import type { CaseEvent } from '@xinfang/matter';
import type { Deadline, EventMatch } from '@xinfang/pack';
import chineseDays from 'chinese-days';

/** Where a deadline stands, as far as a program on chinese-days tells it. */
export interface PlainStanding {
  readonly id: string;
  readonly startOn: CivilDate;
  /** The day that binds. */
  readonly binding: CivilDate;
  readonly status: 'met' | 'late' | 'open' | 'overdue' | 'void';
}

type Fields = Readonly<Record<string, unknown>>;

const DAY = 86_400_000;

const addDays = (day: CivilDate, days: number): CivilDate =>
  new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);

const daysFrom = (from: CivilDate, to: CivilDate): number =>
  (Date.parse(to) - Date.parse(from)) / DAY;

/** Whether an event is one that a deadline names. */
export const isOne = (event: CaseEvent, matches: readonly EventMatch[]): boolean =>
  matches.some((match) =>
    typeof match === 'string'
      ? event.type === match
      : event.type === match.event && bears(event, match.where),
  );

/** Whether an event has all these fields. */
export const bears = (event: CaseEvent, where: Fields | undefined): boolean =>
  Object.entries(where ?? {}).every(([field, value]) => fieldsOf(event)[field] === value);

const fieldsOf = (event: CaseEvent): Fields => event as unknown as Fields;

/** Where a deadline stands on a day: plain dates for days, chinese-days for working days and for the roll. `events` are those after the start, in order. */
export const plainStanding = (
  deadline: Deadline,
  start: { readonly on: CivilDate; readonly event?: CaseEvent },
  events: readonly CaseEvent[],
  asOf: CivilDate,
): PlainStanding => {
  const base = baseOf(deadline, start);
  const bound = (due: CivilDate): CivilDate =>
    deadline.roll === 'rolled' ? chineseDays.findWorkday(0, due) : due;
  let due = base;
  let extended = false;
  let suspendedTo = '';
  let ended: { readonly on: CivilDate; readonly voids: boolean } | undefined;
  for (const [at, event] of events.entries()) {
    if (isOne(event, deadline.fulfilledBy)) ended = { on: event.on, voids: false };
    else if (isOne(event, deadline.voidedBy) && event.on <= bound(due))
      ended = { on: event.on, voids: true };
    if (ended !== undefined) break;
    if (!extended && isExtension(deadline, event, base, asOf)) {
      extended = true;
      due = addDays(due, Number(fieldsOf(event)['days']));
    }
    if (event.type === deadline.suspension?.from && event.on <= due) {
      const to = hearingEnd(deadline, events.slice(at + 1), asOf);
      const from = event.on > suspendedTo ? event.on : addDays(suspendedTo, 1);
      due = addDays(due, Math.max(0, daysFrom(from, to) + 1));
      suspendedTo = to > suspendedTo ? to : suspendedTo;
    }
  }
  const binding = bound(due);
  return { id: deadline.id, startOn: start.on, binding, status: statusOf(ended, binding, asOf) };
};

const baseOf = (
  { periods: [period] }: Deadline,
  { on, event }: { readonly on: CivilDate; readonly event?: CaseEvent },
): CivilDate => {
  if ('until' in period) return String(event && fieldsOf(event)[period.until]);
  if (period.unit === 'workday') return chineseDays.findWorkday(period.amount, on);
  if (period.unit === 'day') return addDays(on, period.amount);
  throw new Error(`no plain reckoning for ${period.unit}`);
};

const isExtension = (
  { extension }: Deadline,
  event: CaseEvent,
  base: CivilDate,
  asOf: CivilDate,
): boolean => {
  if (extension === undefined || event.type !== extension.event) return false;
  const fields = fieldsOf(event);
  const days = Number(fields['days']);
  return (
    Number.isInteger(days) &&
    days >= 1 &&
    days <= extension.max.amount &&
    event.on <= base &&
    extension.requires.every((field) => {
      const value = fields[field];
      if (typeof value !== 'string') return false;
      return value !== '' && (!field.endsWith('On') || (value <= base && value <= asOf));
    })
  );
};

/** The last day of a hearing: when it ends, when the matter is decided, or today. */
const hearingEnd = (
  { suspension, fulfilledBy }: Deadline,
  after: readonly CaseEvent[],
  asOf: CivilDate,
): CivilDate =>
  [
    after.find(({ type }) => type === suspension?.to)?.on ?? asOf,
    after.find((event) => isOne(event, fulfilledBy))?.on ?? asOf,
    asOf,
  ].reduce((a, b) => (a < b ? a : b));

const statusOf = (
  ended: { readonly on: CivilDate; readonly voids: boolean } | undefined,
  binding: CivilDate,
  asOf: CivilDate,
): PlainStanding['status'] => {
  if (ended?.voids) return 'void';
  if (ended !== undefined) return ended.on <= binding ? 'met' : 'late';
  return asOf <= binding ? 'open' : 'overdue';
};
