/** A case as written, on its way to being one: what `readCase` reads. */
export type CaseJson = Record<string, unknown>;

/** A place of a case as keys from the outside in; a key of digits is an index into a list. */
export type CasePath = readonly string[];

/** Splits a dotted place, e.g. `registration.receiver.kind`. */
export const casePath = (dotted: string): CasePath => dotted.split('.');

/** Puts a value into a place, making the objects and lists on the way; what a list lacks before it is `null`, as in JSON. */
export const putAt = (target: CaseJson, path: CasePath, value: unknown): void => {
  let within = target;
  for (let i = 0; i < path.length - 1; i++) {
    const key = path[i] as string;
    const next = within[key];
    if (typeof next !== 'object' || next === null)
      within[key] = isIndex(path[i + 1] as string) ? [] : {};
    within = within[key] as CaseJson;
    if (Array.isArray(within)) padTo(within, Number(path[i + 1]));
  }
  within[path[path.length - 1] as string] = value;
};

const padTo = (list: unknown[], length: number): void => {
  while (list.length < length) list.push(null);
};

/** Whether a place holds something. */
export const hasAt = (target: CaseJson, path: CasePath): boolean => {
  let value: unknown = target;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return false;
    value = (value as CaseJson)[key];
  }
  return value !== undefined && value !== null;
};

/** No key of a case begins with a digit. */
const isIndex = (key: string): boolean => key >= '0' && key < ':';

/**
 * The places that a JSON value fills when it is put into a place: its leaves; a list or an empty object is one itself, and
 * `null` fills nothing.
 *
 * @example
 * leavesOf('registration.receiver', { kind: 'organ', id: null }) // [['registration.receiver.kind', 'organ']]
 */
export const leavesOf = (dotted: string, value: unknown): [string, unknown][] => {
  if (value === null) return [];
  if (typeof value !== 'object' || Array.isArray(value)) return [[dotted, value]];
  const entries = Object.entries(value);
  return entries.length === 0
    ? [[dotted, {}]]
    : entries.flatMap(([key, below]) => leavesOf(`${dotted}.${key}`, below));
};

/** Places with the values that go into them. */
export type Leaves = readonly (readonly [CasePath, unknown])[];

/** The leaves of what a mapping gives for some places. */
export const leafPaths = (values: Readonly<Record<string, unknown>> | undefined): Leaves =>
  Object.entries(values ?? {})
    .flatMap(([place, value]) => leavesOf(place, value))
    .map(([place, value]) => [casePath(place), value]);

/** Puts leaves into their places. Those that are objects are lists or empty; each case has its own. */
export const fill = (target: CaseJson, leaves: Leaves): void => {
  for (const [path, value] of leaves) putAt(target, path, fresh(value));
};

const fresh = (value: unknown): unknown =>
  Array.isArray(value) ? [...value] : typeof value === 'object' ? {} : value;
