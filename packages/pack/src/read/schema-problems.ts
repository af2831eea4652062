import * as z from 'zod';
import { isJsonObject, type JsonValue, memberOf, type Path } from '../json/span.ts';
import { didYouMean } from '../nearest.ts';
import { conditionProblems, rootConditionProblems } from './condition-shape.ts';
import { ELEMENT_SCHEMAS, type ElementKind, type ElementOf, valueAt } from './elements.ts';
import { conditionPlacesOf } from './places-under.ts';
import type { Problem } from './problem.ts';

type ZodIssue = z.core.$ZodIssue;

/**
 * Reads an element against the schema of its kind: the element with its defaults, or what is wrong with it. Conditions
 * are told apart by hand, since a union of schemas can only say that none of them fits.
 */
export const readElement = <Kind extends ElementKind>(
  kind: Kind,
  value: JsonValue,
): { parsed: ElementOf<Kind> | undefined; problems: readonly Problem[] } => {
  const places = conditionPlacesOf(kind, value);
  const shape = places.flatMap(({ path, value: condition }) =>
    kind === 'rule' && path.length === 1
      ? rootConditionProblems(condition, path)
      : conditionProblems(condition, path),
  );
  const insideCondition = (path: Path): boolean =>
    shape.length > 0 && places.some((place) => place.path.every((step, i) => path[i] === step));
  const { parsed, problems } = readWith(ELEMENT_SCHEMAS[kind], value, insideCondition);
  const all = [...shape, ...problems];
  return all.length === 0
    ? { parsed: parsed as ElementOf<Kind> | undefined, problems: [] }
    : { parsed: undefined, problems: all };
};

/** Reads a value against a schema, with our problems in place of zod's issues; `skip` drops those below a path. */
export const readWith = <Schema extends z.core.$ZodType>(
  schema: Schema,
  value: JsonValue,
  skip: (path: Path) => boolean = () => false,
): { parsed: z.infer<Schema> | undefined; problems: readonly Problem[] } => {
  const result = z.safeParse(schema, value);
  if (result.success) return { parsed: result.data, problems: [] };
  const problems = result.error.issues
    .filter((issue) => !skip(pathOf(issue.path)))
    .flatMap((issue) => problemsOf(schema, value, issue, []));
  return { parsed: undefined, problems };
};

const pathOf = (path: readonly PropertyKey[]): Path =>
  path.map((step) => (typeof step === 'symbol' ? String(step) : step));

const problemsOf = (
  schema: z.core.$ZodType,
  value: JsonValue,
  issue: ZodIssue,
  above: Path,
): readonly Problem[] => {
  const path = [...above, ...pathOf(issue.path)];
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => unknownKey(schema, key, [...path, key]));
  if (issue.code === 'invalid_key')
    return [{ code: 'bad-text', data: { rule: 'id' }, path, of: 'key' }];
  if (isMissing(value, path)) return [missing(value, path)];
  if (path.at(-1) === 'basis' && issue.code === 'too_small') return [missingBasis(value, path)];
  if (issue.code === 'invalid_union' && issue.errors.length > 0)
    return nearestBranch(issue.errors).flatMap((each) => problemsOf(schema, value, each, path));
  return [problemOf(issue, path, valueAt(value, path))];
};

const isMissing = (value: JsonValue, path: Path): boolean =>
  path.length > 0 && valueAt(value, path) === undefined;

const missing = (value: JsonValue, path: Path): Problem => {
  const key = String(path.at(-1));
  const above = path.slice(0, -1);
  const holder = valueAt(value, above);
  if (key === 'basis') return missingBasis(value, path);
  if (key === 'confidence' && isJsonObject(holder) && 'article' in holder)
    return { code: 'missing-confidence', data: {}, path: above };
  const other = OTHER_LANGUAGE.get(key);
  return other !== undefined && isJsonObject(holder) && typeof holder[other] === 'string'
    ? { code: 'text-in-one-language', data: { key }, path: above }
    : { code: 'missing-key', data: { key }, path: above };
};

const OTHER_LANGUAGE: ReadonlyMap<string, string> = new Map([
  ['zh', 'en'],
  ['en', 'zh'],
]);

