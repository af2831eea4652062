import { columnsOfEvent, withColumns } from './event-columns.ts';
import type { EventMapping } from './mapping-schema.ts';

/** Stands in the names of columns for the number of each time that an event is repeated. */
export const NUMBER = '{n}';

/** Whether a name of a column in an event holds the number of a repeat. */
export const hasNumber = (event: EventMapping): boolean =>
  columnsOfEvent(event).some((column) => column.includes(NUMBER));

/** The first and the last number of an event that is repeated, or undefined where it is not. */
export const rangeOfRepeat = ({
  repeat,
}: EventMapping): { readonly from: number; readonly to: number } | undefined =>
  typeof repeat === 'number' ? { from: 1, to: repeat } : repeat;

/** An event of a mapping with one number of its repeat in the names of its columns. */
const withNumber = (event: EventMapping, n: number): EventMapping => {
  const { repeat: _, ...once } = event;
  return withColumns(once, (column) => column.replaceAll(NUMBER, String(n)));
};

/** An event of a mapping once for each number of its repeat; as it is where there is none. */
export const repeatsOf = (event: EventMapping): readonly EventMapping[] => {
  const range = rangeOfRepeat(event);
  if (range === undefined) return [event];
  const { from, to } = range;
  return Array.from({ length: to - from + 1 }, (_, i) => withNumber(event, from + i));
};

/**
 * The events of a mapping, repeated. Neighbours of one range take turns, as events of one day count in the order of the list:
 * after the first sending comes the first receipt, not the second sending.
 */
export const inTurns = (events: readonly EventMapping[]): readonly EventMapping[] =>
  neighbours(events).flatMap((group) => {
    const [first = [], ...others] = group.map(repeatsOf);
    return first.flatMap((event, i) => [event, ...others.flatMap((each) => each[i] ?? [])]);
  });

const neighbours = (events: readonly EventMapping[]): readonly EventMapping[][] => {
  const groups: EventMapping[][] = [];
  for (const event of events) {
    const before = groups.at(-1);
    if (before?.[0] !== undefined && haveOneRange(before[0], event)) before.push(event);
    else groups.push([event]);
  }
  return groups;
};

const haveOneRange = (a: EventMapping, b: EventMapping): boolean => {
  const [one, other] = [rangeOfRepeat(a), rangeOfRepeat(b)];
  return one !== undefined && one.from === other?.from && one.to === other.to;
};
