import type { DayNumber } from '@xinfang/calendar';
import { readColumn } from './column.ts';
import type { FilingsPart } from './filings.ts';
import { type Keys, readKeys } from './key.ts';
import { NO_DAY, unpackDay } from './packed-day.ts';
import { createPlaceIndex, NOWHERE, ROOMY } from './place-index.ts';

/** The filings of all parts of a run, by their place among all cases. */
export interface JoinedFilings {
  readonly length: number;
  readonly ids: Keys;
  readonly words: Keys;
  readonly links: Links;
  /** Whether it had been filed by the as-of day. */
  readonly isFiled: (place: number) => boolean;
  readonly received: (place: number) => DayNumber;
  /** The last day on which a duty ran; the day before receipt where none did. */
  readonly dueThrough: (place: number) => DayNumber;
  /** Known where ids are asked for. */
  readonly nameOf: (place: number) => string | undefined;
}

/** Cases that name the matter they repeat, in the order of the cases. */
export interface Links {
  readonly length: number;
  /** The place of the case that repeats another. */
  readonly again: (link: number) => number;
  /** The first link that names the same matter as first filed as a link does. */
  readonly sameFirst: (link: number) => number;
  /** The first link that names a matter as first filed, or `NOWHERE`. */
  readonly naming: (high: number, low: number) => number;
}

/** Reads the filings of the parts of a run as one. */
export const joinFilings = (parts: readonly FilingsPart[]): JoinedFilings => {
  const received = readColumn(parts.map((part) => part.received));
  const dueThrough = readColumn(parts.map((part) => part.dueThrough));
  const starts = startsOf(parts);
  return {
    length: parts.reduce((sum, { length }) => sum + length, 0),
    ids: readKeys(parts.map(({ bearers }) => bearers.ids)),
    words: readKeys(parts.map(({ words }) => words)),
    links: joinLinks(parts, starts),
    isFiled: (place) => received(place) !== NO_DAY,
    received: (place) => unpackDay(received(place)),
    dueThrough: (place) => unpackDay(received(place)) + dueThrough(place) - 2,
    nameOf: (place) => {
      const at = partAt(starts, place);
      return parts[at]?.names?.[place - (starts[at] as number)];
    },
  };
};

/** The place of the first of each part among all, of cases or of whatever else parts have. */
export const startsOf = (parts: readonly { readonly length: number }[]): readonly number[] => {
  let next = 0;
  return parts.map(({ length }) => {
    const start = next;
    next += length;
    return start;
  });
};

const joinLinks = (parts: readonly FilingsPart[], starts: readonly number[]): Links => {
  const columns = parts.map(({ links }) => links.again);
  const again = readColumn(columns);
  const length = columns.reduce((sum, column) => sum + column.length, 0);
  const first = readKeys(parts.map(({ links }) => links.first));
  const index = createPlaceIndex(first, length, length, ROOMY);
  for (let link = 0; link < length; link++) index.enter(link);
  const firstLinks = startsOf(columns);
  return {
    length,
    again: (link) => again(link) + (starts[partAt(firstLinks, link)] as number),
    sameFirst: (link) => index.find(first.high(link), first.low(link)),
    naming: (high, low) => (length === 0 ? NOWHERE : index.find(high, low)),
  };
};

/** The part that holds a place: the last that starts there or before, for empty ones start where the next does. */
const partAt = (starts: readonly number[], place: number): number => {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((starts[middle] as number) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
};
