import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawnDirectory } from '../test/arbitraries.ts';
import { COUNTY } from '../test/county.ts';
import { readDirectory } from './read-directory.ts';

const county = readDirectory(COUNTY);

describe('who must learn nothing of an accusation', () => {
  test.each([
    ['the accused itself', 'county-sw', 'county-sw', true],
    ['who lies under the accused', 'town-1-v1', 'county', true],
    ['the body whose internal office is accused', 'county-zrzyj', 'county-zrzyj-gd', true],
    ['what lies under that body', 'county-bdc', 'county-zrzyj-gd', true],
    ['a body of which the directory does not say where it lies', 'loose-office', 'county', true],
    ['a body that nobody knows', 'county-jyj', 'county-sw', true],
    ['whoever it is, where nobody knows the accused', 'county-sw', 'county-jyj', true],
    ['not who stands beside the accused', 'county-sw', 'county-zrzyj', false],
    ['not who stands above the accused', 'county', 'town-1', false],
    ['not another county', 'next-county', 'county', false],
  ])('is %s: %s of %s', (_, unit, accused, expected) => {
    expect(county.isBarred(unit, accused)).toBe(expected);
  });

  test('is listed for an accused body and for a unit', () => {
    expect(county.barredBy('town-1')).toEqual(['town-1', 'town-1-xf', 'town-1-ny', 'town-1-v1']);
    expect(county.barring('county-zrzyj')).toEqual([
      'city',
      'county',
      'county-zrzyj',
      'county-zrzyj-gd',
    ]);
    expect(county.barredBy('nobody')).toBeUndefined();
    expect(county.barring('nobody')).toBeUndefined();
  });

  test('is the same asked of the unit and of the accused, and never fewer than who lies under it', () => {
    fc.assert(
      fc.property(drawnDirectory, ({ document, some }) => {
        const { barredBy, barring, bodiesUnder, isBarred } = readDirectory(document);
        for (const accused of some) {
          const barred = barredBy(accused) ?? [];
          expect(barred).toEqual(expect.arrayContaining([...bodiesUnder(accused, { self: true })]));
          for (const { id } of document.bodies) {
            expect(barred.includes(id)).toBe(isBarred(id, accused));
            expect(barring(id)?.includes(accused)).toBe(isBarred(id, accused));
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});
