import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { openDuck } from '../test/duck.ts';
import { ODD } from '../test/random-register.ts';
import { isIn, literal, textLiteral } from './literal.ts';

const duck = await openDuck([]);
afterAll(duck.close);

const read = async (sql: string): Promise<unknown> =>
  (await duck.connection.runAndReadAll(`SELECT ${sql}`)).getRows()[0]?.[0];

test('a text of any characters comes back as it was', async () => {
  const text = fc.oneof(
    fc.constantFrom(...ODD),
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: fc.constantFrom("'", '\\', '"', 'E', '城', ';', '-', '$', '\n') }),
  );
  await fc.assert(
    fc.asyncProperty(
      text.filter((each) => !each.includes('\u0000')),
      async (given) => {
        expect(await read(textLiteral(given))).toBe(given);
      },
    ),
    { numRuns: 300, seed: 1 },
  );
});

test.each([
  [true, 'TRUE'],
  [-12, '-12'],
  [0.5, '0.5'],
  ["o'clock", "'o''clock'"],
  ['back\\slash', "E'back\\\\slash'"],
])('%s is written %s', (value, written) => {
  expect(literal(value)).toBe(written);
});

test('no value is one of none', () => {
  expect(isIn('x', [])).toBe('FALSE');
  expect(isIn('x', ['a'])).toBe("x = 'a'");
  expect(isIn('x', ['a', 'b'])).toBe("x IN ('a', 'b')");
});

test('a null character is refused: PostgreSQL would not keep it', () => {
  expect(() => textLiteral('a\u0000b')).toThrow(/null character/u);
});
