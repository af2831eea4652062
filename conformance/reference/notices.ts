import { readFileSync } from 'node:fs';

/** The days off and the make-up workdays of one year's notice. */
interface Notice {
  readonly year: number;
  readonly off: readonly string[];
  readonly work: readonly string[];
}

const { years } = JSON.parse(
  readFileSync(new URL('../days-off.json', import.meta.url), 'utf8'),
) as { readonly years: readonly Notice[] };

const OFF = new Set(years.flatMap(({ off }) => off));
const WORK = new Set(years.flatMap(({ work }) => work));
const YEARS = new Set(years.map(({ year }) => String(year)));
const FIRST_NAMED = [...OFF, ...WORK].sort()[0] ?? '';

/** Off by notice. */
export const isOffByNotice = (date: string): boolean => OFF.has(date);

/** A weekend day that a notice makes a working day. */
export const isMadeWorkday = (date: string): boolean => WORK.has(date);

/** A day is inside the notices if its own year has one or a notice names it. */
export const isInside = (date: string): boolean =>
  YEARS.has(date.slice(0, 4)) || OFF.has(date) || WORK.has(date);

/** Before all that the notices held say anything of. */
export const isBeforeNotices = (date: string): boolean => !isInside(date) && date < FIRST_NAMED;
