import fc from 'fast-check';
import { expect, test } from 'vitest';
import { filesOf, overlay, SMALL_PACK, smallPack } from '../test/small-pack.ts';
import { type LoadOptions, loadPack } from './load.ts';
import { createReadings } from './read/read-pack.ts';

const WHOLE = smallPack();
const paths = Object.keys(WHOLE);

/** Loads files; says whether they load, and whether every diagnostic is whole and the pack there just where none is an error. */
const load = (files: Readonly<Record<string, string>>): { loads: boolean; sound: boolean } => {
  const { pack, diagnostics } = loadPack([files]);
  const whole = diagnostics.every(
    ({ line, column, endLine, file, message }) =>
      line >= 1 && column >= 1 && endLine >= line && file !== '' && message.zh !== '',
  );
  const failed = diagnostics.some(({ severity }) => severity === 'error');
  return { loads: !failed, sound: whole && (pack === undefined) === failed };
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
    typed: fc.oneof(
      fc.string({ maxLength: 5 }),
      fc.constantFrom('{', '}', '"', ',', '，', '[', '\\', 'null'),
    ),
  });
  fc.assert(
    fc.property(damage, ({ path, from, length, typed }) => {
      const text = WHOLE[path] ?? '';
      const at = from % text.length;
      const damaged = text.slice(0, at) + typed + text.slice(at + length);
      const { loads, sound } = load({ ...WHOLE, [path]: damaged });
      expect(sound).toBe(true);
      expect(loads && !isJson(damaged)).toBe(false);
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
      expect(load(filesOf({ ...SMALL_PACK, [path]: value }))).toEqual({
        loads: false,
        sound: true,
      });
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
      expect(load(each).sound).toBe(true);
      expect(load({ ...WHOLE, ...each }).sound).toBe(true);
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
      expect(load(filesOf({ ...SMALL_PACK, ...changes })).sound).toBe(true);
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

test('what was read before changes no answer, whatever is edited in between', () => {
  const readings = createReadings();
  const loaded = (files: Readonly<Record<string, string>>, options?: LoadOptions) => {
    const { pack, diagnostics } = loadPack([files], options);
    return { pack, diagnostics };
  };
  const edit = fc.record({
    path: fc.constantFrom(...paths),
    from: fc.nat(3000),
    typed: fc.constantFrom('', ' ', '{', '"x"', ',', '9'),
  });
  fc.assert(
    fc.property(edit, ({ path, from, typed }) => {
      const text = WHOLE[path] ?? '';
      const at = from % text.length;
      const files = { ...WHOLE, [path]: text.slice(0, at) + typed + text.slice(at + 1) };
      expect(loaded(files, { readings })).toEqual(loaded(files));
      expect(loaded(WHOLE, { readings })).toEqual(loaded(WHOLE));
    }),
    { numRuns: 60 },
  );
});
