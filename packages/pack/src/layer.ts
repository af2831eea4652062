import {
  isJsonList,
  isJsonObject,
  type JsonObject,
  type JsonValue,
  memberOf,
  type Place,
  type Places,
} from './json/span.ts';
import type { FileRef, WrittenElement } from './read/elements.ts';

/** Values that are one thing: an overlay that states them states them whole. */
export const STATED_WHOLE: ReadonlySet<string> = new Set([
  'conditions',
  'when',
  'never',
  'event',
  'check',
  'periodBy',
]);

interface Side {
  readonly value: JsonObject;
  readonly file: FileRef;
  readonly places: Places<FileRef>;
}

type LocatedPlace = Place<FileRef> & { readonly file: FileRef };

interface Entry {
  readonly value: JsonValue;
  readonly place: LocatedPlace;
}

/**
 * Lays the elements of an overlay over those below: an element with a known id changes what it states and keeps the
 * rest, others are added at the end. Objects merge, lists and plain values are replaced; but `basis` only ever grows,
 * and the articles of an instrument merge by number.
 *
 * @example
 * layElements([{ kind: 'deadline', id: 'a', … }], [{ kind: 'deadline', id: 'a', value: { id: 'a', label }, … }])
 */
export const layElements = (
  below: readonly WrittenElement[],
  over: readonly WrittenElement[],
): readonly WrittenElement[] => {
  const used = new Set<WrittenElement>();
  const laid = below.map((element) => {
    const change = over.find((each) => changes(each, element));
    if (change === undefined) return element;
    used.add(change);
    return mergeElements(element, change);
  });
  return [...laid, ...over.filter((each) => !used.has(each))];
};

/** Whether an overlay's element speaks of this one. A warning is known by its id and, where stated, the start of its span. */
const changes = (over: WrittenElement, below: WrittenElement): boolean => {
  if (over.kind !== below.kind || over.id !== below.id) return false;
  const from = memberOf(over.value['effective'], 'from');
  return over.kind !== 'warning' || from === undefined || from === fromOf(below);
};

const fromOf = ({ value }: WrittenElement): JsonValue | undefined =>
  memberOf(value['effective'], 'from');

type Laid = WeakMap<object, ReadonlyMap<string | number, Place<FileRef>>>;

const mergeElements = (below: WrittenElement, over: WrittenElement): WrittenElement => {
  const laid: Laid = new WeakMap();
  const value = mergeObjects(laid, sideOf(below), sideOf(over));
  const places: Places<FileRef> = {
    get: (key) => laid.get(key) ?? over.places.get(key) ?? below.places.get(key),
  };
  return { ...over, value, places };
};

const sideOf = ({ value, root, places }: WrittenElement): Side => ({
  value,
  file: root.file,
  places,
});

const mergeObjects = (laid: Laid, below: Side, over: Side): JsonObject => {
  const object: Record<string, JsonValue> = {};
  const places = new Map<string, Place<FileRef>>();
  for (const key of new Set([...Object.keys(below.value), ...Object.keys(over.value)])) {
    const { value, place } = mergeMember(laid, key, below, over);
    object[key] = value;
    places.set(key, place);
  }
  laid.set(object, places);
  return object;
};

const mergeMember = (laid: Laid, key: string, below: Side, over: Side): Entry => {
  const old = entryOf(below, below.value, key);
  const stated = entryOf(over, over.value, key);
  if (old === undefined || stated === undefined) return (stated ?? old) as Entry;
  if (isJsonList(old.value) && isJsonList(stated.value)) {
    const lists = [itemsOf(below, old), itemsOf(over, stated)] as const;
    if (key === 'basis') return listOf(laid, uniteBasis(...lists), stated.place);
    if (key === 'articles')
      return listOf(laid, mergeArticles(laid, below, over, ...lists), stated.place);
  }
  return replacesWhole(key, stated.value) ? stated : mergeEntries(laid, below, over, old, stated);
};

/** A period that names its unit, or another day, is restated; otherwise only its amount changes. */
const replacesWhole = (key: string, value: JsonValue): boolean =>
  STATED_WHOLE.has(key) ||
  (key === 'period' && isJsonObject(value) && ('unit' in value || 'until' in value));

const mergeEntries = (laid: Laid, below: Side, over: Side, old: Entry, stated: Entry): Entry => {
  if (!isJsonObject(old.value) || !isJsonObject(stated.value)) return stated;
  const sides = [
    { ...below, value: old.value, file: old.place.file },
    { ...over, value: stated.value, file: stated.place.file },
  ] as const;
  return { value: mergeObjects(laid, ...sides), place: stated.place };
};

const entryOf = (side: Side, container: object, key: string | number): Entry | undefined => {
  const value = memberOf(container, key);
  const place = side.places.get(container)?.get(key);
  return value === undefined || place === undefined
    ? undefined
    : { value, place: { ...place, file: place.file ?? side.file } };
};

const itemsOf = (side: Side, { value, place }: Entry): readonly Entry[] => {
  if (!isJsonList(value)) return [];
  const inside = { ...side, file: place.file };
  return value.flatMap((_, index) => entryOf(inside, value, index) ?? []);
};

const listOf = (laid: Laid, items: readonly Entry[], place: LocatedPlace): Entry => {
  const value = items.map((item) => item.value);
  laid.set(value, new Map(items.map((item, index) => [index, item.place])));
  return { value, place };
};

const uniteBasis = (old: readonly Entry[], stated: readonly Entry[]): readonly Entry[] => {
  const known = new Set(old.map(({ value }) => referenceOf(value)));
  return [
    ...old.map((entry) => stated.find((each) => quotes(each, entry)) ?? entry),
    ...stated.filter(({ value }) => !known.has(referenceOf(value))),
  ];
};

/** An overlay may add to a reference the words relied on; how sure the reading is stays as it was. */
const quotes = ({ value: over }: Entry, { value: below }: Entry): boolean =>
  referenceOf(over) === referenceOf(below) &&
  memberOf(over, 'quote') !== undefined &&
  memberOf(below, 'quote') === undefined &&
  memberOf(over, 'confidence') === memberOf(below, 'confidence');

const referenceOf = (basis: JsonValue): string =>
  JSON.stringify(
    ['instrument', 'article', 'paragraph', 'item'].map((key) => memberOf(basis, key) ?? null),
  );

const mergeArticles = (
  laid: Laid,
  below: Side,
  over: Side,
  old: readonly Entry[],
  stated: readonly Entry[],
): readonly Entry[] => {
  const numberOf = ({ value }: Entry): JsonValue | undefined => memberOf(value, 'number');
  const isOld = (entry: Entry): boolean => old.some((each) => numberOf(each) === numberOf(entry));
  const merged = old.map((entry) => {
    const change = stated.find((each) => numberOf(each) === numberOf(entry));
    return change === undefined ? entry : mergeEntries(laid, below, over, entry, change);
  });
  return [...merged, ...stated.filter((entry) => !isOld(entry))];
};
