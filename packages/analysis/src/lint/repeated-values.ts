import type { ElementKind, JsonValue, WrittenElement } from '@xinfang/pack';
import type { Finding } from './finding.ts';
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
    .flatMap((element) => repeatedIn(element, element.value, []));

const repeatedIn = (
  element: WrittenElement,
  value: JsonValue,
  path: Finding['path'],
): readonly Finding[] => {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]: [string, JsonValue]) => {
    const here = [...path, Array.isArray(value) ? Number(key) : key];
    const inside = repeatedIn(element, item, here);
    return SETS.has(key) && Array.isArray(item)
      ? [...repeats(element, item, here), ...inside]
      : inside;
  });
};

const repeats = (
  element: WrittenElement,
  list: readonly JsonValue[],
  path: Finding['path'],
): readonly Finding[] => {
  const words = list.map((item) => JSON.stringify(item));
  return words.flatMap((value, index): readonly Finding[] =>
    words.indexOf(value) < index
      ? [{ code: 'value-repeated', data: { value }, element, path: [...path, index] }]
      : [],
  );
};
