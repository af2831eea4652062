/** A stretch of a text file: lines and columns from 1, columns in UTF-16 units, the end exclusive. */
export interface Span {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** The way to a value inside a JSON document, from its root. */
export type Path = readonly (string | number)[];

/** A JSON value. */
export type JsonValue =
  | null
  | boolean
  | number
  | string
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue };

/** A JSON object. */
export type JsonObject = { readonly [key: string]: JsonValue };

/** Where a member of an object or list stands: its key (objects only) and its value; `file` where it differs from its container's. */
export interface Place<File = unknown> {
  readonly file?: File;
  readonly key?: Span;
  readonly value: Span;
}

/** Where the members of each object and list of a document stand. */
export interface Places<File = unknown> {
  get(container: object): ReadonlyMap<string | number, Place<File>> | undefined;
}

/** Whether a JSON value is an object (neither list nor null). */
export const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a JSON value is a list. */
export const isJsonList = (value: unknown): value is readonly JsonValue[] => Array.isArray(value);

/** The member of an object or list, or undefined where there is none. */
export const memberOf = (value: unknown, step: string | number): JsonValue | undefined => {
  if (isJsonList(value)) return typeof step === 'number' ? value[step] : undefined;
  return isJsonObject(value) && Object.hasOwn(value, step) ? value[step] : undefined;
};

/**
 * Where a path leads; where it leads nowhere, the nearest value above it.
 *
 * @example
 * locate(places, value, root, ['conditions', 'all', 0], 'value')
 */
export const locate = <File>(
  places: Places<File>,
  value: unknown,
  root: Place<File>,
  path: Path,
  of: 'key' | 'value',
): { file: File | undefined; span: Span } => {
  let here = root;
  let file = root.file;
  let current = value;
  for (const step of path) {
    const next =
      typeof current === 'object' && current !== null ? places.get(current)?.get(step) : undefined;
    if (next === undefined) return { file, span: here.value };
    here = next;
    file = next.file ?? file;
    current = memberOf(current, step);
  }
  return { file, span: of === 'key' ? (here.key ?? here.value) : here.value };
};
