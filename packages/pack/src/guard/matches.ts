import type { EventMatch } from '../format/deadline.ts';

interface Match {
  readonly event: string;
  readonly where: Readonly<Record<string, unknown>>;
}

const matchOf = (match: EventMatch): Match =>
  typeof match === 'string' ? { event: match, where: {} } : match;

/** Whether every event that `narrow` means is also meant by `wide`. */
const covers = (wide: EventMatch, narrow: EventMatch): boolean => {
  const [a, b] = [matchOf(wide), matchOf(narrow)];
  return a.event === b.event && includesFields(b.where, a.where);
};

/** Whether one set of field values asks all that the other asks. */
export const includesFields = (
  all: Readonly<Record<string, unknown>>,
  some: Readonly<Record<string, unknown>>,
): boolean => Object.entries(some).every(([field, value]) => all[field] === value);

/** The first match that no match of the other list covers, with its index. */
export const firstUncovered = (
  list: readonly EventMatch[],
  by: readonly EventMatch[],
): { match: EventMatch; index: number } | undefined => {
  const index = list.findIndex((match) => !by.some((wide) => covers(wide, match)));
  const match = list[index];
  return match === undefined ? undefined : { match, index };
};

/** An event match in words. */
export const wordsOfMatch = (match: EventMatch): string => {
  const { event, where } = matchOf(match);
  const fields = Object.entries(where).map(([field, value]) => `${field} = ${String(value)}`);
  return fields.length === 0 ? event : `${event} (${fields.join(', ')})`;
};

/** Whether two matches mean the same events. */
export const sameMatch = (a: EventMatch, b: EventMatch): boolean => covers(a, b) && covers(b, a);
