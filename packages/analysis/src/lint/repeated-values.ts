import type { ElementKind, JsonValue, WrittenElement } from '@xinfang/pack';
import type { Finding } from './finding.ts';
import { placesIn } from './places-in.ts';
import type { Check } from './scope.ts';

/** Lists that are sets, by the key they stand under: what stands twice in them was meant to be something else. */
const SETS: ReadonlySet<string> = new Set([
  'value',
  'fulfilledBy',
  'voidedBy',
  'usedBy',
  'until',
  'events',
  'expected',
  'answeredBy',
  'requires',
  'uses',
  'candidates',
  'of',
  'status',
  'grades',
  'exclude',
]);
/** Cases may give the same value twice. */
const LEFT_OUT: ReadonlySet<ElementKind> = new Set(['test', 'vocabulary']);

/** Values that stand twice in a list where once would be enough. */
export const findRepeatedValues: Check = ({ elements }) =>
  elements.all
    .filter(({ kind }) => !LEFT_OUT.has(kind))
    .flatMap((element) =>
      placesIn(element.value).flatMap(({ path, value }) =>
        SETS.has(String(path.at(-1))) && Array.isArray(value) ? repeats(element, value, path) : [],
      ),
    );

const repeats = (
  element: WrittenElement,
  list: readonly JsonValue[],
  path: Finding['path'],
): readonly Finding[] => {
  const seen = new Set<string>();
  return list.flatMap((item, index): readonly Finding[] => {
    const value = JSON.stringify(item);
    const isRepeated = seen.has(value);
    seen.add(value);
    return isRepeated
      ? [{ code: 'value-repeated', data: { value }, element, path: [...path, index] }]
      : [];
  });
};
