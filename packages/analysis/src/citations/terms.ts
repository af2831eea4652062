import type { Period } from '@xinfang/pack';
import { chineseNumeral } from '@xinfang/report/markup';

/** The terms that a text has. */
export type Terms = ReadonlySet<string>;

const UNITS: Readonly<Record<Period['unit'], string>> = {
  day: '日',
  workday: '个工作日',
  month: '个月',
  year: '年',
};
const MOST = 9999;

/** The terms of a Chinese text: pairs of neighbouring characters, and numbers with what they count, in one way of writing. */
export const termsOf = (text: string): Terms => {
  const plain = withNumerals(text.normalize('NFKC'));
  const terms = new Set<string>();
  for (const [counted] of plain.matchAll(COUNTED))
    terms.add(`${NUMBER}${counted.replace('个', '').replace('两', '二')}`);
  for (const [run] of plain.matchAll(/\p{Script=Han}+/gu))
    for (let i = 0; i + 1 < run.length; i += 1) terms.add(run.slice(i, i + 2));
  return terms;
};

/** The terms of lengths of time, as a text of law would write them. */
export const periodTerms = (periods: readonly Period[]): Terms =>
  termsOf(periods.map(({ amount, unit }) => `${amount}${UNITS[unit]}`).join('，'));

const NUMBER = '#';

/** Whether a term is a number with what it counts. */
export const isNumber = (term: string): boolean => term.startsWith(NUMBER);

const COUNTED = /[零一二两三四五六七八九十百千]+个?(?:工作日|日|月|年|人|次)/gu;

const withNumerals = (text: string): string =>
  text.replaceAll(/\d+/gu, (digits) => {
    const number = Number(digits);
    return number >= 1 && number <= MOST ? chineseNumeral(number) : digits;
  });
