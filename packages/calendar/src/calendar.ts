import type { Certainty } from './certainty.ts';
import type { CivilDate, DayNumber } from './civil-date.ts';
import type { DayKind } from './day-kind.ts';
import type { SkippedDay } from './day-lines.ts';
import type { Text } from './error.ts';
import type { Unit } from './period.ts';
import type { BetweenQuestion, DueQuestion } from './question.ts';
import type { ReceiptLine } from './receipt.ts';

/**
 * What a calendar knows of a day; `name` is the holiday's, in Chinese, on days off and make-up days that have one.
 *
 * @example
 * calendar.day('2026-02-14') // { date: '2026-02-14', workday: true, kind: 'makeup-workday', name: '春节', … }
 */
export interface DayInfo {
  readonly date: CivilDate;
  readonly workday: boolean;
  readonly kind: DayKind;
  readonly name?: string;
  readonly certainty: Certainty;
}

/**
 * A due day: the strict one, the one rolled to the first working day on or after it, and how they were reckoned.
 *
 * @example
 * const { dueOn, rolledDueOn }: Due = calendar.due({ from: '2026-08-03', amount: 60, unit: 'day' });
 */
export interface Due {
  readonly from: CivilDate;
  readonly amount: number;
  readonly unit: Unit;
  readonly dueOn: CivilDate;
  readonly rolledDueOn: CivilDate;
  readonly certainty: Certainty;
  readonly receipt: readonly ReceiptLine[];
}

/**
 * The days and working days after `from` up to and with `to`.
 *
 * @example
 * const { days, workdays }: Between = calendar.between({ from: '2026-02-11', to: '2026-02-25' });
 */
export interface Between {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly days: number;
  readonly workdays: number;
  readonly certainty: Certainty;
}

/**
 * A due day as day numbers, without its account.
 *
 * @example
 * const { due, rolled }: Reckoning = calendar.reckon(n, 60, 'day');
 */
export interface Reckoning {
  readonly due: DayNumber;
  readonly rolled: DayNumber;
  readonly certainty: Certainty;
}

/**
 * A calendar: plain, frozen, pure. The first three functions take and give civil dates and check what they are given;
 * the others are for the engine: they take day numbers and whole amounts from 0 and trust them.
 *
 * @example
 * const late = calendar.reckon(received, 15, 'day').due < replied;
 */
export interface Calendar {
  readonly id: string;
  readonly version: string;
  readonly title: Text;
  /** Year of the first and of the last notice held. */
  readonly firstNotice: number;
  readonly lastNotice: number;
  /** First and last day inside the notices. */
  readonly firstDay: DayNumber;
  readonly lastDay: DayNumber;

  /** What kind of day a date or timestamp is. Throws `impossible-date`. */
  readonly day: (date: string) => DayInfo;
  /**
   * The due day of a period, with its receipt. Throws `impossible-date`, `not-a-whole-number`, `negative-amount`,
   * `unknown-unit`, and `date-out-of-range` past 9999-12-31.
   */
  readonly due: (question: DueQuestion) => Due;
  /** Days and working days, `from` excluded, `to` included. Throws `impossible-date`, `period-upside-down`. */
  readonly between: (question: BetweenQuestion) => Between;

  readonly kindOf: (n: DayNumber) => DayKind;
  readonly isWorkday: (n: DayNumber) => boolean;
  /** The `amount`-th working day after a day; 0 gives the day itself, working or not. */
  readonly addWorkdays: (n: DayNumber, amount: number) => DayNumber;
  /** The first working day on or after a day. */
  readonly rollForward: (n: DayNumber) => DayNumber;
  /** Working days from `after`+1 to `through`; negative where `through` is the earlier. */
  readonly workdaysBetween: (after: DayNumber, through: DayNumber) => number;
  /** Certainty of what uses the days from `after`+1 to `through`; where there are none: official. */
  readonly certaintyOf: (after: DayNumber, through: DayNumber) => Certainty;
  /** The strict due day. Throws `date-out-of-range` past 9999-12-31. */
  readonly addPeriod: (n: DayNumber, amount: number, unit: Unit) => DayNumber;
  /** The strict and the rolled due day with their certainty. Throws `date-out-of-range` past 9999-12-31. */
  readonly reckon: (n: DayNumber, amount: number, unit: Unit) => Reckoning;

  /** Days off from `after`+1 to `through`, each with its name and notice. */
  readonly daysOff: (after: DayNumber, through: DayNumber) => SkippedDay[];
  /** The whole account of `reckon`: counting, rolling, certainty. Throws as `reckon` does. */
  readonly receiptOf: (n: DayNumber, amount: number, unit: Unit) => ReceiptLine[];
  /** The part of the account that counts from the first day to the strict due day. Throws as `addPeriod` does. */
  readonly countReceipt: (n: DayNumber, amount: number, unit: Unit) => ReceiptLine[];
  /** The part of the account that rolls a strict due day to the first working day. */
  readonly rollReceipt: (due: DayNumber) => ReceiptLine[];
  /** A line where the days from `after`+1 to `through` are not all inside the notices. */
  readonly certaintyReceipt: (after: DayNumber, through: DayNumber) => ReceiptLine[];
}
