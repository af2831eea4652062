import type { EventType } from '@xinfang/matter';
import { fieldsOfEvent, type Kind } from '../draft/case-places.ts';
import type { ColumnSource, EventField, EventMapping } from './mapping-schema.ts';

/** Keys of an event mapping that are no fields of the event. */
const RESERVED: ReadonlySet<string> = new Set(['type', 'on', 'where', 'repeat']);

/** Whether a key of an event mapping is a field of the event. */
export const isEventField = (key: string): boolean => !RESERVED.has(key);

/** The fields of an event mapping beyond type, day, condition and repeat, each a source or a constant. */
export const eventFieldsOf = (mapping: EventMapping): [string, EventField][] =>
  Object.entries(mapping).filter(([key]) => isEventField(key)) as [string, EventField][];

/** The source of an event's field, or undefined where the mapping gives a constant: a bare text is one. */
export const sourceOfField = (field: EventField): Exclude<ColumnSource, string> | undefined =>
  typeof field === 'object' && !('value' in field) ? field : undefined;

/** The constant that a mapping gives for an event's field, or undefined where it gives a source. */
export const constantOfField = (field: EventField): string | number | boolean | undefined => {
  if (typeof field !== 'object') return field;
  return 'value' in field ? field.value : undefined;
};

/** The types that an event of a mapping may be of: several where a column tells it. */
export const typesOfEvent = ({ type }: EventMapping): readonly EventType[] =>
  typeof type === 'string'
    ? [type]
    : [...new Set(Object.values(type.values))].filter((each) => each !== null);

/** The fields that an event of a mapping may have, whichever of its types it is of. */
export const fieldsOfTypes = (mapping: EventMapping): Readonly<Record<string, Kind>> =>
  Object.assign({}, ...typesOfEvent(mapping).map(fieldsOfEvent));
