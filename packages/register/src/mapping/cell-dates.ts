import { withEachColumn, withEventSources } from './event-columns.ts';
import { withParts } from './mapping-parts.ts';
import type { Column, ColumnSource, Mapping } from './mapping-schema.ts';

const ISO = 'YYYY-MM-DD';

/**
 * The mapping of a workbook with its date cells readable in every column of dates: they come as ISO days, whatever a
 * clerk sees on the screen and writes as the form.
 */
export const withCellDates = (mapping: Mapping): Mapping =>
  mapping.format === 'xlsx'
    ? withParts(mapping, { source: withIso, event: (event) => withEventSources(event, withIso) })
    : mapping;

const withIso = (source: ColumnSource): ColumnSource => withEachColumn(source, addIso);

const addIso = (column: string | Column): string | Column =>
  typeof column === 'string' || column.date === undefined || column.date.includes(ISO)
    ? column
    : { ...column, date: [...column.date, ISO] };
