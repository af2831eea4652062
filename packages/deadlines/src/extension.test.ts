import { describe, expect, test } from 'vitest';
import { addDays } from '../../../fixtures/civil-days.ts';
import { type Variant, variants } from '../../../fixtures/variants.ts';
import { ask } from '../test/ask.ts';

const ACCEPTED = '2023-03-01';
const OLD = '2022-02-01';

/** An extension with everything the law asks for; the fields of the row on top. */
const extended = (fields: Record<string, unknown> = {}, on = '2023-04-20') => ({
  type: 'extended',
  on,
  days: 20,
  approvedBy: 'director',
  reason: 'complex',
  notifiedOn: on,
  ...fields,
});

const concludeOf = (
  variant: Variant,
  after: readonly Record<string, unknown>[],
  asOf = '2023-12-31',
  accepted = ACCEPTED,
) => {
  const id = accepted < '2022-05-01' ? 'xf05.conclude' : 'xf22.conclude';
  const part = { receivedOn: accepted, events: [{ type: 'accepted', on: accepted }, ...after] };
  const asked = ask(variant, part, asOf);
  const [deadline] = asked.all(id);
  if (deadline === undefined) throw new Error(`no ${id}`);
  return { deadline, refused: asked.assessment.warnings.filter(isRefusal) };
};

const isRefusal = ({ code }: { readonly code: string }): boolean => code === 'invalid-extension';

