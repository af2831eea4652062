import { renamedSource, renamedWhere, withColumns } from './event-columns.ts';
import { asName } from './header-names.ts';
import type { EventMapping, Mapping } from './mapping-schema.ts';

/** A mapping of a table with the names of its columns as those of a header are read; keys of JSON are what they are. */
export const withColumnNames = (mapping: Mapping): Mapping => {
  if (mapping.format === 'jsonl') return mapping;
  const { fields, events, assumptions, ignore } = mapping;
  const inEvents = (list: readonly EventMapping[]) =>
    list.map((event) => withColumns(event, asName));
  return {
    ...mapping,
    fields: Object.fromEntries(
      Object.entries(fields).map(([place, source]) => [place, renamedSource(source, asName)]),
    ),
    ...(events === undefined ? {} : { events: inEvents(events) }),
    ...(assumptions === undefined
      ? {}
      : {
          assumptions: assumptions.map((each) => ({
            ...each,
            ...(each.where === undefined ? {} : { where: renamedWhere(each.where, asName) }),
            ...(each.events === undefined ? {} : { events: inEvents(each.events) }),
          })),
        }),
    ...(ignore === undefined ? {} : { ignore: ignore.map(asName) }),
  };
};
