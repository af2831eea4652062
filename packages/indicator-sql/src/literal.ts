import { type DayNumber, formatDayNumber, XinfangError } from '@xinfang/calendar';
import type { Scalar } from '@xinfang/pack';

/** No text of PostgreSQL holds it. */
const NUL = '\u0000';

/**
 * A text as a literal, whatever it holds. A backslash is only plain in standard strings, and a server may be set to others:
 * where one stands the form is taken that reads it alike everywhere. Throws `unsayable-text`.
 */
export const textLiteral = (text: string): string => {
  if (text.includes(NUL)) throw unsayable();
  const quoted = `'${text.replaceAll("'", "''")}'`;
  return text.includes('\\') ? `E${quoted.replaceAll('\\', '\\\\')}` : quoted;
};

/** Any value of a fact as a literal. Throws `unsayable-text`. */
export const literal = (value: Scalar): string => {
  if (typeof value === 'string') return textLiteral(value);
  return typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : String(value);
};

/** A day as a literal. */
export const dayLiteral = (day: DayNumber): string => `DATE '${formatDayNumber(day)}'`;

/** Whether a column holds one of some literals; of none it does not. */
export const isOneOf = (column: string, [first, ...more]: readonly string[]): string => {
  if (first === undefined) return 'FALSE';
  return more.length === 0
    ? `${column} = ${first}`
    : `${column} IN (${[first, ...more].join(', ')})`;
};

/** Whether a column holds one of some texts; of none it does not. */
export const isIn = (column: string, texts: readonly string[]): string =>
  isOneOf(column, texts.map(textLiteral));

const unsayable = (): XinfangError =>
  new XinfangError([
    {
      code: 'unsayable-text',
      path: '',
      message: {
        zh: '有一个值含空字符，数据库存不了',
        en: 'a value holds a null character, which databases cannot keep',
      },
    },
  ]);
