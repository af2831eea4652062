import { columnsOfSource } from '../draft/source.ts';
import { columnsOfWhere } from '../draft/where.ts';
import { eventFieldsOf, sourceOfField } from './event-fields.ts';
import type { Column, ColumnSource, EventMapping, Where } from './mapping-schema.ts';

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
  const { type, where } = event;
  return {
    ...withEventSources(event, (source) => renamedSource(source, rename)),
    type: typeof type === 'string' ? type : { ...type, column: rename(type.column) },
    ...(where === undefined ? {} : { where: renamedWhere(where, rename) }),
  };
};

/** An event of a mapping that gets its day and its fields in another way. */
export const withEventSources = (
  event: EventMapping,
  change: (source: ColumnSource) => ColumnSource,
): EventMapping => {
  const fields = eventFieldsOf(event).map(([name, field]) => {
    const source = sourceOfField(field);
    return [name, source === undefined ? field : change(source)];
  });
  return { ...event, ...Object.fromEntries(fields), on: change(event.on) };
};

/** A source that asks other columns. */
export const renamedSource = (source: ColumnSource, rename: Rename): ColumnSource =>
  withEachColumn(source, (column) => inColumn(column, rename));

/** A source whose columns are changed one by one. */
export const withEachColumn = (
  source: ColumnSource,
  change: (column: string | Column) => string | Column,
): ColumnSource =>
  typeof source === 'object' && 'firstOf' in source
    ? { firstOf: source.firstOf.map(change) }
    : change(source);

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
