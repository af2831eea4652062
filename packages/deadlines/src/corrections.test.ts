import { describe, expect, test } from 'vitest';
import { addDays } from '../../../fixtures/civil-days.ts';
import { variants } from '../../../fixtures/variants.ts';
import { ask } from '../test/ask.ts';

const ON = '2023-03-01';
const LATER = '2023-12-31';
const ACCEPTED = { type: 'accepted', on: ON };
const corrected = (event: number, field: string, to: unknown, on: string) => ({
  type: 'corrected',
  on,
  event,
  field,
  to,
  reason: 'typing error',
});

describe.each(variants)('a correction, $name pack', (variant) => {
  const period = variant.amount(60);
  const concludeOf = (events: readonly Record<string, unknown>[], asOf = LATER) =>
    ask(variant, { receivedOn: ON, events: [ACCEPTED, ...events] }, asOf).only('xf22.conclude');

  test('replaces a field before anything is reckoned, from its own day on', () => {
    const late = addDays(ON, period + 9);
    const replied = { type: 'replied', on: late };
    const repair = corrected(1, 'on', addDays(ON, 20), '2023-08-01');
    expect(concludeOf([replied, repair], '2023-07-31')).toMatchObject({
      status: 'late',
      metOn: late,
    });
    expect(concludeOf([replied, repair], '2023-08-01')).toMatchObject({
      status: 'met',
      metOn: addDays(ON, 20),
    });
  });

  test('of a start moves the clock, and the law where it must', () => {
    const moved = [corrected(0, 'on', '2023-03-05', '2023-04-01')];
    expect(concludeOf(moved, '2023-03-31').dueOn).toBe(addDays(ON, period));
    expect(concludeOf(moved, '2023-04-01').dueOn).toBe(addDays('2023-03-05', period));
    const part = {
      receivedOn: '2022-04-20',
      events: [
        { type: 'accepted', on: '2022-04-30' },
        corrected(0, 'on', '2022-05-01', '2022-06-01'),
      ],
    };
    expect(ask(variant, part, '2022-05-31').all('xf22.conclude')).toEqual([]);
    expect(ask(variant, part, '2022-06-01').only('xf22.conclude').start.on).toBe('2022-05-01');
    expect(ask(variant, part, '2022-06-01').all('xf05.conclude')).toEqual([]);
  });

  test('into the future hides the event until then', () => {
    const part = {
      receivedOn: ON,
      events: [ACCEPTED, corrected(0, 'on', '2023-09-01', '2023-04-01')],
    };
    expect(ask(variant, part, '2023-03-31').all('xf22.conclude')).toHaveLength(1);
    expect(ask(variant, part, '2023-08-31').all('xf22.conclude')).toEqual([]);
    expect(ask(variant, part, '2023-09-01').all('xf22.conclude')).toHaveLength(1);
  });

  test('of another field counts too: the sector of a unit, the length of an extension, the document', () => {
    const unit = {
      receivedOn: ON,
      events: [{ type: 'unit-received', on: ON }, corrected(0, 'sector', 'judicial', '2023-04-01')],
    };
    expect(ask(variant, unit, '2023-03-31').all('xf22.notice-transferred')).toHaveLength(1);
    expect(ask(variant, unit, '2023-04-01').all('xf22.notice-transferred')).toEqual([]);
    const extended = {
      type: 'extended',
      on: '2023-04-10',
      days: 99,
      approvedBy: 'director',
      reason: 'complex',
      notifiedOn: '2023-04-10',
    };
    const shorter = corrected(1, 'days', 9, '2023-06-01');
    expect(concludeOf([extended, shorter], '2023-05-31').extendedBy).toBe(0);
    expect(concludeOf([extended, shorter], '2023-06-01').extendedBy).toBe(9);
    const delivered = {
      receivedOn: ON,
      events: [
        { type: 'delivered', on: ON, document: 'review' },
        corrected(0, 'document', 'opinion', ON),
      ],
    };
    expect(ask(variant, delivered, LATER).all('xf22.review-request')).toHaveLength(1);
    expect(ask(variant, delivered, LATER).all('xf22.recheck-request')).toEqual([]);
  });

  test('that is later wins', () => {
    const replied = { type: 'replied', on: '2023-04-01' };
    const first = corrected(1, 'on', '2023-04-10', '2023-05-01');
    const second = corrected(1, 'on', '2023-04-20', '2023-06-01');
    expect(concludeOf([replied, second, first], '2023-05-31').metOn).toBe('2023-04-10');
    expect(concludeOf([replied, second, first], '2023-06-01').metOn).toBe('2023-04-20');
    expect(concludeOf([replied, first, { ...second, on: first.on }]).metOn).toBe('2023-04-20');
  });

  test('puts events in another order', () => {
    const events = [
      { type: 'withdrawn', on: '2023-04-01' },
      { type: 'replied', on: '2023-04-10' },
    ];
    expect(concludeOf(events).status).toBe('void');
    const repair = corrected(2, 'on', '2023-03-20', '2023-05-01');
    expect(concludeOf([...events, repair])).toMatchObject({ status: 'met', metOn: '2023-03-20' });
  });
});
