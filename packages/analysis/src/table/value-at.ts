import type { JsonObject, JsonValue } from '@xinfang/pack';
import { isObject } from '../json/same-json.ts';

/** The keys of a rule in the order in which its files have them, those of its parts among them. */
const ORDER: readonly string[] = [
  '$schema',
  'id',
  'label',
  'zh',
  'en',
  'conditions',
  'event',
  'type',
  'params',
  'candidates',
  'priority',
  'effective',
  'from',
  'to',
  'role',
  'basis',
  'explain',
  'confirm',
  'local',
];

/** The value at a path of keys, or undefined where there is none. */
export const valueAt = (
  value: JsonValue | undefined,
  path: readonly string[],
): JsonValue | undefined =>
  path.reduce<JsonValue | undefined>(
    (at, key) => (isObject(at) && Object.hasOwn(at, key) ? at[key] : undefined),
    value,
  );

/**
 * An object with another value at a path: what stands there keeps its place, what is new comes where rules have it, and
 * undefined takes it away, with the objects that it leaves empty.
 *
 * @example
 * withValueAt({ id: 'a', explain: 'b' }, ['label', 'zh'], '甲') // { id: 'a', label: { zh: '甲' }, explain: 'b' }
 */
export const withValueAt = (
  object: JsonObject,
  [key = '', ...rest]: readonly string[],
  value: JsonValue | undefined,
): JsonObject => {
  const member = object[key];
  if (rest.length === 0) return withMember(object, key, value);
  const inner = withValueAt(isObject(member) ? member : {}, rest, value);
  return withMember(object, key, Object.keys(inner).length === 0 ? undefined : inner);
};

const withMember = (object: JsonObject, key: string, value: JsonValue | undefined): JsonObject => {
  const entries = Object.entries(object);
  const at = entries.findIndex(([each]) => each === key);
  if (value === undefined) return Object.fromEntries(entries.filter(([each]) => each !== key));
  if (at >= 0) return Object.fromEntries(entries.with(at, [key, value]));
  const later = entries.findIndex(([each]) => rankOf(each) > rankOf(key));
  return Object.fromEntries(entries.toSpliced(later < 0 ? entries.length : later, 0, [key, value]));
};

const rankOf = (key: string): number => {
  const rank = ORDER.indexOf(key);
  return rank < 0 ? ORDER.length : rank;
};
