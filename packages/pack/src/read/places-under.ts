import { isJsonList, isJsonObject, type JsonValue, type Path } from '../json/span.ts';
import type { ElementKind } from './elements.ts';

/** A value inside an element, with the way to it. */
export interface FoundPlace {
  readonly path: Path;
  readonly value: JsonValue;
}

/** Kinds that hold cases or plain terms, not law. */
const HOLD_NONE: ReadonlySet<ElementKind> = new Set(['test', 'vocabulary']);
const CONDITION_KEYS: ReadonlySet<string> = new Set(['conditions', 'when', 'never']);

/** The condition trees of an element, wherever they stand. */
export const conditionPlacesOf = (kind: ElementKind, value: JsonValue): readonly FoundPlace[] =>
  placesUnder(kind, value, CONDITION_KEYS);

/** The values under some keys of an element, wherever they stand; those inside another are not looked for. */
export const placesUnder = (
  kind: ElementKind,
  value: JsonValue,
  keys: ReadonlySet<string>,
): readonly FoundPlace[] => {
  const found: FoundPlace[] = [];
  if (!HOLD_NONE.has(kind)) search(value, keys, [], found);
  return found;
};

const search = (
  value: JsonValue,
  keys: ReadonlySet<string>,
  way: (string | number)[],
  found: FoundPlace[],
): void => {
  if (!isJsonList(value) && !isJsonObject(value)) return;
  const members = isJsonList(value) ? value.entries() : Object.entries(value);
  for (const [step, item] of members) {
    way.push(step);
    if (typeof step === 'string' && keys.has(step)) found.push({ path: [...way], value: item });
    else search(item, keys, way, found);
    way.pop();
  }
};
