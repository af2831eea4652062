import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { INVENTED } from '../test/invented.ts';
import { type DayNumber, parseDayNumber } from './civil-date.ts';
import { createCalendar } from './create-calendar.ts';
import type { ReceiptLine } from './receipt.ts';

const calendar = createCalendar(INVENTED);
const dayOf = (date: string): DayNumber => parseDayNumber(date) as DayNumber;
const told = (lines: readonly ReceiptLine[]): string[] =>
  lines.map(({ source, kind, on, document, basis }) =>
    [source, kind, on, document?.split('/').at(-1) ?? basis?.article].join(' ').trim(),
  );

describe('a receipt names each day that was passed over, and its source', () => {
  test.each([
    [
      'days that end on a working day',
      ['2010-03-01', 2, 'day'],
      ['law first-day-not-counted 2010-03-01 22', 'law due 2010-03-03 11'],
    ],
    [
      'days that end on a day off',
      ['2010-04-30', 1, 'day'],
      [
        'law first-day-not-counted 2010-04-30 22',
        'law due 2010-05-01 11',
        'notice skipped-holiday 2010-05-01 2010',
        'pack-choice skipped-weekend 2010-05-02',
        'notice skipped-holiday 2010-05-03 2010-changed',
        'law rolled 2010-05-04 44',
      ],
    ],
    [
      'days that end on a make-up day',
      ['2011-01-07', 1, 'day'],
      [
        'law first-day-not-counted 2011-01-07 22',
        'law due 2011-01-08 11',
        'notice make-up-workday-counted 2011-01-08 2011',
      ],
    ],
    [
      'working days over days off and a make-up day',
      ['2010-12-30', 6, 'workday'],
      [
        'law first-day-not-counted 2010-12-30 22',
        'notice skipped-holiday 2010-12-31 2011',
        'notice skipped-holiday 2011-01-01 2011',
        'pack-choice skipped-weekend 2011-01-02',
        'notice make-up-workday-counted 2011-01-08 2011',
        'pack-choice due 2011-01-08',
      ],
    ],
    [
      'a month that has no matching day',
      ['2011-01-31', 1, 'month'],
      [
        'law first-day-not-counted 2011-01-31 22',
        'law month-end 2011-02-28 33',
        'law due 2011-02-28 33',
      ],
    ],
    [
      'a month that has one',
      ['2011-02-28', 1, 'month'],
      ['law first-day-not-counted 2011-02-28 22', 'law due 2011-03-28 33'],
    ],
    [
      'a leap day without one',
      ['2008-02-29', 2, 'year'],
      [
        'law first-day-not-counted 2008-02-29 22',
        'law month-end 2010-02-28 33',
        'law due 2010-02-28 33',
        'pack-choice skipped-weekend 2010-02-28',
        'law rolled 2010-03-01 44',
      ],
    ],
    ['nothing', ['2010-05-01', 0, 'workday'], ['pack-choice due 2010-05-01']],
    [
      'days past the last notice, over a fixed day',
      ['2014-03-16', 1, 'day'],
      [
        'law first-day-not-counted 2014-03-16 22',
        'law due 2014-03-17 11',
        'pack-choice skipped-holiday 2014-03-17',
        'law rolled 2014-03-18 44',
        'pack-choice provisional 2014-03-17',
      ],
    ],
    [
      'working days from before the first notice',
      ['2009-12-24', 2, 'workday'],
      [
        'law first-day-not-counted 2009-12-24 22',
        'notice make-up-workday-counted 2009-12-26 2010',
        'pack-choice due 2009-12-26',
        'pack-choice unknown 2009-12-25',
      ],
    ],
  ] as const)('%s', (_, [from, amount, unit], lines) => {
    expect(told(calendar.due({ from, amount, unit }).receipt)).toEqual(lines);
  });
});

