import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { leavingOut } from './may-receive.ts';

type Matter = Parameters<ReturnType<typeof leavingOut>>[0];
type Receiving = Parameters<typeof leavingOut>[0];

const appeal = { purpose: 'appeal' };
const accusation = { purpose: 'accusation' };
const mixed = { purpose: 'appeal', containsAccusation: true };
const RECEIVER: Receiving = {
  unit: 'zrzyj',
  under: ['county'],
  bodies: ['zrzyj', 'county', 'sw'],
  unclassified: 'leave-out',
};
const OF_UNKNOWN: Receiving = { unit: 'zrzyj', under: ['county'], unclassified: 'leave-out' };
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
    ...[' ZRZYJ', 'ｚｒｚｙｊ', 'zr\u200bzyj', 'County'].map(
      (id): [string, Matter, Receiving, string] => [
        `one of the receiver typed as ${JSON.stringify(id)}`,
        { facts: accusation, accused: [id] },
        RECEIVER,
        'accused-receiver',
      ],
    ),
    [
      'one of a body that nobody knows',
      { facts: accusation, accused: ['sw', '自然资源局'] },
      RECEIVER,
      'accused-unknown',
    ],
    [
      'one of any body, where nobody says which there are',
      { facts: accusation, accused: ['sw'] },
      OF_UNKNOWN,
      'accused-unknown',
    ],
    [
      'a matter of discipline',
      { facts: { ...appeal, disciplinary: true }, accused: [] },
      RECEIVER,
      'accused-not-stated',
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
    expect(leavingOut(receiving)(matter)).toBe(expected);
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
      bodies: fc.constant(['a', 'b', 'c', 'd']),
      unclassified: fc.constantFrom('leave-out' as const, 'send' as const),
    });
    const typing = fc.constantFrom<(id: string) => string>(
      (id) => id,
      (id) => ` ${id.toUpperCase()} `,
      (id) => `\ufeff${id}`,
    );
    fc.assert(
      fc.property(matter, receiving, typing, (one, to, typed) => {
        const concerns = [to.unit, ...to.under].some((id) => one.accused.includes(id));
        const written = { ...one, accused: one.accused.map(typed) };
        expect(leavingOut(to)(written)).toBe(concerns ? 'accused-receiver' : undefined);
      }),
    );
  });
});
