/**
 * Due days of working days against chinese-days, the same questions in one run.
 *
 *     node --conditions=@xinfang/source benchmarks/calendar.ts
 */
import { createCalendar, formatDayNumber, parseDayNumber } from '@xinfang/calendar';
import data from '@xinfang/calendar-cn/calendar.json' with { type: 'json' };
import chineseDays from 'chinese-days';
import { Bench } from 'tinybench';

const QUESTIONS = 2_000;
const LEAST_RATIO = 100;

const calendar = createCalendar(data);

interface Question {
  readonly from: string;
  readonly amount: number;
}

/** Days of 2010–2025 and 1–60 working days, spread by a fixed linear congruence. */
const questions = (): Question[] => {
  const [first, last] = [dayOf('2010-01-01'), dayOf('2025-12-31')];
  let state = 20_261_124;
  const random = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * below);
  };
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

const byDayNumber = (from: number, amount: number): number =>
  calendar.reckon(from, amount, 'workday').due;
const byText = ({ from, amount }: Question): string =>
  formatDayNumber(byDayNumber(dayOf(from), amount));
const withReceipt = ({ from, amount }: Question): string =>
  calendar.due({ from, amount, unit: 'workday' }).dueOn;
const peer = ({ from, amount }: Question): string => chineseDays.findWorkday(amount, from);

/**
 * Times `reckon` and chinese-days' `findWorkday`, prints the ratios, and fails below a hundredfold.
 * Before timing it makes sure that both give the same due days.
 */
export const benchCalendar = async (): Promise<void> => {
  const asked = questions();
  const wrong = asked.find((one) => byText(one) !== peer(one) || withReceipt(one) !== peer(one));
  if (wrong !== undefined) throw new Error(`answers differ on ${JSON.stringify(wrong)}`);
  const numbers = asked.map(({ from, amount }) => ({ from: dayOf(from), amount }));

  // What is summed keeps the engine from leaving the work out.
  let sink = 0;
  const bench = new Bench({ time: 1_000 })
    .add('findWorkday', () => {
      for (const one of asked) sink += peer(one).length;
    })
    .add('reckon', () => {
      for (const { from, amount } of numbers) sink += byDayNumber(from, amount);
    })
    .add('reckon, text to text', () => {
      for (const one of asked) sink += byText(one).length;
    })
    .add('due, with receipt', () => {
      for (const one of asked) sink += withReceipt(one).length;
    });
  await bench.run();
  if (sink === 0) throw new Error('nothing was reckoned');
  report(bench);
};

const report = (bench: Bench): void => {
  const nanoseconds = (name: string): number => {
    const result = bench.getTask(name)?.result;
    if (result === undefined || !('latency' in result)) throw new Error(`${name} was not timed`);
    // The least of the samples: what else the machine does must not flatter the ratio.
    return (result.latency.min * 1e6) / QUESTIONS;
  };
  const base = nanoseconds('findWorkday');
  console.log(`calendar: ${QUESTIONS} due days, 1–60 working days from days of 2010–2025`);
  console.log(`  chinese-days findWorkday     ${base.toFixed(0).padStart(8)} ns each`);
  for (const name of ['reckon', 'reckon, text to text', 'due, with receipt']) {
    const own = nanoseconds(name);
    console.log(
      `  ${name.padEnd(27)}  ${own.toFixed(0).padStart(8)} ns each, ${(base / own).toFixed(0)} times as fast`,
    );
  }
  const ratio = base / nanoseconds('reckon');
  if (ratio < LEAST_RATIO)
    throw new Error(
      `reckon is only ${ratio.toFixed(0)} times as fast; ${LEAST_RATIO} are promised`,
    );
};

if (import.meta.main) await benchCalendar();
