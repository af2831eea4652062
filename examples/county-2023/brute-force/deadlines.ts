import type { CaseRow, EventRow } from '../register-row.ts';
import { daysFrom, plusDays, plusWorkdays, rolled } from './days.ts';
import { conclusionOf } from './decision.ts';
import { eventsSeen, is } from './events.ts';

/** Where a deadline stands; `undetermined` is one of which it is open whether it runs at all. */
export type Standing = 'met' | 'late' | 'open' | 'overdue' | 'void' | 'undetermined';

/** A deadline of a case on a day: contract §4. */
export interface Reckoned {
  readonly id: string;
  readonly start: string;
  /** The day that binds. */
  readonly dueOn: string;
  readonly standing: Standing;
}

/** All deadlines of a case on a day, for matters received from 2022-05-01 on. */
export const deadlinesOf = (row: CaseRow, asOf: string): Reckoned[] => {
  if (row.registration.receivedOn > asOf) return [];
  const events = eventsSeen(row, asOf);
  return [
    ...fromReceipt(row, events, asOf),
    ...events.flatMap((event, index) =>
      fromEvent(row, events, event, events.slice(index + 1), index, asOf),
    ),
  ];
};

const fromReceipt = (row: CaseRow, events: EventRow[], asOf: string): Reckoned[] => {
  const { receivedOn, receiver, arrival, petitioners } = row.registration;
  const dueOn = plusDays(receivedOn, 15);
  if (receiver.kind === 'petition-office') {
    const by = ['dispatched', 'informed', 'not-accepted', 'no-longer-accepted', 'accepted'];
    const standing = standingOf(events, dueOn, asOf, by, ['withdrawn']);
    return [{ id: 'xf22.dispatch', start: receivedOn, dueOn, standing }];
  }
  const told = receiver.sector === 'administrative' && arrival === 'direct';
  if (!told || !petitioners.identityClear) return [];
  const by = [
    'accepted',
    'informed',
    'not-accepted',
    'no-longer-accepted',
    'redirected',
    'dispatched',
  ];
  const standing = standingOf(events, dueOn, asOf, by, ['withdrawn']);
  return [{ id: 'xf22.notice-direct', start: receivedOn, dueOn, standing }];
};

const fromEvent = (
  row: CaseRow,
  events: EventRow[],
  event: EventRow,
  after: EventRow[],
  index: number,
  asOf: string,
): Reckoned[] => {
  const start = event.on;
  const standing = (dueOn: string, by: string[], voidedBy: string[]) =>
    standingOf(after, dueOn, asOf, by, voidedBy);
  if (is(event, 'unit-received') && event.sector === 'administrative') {
    const dueOn = plusDays(start, 15);
    const by = ['accepted', 'not-accepted', 'no-longer-accepted', 'redirected'];
    return [
      {
        id: 'xf22.notice-transferred',
        start,
        dueOn,
        standing: standing(dueOn, by, ['objection-agreed', 'withdrawn']),
      },
      ...objection(row, events, event, after, index, asOf),
    ];
  }
  if (is(event, 'accepted')) return conclusion(row, event, after, events, asOf);
  if (is(event, 'dispatched') && event.mode === 'assign' && event.reportDueOn !== undefined) {
    const dueOn = event.reportDueOn;
    const reported = standing(dueOn, ['result-reported'], ['withdrawn']);
    return [{ id: 'xf22.assigned-report', start, dueOn, standing: reported }];
  }
  if (is(event, 'delivered') && event.document === 'opinion') {
    const dueOn = rolled(plusDays(start, 30));
    const runs = conclusionOf(
      row,
      events.some((each) => is(each, 'accepted')),
    );
    if (runs === 'another-procedure') return [];
    const asked = standing(dueOn, ['review-requested'], []);
    return [
      {
        id: 'xf22.review-request',
        start,
        dueOn,
        standing: runs === 'open' ? 'undetermined' : asked,
      },
    ];
  }
  if (is(event, 'review-requested')) {
    const dueOn = plusDays(start, 30);
    const decided = standing(dueOn, ['review-decided'], ['withdrawn']);
    return [{ id: 'xf22.review-decision', start, dueOn, standing: decided }];
  }
  if (is(event, 'delivered') && event.document === 'review') {
    const dueOn = rolled(plusDays(start, 30));
    const asked = standing(dueOn, ['recheck-requested'], []);
    return [{ id: 'xf22.recheck-request', start, dueOn, standing: asked }];
  }
  if (is(event, 'recheck-requested')) {
    const dueOn = afterHearings(start, after, asOf);
    const decided = standing(dueOn, ['recheck-decided'], ['withdrawn']);
    return [{ id: 'xf22.recheck-decision', start, dueOn, standing: decided }];
  }
  return [];
};

