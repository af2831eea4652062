import type { Lang } from './lang.ts';

const NO_DATA = { zh: '无数据', en: 'no data' } as const;
const PLACES = 2;
const SMALLEST = 0.01;

/**
 * A share from 0 to 1 as a percentage. Only 1 is 100% and only 0 is 0%: what comes close stops a hundredth short. `null`
 * is no data.
 *
 * @example
 * percentText(0.9782, 'zh'); // '97.82%'
 * percentText(null, 'zh'); // '无数据'
 */
export const percentText = (value: number | null, lang: Lang): string => {
  if (value === null) return NO_DATA[lang];
  if (value === 0 || value === 1) return `${value * 100}%`;
  const percent = Math.min(Math.max(value * 100, SMALLEST), 100 - SMALLEST);
  return `${percent.toFixed(PLACES)}%`;
};
