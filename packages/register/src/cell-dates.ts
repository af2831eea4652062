import type { Mapping } from './mapping-schema.ts';

const ISO = 'YYYY-MM-DD';

/**
 * The mapping of a workbook with its date cells readable in every column of dates: they come as ISO days, whatever a
 * clerk sees on the screen and writes as the form.
 */
export const withCellDates = (mapping: Mapping): Mapping => {
  if (mapping.format !== 'xlsx') return mapping;
  const { fields, events, assumptions } = mapping;
  return {
    ...mapping,
    fields: withIso(fields),
    ...(events === undefined ? {} : { events: withIso(events) }),
    ...(assumptions === undefined
      ? {}
      : {
          assumptions: assumptions.map((each) => ({
            ...each,
            ...(each.events === undefined ? {} : { events: withIso(each.events) }),
          })),
        }),
  };
};

/** Wherever a column stands with forms of dates, in sources of any depth. */
const withIso = <T>(part: T): T => {
  if (Array.isArray(part)) return part.map(withIso) as T;
  if (typeof part !== 'object' || part === null) return part;
  const inner = Object.entries(part).map(([key, value]): [string, unknown] =>
    key === 'date' && Array.isArray(value) && !value.includes(ISO)
      ? [key, [...(value as unknown[]), ISO]]
      : [key, key === 'values' ? value : withIso(value)],
  );
  return Object.fromEntries(inner) as T;
};
