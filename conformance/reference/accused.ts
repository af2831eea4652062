import type { PlainCase } from './case.ts';
import { logOn } from './event-log.ts';

/** Which field of an event names the body into whose hands it puts the matter. */
const HANDED_TO: Readonly<Record<string, string>> = {
  dispatched: 'to',
  'unit-received': 'unit',
  accepted: 'unit',
};

/** Contract §2: an event puts the matter into the hands of a body complained of. */
export const reachesAccused = (oneCase: PlainCase, asOf: string): boolean => {
  const accused: readonly unknown[] = oneCase.registration.accused?.units ?? [];
  return logOn(asOf, oneCase.events).some((event) =>
    accused.includes(event[HANDED_TO[event.type] ?? '']),
  );
};
