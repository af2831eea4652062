import type { CaseRow, EventRow } from '../register-row.ts';

/** The events of a case that are seen on a day: corrections entered up to then applied, in the order of days, ties as stored. */
export const eventsSeen = (row: CaseRow, asOf: string): EventRow[] => {
  const stored: EventRow[] = row.events.map((event) => ({ ...event }));
  const corrections = row.events
    .filter((event) => event.type === 'corrected' && event.on <= asOf)
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  for (const { event: index, field, to } of corrections) {
    const target = index === undefined ? undefined : stored[index];
    if (index === undefined || target === undefined || field === undefined) continue;
    stored[index] = { ...target, [field]: to };
  }
  return stored
    .filter((event) => event.on <= asOf)
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
};

/** Whether an event is of one of the types. */
export const is = (event: EventRow, ...types: readonly string[]): boolean =>
  types.includes(event.type);
