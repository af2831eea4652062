import type { CivilDate, DayNumber } from '@xinfang/calendar';
import type { Case } from './case.ts';
import { memoryOf } from './case-memory.ts';
import { withCorrections } from './correction.ts';
import { dayOf, inOrder, type LoggedEvent, logOf } from './logged-event.ts';

/**
 * The events of a case that are seen on a day: those not after it, corrections applied that were made by then, in the order
 * of `on`, ties in the order of the stored list. Corrections stay in the log as events. Without `asOf` all are seen.
 * An event dated before the receipt is kept.
 *
 * @throws XinfangError `impossible-date` where `asOf` is no day.
 * @example
 * eventsAsOf(oneCase, '2023-06-30').map((event) => event.type); // ['dispatched', 'accepted']
 */
export const eventsAsOf = (oneCase: Case, asOf?: CivilDate): readonly LoggedEvent[] => {
  const last = asOf === undefined ? Number.POSITIVE_INFINITY : dayOf(asOf);
  const log = keptLogOf(oneCase);
  return log.some((event) => event.type === 'corrected')
    ? upTo(withCorrections(log, last).toSorted(inOrder), last)
    : upTo(log, last);
};

/** A case is asked for its log many times. */
const keptLogOf = (oneCase: Case): readonly LoggedEvent[] => {
  const memory = memoryOf(oneCase);
  if (memory === undefined) return logOf(oneCase.events);
  memory.log ??= logOf(oneCase.events);
  return memory.log;
};

const upTo = (log: readonly LoggedEvent[], last: DayNumber): readonly LoggedEvent[] => {
  const latest = log.at(-1);
  if (latest === undefined || latest.day <= last) return log;
  return log.slice(
    0,
    log.findIndex((event) => event.day > last),
  );
};
