import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { INVENTED } from '../test/invented.ts';
import { measureReach, worstCertainty } from './certainty.ts';
import { parseDayNumber } from './civil-date.ts';
import { gatherNamedDays } from './named-days.ts';

const days = gatherNamedDays(INVENTED);
const reach = measureReach(days);
const dayOf = (date: string): number => parseDayNumber(date) as number;

describe('worstCertainty', () => {
  test.each([
    ['official', 'official', 'official'],
    ['official', 'provisional', 'provisional'],
    ['provisional', 'unknown', 'unknown'],
    ['unknown', 'official', 'unknown'],
  ] as const)('of %s and %s is %s', (a, b, worst) => {
    expect(worstCertainty(a, b)).toBe(worst);
    expect(worstCertainty(b, a)).toBe(worst);
  });
});

describe('the reach of the notices', () => {
  test.each([
    ['the years of notices', '2009-12-31', '2011-12-31', 'official'],
    ['a day before them that a notice names', '2009-12-25', '2009-12-26', 'official'],
    ['a day before them that none names', '2009-12-26', '2009-12-27', 'unknown'],
    ['a long time before', '1899-12-31', '1900-01-01', 'unknown'],
    ['the year without notice', '2011-12-31', '2012-01-01', 'provisional'],
    ['a day of that year that a notice names', '2012-12-30', '2012-12-31', 'official'],
    ['the year of an empty notice', '2013-12-31', '2014-01-01', 'provisional'],
    ['days on both sides', '2009-12-01', '2030-01-01', 'unknown'],
    ['a hole in the middle', '2011-06-01', '2013-06-01', 'provisional'],
  ])('%s (%s, %s] is judged %s', (_, after, through, certainty) => {
    expect(reach.certaintyOf(dayOf(after), dayOf(through))).toBe(certainty);
  });

  it('is official for no day at all, wherever', () => {
    fc.assert(
      fc.property(fc.integer({ min: -800_000, max: 3_000_000 }), fc.nat(400), (n, back) => {
        expect(reach.certaintyOf(n, n - back)).toBe('official');
      }),
    );
  });

  it('finds the first day outside that a walk finds', () => {
    const near = fc.integer({ min: dayOf('2009-01-01'), max: dayOf('2015-12-31') });
    fc.assert(
      fc.property(near, fc.nat(800), (after, length) => {
        let walked = after + 1;
        while (walked <= after + length && days.isInside(walked)) walked++;
        expect(reach.firstOutside(after, after + length)).toBe(
          walked <= after + length ? walked : undefined,
        );
      }),
    );
  });
});
