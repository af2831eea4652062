import { holdingUnit } from '@xinfang/sdk';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Told, told } from '../test/matters.ts';
import { liesWith } from './lies-with.ts';

const AS_OF = '2023-12-31';
const matterWith = (what: Told) => {
  const message = told(what);
  if (message.kind !== 'case') throw new Error('no case was told');
  return message.matter;
};

const sent = (on: string, to: string) => ({ type: 'dispatched', on, to }) as const;
describe('a matter', () => {
  test.each<[string, Told, string, boolean]>([
    ['lies with the unit that holds it', { unit: 'a' }, 'a', true],
    ['lies with the office that received it', { unit: 'a' }, 'county-xfj', true],
    ['lies with no other', { unit: 'a' }, 'b', false],
    ['of no unit lies with none', { unit: null }, 'a', false],
    [
      'no more lies with the unit that had it',
      { unit: 'a', events: [sent('2023-03-02', 'b')] },
      'a',
      false,
    ],
  ])('%s', (_, what, unit, expected) => {
    expect(liesWith(unit, matterWith(what), AS_OF)).toBe(expected);
  });

  test('lies with one unit at most, beside who received it', () => {
    const unit = fc.constantFrom('a', 'b', 'c');
    const day = fc
      .integer({ min: 1, max: 28 })
      .map((each) => `2023-03-${`${each}`.padStart(2, '0')}`);
    const events = fc.array(fc.tuple(day, unit).map(([on, to]) => sent(on, to)));
    fc.assert(
      fc.property(unit, events, (first, moves) => {
        const matter = matterWith({ unit: first, events: moves });
        const holders = ['a', 'b', 'c'].filter((each) => liesWith(each, matter, AS_OF));
        expect(holders).toEqual([holdingUnit(matter, AS_OF)]);
      }),
    );
  });
});
