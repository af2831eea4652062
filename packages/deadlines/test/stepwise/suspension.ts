import type { DayNumber } from '@xinfang/calendar';
import type { LoggedEvent } from '@xinfang/matter';
import type { Suspension } from '../../src/clock.ts';

/**
 * Adds the span that begins with the event at `at`: it lasts to the first ending event after it, the fulfilment or the
 * as-of day, whichever is earliest. Spans begin in order, so a day already covered lies at or before the last end.
 */
export const suspend = (
  before: Suspension,
  events: readonly LoggedEvent[],
  at: number,
  to: string,
  fulfilment: LoggedEvent | undefined,
  asOf: DayNumber,
): Suspension => {
  const begun = events[at];
  if (begun === undefined) return before;
  const ending = events.slice(at + 1).find(({ type }) => type === to);
  const through = Math.min(ending?.day ?? asOf, fulfilment?.day ?? asOf, asOf);
  const covered = Math.max(...before.spans.map((span) => span.through), Number.NEGATIVE_INFINITY);
  const from = Math.max(begun.day, covered + 1);
  if (through < from) return before;
  return { days: before.days + through - from + 1, spans: [...before.spans, { from, through }] };
};
