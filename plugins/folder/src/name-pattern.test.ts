import fc from 'fast-check';
import { expect, test } from 'vitest';
import { namePattern } from './name-pattern.ts';

test.each<[string | readonly string[] | undefined, string, boolean]>([
  [undefined, 'anything', true],
  ['*.csv', '2023.csv', true],
  ['*.csv', '2023.csv.bak', false],
  ['*.csv', '2023xcsv', false],
  ['2023-0?.csv', '2023-03.csv', true],
  ['2023-0?.csv', '2023-03a.csv', false],
  ['?.csv', '村.csv', true],
  ['(1) [a]{2}^$+|\\.csv', '(1) [a]{2}^$+|\\.csv', true],
  [['a*', 'b*'], 'b.csv', true],
  [['a*', 'b*'], 'c.csv', false],
])('the pattern %j fits %j: %j', (pattern, name, fits) => {
  expect(namePattern(pattern)(name)).toBe(fits);
});

test('a pattern without signs fits its own name and no other', () => {
  const name = fc.string({ unit: 'grapheme', minLength: 1 }).filter((each) => !/[*?]/u.test(each));
  fc.assert(
    fc.property(name, name, (one, other) => {
      expect(namePattern(one)(other)).toBe(one === other);
      expect(namePattern(`*${one}`)(other + one)).toBe(true);
    }),
  );
});
