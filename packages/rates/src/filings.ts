import type { DayNumber } from '@xinfang/calendar';
import { type BearersPart, createBearers } from './bearers.ts';
import { buffersOf, type ColumnPart, createColumn } from './column.ts';
import { contentKeyOf, keyOfContent } from './content-key.ts';
import { idKeyOf } from './id-key.ts';
import { createKeys, type KeysPart, keyBuffersOf, NO_KEY } from './key.ts';
import type { MeasuredCase } from './measured-case.ts';
import { NO_DAY, packDay } from './packed-day.ts';
import { createPlaceIndex, NOWHERE } from './place-index.ts';
import { EXAMPLES } from './run-warnings.ts';
import type { Asked } from './tallies.ts';

/**
 * What joins cases, in the order of the cases: at most 26 bytes for each, whatever stands in it, 12 more for one that names
 * an earlier matter, and 8 for one that goes by another name than its id. Ids are kept only where they are asked for.
 */
export interface FilingsPart {
  /** How many cases there are, also those received after the as-of day. */
  readonly length: number;
  readonly bearers: BearersPart;
  /** Of title and text; no key where there is no text. */
  readonly words: KeysPart;
  /** No day where the matter was received after the as-of day: it is no filing yet. */
  readonly received: ColumnPart;
  /** Days from receipt to the last on which a duty ran, plus 2: none at all is the day before receipt. */
  readonly dueThrough: ColumnPart;
  readonly asked: AskedPart;
  readonly links: LinksPart;
  readonly names: readonly string[] | undefined;
  /** How many cases bear the id of an earlier one of this part. */
  readonly repeats: number;
  /** The first few of them. */
  readonly repeated: readonly { readonly place: number; readonly id: string }[];
}

/** Matters of which a rate asks whether they were filed again: after which day, and in which rows they are counted. */
export interface AskedPart {
  /** A column for each counter that asks. */
  readonly after: readonly ColumnPart[];
  /** A column for each field of a breakdown. */
  readonly rows: readonly ColumnPart[];
}

/** Cases that name the matter they repeat. */
export interface LinksPart {
  readonly again: ColumnPart;
  readonly first: KeysPart;
}

/** What of filings a run needs. */
export interface FilingsTerms {
  /** How many counters ask for refilings. */
  readonly askers: number;
  /** How many fields it is broken down by. */
  readonly fields: number;
  readonly comparesWords: boolean;
  readonly keepsNames: boolean;
}

/** No filings yet. */
export const createFilings = ({ askers, fields, comparesWords, keepsNames }: FilingsTerms) => {
  const bearers = createBearers();
  const words = createKeys();
  const received = createColumn();
  const dueThrough = createColumn();
  const after = Array.from({ length: askers }, createColumn);
  const rows = Array.from({ length: askers === 0 ? 0 : fields }, createColumn);
  const again = createColumn();
  const first = createKeys();
  const names: string[] | undefined = keepsNames ? [] : undefined;
  const repeated: { place: number; id: string }[] = [];
  const places = createPlaceIndex(bearers.keys);
  let length = 0;
  let repeats = 0;

  const addId = (id: string, mark: string): number => {
    const place = length;
    length += 1;
    bearers.add(id, mark);
    names?.push(id);
    if (places.enter(place) === NOWHERE) return place;
    repeats += 1;
    if (repeated.length < EXAMPLES) repeated.push({ place, id });
    return place;
  };

  return {
    /** A matter received after the as-of day, or refused: it bears an id, and that is all. */
    seeNotYet: (id: string, mark: string): void => {
      addId(id, mark);
      words.add(NO_KEY);
      received.add(NO_DAY);
      dueThrough.add(0);
      for (const column of [...after, ...rows]) column.add(0);
    },
    see: (one: MeasuredCase, mark: string, asked: Asked): void => {
      const place = addId(one.id, mark);
      const { registration } = one.source;
      const day = one.reckoning.received;
      const content = comparesWords
        ? contentKeyOf(registration.title, registration.text)
        : undefined;
      words.add(content === undefined ? NO_KEY : keyOfContent(content));
      received.add(packDay(day));
      dueThrough.add(dueThroughOf(one) - day + 2);
      for (let at = 0; at < after.length; at++) after[at]?.add(packAsked(asked.after[at]));
      for (let at = 0; at < rows.length; at++) rows[at]?.add(asked.any ? (asked.rows[at] ?? 0) : 0);
      if (registration.repeatOf === undefined) return;
      again.add(place);
      first.add(idKeyOf(registration.repeatOf));
    },
    part: (): FilingsPart => ({
      length,
      bearers: bearers.part(),
      words: words.part(),
      received: received.part(),
      dueThrough: dueThrough.part(),
      asked: {
        after: after.map((column) => column.part()),
        rows: rows.map((column) => column.part()),
      },
      links: { again: again.part(), first: first.part() },
      names,
      repeats,
      repeated,
    }),
  };
};

const packAsked = (day: DayNumber | undefined): number =>
  day === undefined ? NO_DAY : packDay(day);

/** A duty of which it is open whether it runs is looked at as if it did; the day before receipt where there is none. */
const dueThroughOf = ({ reckoning: { received, running, undecided } }: MeasuredCase): number => {
  let latest = received - 1;
  for (const list of [running, undecided])
    for (const { deadline, clock } of list) {
      if (deadline.kind !== 'duty') continue;
      const ended = Math.min(clock.fulfilment?.day ?? clock.binding, clock.binding);
      if (ended > latest) latest = ended;
    }
  return latest;
};

/** The memory that filings can hand over instead of being copied. */
export const filingBuffersOf = (part: FilingsPart): ArrayBuffer[] => [
  ...keyBuffersOf(part.bearers.ids),
  ...keyBuffersOf(part.bearers.marks),
  ...buffersOf(part.bearers.checks),
  ...keyBuffersOf(part.words),
  ...keyBuffersOf(part.links.first),
  ...[
    part.received,
    part.dueThrough,
    part.links.again,
    ...part.asked.after,
    ...part.asked.rows,
  ].flatMap(buffersOf),
];
