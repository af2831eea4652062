import type { PlainEvent } from './case.ts';

const inOrderOfDays = (events: readonly PlainEvent[]): readonly PlainEvent[] =>
  [...events].sort((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1));

const withField = (event: PlainEvent, { field, to }: PlainEvent): PlainEvent => ({
  ...event,
  [String(field)]: to,
});

/** The event at that place of the list after what was corrected in it up to the as-of day; later corrections win. */
const correctedOn = (
  asOf: string,
  events: readonly PlainEvent[],
  place: number,
): PlainEvent | undefined => {
  const corrections = events
    // A correction may itself have been corrected, by one that came later: so this comes to an end.
    .map((event, at) =>
      event.type === 'corrected' && event['event'] === place
        ? correctedOn(asOf, events, at)
        : undefined,
    )
    .filter((event) => event !== undefined && event.on <= asOf) as readonly PlainEvent[];
  return inOrderOfDays(corrections).reduce(
    (now: PlainEvent | undefined, correction) => now && withField(now, correction),
    events[place],
  );
};

/** The events as the as-of day sees them: corrected, in the order of their days, ties in the order of the list. */
export const logOn = (asOf: string, events: readonly PlainEvent[]): readonly PlainEvent[] => {
  const corrected = events.map((event, place) => correctedOn(asOf, events, place) ?? event);
  return inOrderOfDays(corrected).filter(({ on }) => on <= asOf);
};
