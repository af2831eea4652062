import { IdSchema } from '../format/base.ts';
import {
  isJsonList,
  isJsonObject,
  type JsonObject,
  type JsonValue,
  type Path,
} from '../json/span.ts';
import { didYouMean } from '../nearest.ts';
import type { Problem } from './problem.ts';

const CONNECTIVES = ['all', 'any', 'not', 'condition'] as const;
const LEAF_KEYS = ['fact', 'operator', 'value'] as const;
const KEYS: readonly string[] = [...CONNECTIVES, ...LEAF_KEYS];
/** Keys that json-rules-engine knows and a pack does not use. */
const ENGINE_KEYS: ReadonlySet<string> = new Set(['path', 'params', 'priority', 'name']);

/**
 * What is wrong with the shape of a condition tree, exactly where: two connectives in a node, empty lists, unknown keys,
 * values that are no plain values. Facts and operators are looked at later.
 */
export const conditionProblems = (value: JsonValue, path: Path): readonly Problem[] => {
  if (!isJsonObject(value)) return [{ code: 'condition-shape', data: {}, path }];
  const wrongKeys = Object.keys(value)
    .filter((key) => !KEYS.includes(key))
    .map((key) => keyProblem(key, path));
  const connectives = CONNECTIVES.filter((key) => Object.hasOwn(value, key));
  const leafKeys = LEAF_KEYS.filter((key) => Object.hasOwn(value, key));
  const [connective] = connectives;
  if (connectives.length > 1 || (connective !== undefined && leafKeys.length > 0))
    return [...wrongKeys, twoConnectives([...connectives, ...leafKeys], path)];
  if (connective !== undefined)
    return [...wrongKeys, ...connectiveProblems(connective, value[connective] ?? null, path)];
  if (leafKeys.length > 0) return [...wrongKeys, ...leafProblems(value, path)];
  return wrongKeys.length > 0 ? wrongKeys : [{ code: 'condition-shape', data: {}, path }];
};

/** The same for the conditions of a rule: json-rules-engine takes no bare test of a fact at the root. */
export const rootConditionProblems = (value: JsonValue, path: Path): readonly Problem[] => {
  const isLeaf = isJsonObject(value) && CONNECTIVES.every((key) => !Object.hasOwn(value, key));
  return isLeaf && Object.hasOwn(value, 'fact')
    ? [{ code: 'condition-root', data: {}, path }, ...conditionProblems(value, path)]
    : conditionProblems(value, path);
};

const keyProblem = (key: string, path: Path): Problem =>
  ENGINE_KEYS.has(key)
    ? { code: 'condition-key-not-allowed', data: { key }, path: [...path, key], of: 'key' }
    : {
        code: 'unknown-key',
        data: { key },
        path: [...path, key],
        of: 'key',
        ...didYouMean(key, KEYS),
      };

const twoConnectives = (keys: readonly string[], path: Path): Problem => ({
  code: 'condition-two-connectives',
  data: { keys },
  path: [...path, keys[1] ?? ''],
  of: 'key',
});

const connectiveProblems = (
  connective: (typeof CONNECTIVES)[number],
  value: JsonValue,
  above: Path,
): readonly Problem[] => {
  const path = [...above, connective];
  if (connective === 'not') return conditionProblems(value, path);
  if (connective === 'condition') return nameProblems(value, path);
  if (!isJsonList(value)) return [{ code: 'wrong-type', data: { expected: '[ … ]' }, path }];
  if (value.length === 0) return [{ code: 'condition-empty', data: { key: connective }, path }];
  return value.flatMap((each, index) => conditionProblems(each, [...path, index]));
};

const nameProblems = (value: JsonValue, path: Path): readonly Problem[] =>
  IdSchema.safeParse(value).success ? [] : [{ code: 'wrong-type', data: { expected: 'id' }, path }];

const leafProblems = (leaf: JsonObject, path: Path): readonly Problem[] => [
  ...LEAF_KEYS.filter((key) => !Object.hasOwn(leaf, key)).map(
    (key): Problem => ({ code: 'missing-key', data: { key }, path }),
  ),
  ...(['fact', 'operator'] as const).flatMap((key) => textProblems(leaf, key, path)),
  ...(Object.hasOwn(leaf, 'value') ? valueProblems(leaf['value'] ?? null, [...path, 'value']) : []),
];

const textProblems = (leaf: JsonObject, key: string, above: Path): readonly Problem[] => {
  const path = [...above, key];
  if (!Object.hasOwn(leaf, key)) return [];
  if (typeof leaf[key] !== 'string')
    return [{ code: 'wrong-type', data: { expected: 'text' }, path }];
  return leaf[key] === '' ? [{ code: 'empty-text', data: {}, path }] : [];
};

const valueProblems = (value: JsonValue, path: Path): readonly Problem[] => {
  if (isJsonList(value)) {
    if (value.length === 0) return [{ code: 'empty-list', data: {}, path }];
    return value.flatMap((item, index) => scalarProblems(item, [...path, index]));
  }
  return scalarProblems(value, path);
};

const scalarProblems = (value: JsonValue, path: Path): readonly Problem[] => {
  if (isJsonObject(value)) return [{ code: 'condition-value-reference', data: {}, path }];
  return value === null || isJsonList(value)
    ? [{ code: 'wrong-type', data: { expected: 'text / number / true / false' }, path }]
    : [];
};