/** Where a deadline stands, by the first fulfilling event and the voiding events before it. */
const standingOf = (
  after: EventRow[],
  dueOn: string,
  asOf: string,
  fulfilledBy: string[],
  voidedBy: string[],
): Standing => {
  for (const event of after) {
    if (is(event, ...fulfilledBy)) return event.on <= dueOn ? 'met' : 'late';
    if (is(event, ...voidedBy) && event.on <= dueOn) return 'void';
  }
  return asOf <= dueOn ? 'open' : 'overdue';
};

/** The five working days to object run where the unit did object, or where the matter came to an organ that it does not concern. */
const objection = (
  row: CaseRow,
  events: EventRow[],
  event: EventRow,
  after: EventRow[],
  index: number,
  asOf: string,
): Reckoned[] => {
  const next = after.findIndex((each) => is(each, 'unit-received'));
  const before = next < 0 ? after : after.slice(0, next);
  const objected = before.some((each) => is(each, 'objected'));
  const isFirst = !events.slice(0, index).some((each) => is(each, 'unit-received'));
  const { receiver, arrival } = row.registration;
  const passedOn = isFirst && receiver.kind === 'organ' && arrival !== 'direct';
  const { remit } = row.facts;
  if (!objected && !(passedOn && (remit === 'elsewhere' || remit === undefined))) return [];
  const dueOn = plusWorkdays(event.on, 5);
  const standing = standingOf(after, dueOn, asOf, ['objected'], ['accepted', 'withdrawn']);
  const open = !objected && remit === undefined;
  return [
    { id: 'xf22.objection', start: event.on, dueOn, standing: open ? 'undetermined' : standing },
  ];
};

/** Sixty days from the acceptance, once extended. */
const conclusion = (
  row: CaseRow,
  accepted: EventRow,
  after: EventRow[],
  events: EventRow[],
  asOf: string,
): Reckoned[] => {
  const id = 'xf22.conclude';
  const start = accepted.on;
  const runs = conclusionOf(
    row,
    events.some((each) => is(each, 'accepted')),
  );
  if (runs === 'another-procedure') return [];
  const sixtieth = plusDays(start, 60);
  const ended = after.findIndex((event) => is(event, 'replied', 'mediated', 'closed'));
  let dueOn = sixtieth;
  for (const event of ended < 0 ? after : after.slice(0, ended)) {
    if (is(event, 'redirected', 'withdrawn') && event.on <= dueOn) break;
    if (!is(event, 'extended') || !isValidExtension(event, sixtieth, asOf)) continue;
    dueOn = plusDays(sixtieth, event.days ?? 0);
    break;
  }
  const by = ['replied', 'mediated', 'closed'];
  const standing = standingOf(after, dueOn, asOf, by, ['redirected', 'withdrawn']);
  return [{ id, start, dueOn, standing: runs === 'open' ? 'undetermined' : standing }];
};

const isValidExtension = (event: EventRow, sixtieth: string, asOf: string): boolean => {
  const { days = 0, approvedBy, reason, notifiedOn, on } = event;
  if (days < 1 || days > 30 || approvedBy === undefined || reason === undefined) return false;
  if (notifiedOn === undefined || notifiedOn > asOf) return false;
  return on <= sixtieth && notifiedOn <= sixtieth;
};

/** Thirty days from the request, pushed back by each day of a hearing that began while they ran. */
const afterHearings = (requested: string, after: EventRow[], asOf: string): string => {
  const decided = after.findIndex((event) => is(event, 'recheck-decided'));
  const decidedOn = after[decided]?.on ?? asOf;
  const counted = new Set<string>();
  let dueOn = plusDays(requested, 30);
  for (const [index, event] of after.entries()) {
    if (decided >= 0 && index > decided) break;
    if (!is(event, 'hearing-started') || event.on > dueOn) continue;
    const ended = after.slice(index + 1).find((each) => is(each, 'hearing-ended'))?.on ?? asOf;
    const through = [ended, decidedOn, asOf].toSorted()[0] ?? asOf;
    for (const day of daysFrom(event.on, through)) counted.add(day);
    dueOn = plusDays(requested, 30 + counted.size);
  }
  return dueOn;
};
