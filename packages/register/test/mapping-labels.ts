import type { ColumnSource, EventMapping, Mapping } from '../src/mapping/mapping-schema.ts';

const MOST_COLUMNS = 10;

/** What each column is by a mapping, in the words of the labelled registers: `facts.purpose`, `delivered.on/review`. */
export const labelsOf = ({ fields, events = [] }: Mapping): ReadonlyMap<string, string> =>
  new Map([
    ...Object.entries(fields).flatMap(([place, source]) => named(source, place)),
    ...events.flatMap(eventLabels),
  ]);

const named = (source: ColumnSource, label: string): [string, string][] => {
  if (typeof source === 'string') return [[source, label]];
  return 'column' in source ? [[source.column, label]] : [];
};

const eventLabels = (event: EventMapping): [string, string][] => {
  const { type, on, where: _, repeat, ...fields } = event;
  const told = ['mode', 'document', 'object']
    .map((field) => fields[field as keyof typeof fields])
    .flatMap((word) => (typeof word === 'string' ? [`/${word}`] : []));
  const label = (field: string) =>
    `${typeof type === 'string' ? type : 'any'}.${field}${told.join('')}`;
  const columns = [
    ...named(on, label('on')),
    ...Object.entries(fields).flatMap(([field, source]) =>
      typeof source === 'object' && !('value' in source) ? named(source, label(field)) : [],
    ),
  ];
  return typeof repeat === 'number' ? columns.flatMap((each) => numbered(each, repeat)) : columns;
};

const numbered = ([column, label]: [string, string], repeat: number): [string, string][] =>
  Array.from({ length: Math.min(repeat, MOST_COLUMNS) }, (_, i) => [
    column.replace('{n}', `${i + 1}`),
    label,
  ]);
