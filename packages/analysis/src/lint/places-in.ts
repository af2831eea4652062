import type { JsonValue } from '@xinfang/pack';
import type { Finding } from './finding.ts';

/** A value inside an element, with the way to it. */
export interface Placed {
  readonly path: Finding['path'];
  readonly value: JsonValue;
}

/** A value and every value inside it, from the outside in. */
export const placesIn = (value: JsonValue, path: Finding['path'] = []): readonly Placed[] => {
  if (typeof value !== 'object' || value === null) return [{ path, value }];
  const inside = Object.entries(value).flatMap(([key, item]: [string, JsonValue]) =>
    placesIn(item, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  return [{ path, value }, ...inside];
};
