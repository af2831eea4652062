import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Told, told } from '../test/matters.ts';
import { holdingUnit, liesWith } from './lies-with.ts';

const AS_OF = '2023-12-31';
const matterWith = (what: Told) => {
  const message = told(what);
  if (message.kind !== 'case') throw new Error('no case was told');
  return message.matter;
};

const sent = (on: string, to: string) => ({ type: 'dispatched', on, to }) as const;
const corrects = (on: string, event: number, field: string, to: string) =>
  ({ type: 'corrected', on, event, field, to }) as const;

describe('the unit in whose hands a matter is', () => {
  test.each<[string, Told['events'], string]>([
    ['that of the registration before all', [], 'first'],
    ['the one to which it was sent', [sent('2023-03-02', 'b')], 'b'],
    ['the last of several', [sent('2023-03-05', 'c'), sent('2023-03-02', 'b')], 'c'],
    [
      'the one that accepted it',
      [sent('2023-03-02', 'b'), { type: 'accepted', on: '2023-03-04', unit: 'c' }],
      'c',
    ],
    [
      'the one that received it',
      [sent('2023-03-02', 'b'), { type: 'unit-received', on: '2023-03-04', unit: 'c' }],
      'c',
    ],
    ['not one of a later day', [sent('2023-03-02', 'b'), sent('2024-03-02', 'c')], 'b'],
    [
      'the one before, where a sending names none',
      [sent('2023-03-02', 'b'), { type: 'dispatched', on: '2023-03-03' }],
      'b',
    ],
    [
      'the one of a correction',
      [sent('2023-03-02', 'b'), corrects('2023-03-03', 0, 'to', 'c')],
      'c',
    ],
    [
      'not that of a correction yet to come',
      [sent('2023-03-02', 'b'), corrects('2024-03-03', 0, 'to', 'c')],
      'b',
    ],
    [
      'the one of a correction as it was corrected',
      [
        sent('2023-03-02', 'b'),
        corrects('2023-03-03', 0, 'to', 'c'),
        corrects('2023-03-04', 1, 'to', 'd'),
      ],
      'd',
    ],
    [
      'the later one, where a correction moves a day',
      [
        sent('2023-03-02', 'b'),
        sent('2023-03-05', 'c'),
        corrects('2023-03-06', 0, 'on', '2023-03-06'),
      ],
      'b',
    ],
  ])('is %s', (_, events = [], unit) => {
    expect(holdingUnit(matterWith({ unit: 'first', events }), AS_OF)).toBe(unit);
  });
});

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
