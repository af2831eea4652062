import type { ColumnSource, EventMapping, Mapping, Where } from './mapping-schema.ts';

/** What is made of each part of a mapping that asks columns. */
export interface PartChange {
  readonly source: (source: ColumnSource) => ColumnSource;
  readonly event: (event: EventMapping) => EventMapping;
  /** Of the condition of an assumption; an event's own goes with the event. */
  readonly where?: (where: Where) => Where;
}

/** A mapping whose fields, events and assumptions are changed alike, wherever they stand. */
export const withParts = (mapping: Mapping, { source, event, where }: PartChange): Mapping => {
  const { fields, events, assumptions } = mapping;
  return {
    ...mapping,
    fields: Object.fromEntries(
      Object.entries(fields).map(([place, each]) => [place, source(each)]),
    ),
    ...(events === undefined ? {} : { events: events.map(event) }),
    ...(assumptions === undefined
      ? {}
      : {
          assumptions: assumptions.map((each) => ({
            ...each,
            ...(each.where === undefined || where === undefined
              ? {}
              : { where: where(each.where) }),
            ...(each.events === undefined ? {} : { events: each.events.map(event) }),
          })),
        }),
  };
};
