import { describe, expect, it, test } from 'vitest';
import { INVENTED } from '../test/invented.ts';
import { createCalendar } from './create-calendar.ts';
import { XinfangError } from './error.ts';

const calendar = createCalendar(INVENTED);
// What JavaScript callers and registers hand over is not always what the types ask for.
const loose = calendar as unknown as Record<
  'day' | 'due' | 'between',
  (asked?: unknown) => unknown
>;

const faultsOf = (call: () => unknown): readonly string[] => {
  try {
    call();
    return [];
  } catch (error) {
    if (!(error instanceof XinfangError)) throw error;
    return error.issues.map(({ code, path }) => `${code} ${path}`);
  }
};

describe('a question for a due day', () => {
  const asked = { from: '2010-03-01', amount: 5, unit: 'day' };

  test.each([
    ['a day that is not', { ...asked, from: '2010-02-30' }, ['impossible-date from']],
    ['a number for a day', { ...asked, from: 14_000 }, ['impossible-date from']],
    ['a part of a unit', { ...asked, amount: 1.5 }, ['not-a-whole-number amount']],
    ['a part of a unit below nothing', { ...asked, amount: -1.5 }, ['not-a-whole-number amount']],
    ['text for an amount', { ...asked, amount: '5' }, ['not-a-whole-number amount']],
    ['no number', { ...asked, amount: Number.NaN }, ['not-a-whole-number amount']],
    ['no end', { ...asked, amount: Number.POSITIVE_INFINITY }, ['not-a-whole-number amount']],
    ['a negative amount', { ...asked, amount: -1 }, ['negative-amount amount']],
    ['an unknown unit', { ...asked, unit: 'week' }, ['unknown-unit unit']],
    ['a unit of the prototype', { ...asked, unit: 'toString' }, ['unknown-unit unit']],
    [
      'nothing',
      undefined,
      ['impossible-date from', 'not-a-whole-number amount', 'unknown-unit unit'],
    ],
    ['null', null, ['impossible-date from', 'not-a-whole-number amount', 'unknown-unit unit']],
    ['a day past the last', { ...asked, amount: 2_918_228 }, ['date-out-of-range amount']],
    [
      'months past the last',
      { ...asked, amount: 95_878, unit: 'month' },
      ['date-out-of-range amount'],
    ],
    [
      'years past the last',
      { ...asked, amount: 7_990, unit: 'year' },
      ['date-out-of-range amount'],
    ],
    [
      'workdays past the last',
      { ...asked, amount: 2_100_000, unit: 'workday' },
      ['date-out-of-range amount'],
    ],
    [
      'more than any table',
      { ...asked, amount: Number.MAX_VALUE, unit: 'workday' },
      ['date-out-of-range amount'],
    ],
  ])('is refused for %s', (_, question, faults) => {
    expect(faultsOf(() => loose.due(question))).toEqual(faults);
  });

  it('takes a timestamp for its day in Shanghai, and gives it back as that day', () => {
    expect(calendar.due({ from: '2010-03-01T20:00:00Z', amount: 1, unit: 'day' })).toMatchObject({
      from: '2010-03-02',
      dueOn: '2010-03-03',
    });
  });

  it('takes -0 for 0', () => {
    expect(calendar.due({ from: '2010-03-02', amount: -0, unit: 'day' }).amount).toBe(0);
  });

  test.each([
    [{ ...asked, amount: 2_918_227 }, '9999-12-31'],
    [{ ...asked, amount: 95_877, unit: 'month' }, '9999-12-01'],
    [{ ...asked, amount: 7_989, unit: 'year' }, '9999-03-01'],
  ])('may end on the last day, month or year there is: %j', (question, dueOn) => {
    expect(loose.due(question)).toMatchObject({ dueOn });
  });

  it('is refused where only the rolled day is past the last', () => {
    const closing = createCalendar({
      ...INVENTED,
      fixedDays: [{ month: 12, day: 31, name: '岁末' }],
    });
    expect(faultsOf(() => closing.due({ from: '9999-12-30', amount: 1, unit: 'day' }))).toEqual([
      'date-out-of-range amount',
    ]);
  });
});

describe('a question for the days between', () => {
  test.each([
    ['a day that is not', { from: '2010-02-30', to: '2010-03-01' }, ['impossible-date from']],
    ['both days missing', {}, ['impossible-date from', 'impossible-date to']],
    [
      'an end before its start',
      { from: '2010-03-02', to: '2010-03-01' },
      ['period-upside-down to'],
    ],
  ])('is refused for %s', (_, question, faults) => {
    expect(faultsOf(() => loose.between(question))).toEqual(faults);
  });

  it('may be of a day and itself', () => {
    expect(calendar.between({ from: '2010-03-02', to: '2010-03-02' })).toEqual({
      from: '2010-03-02',
      to: '2010-03-02',
      days: 0,
      workdays: 0,
      certainty: 'official',
    });
  });
});

describe('a question for a day', () => {
  it('is refused for what is no day, and never repeats what it was given', () => {
    expect(faultsOf(() => loose.day('王五'))).toEqual(['impossible-date date']);
    expect(faultsOf(() => loose.day())).toEqual(['impossible-date date']);
    expect(() => loose.day('王五')).toThrow(expect.not.stringContaining('王五'));
  });

  it('takes a timestamp', () => {
    expect(calendar.day('2010-03-01T20:00:00Z').date).toBe('2010-03-02');
  });
});