describe.each(variants)('an extension, $name pack', (variant) => {
  const period = variant.amount(60);
  const max = variant.extension;
  const baseDue = addDays(ACCEPTED, period);

  test.each([
    ['1 day', 1, 1],
    ['the most', max, max],
    ['one more than the most', max + 1, 0],
    ['none', 0, 0],
    ['less than none', -3, 0],
    ['a day and a half', 1.5, 0],
    ['no number of', undefined, 0],
  ])('by %s days', (_, days, extendedBy) => {
    const { deadline, refused } = concludeOf(variant, [extended({ days })]);
    expect(deadline.extendedBy).toBe(extendedBy);
    expect(deadline.dueOn).toBe(addDays(baseDue, extendedBy));
    expect(refused).toHaveLength(extendedBy === 0 ? 1 : 0);
  });

  test.each(['approvedBy', 'reason', 'notifiedOn'])('without %s does not count', (field) => {
    for (const value of field === 'notifiedOn' ? [undefined] : [undefined, '', ' ']) {
      const { deadline, refused } = concludeOf(variant, [extended({ [field]: value })]);
      expect(deadline).toMatchObject({ extendedBy: 0, dueOn: baseDue });
      expect(refused).toMatchObject([
        { reasons: [{ en: expect.stringContaining(field), zh: expect.stringContaining(field) }] },
      ]);
    }
  });

  test('may come, and be told, on the last day of the period and no later', () => {
    const last = addDays(ACCEPTED, period);
    const after = addDays(last, 1);
    expect(concludeOf(variant, [extended({}, last)]).deadline.extendedBy).toBe(20);
    expect(concludeOf(variant, [extended({ notifiedOn: last })]).deadline.extendedBy).toBe(20);
    for (const late of [
      extended({}, after),
      extended({ notifiedOn: after }),
      extended({ notifiedOn: last }, after),
    ]) {
      const { deadline, refused } = concludeOf(variant, [late]);
      expect(deadline).toMatchObject({ extendedBy: 0, dueOn: baseDue, status: 'overdue' });
      expect(refused).toHaveLength(1);
    }
  });

  test('told after the as-of day is not yet seen, and counts from the day it is told', () => {
    const later = extended({ notifiedOn: '2023-04-25' });
    const before = concludeOf(variant, [later], '2023-04-24');
    expect(before.deadline).toMatchObject({ extendedBy: 0, dueOn: baseDue });
    expect(before.refused).toHaveLength(1);
    const then = concludeOf(variant, [later], '2023-04-25');
    expect(then.deadline).toMatchObject({ extendedBy: 20, dueOn: addDays(baseDue, 20) });
    expect(then.refused).toEqual([]);
  });

  test('that comes after the as-of day is not seen, and not warned of', () => {
    const { deadline, refused } = concludeOf(variant, [extended()], '2023-04-19');
    expect(deadline.extendedBy).toBe(0);
    expect(refused).toEqual([]);
  });

  test('counts once: the first valid one, and others are warned of', () => {
    const events = [
      extended({ days: 5 }, '2023-04-10'),
      extended({ days: 9 }, '2023-04-11'),
      extended({ days: 3 }, '2023-04-12'),
    ];
    const { deadline, refused } = concludeOf(variant, events);
    expect(deadline).toMatchObject({ extendedBy: 5, dueOn: addDays(baseDue, 5) });
    expect(refused.map(({ event }) => event)).toEqual([2, 3]);
  });

  test('after an invalid one counts', () => {
    const events = [
      extended({ approvedBy: '' }, '2023-04-10'),
      extended({ days: 9 }, '2023-04-11'),
    ];
    const { deadline, refused } = concludeOf(variant, events);
    expect(deadline.extendedBy).toBe(9);
    expect(refused.map(({ event }) => event)).toEqual([1]);
  });

  test.each(['replied', 'mediated', 'closed'])('after it was %s does not count', (type) => {
    const on = '2023-04-19';
    const { deadline, refused } = concludeOf(variant, [{ type, on }, extended()]);
    expect(deadline).toMatchObject({ extendedBy: 0, status: 'met', dueOn: baseDue });
    expect(refused).toHaveLength(1);
    const same = [{ type, on: '2023-04-20' }, extended()];
    expect(concludeOf(variant, same).deadline.extendedBy).toBe(0);
    expect(concludeOf(variant, same.toReversed()).deadline.extendedBy).toBe(20);
  });

  test.each(['withdrawn', 'redirected'])('after it was %s does not count', (type) => {
    const { deadline, refused } = concludeOf(variant, [{ type, on: '2023-04-20' }, extended()]);
    expect(deadline).toMatchObject({ extendedBy: 0, status: 'void' });
    expect(refused).toHaveLength(1);
    const before = concludeOf(variant, [extended(), { type, on: '2023-04-20' }]);
    expect(before.deadline).toMatchObject({ extendedBy: 20, status: 'void' });
  });

  test('lets a voiding event take effect up to the day as extended', () => {
    const due = addDays(baseDue, 20);
    const at = (on: string) =>
      concludeOf(variant, [extended(), { type: 'withdrawn', on }]).deadline.status;
    expect(at(due)).toBe('void');
    expect(at(addDays(due, 1))).toBe('overdue');
  });

  test('lets a reply be in time up to the day as extended', () => {
    const due = addDays(baseDue, 20);
    const at = (on: string) =>
      concludeOf(variant, [extended(), { type: 'replied', on }]).deadline.status;
    expect(at(due)).toBe('met');
    expect(at(addDays(due, 1))).toBe('late');
  });

  test('before the acceptance does not count', () => {
    const part = {
      receivedOn: ACCEPTED,
      events: [extended({}, ACCEPTED), { type: 'accepted', on: ACCEPTED }],
    };
    const asked = ask(variant, part, '2023-12-31');
    expect(asked.only('xf22.conclude').extendedBy).toBe(0);
    expect(asked.warnings).toContain('extension-without-acceptance');
  });

  test('is reckoned for each acceptance on its own', () => {
    const again = addDays(ACCEPTED, 10);
    const part = {
      receivedOn: ACCEPTED,
      events: [
        { type: 'accepted', on: ACCEPTED },
        { type: 'accepted', on: again },
        // Too late for the first, in time for the second.
        extended({ days: 7 }, addDays(baseDue, 5)),
      ],
    };
    const asked = ask(variant, part, '2023-12-31').all('xf22.conclude');
    expect(asked.map(({ start, extendedBy, dueOn }) => [start.on, extendedBy, dueOn])).toEqual([
      [ACCEPTED, 0, baseDue],
      [again, 7, addDays(again, period + 7)],
    ]);
  });

  test('under the law of 2005 goes by the same rules', () => {
    const on = '2022-03-20';
    const due = addDays(OLD, period);
    const valid = extended({ days: max }, on);
    expect(concludeOf(variant, [valid], '2022-12-31', OLD).deadline).toMatchObject({
      extendedBy: max,
      dueOn: addDays(due, max),
    });
    const { deadline, refused } = concludeOf(
      variant,
      [extended({ days: max + 1 }, on)],
      '2022-12-31',
      OLD,
    );
    expect(deadline.extendedBy).toBe(0);
    expect(refused).toHaveLength(1);
  });

  test('that does not count is warned of with the article of its day, on the case and on the deadline', () => {
    const { deadline, refused } = concludeOf(variant, [extended({ days: 99 })]);
    expect(refused).toMatchObject([
      {
        event: 1,
        deadline: variant.id('deadline', 'xf22.conclude'),
        basis: [{ instrument: variant.id('instrument', 'xf22'), article: 34 }],
      },
    ]);
    expect(deadline.warnings).toEqual(refused);
    const old = concludeOf(variant, [extended({ days: 99 }, '2022-03-01')], '2022-12-31', OLD);
    expect(old.refused).toMatchObject([
      { basis: [{ instrument: variant.id('instrument', 'xf05'), article: 33 }] },
    ]);
  });

  test('stands in the account of the due day', () => {
    const { deadline } = concludeOf(variant, [extended()]);
    expect(deadline.receipt).toContainEqual(
      expect.objectContaining({ kind: 'extended', source: 'law', on: '2023-04-20' }),
    );
    const none = concludeOf(variant, [extended({ days: 0 })]).deadline.receipt;
    expect(none.map(({ kind }) => kind)).not.toContain('extended');
  });

  test('does nothing to other deadlines', () => {
    const part = {
      receivedOn: ACCEPTED,
      events: [{ type: 'review-requested', on: ACCEPTED }, extended({}, addDays(ACCEPTED, 3))],
    };
    expect(ask(variant, part, ACCEPTED).only('xf22.review-decision')).toMatchObject({
      extendedBy: 0,
      dueOn: addDays(ACCEPTED, variant.amount(30)),
    });
  });
});
