import { dayNumberOf, formatDayNumber, type Text } from '@xinfang/calendar';
import type { Xinfang } from '@xinfang/sdk';
import { type Cell, card, type Figure, type Lang, space, weeks, words } from './drawing.ts';

const COUNT = { from: '2026-02-11', amount: 5, unit: 'workday' } as const;
/** A period in plain days whose last day is off. */
const OFF = { from: '2026-01-16', amount: 30, unit: 'day' } as const;
const FIRST_MONDAY = dayNumberOf(2026, 2, 9);
const DAYS_SHOWN = 21;

const HEADS: readonly Text[] = [
  { zh: '一', en: 'Mon' },
  { zh: '二', en: 'Tue' },
  { zh: '三', en: 'Wed' },
  { zh: '四', en: 'Thu' },
  { zh: '五', en: 'Fri' },
  { zh: '六', en: 'Sat' },
  { zh: '日', en: 'Sun' },
];

/** Working days across Spring Festival, counted by the SDK on the notices that it holds. */
export const countingDays = ({ calendar }: Pick<Xinfang, 'calendar'>): Figure => {
  const due = calendar.due(COUNT);
  const rolling = calendar.due(OFF);
  const dates = Array.from({ length: DAYS_SHOWN }, (_, i) => formatDayNumber(FIRST_MONDAY + i));
  const inSpan = dates.filter((date) => date > COUNT.from && date <= due.dueOn);
  const numbers = new Map(
    inSpan.filter((date) => calendar.day(date).workday).map((date, i) => [date, i + 1]),
  );

  const cellOf = (date: string, lang: Lang): Cell => {
    const shown = `${Number(date.slice(5, 7))}/${Number(date.slice(8))}`;
    if (date === COUNT.from)
      return { lines: [shown, lang === 'zh' ? '起' : 'start'], tone: 'doubt' };
    const number = numbers.get(date);
    if (number !== undefined) {
      const made = calendar.day(date).kind === 'makeup-workday';
      const mark = made ? (lang === 'zh' ? '班' : '*') : '';
      return { lines: [shown, `${number}${mark}`], tone: date === due.dueOn ? 'good' : 'key' };
    }
    const off = !calendar.day(date).workday;
    return {
      lines: [shown, off ? (lang === 'zh' ? '休' : 'off') : ''],
      tone: off ? 'quiet' : 'plain',
    };
  };

  return {
    name: 'counting-days',
    title: {
      zh: `从 ${COUNT.from} 起 ${COUNT.amount} 个工作日，${due.dueOn} 到期`,
      en: `${COUNT.amount} working days from ${COUNT.from} end on ${due.dueOn}`,
    },
    description: {
      zh: due.receipt.map(({ text }) => text.zh).join('；'),
      en: due.receipt.map(({ text }) => text.en).join('; '),
    },
    draw: (lang) => [
      words(
        lang === 'zh'
          ? `从 ${COUNT.from} 起 ${COUNT.amount} 个工作日`
          : `${COUNT.amount} working days from ${COUNT.from}`,
        { bold: true },
      ),
      space(),
      weeks(
        HEADS.map((head) => ({ lines: [head[lang]], tone: 'plain' })),
        28,
      ),
      weeks(dates.map((date) => cellOf(date, lang))),
      space(),
      card({
        title: lang === 'zh' ? `${due.dueOn} 到期` : `Due on ${due.dueOn}`,
        lines: NOTES.map((note) => note[lang]),
        tone: 'good',
      }),
      space(),
      card({
        title:
          lang === 'zh'
            ? `末日遇休息日：从 ${OFF.from} 起 ${OFF.amount} 日`
            : `Last day off: ${OFF.amount} days from ${OFF.from}`,
        lines:
          lang === 'zh'
            ? [`义务不顺延：${rolling.dueOn}`, `权利顺延到第一个工作日：${rolling.rolledDueOn}`]
            : [
                `a duty does not move: ${rolling.dueOn}`,
                `a right moves on: ${rolling.rolledDueOn}`,
              ],
      }),
    ],
  };
};

const NOTES: readonly Text[] = [
  { zh: '起：当天不算，从下一日起数', en: 'start: that day is not counted' },
  { zh: '班：调休上班的周六，照算', en: '*: a Saturday worked to make up, counted' },
  { zh: '休：周末和放假，不算', en: 'off: weekends and holidays, passed over' },
];
