import type { DayNumber } from '@xinfang/calendar';
import { parseDayNumber } from '@xinfang/calendar';
import type { EventFieldValue } from './case.ts';
import { fieldsOfType } from './event-schema.ts';
import { inOrder, type LoggedEvent } from './logged-event.ts';

/** A correction in its place in the log. */
export type LoggedCorrection = LoggedEvent & { readonly type: 'corrected' };

const isCorrection = (event: LoggedEvent): event is LoggedCorrection => event.type === 'corrected';

/** The corrections of a log, in order. */
export const correctionsOf = (log: readonly LoggedEvent[]): LoggedCorrection[] =>
  log.filter(isCorrection);

/** The events of a log with the corrections that were made up to the day `last`; their order is that of the log. */
export const withCorrections = (log: readonly LoggedEvent[], last: DayNumber): LoggedEvent[] => {
  const byTarget = correctionsInForce(correctionsOf(log), last);
  return log.map((event) => corrected(event, byTarget.get(event.index)));
};

/**
 * The corrections made up to the day `last`, by the index of the event they correct, each as later corrections have it.
 * From the last to the first: a correction can only correct an earlier one, so each is settled when its turn comes.
 */
export const correctionsInForce = (
  corrections: readonly LoggedCorrection[],
  last: DayNumber,
): Map<number, LoggedCorrection[]> => {
  const byTarget = new Map<number, LoggedCorrection[]>();
  for (const asWritten of corrections.toReversed()) {
    const correction = corrected(asWritten, byTarget.get(asWritten.index));
    if (correction.day > last) continue;
    const others = byTarget.get(correction.event);
    if (others === undefined) byTarget.set(correction.event, [correction]);
    else others.push(correction);
  }
  return byTarget;
};

/** An event after its corrections, of which later ones win. */
const corrected = <E extends LoggedEvent>(event: E, corrections: LoggedCorrection[] = []): E =>
  corrections.toSorted(inOrder).reduce((now, { field, to }) => withField(now, field, to), event);

const withField = <E extends LoggedEvent>(event: E, field: string, to: EventFieldValue): E => {
  const parsed = fieldsOfType(event.type)?.[field]?.safeParse(to);
  if (parsed === undefined || !parsed.success || field === 'type') return event;
  const now = { ...event, [field]: parsed.data };
  return field === 'on' ? { ...now, day: parseDayNumber(now.on) ?? event.day } : now;
};
