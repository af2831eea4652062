import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { validatorOf } from '../../test/json-schema-validator.ts';
import { filesOf, type PackTree, SMALL_PACK } from '../../test/small-pack.ts';
import { FILE_KINDS, type FileKind, fileKindOf } from '../format/files.ts';
import type { JsonValue, Path } from '../json/span.ts';
import { loadPack, loadPackOrThrow } from '../load.ts';
import { plainSchemaOf } from './general.ts';
import { schemasOfPack } from './pack-schemas.ts';

/** What a file is damaged with: every type, and values that stand at the edge of some bound. */
const INSTEAD: readonly JsonValue[] = [
  '',
  'x',
  'a b',
  '2024-02-30',
  0,
  -1,
  1.5,
  true,
  null,
  [],
  {},
  [{}],
];

interface Damage {
  readonly path: Path;
  readonly instead: JsonValue | undefined;
  readonly key?: string;
}

const placesIn = (value: unknown, path: Path = []): readonly Path[] =>
  typeof value !== 'object' || value === null
    ? [path]
    : [
        path,
        ...Object.entries(value).flatMap(([key, each]) =>
          placesIn(each, [...path, Array.isArray(value) ? Number(key) : key]),
        ),
      ];

const damaged = (value: unknown, { path, instead, key }: Damage): unknown => {
  const copy: unknown = structuredClone(value);
  if (path.length === 0) return instead ?? null;
  let at = copy as Record<string | number, unknown>;
  for (const step of path.slice(0, -1)) at = at[step] as Record<string | number, unknown>;
  const last = path.at(-1) as string | number;
  if (key !== undefined) {
    at[key] = at[last];
    return copy;
  }
  if (instead === undefined && !Array.isArray(at)) delete at[last];
  else at[last] = instead ?? null;
  return copy;
};

const anyDamage = (value: unknown): fc.Arbitrary<Damage> =>
  fc.oneof(
    fc.record({
      path: fc.constantFrom(...placesIn(value)),
      instead: fc.constantFrom(undefined, ...INSTEAD),
    }),
    fc.record({
      path: fc.constantFrom(...placesIn(value).slice(1)),
      instead: fc.constant(null),
      key: fc.constant('extra'),
    }),
  );

/** What JSON Schema does not say: a day that is no day, a bare test at the root of a rule. */
const isBeyondSchema = (kind: FileKind, value: unknown): boolean =>
  JSON.stringify(value).includes('2024-02-30') ||
  (kind === 'rule' && 'fact' in Object((value as { conditions?: unknown } | null)?.conditions)) ||
  (kind === 'indicator' &&
    JSON.stringify((value as { variants?: unknown } | null)?.variants) === '{}');

/** A case that names what the pack does not have loads, and `pack test` refuses it; the editor says so before. */
const namesUnknown = (path: string, value: unknown): boolean =>
  fileKindOf(path) === 'test' && JSON.stringify(value).includes('"extra"');

describe.each(Object.entries(SMALL_PACK))('%s, damaged in any one place', (path, value) => {
  const kind = fileKindOf(path) as FileKind;
  const accepts = validatorOf(plainSchemaOf(kind));

  test('is accepted by the JSON Schema if and only if by the format', () => {
    fc.assert(
      fc.property(anyDamage(value), (damage) => {
        const file = damaged(value, damage);
        fc.pre(!isBeyondSchema(kind, file));
        expect(accepts(file)).toBe(FILE_KINDS[kind].safeParse(file).success);
      }),
      { numRuns: 150, seed: 20_240_226 },
    );
  });
});

test('what loads is never underlined', () => {
  const validators = schemasOfPack(loadPackOrThrow([filesOf(SMALL_PACK)])).map(
    ({ match, schema }) => ({
      pattern: new RegExp(`^${match.replace('*', '[^/]+')}$`, 'u'),
      accepts: validatorOf(schema),
    }),
  );
  const anyFile = fc.constantFrom(...Object.entries(SMALL_PACK));
  const anyTree = anyFile.chain(([path, value]) =>
    anyDamage(value).map((damage): [string, PackTree] => [
      path,
      { ...SMALL_PACK, [path]: damaged(value, damage) },
    ]),
  );
  let loaded = 0;
  fc.assert(
    fc.property(anyTree, ([path, tree]) => {
      fc.pre(!namesUnknown(path, tree[path]));
      if (loadPack([filesOf(tree)]).pack === undefined) return;
      loaded += 1;
      const verdicts = validators
        .filter(({ pattern }) => pattern.test(path))
        .map(({ accepts }) => accepts(tree[path]));
      expect(verdicts).toEqual([true]);
    }),
    { numRuns: 400, seed: 20_240_226 },
  );
  expect(loaded).toBeGreaterThan(20);
});
