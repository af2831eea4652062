import type { Between, Certainty, DayInfo, Due } from '@xinfang/calendar';
import { styleOf, type Writing } from './lang.ts';
import { sayerOf } from './messages.ts';
import { indent } from './page.ts';
import { receiptLine } from './receipt-line.ts';

/**
 * What a day is, in a line.
 *
 * @example
 * renderDay(calendar.day('2026-02-14'), { lang: 'zh' }); // '2026-02-14 调休上班（工作日）：春节\n'
 */
export const renderDay = ({ date, kind, name, certainty }: DayInfo, writing: Writing): string => {
  const to = sayerOf(writing.lang);
  const said = { date, kind: to(`calendar.${kind}`) };
  return linesOf([
    name === undefined ? to('calendar.day', said) : to('calendar.day-named', { ...said, name }),
    certaintyLine(certainty, writing),
  ]);
};

/**
 * A due day with its whole account.
 *
 * @example
 * renderDue(calendar.due({ from: '2026-02-11', amount: 5, unit: 'workday' }), { lang: 'zh' });
 */
export const renderDue = (due: Due, writing: Writing): string => {
  const to = sayerOf(writing.lang);
  const style = styleOf(writing);
  const { from, amount, dueOn, rolledDueOn } = due;
  return linesOf([
    style.strong(
      to('calendar.due', { from, amount, unit: to(`calendar.unit-${due.unit}`), dueOn }),
    ),
    rolledDueOn === dueOn ? '' : to('calendar.rolled', { rolledDueOn }),
    certaintyLine(due.certainty, writing),
    ...due.receipt.map(({ source, text, document }) =>
      indent(
        receiptLine(document === undefined ? { source, text } : { source, text, document }, {
          lang: writing.lang,
          to,
          style,
        }),
      ),
    ),
  ]);
};

/**
 * How many days and working days lie between two days.
 *
 * @example
 * renderBetween(calendar.between({ from: '2026-02-11', to: '2026-02-25' }), { lang: 'zh' });
 */
export const renderBetween = (between: Between, writing: Writing): string => {
  const { from, to: until, days, workdays, certainty } = between;
  return linesOf([
    sayerOf(writing.lang)('calendar.between', { from, to: until, days, workdays }),
    certaintyLine(certainty, writing),
  ]);
};

const certaintyLine = (certainty: Certainty, writing: Writing): string =>
  certainty === 'official'
    ? ''
    : styleOf(writing).doubtful(sayerOf(writing.lang)(`calendar.${certainty}`));

const linesOf = (lines: readonly string[]): string =>
  `${lines.filter((line) => line !== '').join('\n')}\n`;
