import type { Case, LoggedEvent } from '@xinfang/matter';

/** Who received a matter, who holds it, and who had it in hand without giving it back. */
export interface Custody {
  readonly office: string;
  readonly holder: string;
  readonly hands: readonly string[];
}

/**
 * Through whose hands a matter went, by its events as `eventsAsOf` gives them. A body whose objection was agreed to has given it
 * back, and is no longer among them; the matter lies with the office again.
 *
 * @example
 * custodyOf(oneCase, eventsAsOf(oneCase)).holder // 'county-zrzyj'
 */
export const custodyOf = (oneCase: Case, events: readonly LoggedEvent[]): Custody => {
  const office = oneCase.registration.receiver.id;
  const hands = new Set([office]);
  let holder = office;
  for (const event of events) {
    const next = handedTo(event);
    if (next !== undefined) {
      hands.add(next);
      holder = next;
    } else if (event.type === 'objection-agreed' && holder !== office) {
      hands.delete(holder);
      holder = office;
    }
  }
  return { office, holder, hands: [...hands] };
};

/** The body into whose hands an event puts the matter. */
export const handedTo = (event: LoggedEvent): string | undefined => {
  if (event.type === 'dispatched') return event.to;
  if (event.type === 'unit-received' || event.type === 'accepted') return event.unit;
  return undefined;
};

/** Every body that an event names as one that gets or learns of the matter. */
export const toldBy = (event: LoggedEvent): string | undefined =>
  event.type === 'informed' || event.type === 'reported-urgent' ? event.to : handedTo(event);
