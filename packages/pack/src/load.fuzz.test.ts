import fc from 'fast-check';
import { expect, test } from 'vitest';
import { filesOf, overlay, SMALL_PACK, smallPack } from '../test/small-pack.ts';
import { loadPack } from './load.ts';

const WHOLE = smallPack();
const paths = Object.keys(WHOLE);

const lawful = (files: Readonly<Record<string, string>>): boolean => {
  const { pack, diagnostics } = loadPack([files]);
  for (const { line, column, endLine, file, message } of diagnostics) {
    expect(line).toBeGreaterThanOrEqual(1);
    expect(column).toBeGreaterThanOrEqual(1);
    expect(endLine).toBeGreaterThanOrEqual(line);
    expect(file).not.toBe('');
    expect(message.zh).not.toBe('');
  }
  const failed = diagnostics.some(({ severity }) => severity === 'error');
  expect(pack === undefined).toBe(failed);
  return !failed;
};

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

test('a damaged file is always told: cut, doubled or broken up, never thrown, never overlooked', () => {
  const damage = fc.record({
    path: fc.constantFrom(...paths),
    from: fc.nat(3000),
    length: fc.nat(40),
    put: fc.oneof(
      fc.string({ maxLength: 5 }),
      fc.constantFrom('{', '}', '"', ',', '，', '[', '\\', 'null'),
    ),
  });
  fc.assert(
    fc.property(damage, ({ path, from, length, put }) => {
      const text = WHOLE[path] ?? '';
      const at = from % text.length;
      const damaged = text.slice(0, at) + put + text.slice(at + length);
      const loads = lawful({ ...WHOLE, [path]: damaged });
      if (!isJson(damaged)) expect(loads).toBe(false);
    }),
    { numRuns: 150 },
  );
});

test('null is nowhere a value of the law', () => {
  const places = Object.entries(SMALL_PACK)
    .filter(([path]) => !path.startsWith('tests/'))
    .flatMap(([path, value]) => placesIn(value).map((at) => [path, at] as const));
  fc.assert(
    fc.property(fc.constantFrom(...places), ([path, at]) => {
      const value = structuredClone(SMALL_PACK[path]);
      put(value, at, null);
      expect(lawful(filesOf({ ...SMALL_PACK, [path]: value }))).toBe(false);
    }),
    { numRuns: 150 },
  );
});

test('any map of files gets an answer', () => {
  const names = fc.oneof(
    fc.constantFrom(
      ...paths,
      'rules/a/b.json',
      'x.json',
      'constructor',
      '__proto__',
      'rules//x.json',
      '',
    ),
    fc.string({ maxLength: 12 }),
  );
  const contents = fc.oneof(
    fc.json({ maxDepth: 4 }),
    fc.string(),
    fc.constantFrom(...Object.values(WHOLE)),
  );
  const files = fc.dictionary(names, contents, { maxKeys: 12, noNullPrototype: true });
  fc.assert(
    fc.property(files, (each) => {
      lawful(each);
      lawful({ ...WHOLE, ...each });
      expect(() => loadPack([WHOLE, { ...overlay({}), ...each }])).not.toThrow();
    }),
    { numRuns: 60 },
  );
});

test('odd JSON inside the known files gets an answer', () => {
  const tree = fc.dictionary(fc.constantFrom(...paths), fc.jsonValue({ maxDepth: 5 }), {
    maxKeys: 4,
  });
  fc.assert(
    fc.property(tree, (changes) => {
      lawful(filesOf({ ...SMALL_PACK, ...changes }));
    }),
    { numRuns: 60 },
  );
});

const placesIn = (value: unknown, at: readonly string[] = []): readonly (readonly string[])[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, item]) => [
        [...at, key],
        ...placesIn(item, [...at, key]),
      ])
    : [];

const put = (target: unknown, [step, ...rest]: readonly string[], value: unknown): void => {
  if (typeof target !== 'object' || target === null || step === undefined) return;
  if (rest.length > 0) put(Reflect.get(target, step), rest, value);
  else Reflect.set(target, step, value);
};
