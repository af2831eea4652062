import { civilDayOf, type DayNumber, parseDayNumber } from './civil-date.ts';
import { type Issue, type Text, XinfangError } from './error.ts';
import type { Unit } from './period.ts';

/**
 * A question for a due day. `from` is a civil date or a timestamp, `amount` a whole number of units from 0.
 *
 * @example
 * const question: DueQuestion = { from: '2026-02-11', amount: 5, unit: 'workday' };
 */
export interface DueQuestion {
  readonly from: string;
  readonly amount: number;
  readonly unit: Unit;
}

/**
 * A question for the days between two days, `from` excluded, `to` included.
 *
 * @example
 * const question: BetweenQuestion = { from: '2026-02-11', to: '2026-02-25' };
 */
export interface BetweenQuestion {
  readonly from: string;
  readonly to: string;
}

const UNITS: readonly unknown[] = ['day', 'workday', 'month', 'year'] satisfies Unit[];

/** Reads a day. Throws `impossible-date`. */
export const readDay = (date: unknown): DayNumber => {
  const day = dayOf(date);
  if (day === undefined) throw new XinfangError([impossibleDate('date')]);
  return day;
};

/** Reads a due question, telling every fault at once: `impossible-date`, `not-a-whole-number`, `negative-amount`, `unknown-unit`. */
export const readDueQuestion = (
  question: unknown,
): { from: DayNumber; amount: number; unit: Unit } => {
  const { from, amount, unit } = fieldsOf(question);
  const day = dayOf(from);
  refuse([
    day === undefined && impossibleDate('from'),
    amountFault(amount),
    !UNITS.includes(unit) && UNKNOWN_UNIT,
  ]);
  // Adding 0 turns -0, which is a whole number too, into 0.
  return { from: day as DayNumber, amount: (amount as number) + 0, unit: unit as Unit };
};

/** Reads a question for the days between: `impossible-date`, and `period-upside-down` where it ends before it starts. */
export const readBetweenQuestion = (question: unknown): { from: DayNumber; to: DayNumber } => {
  const fields = fieldsOf(question);
  const from = dayOf(fields.from);
  const to = dayOf(fields.to);
  refuse([
    from === undefined && impossibleDate('from'),
    to === undefined && impossibleDate('to'),
    from !== undefined && to !== undefined && to < from && UPSIDE_DOWN,
  ]);
  return { from: from as DayNumber, to: to as DayNumber };
};

/** Callers are JavaScript too: a question may be anything. */
interface Fields {
  readonly from?: unknown;
  readonly to?: unknown;
  readonly amount?: unknown;
  readonly unit?: unknown;
}

const fieldsOf = (question: unknown): Fields =>
  typeof question === 'object' && question !== null ? question : {};

const dayOf = (value: unknown): DayNumber | undefined => {
  const date = typeof value === 'string' ? civilDayOf(value) : undefined;
  return date === undefined ? undefined : parseDayNumber(date);
};

const refuse = (faults: readonly (Issue | false)[]): void => {
  const [first, ...others] = faults.filter((fault) => fault !== false);
  if (first !== undefined) throw new XinfangError([first, ...others]);
};

const issue = (code: string, path: string, message: Text, hint?: Text): Issue =>
  hint === undefined ? { code, path, message } : { code, path, message, hint };

const impossibleDate = (path: string): Issue =>
  issue(
    'impossible-date',
    path,
    { zh: '不是真实存在的日期', en: 'this is no real day' },
    { zh: '请写成 YYYY-MM-DD，例如 2023-03-01', en: 'write YYYY-MM-DD, e.g. 2023-03-01' },
  );

const amountFault = (amount: unknown): Issue | false => {
  if (!Number.isInteger(amount))
    return issue(
      'not-a-whole-number',
      'amount',
      { zh: '期限必须是整数', en: 'the amount must be a whole number' },
      WHOLE,
    );
  return (
    (amount as number) < 0 &&
    issue(
      'negative-amount',
      'amount',
      { zh: '期限不能为负数', en: 'the amount must not be negative' },
      WHOLE,
    )
  );
};

const WHOLE: Text = {
  zh: '请写从 0 起的整数，例如 15',
  en: 'write a whole number from 0, e.g. 15',
};

const UNKNOWN_UNIT = issue(
  'unknown-unit',
  'unit',
  { zh: '未知的期限单位', en: 'unknown unit' },
  {
    zh: '可用 day（日）、workday（工作日）、month（月）、year（年）',
    en: 'use day, workday, month or year',
  },
);

const UPSIDE_DOWN = issue(
  'period-upside-down',
  'to',
  { zh: '结束日期早于开始日期', en: 'the last day is before the first' },
  { zh: '请核对两个日期，或者互换', en: 'check the two days, or swap them' },
);
