import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { whyLeftOut } from './may-receive.ts';

type Matter = Parameters<typeof whyLeftOut>[0];
type Receiving = Parameters<typeof whyLeftOut>[1];

const appeal = { purpose: 'appeal' };
const accusation = { purpose: 'accusation' };
const mixed = { purpose: 'appeal', containsAccusation: true };
const RECEIVER: Receiving = { unit: 'zrzyj', under: ['county'], unclassified: 'leave-out' };
const LENIENT: Receiving = { ...RECEIVER, unclassified: 'send' };
const UNNAMED: Receiving = { unclassified: 'leave-out' };
const UNPLACED: Receiving = { unit: 'zrzyj', unclassified: 'leave-out' };

describe('what may not be sent', () => {
  test.each<[string, Matter, Receiving, string | undefined]>([
    ['an appeal', { facts: appeal }, RECEIVER, undefined],
    ['an appeal, the receiver unnamed', { facts: appeal }, UNNAMED, undefined],
    ['a matter of no purpose', { facts: {} }, RECEIVER, 'purpose-not-stated'],
    ['one that the office lets pass', { facts: {} }, LENIENT, undefined],
    ['an accusation, not granted', { facts: accusation }, RECEIVER, 'accused-not-granted'],
    [
      'an accusation of nobody stated',
      { facts: accusation, accused: [] },
      RECEIVER,
      'accused-not-stated',
    ],
    ['an accusation of another', { facts: accusation, accused: ['sw'] }, RECEIVER, undefined],
    [
      'one of the receiver',
      { facts: accusation, accused: ['zrzyj'] },
      RECEIVER,
      'accused-receiver',
    ],
    [
      'one of who stands above it',
      { facts: accusation, accused: ['county'] },
      RECEIVER,
      'accused-receiver',
    ],
    [
      'one of several',
      { facts: accusation, accused: ['sw', 'county'] },
      RECEIVER,
      'accused-receiver',
    ],
    [
      'one for an unnamed receiver',
      { facts: accusation, accused: ['sw'] },
      UNNAMED,
      'receiver-not-stated',
    ],
    [
      'one for a receiver of unknown place',
      { facts: accusation, accused: ['sw'] },
      UNPLACED,
      'receiver-not-stated',
    ],
    ['a mixed letter, not granted', { facts: mixed }, RECEIVER, 'accused-not-granted'],
    ['a mixed letter of another', { facts: mixed, accused: ['sw'] }, RECEIVER, undefined],
    [
      'an appeal that names an accused body',
      { facts: appeal, accused: ['zrzyj'] },
      RECEIVER,
      'accused-receiver',
    ],
    [
      'one of which only that is known',
      { facts: { ...appeal, accusedStated: true } },
      RECEIVER,
      'accused-not-granted',
    ],
    [
      'an accusation, however lenient the office',
      { facts: accusation },
      LENIENT,
      'accused-not-granted',
    ],
    [
      'a matter of no purpose that accuses',
      { facts: {}, accused: ['zrzyj'] },
      LENIENT,
      'accused-receiver',
    ],
  ])('%s', (_, matter, receiving, expected) => {
    expect(whyLeftOut(matter, receiving)).toBe(expected);
  });

  test('never reaches an accused body or one under it, whatever is known', () => {
    const body = fc.constantFrom('a', 'b', 'c', 'd');
    const matter = fc.record({
      facts: fc.record(
        {
          purpose: fc.constantFrom('appeal', 'accusation', 'suggestion', 'other'),
          containsAccusation: fc.boolean(),
        },
        { requiredKeys: [] },
      ),
      accused: fc.uniqueArray(body, { minLength: 1 }),
    });
    const receiving = fc.record({
      unit: body,
      under: fc.uniqueArray(body),
      unclassified: fc.constantFrom('leave-out' as const, 'send' as const),
    });
    fc.assert(
      fc.property(matter, receiving, (one, to) => {
        const concerns = [to.unit, ...to.under].some((id) => one.accused.includes(id));
        expect(whyLeftOut(one, to)).toBe(concerns ? 'accused-receiver' : undefined);
      }),
    );
  });
});
