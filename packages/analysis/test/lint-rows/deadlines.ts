import { changed, SMALL_PACK } from '../../../pack/test/small-pack.ts';
import { DECIDE, FINISH, is, OBJECT, type Row } from './row.ts';

/** Clocks that never start or never stop. */
export const DEADLINES: readonly Row[] = [
  [
    'ways of starting that contradict the matters it applies to',
    {
      [OBJECT]: {
        ...(SMALL_PACK[OBJECT] as object),
        when: is('kind', 'odd'),
        start: { event: 'unit-received', cases: [{ when: is('kind', 'other') }] },
      },
    },
    ['deadline-never-starts', OBJECT, '['],
  ],
  [
    'one way of starting that contradicts them',
    changed(OBJECT, ['when'], is('kind', 'plain')),
    ['start-case-never', OBJECT, '{'],
  ],
  [
    'a start followed by itself',
    changed(OBJECT, ['start', 'cases', 0, 'followedBy'], 'unit-received'),
    ['start-case-never', OBJECT, '{'],
  ],
  [
    'fulfilled by what voids it',
    changed(FINISH, ['voidedBy'], ['withdrawn', 'closed']),
    ['fulfils-and-voids', FINISH, '"closed"'],
  ],
  [
    'fulfilled only by what voids it',
    changed(DECIDE, ['fulfilledBy'], ['withdrawn']),
    ['deadline-never-fulfilled', DECIDE, '['],
  ],
  [
    'fulfilled by nothing that comes after its start',
    changed(FINISH, ['start', 'event'], 'withdrawn'),
    ['event-never-follows', FINISH, '"replied"'],
    ['event-never-follows', FINISH, '"withdrawn"'],
    ['event-never-follows', FINISH, '"extended"'],
  ],
  [
    'the same event again',
    changed(FINISH, ['fulfilledBy'], ['replied', 'replied']),
    ['value-repeated', FINISH, '"replied"'],
  ],
];