describe('the words of a receipt', () => {
  const [first, , holiday, weekend, , rolled] = calendar.due({
    from: '2010-04-30',
    amount: 1,
    unit: 'day',
  }).receipt;

  it('cite the article as the data has it', () => {
    expect(first?.text).toEqual({
      zh: '2010-04-30 不计入：规则22（《某法》第22条）',
      en: '2010-04-30 is not counted: rule 22 (Code of Elsewhere, Art 22)',
    });
    expect(first?.basis).toEqual({
      instrument: 'code-of-elsewhere',
      article: 22,
      confidence: 'M',
    });
    expect(rolled?.text.en).toBe('it rolls to 2010-05-04: rule 44 (Code of Elsewhere, Art 44)');
  });

  it('name a holiday in Chinese where the data has no English for it', () => {
    expect(holiday?.text).toEqual({
      zh: '2010-05-01 河节放假，不算',
      en: '2010-05-01, day off for 河节, is passed over',
    });
    const [makeup] = calendar.rollReceipt(dayOf('2011-01-08'));
    expect(makeup?.text).toEqual({
      zh: '2011-01-08 星期六，因灯节调休上班，算工作日',
      en: '2011-01-08, Saturday, is worked to make up for Lantern Days and counts',
    });
  });

  it('claim no article for a weekend', () => {
    expect(weekend).toEqual({
      source: 'pack-choice',
      kind: 'skipped-weekend',
      on: '2010-05-02',
      text: { zh: '2010-05-02 星期日，不算', en: '2010-05-02, Sunday, is passed over' },
    });
  });

  test.each([
    [
      1,
      'workday',
      '满 1 个工作日，2010-03-02 到期',
      '1 working day ends on 2010-03-02, the due day',
    ],
    [
      3,
      'workday',
      '满 3 个工作日，2010-03-04 到期',
      '3 working days end on 2010-03-04, the due day',
    ],
  ] as const)('say the due day of %i %s', (amount, unit, zh, en) => {
    expect(calendar.due({ from: '2010-03-01', amount, unit }).receipt.at(-1)?.text).toEqual({
      zh,
      en,
    });
  });

  it('say how far the notices reach where an answer is not certain', () => {
    expect(calendar.certaintyReceipt(dayOf('2013-12-30'), dayOf('2014-01-02'))).toEqual([
      {
        source: 'pack-choice',
        kind: 'provisional',
        on: '2014-01-01',
        text: {
          zh: '2014-01-01 不在已收录的放假通知（2010–2013 年）之内；通知之外的日子只按周末和固定放假日推算',
          en: '2014-01-01 is outside the notices held (2010–2013); outside them only weekends and fixed days off are known',
        },
      },
    ]);
    expect(calendar.certaintyReceipt(dayOf('2013-12-30'), dayOf('2013-12-31'))).toEqual([]);
  });
});

describe('receipts for the engine', () => {
  const near = fc.integer({ min: dayOf('2009-06-01'), max: dayOf('2014-12-31') });
  const unit = fc.constantFrom('day', 'workday', 'month', 'year');

  it('put together are the receipt of the front door', () => {
    fc.assert(
      fc.property(near, fc.nat(40), unit, (n, amount, u) => {
        const { due, rolled } = calendar.reckon(n, amount, u);
        const [after, roll] = u === 'workday' ? [n, []] : [due - 1, calendar.rollReceipt(due)];
        expect(calendar.receiptOf(n, amount, u)).toEqual([
          ...calendar.countReceipt(n, amount, u),
          ...roll,
          ...calendar.certaintyReceipt(after, rolled),
        ]);
      }),
    );
  });

  it('list as days off exactly those that are not worked', () => {
    fc.assert(
      fc.property(near, fc.nat(120), (after, length) => {
        const off = calendar.daysOff(after, after + length).map(({ on }) => dayOf(on));
        const all = Array.from({ length }, (_, i) => after + 1 + i);
        expect(off).toEqual(all.filter((n) => !calendar.isWorkday(n)));
      }),
    );
  });

  it('name days off with what names them', () => {
    expect(calendar.daysOff(dayOf('2010-04-30'), dayOf('2010-05-03'))).toEqual([
      {
        on: '2010-05-01',
        kind: 'holiday',
        name: '河节',
        document: 'https://elsewhere.example/2010',
      },
      { on: '2010-05-02', kind: 'weekend' },
      {
        on: '2010-05-03',
        kind: 'holiday',
        name: '河节',
        document: 'https://elsewhere.example/2010-changed',
      },
    ]);
    expect(calendar.daysOff(dayOf('2014-03-16'), dayOf('2014-03-17'))).toEqual([
      { on: '2014-03-17', kind: 'holiday', name: '春会' },
    ]);
  });
});
