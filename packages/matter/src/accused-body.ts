import type { Case } from './case.ts';
import type { LoggedEvent } from './logged-event.ts';
import type { Finding } from './transitions.ts';

/**
 * The events that put the matter into the hands of a body it complains of: a body in `accused.units` to which it was
 * dispatched, which received it or accepted it. Each is a finding `accused-body`, of severity error.
 *
 * @example
 * accusedBodyFindings(oneCase, eventsAsOf(oneCase)); // [{ kind: 'accused-body', index: 0, event: 'dispatched' }]
 */
export const accusedBodyFindings = (
  oneCase: Case,
  events: readonly LoggedEvent[],
): readonly Finding[] => {
  const accused = oneCase.registration.accused.units;
  if (accused.length === 0) return [];
  return events
    .filter((event) => {
      const body = bodyOf(event);
      return body !== undefined && accused.includes(body);
    })
    .map((event) => ({ kind: 'accused-body', index: event.index, event: event.type }));
};

/** The body into whose hands an event puts the matter. */
const bodyOf = (event: LoggedEvent): string | undefined => {
  if (event.type === 'dispatched') return event.to;
  if (event.type === 'unit-received' || event.type === 'accepted') return event.unit;
  return undefined;
};
