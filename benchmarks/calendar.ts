/**
 * Due days of working days against chinese-days, the same questions in one run.
 *
 *     node --conditions=@xinfang/source benchmarks/calendar.ts
 */
import { createCalendar, formatDayNumber, parseDayNumber } from '@xinfang/calendar';
import data from '@xinfang/calendar-cn/calendar.json' with { type: 'json' };
import chineseDays from 'chinese-days';
import { randomOf } from './damage/spoil.ts';
import { loopOf } from './peers/decider.ts';
import { type Contender, type Pace, QUICK, timed } from './rounds.ts';
import { ratioOf } from './spread.ts';
import { aimsText, type Measured, tableText, timesOf } from './table.ts';

const QUESTIONS = 2_000;
const LEAST_RATIO = 100;

const calendar = createCalendar(data);

interface Question {
  readonly from: string;
  readonly amount: number;
}

interface NumberedQuestion {
  readonly from: number;
  readonly amount: number;
}

/** Days of 2010–2025 and 1–60 working days, the same at every run. */
const questions = (): readonly Question[] => {
  const [first, last] = [dayOf('2010-01-01'), dayOf('2025-12-31')];
  const random = randomOf(20_261_124);
  return Array.from({ length: QUESTIONS }, () => ({
    from: formatDayNumber(first + random(last - first + 1)),
    amount: 1 + random(60),
  }));
};

const dayOf = (date: string): number => {
  const day = parseDayNumber(date);
  if (day === undefined) throw new Error(`${date} is no day`);
  return day;
};

const byDayNumber = ({ from, amount }: NumberedQuestion): number =>
  calendar.reckon(from, amount, 'workday').due;
const byText = ({ from, amount }: Question): string =>
  formatDayNumber(byDayNumber({ from: dayOf(from), amount }));
const withReceipt = ({ from, amount }: Question): string =>
  calendar.due({ from, amount, unit: 'workday' }).dueOn;
const peer = ({ from, amount }: Question): string => chineseDays.findWorkday(amount, from);

const PEER = 'chinese-days';
const RECKON = 'reckon';
const TEXT = 'reckon, text to text';
const RECEIPT = 'due';

const contender = <Asked, Answer>(
  name: string,
  asked: readonly Asked[],
  answer: (question: Asked) => Answer,
  weigh: (answer: Answer) => number,
): Contender => {
  const loop = loopOf(name);
  return {
    name,
    questions: asked.length,
    pass: (from, to) => loop(answer, weigh, asked, from, to),
  };
};

/** Times `reckon` and chinese-days' `findWorkday`, after making sure that both give the same due days. */
export const measureCalendar = async (pace: Pace): Promise<Measured> => {
  const asked = questions();
  const wrong = asked.find((one) => byText(one) !== peer(one) || withReceipt(one) !== peer(one));
  if (wrong !== undefined) throw new Error(`answers differ on ${JSON.stringify(wrong)}`);
  const numbers = asked.map(({ from, amount }) => ({ from: dayOf(from), amount }));
  const length = (text: string): number => text.length;
  const timings = await timed(
    [
      contender(RECKON, numbers, byDayNumber, (day) => day),
      contender(TEXT, asked, byText, length),
      contender(RECEIPT, asked, withReceipt, length),
      contender(PEER, asked, peer, length),
    ],
    pace,
  );
  return measuredFrom(timings);
};

const measuredFrom = (timings: Measured['timings']): Measured => ({
  id: 'calendar',
  title: { zh: '日历：几个工作日以后是哪一天', en: 'Calendar: the day so many working days later' },
  about: {
    zh: `${QUESTIONS} 个问题：2010—2025 年的某一天起 1—60 个工作日；结果逐个核对相同。`,
    en: `${QUESTIONS} questions: 1–60 working days from a day of 2010–2025; the answers were checked to be the same.`,
  },
  timings,
  rows: [
    { label: { zh: 'reckon，日序号', en: 'reckon, day numbers' }, contender: RECKON },
    { label: { zh: 'reckon，文本到文本', en: 'reckon, text to text' }, contender: TEXT },
    { label: { zh: 'due，连同计算过程', en: 'due, with its receipt' }, contender: RECEIPT },
    {
      label: { zh: 'chinese-days 的 findWorkday', en: 'findWorkday of chinese-days' },
      contender: PEER,
    },
  ],
  compared: [
    {
      head: { zh: '速度是 chinese-days 的几倍', en: 'times as fast as chinese-days' },
      contender: PEER,
      as: 'times-as-fast',
    },
  ],
  aims: [
    {
      text: { zh: '日历，与 chinese-days 相比', en: 'Calendar, against chinese-days' },
      reached: ratioOf(timesOf(timings, PEER), timesOf(timings, RECKON)),
      unit: '×',
      bound: LEAST_RATIO,
      side: 'at-least',
    },
  ],
});

if (import.meta.main) {
  const measured = await measureCalendar(QUICK);
  console.log(`${tableText(measured)}\n\n${aimsText(measured.aims)}`);
}
