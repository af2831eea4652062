import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AS_OF, assessmentOf, dayFrom, dueIn, wouldBeDueIn } from '../test/matters.ts';
import { dueMessages } from './due-messages.ts';

const THRESHOLDS = { soon: [7, 3], today: true, overdue: true, undetermined: true };
const messagesOf = (
  what: Parameters<typeof assessmentOf>[0],
  thresholds: Partial<typeof THRESHOLDS> = {},
) => dueMessages(assessmentOf(what), 'county-zrzyj', { ...THRESHOLDS, ...thresholds });
const idOf = (what: Parameters<typeof assessmentOf>[0]) => messagesOf(what)[0]?.id;

describe('a deadline is said', () => {
  test.each([
    [8, undefined],
    [7, 'deadline.due-soon'],
    [4, 'deadline.due-soon'],
    [3, 'deadline.due-soon'],
    [1, 'deadline.due-soon'],
    [0, 'deadline.due-today'],
    [-1, 'deadline.overdue'],
    [-400, 'deadline.overdue'],
  ])('%i days before its day as %s', (days, type) => {
    expect(messagesOf({ deadlines: [dueIn(days)] })[0]?.type).toBe(type);
    expect(messagesOf({ undetermined: [wouldBeDueIn(days)] })[0]?.type).toBe(type);
  });

  test.each([
    ['soon', { soon: [] }, 5],
    ['today', { today: false, soon: [] }, 0],
    ['overdue', { overdue: false }, -1],
  ])('not where nobody wants to know of %s', (_, thresholds, days) => {
    expect(messagesOf({ deadlines: [dueIn(days)] }, thresholds)).toEqual([]);
  });

  test('not where it is open whether it runs and nobody wants to know', () => {
    expect(messagesOf({ undetermined: [wouldBeDueIn(1)] }, { undetermined: false })).toEqual([]);
  });

  test.each(['met', 'late', 'void'] as const)('not once it is %s', (status) => {
    expect(messagesOf({ deadlines: [dueIn(2, { status })] })).toEqual([]);
  });

  test('not where it is the right of a person, but a target is', () => {
    expect(messagesOf({ deadlines: [dueIn(2, { kind: 'right' })] })).toEqual([]);
    expect(messagesOf({ deadlines: [dueIn(2, { kind: 'target' })] })).toHaveLength(1);
  });

  test('by the day that binds', () => {
    const [strict] = messagesOf({ deadlines: [dueIn(2)] });
    const [rolled] = messagesOf({ deadlines: [dueIn(2, { binding: 'rolled' })] });
    expect(strict?.data).toMatchObject({ dueOn: dayFrom(2) });
    expect(rolled?.data).toMatchObject({ dueOn: dayFrom(4) });
  });

  test('without a unit where none is registered', () => {
    const [message] = dueMessages(assessmentOf({ deadlines: [dueIn(2)] }), undefined, THRESHOLDS);
    expect(message?.data).not.toHaveProperty('unit');
  });
});

describe('the id of a message', () => {
  test('is the same when the same is said again, on another day too', () => {
    expect(idOf({ deadlines: [dueIn(5)] })).toBe(idOf({ deadlines: [dueIn(5)] }));
    expect(idOf({ deadlines: [dueIn(5)] })).toBe(
      idOf({ deadlines: [dueIn(4, { dueOn: dayFrom(5) })] }),
    );
  });

  test.each([
    ['the case', { id: 'C-2', deadlines: [dueIn(5)] }],
    ['the deadline', { deadlines: [dueIn(5, { id: 'xf22.dispatch' })] }],
    ['the threshold', { deadlines: [dueIn(3, { dueOn: dayFrom(5) })] }],
    ['the due day', { deadlines: [dueIn(6)] }],
  ])('is another for another %s', (_, what) => {
    expect(idOf(what)).not.toBe(idOf({ deadlines: [dueIn(5)] }));
  });

  test('is another once it is settled that the clock runs', () => {
    const { id, wouldBeDueOn } = wouldBeDueIn(2);
    expect(idOf({ undetermined: [wouldBeDueIn(2)] })).not.toBe(
      idOf({ deadlines: [dueIn(2, { id, dueOn: wouldBeDueOn })] }),
    );
  });
});

test('each deadline is said at most once, by the narrowest threshold it has crossed', () => {
  const soon = fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { maxLength: 5 });
  fc.assert(
    fc.property(fc.integer({ min: -30, max: 60 }), soon, (daysLeft, days) => {
      const messages = messagesOf({ deadlines: [dueIn(daysLeft)] }, { soon: days });
      const isSaid = daysLeft <= 0 || days.some((each) => each >= daysLeft);
      expect(messages).toHaveLength(isSaid ? 1 : 0);
      for (const { asOf, data } of messages) {
        expect(asOf).toBe(AS_OF);
        expect(data).toMatchObject({ daysLeft, dueOn: dayFrom(daysLeft) });
      }
    }),
  );
});
