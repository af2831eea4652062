/** They have no code in the file; those from 27 on are dates in Chinese, Japanese and Korean editions only. */
const BUILT_IN_DATES = [
  [14, 22],
  [27, 36],
  [45, 45],
  [47, 47],
  [50, 58],
] as const;

/** Whether a built-in format shows a date. */
export const isBuiltInDate = (id: number): boolean =>
  BUILT_IN_DATES.some(([first, last]) => id >= first && id <= last);

/** Spreadsheets have no longer ones. */
export const LONGEST_FORMAT = 255;

/** What stands for itself in a format: quoted, escaped, a filler, or bracketed as colours, conditions and locales are. */
const LITERAL = /"[^"]*"|\\.|[_*].|\[[^\]]*\]/gsu;
const ELAPSED = /\[[hms]+\]/i;

/**
 * Whether a format shows a date: it has a year, month or day. 年, 月 and 日 are no sign: `0年` counts years. Elapsed hours,
 * `[h]:mm`, are an amount and no day.
 */
export const isDateFormat = (code: string): boolean => {
  if (code.length > LONGEST_FORMAT) return false;
  if (ELAPSED.test(code.replaceAll(/"[^"]*"|\\./gsu, ''))) return false;
  const bare = code.replaceAll(LITERAL, '');
  return !/general/i.test(bare) && /[ymd]/i.test(bare);
};
