import type { DayNumber } from '@xinfang/calendar';
import { matches } from '@xinfang/deadlines';
import type { LoggedEvent } from '@xinfang/matter';
import type { Integrity } from '@xinfang/pack/decide';

type Awaits = Extract<Integrity['check'], { kind: 'awaits' }>;

const NO_DAYS: readonly DayNumber[] = [];

/** The days of the events of a matter that nothing answered. */
export const unansweredDays = (
  log: readonly LoggedEvent[],
  check: Awaits,
): readonly DayNumber[] => {
  let days: DayNumber[] | undefined;
  for (const event of log) {
    if (!isAwaiting(event, check) || hasAnswer(event, log, check)) continue;
    days ??= [];
    days.push(event.day);
  }
  return days ?? NO_DAYS;
};

const hasAnswer = (event: LoggedEvent, log: readonly LoggedEvent[], check: Awaits): boolean => {
  for (const answer of log) {
    if (answer.day < event.day) continue;
    for (const match of check.answeredBy)
      if (matches(answer, match) && isAnswered(event, answer, log, check)) return true;
  }
  return false;
};

const isAwaiting = (event: LoggedEvent, { event: match, unless }: Awaits): boolean =>
  matches(event, match) && (unless === undefined || !matches(event, unless));

/**
 * A unit answers for itself alone; where it is not named it is the one asked last. An answer of the same day counts wherever
 * it stands in the list: which was entered first proves nothing.
 */
const isAnswered = (
  event: LoggedEvent,
  answer: LoggedEvent,
  log: readonly LoggedEvent[],
  check: Awaits,
): boolean => {
  if (!isOfUnit(answer)) return true;
  const asked = unitAsked(event);
  if (answer.unit !== undefined) return asked === undefined || asked === answer.unit;
  const latest = log.findLast((each) => each.day <= answer.day && isAwaiting(each, check));
  return event === latest || (asked !== undefined && asked === unitAsked(latest));
};

/** Any other event, as a withdrawal, speaks for no unit and ends the waiting for all. */
const isOfUnit = (
  event: LoggedEvent,
): event is Extract<LoggedEvent, { type: 'unit-received' | 'accepted' }> =>
  event.type === 'unit-received' || event.type === 'accepted';

const unitAsked = (event: LoggedEvent | undefined): string | undefined =>
  event?.type === 'dispatched' ? event.to : undefined;
