import fc from 'fast-check';
import { expect, test } from 'vitest';
import { filesOf, SMALL_PACK, smallPack } from '../test/small-pack.ts';
import { hashPack, sha256Of } from './hash.ts';

test('SHA-256 of a text in UTF-8', () => {
  expect(sha256Of('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  expect(sha256Of('信访')).toBe('a84ad9594a372a4aedb2017af1870966a0259a5def7c5813006f737a1ec0865d');
});

test('the hash of a pack is that of its canonical JSON by path', () => {
  const canonical = '{"facts.json":{"facts":[]},"pack.json":{"a":1,"b":["x"]}}';
  const files = { 'pack.json': '{"b": ["x"], "a": 1.0}', 'facts.json': '{\n"facts": []\n}\n' };
  expect(hashPack(files)).toBe(`sha256-${sha256Of(canonical)}`);
  expect(hashPack(files)).toBe(
    'sha256-4c2539708c1c193abcba09acbafb0558410b5fdc7655149ba66573cc2ed30f72',
  );
});

test('formatting, order of keys and files, and a byte order mark change nothing', () => {
  const reversed = Object.fromEntries(
    Object.entries(SMALL_PACK)
      .toReversed()
      .map(([path, value]) => [path, `\uFEFF${JSON.stringify(reverseKeys(value), null, 7)}\n\n`]),
  );
  expect(hashPack(reversed)).toBe(hashPack(smallPack()));
});

test('named cases, documents and code do not count', () => {
  const more = {
    ...smallPack(),
    'tests/other.json': '{"id":"other"}',
    'README.md': '# Hello',
    'package.json': '{"name":"x"}',
    'scripts/a.json': '{',
  };
  expect(hashPack(more)).toBe(hashPack(smallPack()));
});

test('any change of a value changes the hash', () => {
  const before = hashPack(smallPack());
  const leaves = Object.entries(SMALL_PACK)
    .filter(([path]) => !path.startsWith('tests/'))
    .flatMap(([path, value]) => leavesOf(value).map((at) => [path, at] as const));
  expect(leaves.length).toBeGreaterThan(300);
  fc.assert(
    fc.property(fc.constantFrom(...leaves), ([path, at]) => {
      const tree = structuredClone(SMALL_PACK) as Record<string, unknown>;
      tree[path] = changeAt(tree[path], at);
      expect(hashPack(filesOf(tree))).not.toBe(before);
    }),
    { numRuns: 300 },
  );
});

test('a damaged file has no hash', () => {
  expect(() => hashPack({ 'pack.json': '{' })).toThrow('pack.json:1:2');
});

const reverseKeys = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reverseKeys);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, item]) => [key, reverseKeys(item)]),
  );
};

const leavesOf = (value: unknown, at: readonly string[] = []): readonly (readonly string[])[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, item]) => leavesOf(item, [...at, key]))
    : [at];

const changeAt = (value: unknown, [step, ...rest]: readonly string[]): unknown => {
  if (step === undefined) return typeof value === 'boolean' ? !value : `${String(value)}′`;
  const copy = Array.isArray(value) ? [...value] : { ...(value as object) };
  Reflect.set(copy, step, changeAt(Reflect.get(copy, step), rest));
  return copy;
};
