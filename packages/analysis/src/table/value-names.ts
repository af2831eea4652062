import type { Text } from '@xinfang/calendar';
import type { Scalar } from '@xinfang/pack';
import { foldText } from './fold-text.ts';

/** A value with its names: its own text counts as one. */
export interface NamedValue {
  readonly value: Scalar;
  readonly label: Text;
  /** Other ways to write it. */
  readonly also?: readonly string[];
}

/** The values a cell can name, found by any of their names. */
export interface ValueNames {
  readonly values: readonly NamedValue[];
  /** The value that a name stands for; undefined where none does, or two. */
  readonly find: (name: string) => Scalar | undefined;
}

/** True and false, as people and spreadsheets write them. */
export const TRUTH: readonly NamedValue[] = [
  { value: true, label: { zh: '是', en: 'yes' }, also: ['真', '对', '√', '✓', 'y', '1'] },
  { value: false, label: { zh: '否', en: 'no' }, also: ['假', '不是', '×', '✗', 'n', '0'] },
];

/**
 * The values by their names: the value itself goes before labels, Chinese labels before English ones, and a label that two
 * values share names neither.
 *
 * @example
 * valueNames(TRUTH).find('ＴＲＵＥ') // true
 */
export const valueNames = (values: readonly NamedValue[]): ValueNames => {
  const found = new Map<string, Scalar | undefined>();
  const ways: readonly ((each: NamedValue) => readonly string[])[] = [
    ({ value }) => [`${value}`],
    (each) => [`${each.label.zh} ${each.value}`, `${each.value} ${each.label.zh}`],
    ({ label }) => [label.zh],
    ({ label }) => [label.en],
    ({ also = [] }) => also,
  ];
  for (const way of ways) addNames(found, namesBy(values, way));
  return { values, find: (name) => found.get(keyOf(name)) };
};

const keyOf = (name: string): string => foldText(name).toLowerCase();

const namesBy = (
  values: readonly NamedValue[],
  way: (each: NamedValue) => readonly string[],
): ReadonlyMap<string, Scalar | undefined> => {
  const names = new Map<string, Scalar | undefined>();
  for (const each of values)
    for (const name of way(each).map(keyOf))
      names.set(name, names.has(name) && names.get(name) !== each.value ? undefined : each.value);
  return names;
};

const addNames = (
  found: Map<string, Scalar | undefined>,
  names: ReadonlyMap<string, Scalar | undefined>,
): void => {
  for (const [name, value] of names) if (!found.has(name)) found.set(name, value);
};

/** What parts the names in a list; a label may hold such a mark itself. */
const PARTED = /\s*([、,;\n])\s*/u;

/**
 * The values that a list of names stands for, the longest names first, or the first piece that names none.
 *
 * @example
 * readNames(names, '交办、转送') // { values: ['assign', 'forward'] }
 */
export const readNames = (
  names: ValueNames,
  text: string,
): { readonly values: readonly Scalar[] } | { readonly unknown: string } => {
  const pieces = text.split(PARTED);
  const values: Scalar[] = [];
  for (let at = 0; at < pieces.length; ) {
    const end = longestName(names, pieces, at);
    if (end === undefined) return { unknown: foldText(pieces[at] ?? '') };
    values.push(names.find(pieces.slice(at, end).join('')) as Scalar);
    at = end + 1;
  }
  return { values };
};

/** Where the longest name that begins at a piece ends; pieces and the marks between them take turns. */
const longestName = (
  names: ValueNames,
  pieces: readonly string[],
  at: number,
): number | undefined => {
  const ends = pieces.flatMap((_, end) => (end >= at && (end - at) % 2 === 0 ? [end + 1] : []));
  return ends.toReversed().find((end) => names.find(pieces.slice(at, end).join('')) !== undefined);
};
