import type { PlainEvent } from './case.ts';

const inOrderOfDays = (events: readonly PlainEvent[]): readonly PlainEvent[] =>
  [...events].sort((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1));

const withField = (event: PlainEvent, field: string, to: unknown): PlainEvent => ({
  ...event,
  [field]: to,
});

/** The events as the as-of day sees them: corrected, in the order of their days, ties in the order of the list. */
export const logOn = (asOf: string, events: readonly PlainEvent[]): readonly PlainEvent[] => {
  const corrections = inOrderOfDays(events.filter(({ type }) => type === 'corrected')).filter(
    ({ on }) => on <= asOf,
  );
  const corrected = events.map((event, place) =>
    corrections
      .filter((correction) => correction['event'] === place)
      .reduce((now, { field, to }) => withField(now, String(field), to), event),
  );
  return inOrderOfDays(corrected).filter(({ on }) => on <= asOf);
};
