import { type Attributes, type Grammar, readXml } from './xml.ts';

const GRAMMAR: Grammar<'styles' | 'formats' | 'format' | 'cells' | 'cell'> = {
  places: {
    document: { styleSheet: 'styles' },
    styles: { numFmts: 'formats', cellXfs: 'cells' },
    formats: { numFmt: 'format' },
    cells: { xf: 'cell' },
  },
  closed: ['document'],
};

/** Which styles of cells show a number as a date, by the style's index. */
export const readDateStyles = async (
  pieces: AsyncIterable<string>,
): Promise<readonly boolean[]> => {
  const codes = new Map<string, string>();
  const formats: string[] = [];
  await readXml(pieces, GRAMMAR, {
    open: (place, attributes: Attributes) => {
      const id = attributes['numFmtId'] ?? '0';
      if (place === 'format') codes.set(id, attributes['formatCode'] ?? '');
      if (place === 'cell') formats.push(id);
    },
  });
  return formats.map((id) => {
    const code = codes.get(id);
    return code === undefined ? isBuiltInDate(Number(id)) : isDateFormat(code);
  });
};

/** Built-in formats have no code in the file; those from 27 on are dates in Chinese, Japanese and Korean editions only. */
const BUILT_IN_DATES = [
  [14, 22],
  [27, 36],
  [45, 45],
  [47, 47],
  [50, 58],
] as const;

const isBuiltInDate = (id: number): boolean =>
  BUILT_IN_DATES.some(([first, last]) => id >= first && id <= last);

/** What stands for itself in a format: quoted, escaped, a filler, or bracketed as colours, conditions and locales are. */
const LITERAL = /"[^"]*"|\\.|[_*].|\[[^\]]*\]/gsu;
const ELAPSED = /\[[hms]+\]/i;

/**
 * Whether a format shows a date: it has a year, month or day. 年, 月 and 日 are no sign: `0年` counts years. Elapsed hours,
 * `[h]:mm`, are an amount and no day.
 */
export const isDateFormat = (code: string): boolean => {
  if (ELAPSED.test(code.replaceAll(/"[^"]*"|\\./gsu, ''))) return false;
  const bare = code.replaceAll(LITERAL, '');
  return !/general/i.test(bare) && /[ymd]/i.test(bare);
};
