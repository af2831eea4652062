import type { CivilDate } from '@xinfang/calendar';
import { eventFieldsOf, sourceOfField, typesOfEvent } from './event-fields.ts';
import { typeReader } from './event-type.ts';
import { fieldReader } from './field-reader.ts';
import type { EventMapping } from './mapping-schema.ts';
import type { Trouble } from './reject.ts';
import { afterRepeat, inTurns } from './repeat.ts';
import type { RowValues } from './row-values.ts';
import { columnsOfSource, compileSource, isTrouble, type Source } from './source.ts';
import { conditionOf } from './where.ts';

/** An event as a row tells of it, in the form of a case as written. */
export type EventJson = Readonly<Record<string, unknown>>;

/** An event that rows may tell of. */
export interface EventPlan {
  /** The event in a row: nothing where its day is not given or its condition does not hold. */
  read(values: RowValues): EventJson | Trouble | undefined;
  /** The column to blame for a field of the event. */
  blame(field: string, values: RowValues): string | undefined;
}

/** What the events of a mapping are read by, beyond what it says of each. */
export interface EventTerms {
  /** What stands for nothing in a cell. */
  readonly marks: ReadonlySet<string>;
  readonly exportedOn: CivilDate | undefined;
  /** Columns that the mapping uses or passes over. */
  readonly known: ReadonlySet<string>;
}

/** Compiles the events of a mapping, each as often as it is repeated. */
export const compileEvents = (
  mappings: readonly EventMapping[],
  terms: EventTerms,
): readonly EventPlan[] => [
  ...inTurns(mappings).map((mapping) => compileEvent(mapping, terms)),
  ...mappings.flatMap((mapping) => guardOf(mapping, terms)),
];

/**
 * Compiles an event of a mapping. An event that a row gives after `exportedOn` is a fault of the row: nothing can have
 * happened after the register was written.
 */
const compileEvent = (mapping: EventMapping, { marks, exportedOn }: EventTerms): EventPlan => {
  const holds = conditionOf(mapping.where, marks);
  const day = compileSource(mapping.on, 'date', marks);
  const typeOf = typeReader(mapping, marks);
  const fillers = new Map(
    typesOfEvent(mapping).map((type) => [type, fieldReader(mapping, type, marks)]),
  );
  const readDay = (values: RowValues): EventJson | Trouble | undefined => {
    const on = day.read(values);
    if (on === undefined) return undefined;
    const type = typeOf(values);
    if (type === null) return undefined;
    if (isTrouble(on)) return on;
    if (typeof type === 'object') return type;
    if (isAfter(on.value, exportedOn)) return { code: 'after-export', column: on.column };
    const event = { type, on: on.value };
    return fillers.get(type)?.(event, values) ?? event;
  };
  const sources = sourcesOf(mapping, day, marks);
  return {
    read: (values) => (holds(values) ? readDay(values) : undefined),
    blame: (field, values) => sources.get(field)?.blame(values),
  };
};

/** Whether a civil day lies after the export; ISO dates compare as texts. */
export const isAfter = (day: unknown, exportedOn: CivilDate | undefined): boolean =>
  exportedOn !== undefined && typeof day === 'string' && day > exportedOn;

/** What to blame for each field: which kind of value the field takes does not matter here. */
const sourcesOf = (
  mapping: EventMapping,
  day: Source,
  marks: ReadonlySet<string>,
): ReadonlyMap<string, Source> => {
  const sources = new Map([['on', day]]);
  for (const [name, field] of eventFieldsOf(mapping)) {
    const source = sourceOfField(field);
    if (source !== undefined) sources.set(name, compileSource(source, 'json', marks));
  }
  return sources;
};

/** A row that goes on after the last number of a repeat would lose an event: that is a fault of the row. */
const guardOf = (mapping: EventMapping, terms: EventTerms): readonly EventPlan[] => {
  const next = afterRepeat(mapping);
  if (next === undefined || columnsOfSource(next.on).some(({ column }) => terms.known.has(column)))
    return [];
  const plan = compileEvent(next, { ...terms, exportedOn: undefined });
  const unread = (column: string | undefined): Trouble => ({
    code: 'unread-event',
    ...(column === undefined ? {} : { column }),
  });
  return [
    {
      read: (values) =>
        plan.read(values) === undefined ? undefined : unread(plan.blame('on', values)),
      blame: () => undefined,
    },
  ];
};
