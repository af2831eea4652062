import { isJsonList, isJsonObject, type JsonValue, type Path } from '../json/span.ts';
import type { ElementKind } from './elements.ts';

/** The keys under which a condition tree stands, wherever in an element. */
export const CONDITION_KEYS: ReadonlySet<string> = new Set(['conditions', 'when', 'never']);

/** A condition tree inside an element. */
export interface ConditionPlace {
  readonly path: Path;
  readonly value: JsonValue;
}

const HOLD_NONE: ReadonlySet<ElementKind> = new Set(['test', 'vocabulary']);

/** The condition trees of an element, wherever they stand. */
export const conditionPlacesOf = (
  kind: ElementKind,
  value: JsonValue,
): readonly ConditionPlace[] => (HOLD_NONE.has(kind) ? [] : search(value, []));

const search = (value: JsonValue, path: Path): readonly ConditionPlace[] => {
  if (isJsonList(value)) return value.flatMap((item, index) => search(item, [...path, index]));
  if (!isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    CONDITION_KEYS.has(key)
      ? [{ path: [...path, key], value: item }]
      : search(item, [...path, key]),
  );
};

/** The lists under a key, wherever in a value; not inside what `skip` names. */
export const placesUnder = (
  key: string,
  value: JsonValue,
  path: Path = [],
): readonly ConditionPlace[] => {
  if (isJsonList(value)) return value.flatMap((item, i) => placesUnder(key, item, [...path, i]));
  if (!isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([name, item]) =>
    name === key
      ? [{ path: [...path, name], value: item }]
      : placesUnder(key, item, [...path, name]),
  );
};
