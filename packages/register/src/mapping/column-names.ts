import { asName } from '../table/header-names.ts';
import { renamedSource, renamedWhere, withColumns } from './event-columns.ts';
import { withParts } from './mapping-parts.ts';
import type { Mapping } from './mapping-schema.ts';

/** A mapping of a table with the names of its columns as those of a header are read; keys of JSON are what they are. */
export const withColumnNames = (mapping: Mapping): Mapping => {
  if (mapping.format === 'jsonl') return mapping;
  const { ignore } = mapping;
  return {
    ...withParts(mapping, {
      source: (source) => renamedSource(source, asName),
      event: (event) => withColumns(event, asName),
      where: (where) => renamedWhere(where, asName),
    }),
    ...(ignore === undefined ? {} : { ignore: ignore.map(asName) }),
  };
};
