import type { Path } from '@xinfang/pack';
import { sameJson } from '../json/same-json.ts';
import { isText } from './element-values.ts';

/** One field in which two versions of an element differ; undefined where one of them has none. */
export interface RawChange {
  /** Members of lists that have a name stand under it. */
  readonly path: Path;
  readonly before: unknown;
  readonly after: unknown;
  /** The same place in either version, by the index in its list. */
  readonly placeBefore: Path;
  readonly placeAfter: Path;
  /** Of lists that hold the same in another order. */
  readonly orderOnly?: boolean;
}

type Plain = Readonly<Record<string, unknown>>;

/** What an author changes as one thing. */
const WHOLE: ReadonlySet<string> = new Set([
  'conditions',
  'when',
  'never',
  'period',
  'max',
  'extension',
  'within',
  'effective',
  'suspension',
  'pending',
  'derive',
  'check',
  'periodBy',
  'given',
  'officialText',
]);

/** Lists whose members have no name: what was taken out and what was put in is told. */
const SETS: ReadonlySet<string> = new Set([
  'basis',
  'fulfilledBy',
  'voidedBy',
  'requires',
  'uses',
  'usedBy',
  'until',
  'choices',
  'of',
  'status',
  'exclude',
  'grades',
  'candidates',
  'about',
  'flags',
  'needs',
  'remedies',
  'warnings',
  'noWarnings',
  'names',
  'mapping',
]);

/** By what the members of other lists are known. */
const NAMES = ['id', 'value', 'number', 'name'] as const;

/** The fields in which two values differ, in the order of the first; neither the order of keys nor absent for undefined counts. */
export const changedFields = (before: Plain, after: Plain): readonly RawChange[] =>
  insideObject(before, after, { path: [], placeBefore: [], placeAfter: [] });

type At = Pick<RawChange, 'path' | 'placeBefore' | 'placeAfter'>;

const under = (at: At, name: string | number, before = name, after = name): At => ({
  path: [...at.path, name],
  placeBefore: [...at.placeBefore, before],
  placeAfter: [...at.placeAfter, after],
});

const insideObject = (before: Plain, after: Plain, at: At): readonly RawChange[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) =>
    between(key, before[key], after[key], under(at, key)),
  );

const between = (key: string, before: unknown, after: unknown, at: At): readonly RawChange[] => {
  if (sameJson(before, after)) return [];
  if (isList(before) && isList(after)) {
    if (SETS.has(key)) return insideSet(before, after, at);
    const name = nameOf(before, after);
    if (name !== undefined) return insideNamed(before, after, name, at);
  }
  const isOpen = isPlain(before) && isPlain(after) && !isText(before) && !isText(after);
  return isOpen && !WHOLE.has(key) ? insideObject(before, after, at) : [{ ...at, before, after }];
};

const insideSet = (
  before: readonly unknown[],
  after: readonly unknown[],
  at: At,
): readonly RawChange[] => {
  const gone = before.filter((each) => !after.some((other) => sameJson(each, other)));
  const come = after.filter((each) => !before.some((other) => sameJson(each, other)));
  return gone.length + come.length === 0
    ? [{ ...at, before, after, orderOnly: true }]
    : [{ ...at, before: gone, after: come }];
};

const insideNamed = (
  before: readonly unknown[],
  after: readonly unknown[],
  name: string,
  at: At,
): readonly RawChange[] => {
  const keyOf = (each: unknown): string => String((each as Plain)[name]);
  const keys = [...new Set([...before, ...after].map(keyOf))];
  const changes = keys.flatMap((key) => {
    const [i, j] = [before, after].map((list) => list.findIndex((each) => keyOf(each) === key));
    const [was, is] = [before[i ?? -1], after[j ?? -1]];
    const place = under(at, key, Math.max(i ?? 0, 0), Math.max(j ?? 0, 0));
    return was === undefined || is === undefined
      ? [{ ...place, before: was, after: is }]
      : insideObject(was as Plain, is as Plain, place);
  });
  return changes.length > 0 ? changes : [{ ...at, before, after, orderOnly: true }];
};

/** The key whose values name the members of both lists, each once in either; undefined where there is none. */
const nameOf = (...lists: readonly (readonly unknown[])[]): string | undefined =>
  lists.some((list) => list.length > 0)
    ? NAMES.find((name) =>
        lists.every((list) => {
          const named = list.map((each) => (isPlain(each) ? each[name] : undefined));
          return (
            named.every((each) => typeof each === 'string' || typeof each === 'number') &&
            new Set(named).size === list.length
          );
        }),
      )
    : undefined;

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !isList(value);
