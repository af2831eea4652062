import fc from 'fast-check';

type Container = Record<string, unknown> | unknown[];

/** What is put where something else stood: wrong types, near misses, and what code trips over; each made anew. */
const JUNK: readonly (() => unknown)[] = [
  () => null,
  () => undefined,
  () => '',
  () => ' ',
  () => 'LETTER',
  () => 'Satisfied',
  () => '[private]',
  () => '2023-02-29',
  () => '2023-3-1',
  () => '2023-03-01T25:00',
  () => '2023-03-01T20:00:00Z',
  () => 0,
  () => -1,
  () => 1.5,
  () => Number.POSITIVE_INFINITY,
  () => 2 ** 53,
  () => Number.NaN,
  () => true,
  () => false,
  () => 1n,
  () => Symbol('junk'),
  () => [],
  () => [null],
  () => ({}),
  () => ({ type: 'closed', on: '2023-05-01' }),
  () => ({ toString: 1 }),
  () => Object.create(null),
  () => Object.create({ kind: 'organ', unit: 'inherited' }),
  () => new Map(),
  () => new Date(0),
  () => () => 1,
];

const KEYS = [
  'type',
  'on',
  'kind',
  'unit',
  'to',
  'field',
  'constructor',
  'hasOwnProperty',
  'Unit',
  'unknown',
];

/** Where something changes, how, and what comes there, as numbers that are brought into range. */
export type Change = readonly [place: number, way: number, junk: number, key: number];

export const anyChanges: fc.Arbitrary<readonly Change[]> = fc.array(
  fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.nat()),
  { minLength: 1, maxLength: 3 },
);

/** The object with things changed somewhere in it: dropped, replaced, renamed, added, hidden, or hung behind it. */
export const mutated = (object: object, changes: readonly Change[]): object => {
  const copy = structuredClone(object);
  for (const change of changes) {
    const containers = containersIn(copy);
    mutate(containers[change[0] % containers.length] as Container, change);
  }
  return copy;
};

const containersIn = (value: unknown): Container[] => {
  if (typeof value !== 'object' || value === null) return [];
  return [value as Container, ...Object.values(value).flatMap(containersIn)];
};

const mutate = (container: Container, [, way, junkAt, keyAt]: Change): void => {
  const junk = JUNK[junkAt % JUNK.length]?.();
  const keys = Object.keys(container);
  const key = keys[keyAt % Math.max(keys.length, 1)] ?? 'unknown';
  const added = KEYS[keyAt % KEYS.length] as string;
  const value = Reflect.get(container, key);
  const put = (name: PropertyKey, what: unknown, enumerable = true): void => {
    Reflect.defineProperty(container, name, { value: what, enumerable, configurable: true });
  };
  const ways = [
    () => Reflect.deleteProperty(container, key),
    () => put(key, junk),
    () => put(key, junk),
    () => Reflect.deleteProperty(container, key) && put(added, value),
    () => put(added, junk),
    () => put('__proto__', junk),
    () => put(Symbol.for('hidden'), junk),
    () => put(key, value, false),
    () => Reflect.setPrototypeOf(container, { [added]: junk }),
  ];
  ways[way % ways.length]?.();
};
