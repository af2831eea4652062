import type { CivilDate } from '@xinfang/calendar';
import type { Lang } from './lang.ts';

/**
 * A civil date as it is said to people: 2023年3月1日; in English it stays ISO.
 *
 * @example
 * dateText('2023-03-01', 'zh'); // '2023年3月1日'
 */
export const dateText = (date: CivilDate, lang: Lang): string => {
  if (lang === 'en') return date;
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
};
