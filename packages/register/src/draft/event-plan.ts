import type { CivilDate } from '@xinfang/calendar';
import { eventFieldsOf, sourceOfField, typesOfEvent } from '../mapping/event-fields.ts';
import type { EventMapping } from '../mapping/mapping-schema.ts';
import { inTurns } from '../mapping/repeat.ts';
import type { Trouble } from '../reject.ts';
import { typeReader } from './event-type.ts';
import { fieldReader } from './field-reader.ts';
import { guardOf } from './repeat-guard.ts';
import type { RowValues } from './row-values.ts';
import { compileSource, isTrouble, type Source } from './source.ts';
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
  const isTold = typeof mapping.type === 'object';
  const fillers = new Map(
    typesOfEvent(mapping).map((type) => [type, fieldReader(mapping, type, marks)]),
  );
  const readDay = (values: RowValues): EventJson | Trouble | undefined => {
    const on = day.read(values);
    const type = typeOf(values, on !== undefined);
    if (type === null) return undefined;
    if (typeof type === 'object') return type;
    if (on === undefined) return isTold ? { ...NO_DAY, column: day.blame(values) } : undefined;
    if (isTrouble(on)) return on;
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

/** A step that a word tells of has happened: without its day it would be lost. */
const NO_DAY: Trouble = {
  code: 'missing-field',
  message: { zh: '这一步没有日期', en: 'The step has no day' },
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
