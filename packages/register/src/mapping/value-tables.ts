import type { Issue, Text } from '@xinfang/calendar';
import { EVENT_TYPES, type EventType } from '@xinfang/matter';
import { allowed } from '../allowed.ts';
import { didYouMean } from '../nearest.ts';
import { isEventField } from './event-fields.ts';
import { mappingIssue } from './mapping-issue.ts';
import type {
  Column,
  ColumnSource,
  EventMapping,
  Mapping,
  WrittenColumn,
  WrittenEvent,
  WrittenMapping,
  WrittenSource,
} from './mapping-schema.ts';

type Path = readonly PropertyKey[];
type Tables = NonNullable<WrittenMapping['tables']>;

/** A mapping whose tables stand where their names stood, and what is wrong with the names or with the words in them. */
export const withTables = (
  written: WrittenMapping,
): { readonly mapping: Mapping; readonly issues: readonly Issue[] } => {
  const { tables = {}, fields, events, assumptions, ...rest } = written;
  const finder = tableFinder(tables);
  const eventsIn = (list: readonly WrittenEvent[] | undefined, path: Path) =>
    list === undefined
      ? {}
      : { events: list.map((event, i) => inEvent(event, [...path, 'events', i], finder)) };
  const mapping: Mapping = {
    ...rest,
    fields: Object.fromEntries(
      Object.entries(fields).map(([place, source]) => [
        place,
        inSource(source, ['fields', place], finder),
      ]),
    ),
    ...eventsIn(events, []),
    ...(assumptions !== undefined && {
      assumptions: assumptions.map(({ events: assumed, ...each }, i) => ({
        ...each,
        ...eventsIn(assumed, ['assumptions', i]),
      })),
    }),
  };
  return { mapping, issues: finder.issues() };
};

/** Finds tables by their names, and notes what is wrong with them for the use that is made of them. */
interface TableFinder {
  readonly values: (name: string, path: Path) => NonNullable<Column['values']>;
  readonly types: (name: string, path: Path) => Record<string, EventType | null>;
  /** What was wrong so far; a table that is used often is blamed once. */
  readonly issues: () => readonly Issue[];
}

const tableFinder = (tables: Tables): TableFinder => {
  const found = new Map<string, Issue>();
  const note = (issue: Issue) => found.set(`${issue.code} ${issue.path}`, issue);
  const find = (name: string, path: Path, isFit: (value: unknown) => boolean, hint: Text) => {
    const table = Object.hasOwn(tables, name) ? tables[name] : undefined;
    if (table === undefined) note(mappingIssue('unknown-table', path, tableHint(name, tables)));
    for (const [word, value] of Object.entries(table ?? {}))
      if (!isFit(value)) note(mappingIssue('unknown-value', ['tables', name, word], hint));
    return table ?? {};
  };
  return {
    values: (name, path) =>
      find(name, path, (value) => value !== null, NO_VALUE) as NonNullable<Column['values']>,
    types: (name, path) =>
      find(name, path, isEventType, ONE_OF_TYPES) as Record<string, EventType | null>,
    issues: () => [...found.values()],
  };
};

const isEventType = (value: unknown): boolean =>
  value === null || (EVENT_TYPES as readonly unknown[]).includes(value);

const NO_VALUE: Text = {
  zh: 'null 只用于事件的类型，表示这个词不是事件',
  en: 'null is for types of events only, where a word is no event',
};

const ONE_OF_TYPES: Text = {
  zh: `这张表用于事件的类型，可用：null、${EVENT_TYPES.join('、')}`,
  en: `The table is used for types of events. Allowed: null, ${EVENT_TYPES.join(', ')}`,
};

const tableHint = (name: string, tables: Tables): Text | undefined => {
  const names = Object.keys(tables);
  if (names.length === 0) return undefined;
  return didYouMean(name, names) ?? allowed(names);
};

const inColumn = (written: WrittenColumn, path: Path, finder: TableFinder): Column => {
  const { values, ...rest } = written;
  if (values === undefined) return rest;
  return {
    ...rest,
    values: typeof values === 'string' ? finder.values(values, [...path, 'values']) : values,
  };
};

const inSource = (source: WrittenSource, path: Path, finder: TableFinder): ColumnSource => {
  if (typeof source === 'string') return source;
  if (!('firstOf' in source)) return inColumn(source, path, finder);
  return {
    firstOf: source.firstOf.map((each, i) =>
      typeof each === 'string' ? each : inColumn(each, [...path, 'firstOf', i], finder),
    ),
  };
};

const inEvent = (event: WrittenEvent, path: Path, finder: TableFinder): EventMapping => {
  const fields = Object.entries(event).flatMap(([name, field]) =>
    isEventField(name) && isSource(field)
      ? [[name, inSource(field, [...path, name], finder)] as const]
      : [],
  );
  return {
    ...event,
    ...Object.fromEntries(fields),
    type: inType(event.type, [...path, 'type'], finder),
    on: inSource(event.on, [...path, 'on'], finder),
  };
};

const isSource = (field: unknown): field is Exclude<WrittenSource, string> =>
  typeof field === 'object' && field !== null && !('value' in field);

const inType = (
  type: WrittenEvent['type'],
  path: Path,
  finder: TableFinder,
): EventMapping['type'] => {
  if (typeof type === 'string') return type;
  const { column, values } = type;
  return {
    column,
    values: typeof values === 'string' ? finder.types(values, [...path, 'values']) : values,
  };
};
