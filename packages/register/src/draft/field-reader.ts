import type { EventType } from '@xinfang/matter';
import { constantOfField, eventFieldsOf, sourceOfField } from '../mapping/event-fields.ts';
import type { EventMapping } from '../mapping/mapping-schema.ts';
import type { Trouble } from '../reject.ts';
import { fieldsOfEvent } from './case-places.ts';
import type { RowValues } from './row-values.ts';
import { compileSource, isTrouble, type Source } from './source.ts';

/** Puts what a row gives for the fields of an event into it, or says what is wrong with the row. */
export type FieldReader = (
  event: Record<string, unknown>,
  values: RowValues,
) => Trouble | undefined;

/** Compiles the fields of an event that is of one type. */
export const fieldReader = (
  mapping: EventMapping,
  type: EventType,
  marks: ReadonlySet<string>,
): FieldReader => {
  const kinds = fieldsOfEvent(type);
  const readers = eventFieldsOf(mapping).flatMap(([name, field]): FieldReader[] => {
    const kind = kinds[name];
    const source = sourceOfField(field);
    // A constant that the type has no field for is meant for the other types of a column.
    if (source === undefined)
      return kind === undefined ? [] : [constant(name, constantOfField(field))];
    return [
      kind === undefined
        ? empty(compileSource(source, 'json', marks))
        : filled(name, compileSource(source, kind, marks)),
    ];
  });
  return (event, values) => {
    for (const read of readers) {
      const trouble = read(event, values);
      if (trouble !== undefined) return trouble;
    }
    return undefined;
  };
};

const constant =
  (name: string, value: unknown): FieldReader =>
  (event) => {
    event[name] = value;
    return undefined;
  };

const filled =
  (name: string, source: Source): FieldReader =>
  (event, values) => {
    const given = source.read(values);
    if (given === undefined) return undefined;
    if (isTrouble(given)) return given;
    event[name] = given.value;
    return undefined;
  };

/** What a cell holds for a field that the type does not have would be lost. */
const empty =
  (source: Source): FieldReader =>
  (_, values) => {
    const given = source.read(values);
    return given === undefined
      ? undefined
      : {
          code: 'unknown-event-field',
          ...(given.column === undefined ? {} : { column: given.column }),
        };
  };
