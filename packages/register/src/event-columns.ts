import { eventFieldsOf, sourceOfField } from './event-fields.ts';
import type { Column, ColumnSource, EventMapping, Where } from './mapping-schema.ts';
import { columnsOfSource } from './source.ts';
import { columnsOfWhere } from './where.ts';

/** Where an event of a mapping gets its day, its type and its fields from. */
export const sourcesOfEvent = (event: EventMapping): readonly ColumnSource[] => [
  event.on,
  ...(typeof event.type === 'string' ? [] : [event.type.column]),
  ...eventFieldsOf(event)
    .map(([, field]) => sourceOfField(field))
    .filter((source) => source !== undefined),
];

/** Every column that an event of a mapping asks, its condition included. */
export const columnsOfEvent = (event: EventMapping): readonly string[] => [
  ...sourcesOfEvent(event).flatMap((source) => columnsOfSource(source).map(({ column }) => column)),
  ...columnsOfWhere(event.where),
];

/** Gives the name of another column for that of one. */
export type Rename = (column: string) => string;

/** An event of a mapping that asks other columns. */
export const withColumns = (event: EventMapping, rename: Rename): EventMapping => {
  const { type, on, where } = event;
  const fields = eventFieldsOf(event).map(([name, field]) => {
    const source = sourceOfField(field);
    return [name, source === undefined ? field : renamedSource(source, rename)];
  });
  return {
    ...event,
    ...Object.fromEntries(fields),
    type: typeof type === 'string' ? type : { ...type, column: rename(type.column) },
    on: renamedSource(on, rename),
    ...(where === undefined ? {} : { where: renamedWhere(where, rename) }),
  };
};

/** A source that asks other columns. */
export const renamedSource = (source: ColumnSource, rename: Rename): ColumnSource => {
  if (typeof source !== 'object' || !('firstOf' in source)) return inColumn(source, rename);
  return { firstOf: source.firstOf.map((each) => inColumn(each, rename)) };
};

const inColumn = (column: string | Column, rename: Rename): string | Column =>
  typeof column === 'string' ? rename(column) : { ...column, column: rename(column.column) };

/** A condition that asks other columns. */
export const renamedWhere = ({ missing, present, equals }: Where, rename: Rename): Where => ({
  ...(missing === undefined ? {} : { missing: inNames(missing, rename) }),
  ...(present === undefined ? {} : { present: inNames(present, rename) }),
  ...(equals === undefined
    ? {}
    : {
        equals: Object.fromEntries(Object.entries(equals).map(([name, v]) => [rename(name), v])),
      }),
});

const inNames = (names: string | string[], rename: Rename): string | string[] =>
  typeof names === 'string' ? rename(names) : names.map(rename);