const missingBasis = (value: JsonValue, path: Path): Problem => {
  const id = memberOf(value, 'id');
  return { code: 'missing-basis', data: { id: typeof id === 'string' ? id : '?' }, path };
};

const unknownKey = (schema: z.core.$ZodType, key: string, path: Path): Problem => ({
  code: 'unknown-key',
  data: { key },
  path,
  of: 'key',
  ...didYouMean(key, keysOf(schema)),
});

/** The branch of a union that the value most likely meant: of the right type, with the fewest problems. */
const nearestBranch = (branches: readonly (readonly ZodIssue[])[]): readonly ZodIssue[] =>
  branches.toSorted((a, b) => distanceOf(a) - distanceOf(b))[0] ?? [];

const distanceOf = (issues: readonly ZodIssue[]): number =>
  issues.reduce(
    (sum, issue) => sum + (issue.code === 'invalid_type' && issue.path.length === 0 ? 100 : 1),
    0,
  );

const problemOf = (issue: ZodIssue, path: Path, written: JsonValue | undefined): Problem => {
  switch (issue.code) {
    case 'invalid_type':
      return {
        code: 'wrong-type',
        data: { expected: TYPES[issue.expected] ?? issue.expected },
        path,
      };
    case 'invalid_value':
      return badValue(issue.values.map(String), path, written);
    case 'invalid_union':
      return badValue(optionsOf(issue), path, written);
    case 'invalid_format':
      return { code: 'bad-text', data: { rule: issue.pattern ?? issue.format }, path };
    case 'too_small':
      return tooSmall(issue, path);
    case 'too_big':
      return { code: 'out-of-range', data: { most: Number(issue.maximum) }, path };
    case 'custom':
      return issue.message === 'impossible date'
        ? { code: 'bad-date', data: {}, path }
        : { code: 'invalid', data: { reason: issue.message }, path };
    default:
      return { code: 'invalid', data: { reason: issue.message }, path };
  }
};

const badValue = (
  allowed: readonly string[],
  path: Path,
  written: JsonValue | undefined,
): Problem => {
  const meant = typeof written === 'string' ? didYouMean(written, allowed) : {};
  if (path.at(-1) === 'about' && allowed.includes('matter') && meant.hint === undefined)
    return { code: 'fact-about-person', data: {}, path };
  return { code: 'bad-value', data: { allowed }, path, ...meant };
};

/** What a discriminator may be; zod tells it without saying so in its types. */
const optionsOf = (issue: ZodIssue): readonly string[] =>
  'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];

const TYPES: Readonly<Record<string, string>> = {
  object: '{ … }',
  record: '{ … }',
  array: '[ … ]',
  string: '"…"',
  boolean: 'true / false',
  int: '0, 1, 2, …',
};

const tooSmall = (issue: z.core.$ZodIssueTooSmall, path: Path): Problem => {
  const least = Number(issue.minimum);
  if (issue.origin === 'string') return { code: 'empty-text', data: {}, path };
  if (issue.origin === 'array' || issue.origin === 'set')
    return least > 1
      ? { code: 'too-few', data: { least }, path }
      : { code: 'empty-list', data: {}, path };
  return { code: 'out-of-range', data: { least: issue.inclusive ? least : least + 1 }, path };
};

const known = new WeakMap<z.core.$ZodType, readonly string[]>();

/** Every key that the schema knows anywhere: what a mistyped key can have meant. */
const keysOf = (schema: z.core.$ZodType): readonly string[] => {
  let keys = known.get(schema);
  if (keys === undefined) {
    const found = new Set<string>();
    collectKeys(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }), found);
    keys = [...found];
    known.set(schema, keys);
  }
  return keys;
};

const collectKeys = (node: unknown, found: Set<string>): void => {
  if (Array.isArray(node)) for (const item of node) collectKeys(item, found);
  if (!isJsonObject(node)) return;
  if (isJsonObject(node['properties']))
    for (const key of Object.keys(node['properties'])) found.add(key);
  for (const value of Object.values(node)) collectKeys(value, found);
};
