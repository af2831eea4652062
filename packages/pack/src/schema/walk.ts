/** A JSON Schema, or a part of one. */
export type SchemaNode = Readonly<Record<string, unknown>>;

/** Where a part stands: the kind of file or the definition it belongs to, then the names of the properties above it. */
export type SchemaPath = readonly string[];

/** Whether a value inside a schema is itself a schema with keywords. */
export const isNode = (value: unknown): value is SchemaNode =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const ONE = ['items', 'additionalProperties', 'not', 'if', 'then', 'else'] as const;
const LISTS = ['anyOf', 'oneOf', 'allOf'] as const;

/**
 * Rebuilds a schema from its parts upwards: `change` is given every part with its path, the parts inside it changed
 * already. Definitions start a path of their own.
 */
export const mapSchema = (
  node: SchemaNode,
  path: SchemaPath,
  change: (node: SchemaNode, path: SchemaPath) => SchemaNode,
): SchemaNode => {
  const again = (value: unknown, at: SchemaPath): unknown =>
    isNode(value) ? mapSchema(value, at, change) : value;
  const next: Record<string, unknown> = { ...node };
  for (const key of ONE) if (isNode(node[key])) next[key] = again(node[key], path);
  for (const key of LISTS) {
    const list = node[key];
    if (Array.isArray(list)) next[key] = list.map((each) => again(each, path));
  }
  if (isNode(node['properties']))
    next['properties'] = mapValues(node['properties'], (value, name) =>
      again(value, [...path, name]),
    );
  if (isNode(node['$defs']))
    next['$defs'] = mapValues(node['$defs'], (value, name) => again(value, [name]));
  return change(next, path);
};

/** An object with each of its values changed. */
export const mapValues = (
  object: SchemaNode,
  change: (value: unknown, key: string) => unknown,
): SchemaNode =>
  Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value, key)]));

/**
 * What a table says of a path: of the keys that are an end of it, the longest counts.
 *
 * @example
 * atPath({ from: 1, 'effective.from': 2 }, ['effective', 'from']) // 2
 */
export const atPath = <Value>(
  table: Readonly<Record<string, Value>>,
  path: SchemaPath,
): Value | undefined => {
  for (let start = 0; start < path.length; start += 1) {
    const key = path.slice(start).join('.');
    if (Object.hasOwn(table, key)) return table[key];
  }
  return undefined;
};
