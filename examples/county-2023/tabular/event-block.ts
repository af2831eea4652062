import type { CaseRow, EventRow } from '../register-row.ts';
import { type Cell, realDay, typedDay } from './cell.ts';
import type { Column, Place } from './column.ts';
import { type Words, wordFor } from './words.ts';

/** The columns under one heading that tell of one event of a matter, e.g. of its second dispatch. */
export interface EventBlock {
  readonly title: string;
  readonly columns: Readonly<Record<string, FieldReader>>;
  /** The event of a matter that stands in these columns. */
  readonly pick: (row: CaseRow) => EventRow | undefined;
}

/** What a column of an event holds. */
export type FieldReader = (event: EventRow, row: CaseRow, place: Place) => Cell;

/** Which events of a type a block is for. */
export interface Which extends Pick<EventRow, 'document' | 'object'> {
  /** From 1. */
  readonly nth?: number;
}

/** Columns for one event of a type, for the first where nothing else is said. */
export const eventBlock = (
  title: string,
  type: string,
  columns: EventBlock['columns'],
  { nth = 1, document, object }: Which = {},
): EventBlock => ({
  title,
  columns,
  pick: ({ events }) =>
    events.filter(
      (event) =>
        event.type === type &&
        (document === undefined || event.document === document) &&
        (object === undefined || event.object === object),
    )[nth - 1],
});

/** Numbered headings, each with the same columns: `转送1`, `转送2`, … */
export const numberedBlocks = (
  count: number,
  title: string,
  type: string,
  columns: EventBlock['columns'],
): readonly EventBlock[] =>
  Array.from({ length: count }, (_, index) =>
    eventBlock(`${title}${index + 1}`, type, columns, { nth: index + 1 }),
  );

/** The columns of blocks, in the order of the blocks. */
export const columnsOfBlocks = (blocks: readonly EventBlock[]): readonly Column[] =>
  blocks.flatMap(({ title, columns, pick }) =>
    Object.entries(columns).map(
      ([name, read]): Column => ({
        group: title,
        name,
        read: (row, place) => {
          const event = pick(row);
          return event === undefined ? undefined : read(event, row, place);
        },
      }),
    ),
  );

/** The day of the event as a real date. */
export const on: FieldReader = ({ on: day }) => realDay(day);
/** The day of the event as one clerk or another typed it. */
export const typedOn: FieldReader = ({ on: day }, _row, { number }) => typedDay(day, number);
/** The day on which the event was entered. */
export const entered: FieldReader = ({ recordedOn }) => optionalDay(recordedOn, 'dashes');

/** Another day of the event. */
export const dayIn =
  (field: 'reportDueOn' | 'notifiedOn'): FieldReader =>
  (event) =>
    optionalDay(event[field], 'slashes');

const optionalDay = (day: string | undefined, format: 'slashes' | 'dashes'): Cell =>
  day === undefined ? undefined : realDay(day, format);

type TextField = Exclude<
  { [K in keyof EventRow]-?: NonNullable<EventRow[K]> extends string ? K : never }[keyof EventRow],
  'type' | 'on'
>;

/** A field as the office's word for it. */
export const wordIn =
  (field: TextField, words: Words): FieldReader =>
  (event) => {
    const code = event[field];
    return code === undefined ? undefined : wordFor(words, code);
  };

/** A field as it is. */
export const asItIs =
  (field: TextField | 'days'): FieldReader =>
  (event) =>
    event[field];
