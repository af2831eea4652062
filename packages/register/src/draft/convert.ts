import type { Text } from '@xinfang/calendar';
import { allowed } from '../allowed.ts';
import type { Column } from '../mapping/mapping-schema.ts';
import type { Trouble } from '../reject.ts';
import type { Kind } from './case-places.ts';
import { DATE_FORMS, dateFormPattern, dayReader, SERIAL } from './date-form.ts';
import { isScalar } from './row-values.ts';
import { wordTable } from './words.ts';

/** A cell's value as it stands in the case, or what is wrong with it. */
export type Converted = { readonly value: unknown } | Trouble;

/** Turns what a cell holds (never nothing) into what stands in the case. */
export type Converter = (raw: unknown) => Converted;

/**
 * How the cells of a column are turned into what may stand in a place of the given kind. A table of values goes first; then
 * dates are read in the column's forms, numbers and yes/no words where the place wants them. Several values in one cell are
 * read one by one.
 */
export const converterOf = (column: Column, kind: Kind): Converter => {
  const { values, split } = column;
  if (split !== undefined || kind === 'list') return listOf(split, itemConverter(column));
  return values === undefined ? converterOfKind(column, kindOf(column, kind)) : fromTable(values);
};

/** What a place takes says nothing of the several values that one cell holds: only the mapping does. */
const itemConverter = (column: Column): Converter => {
  const { values, type, date } = column;
  if (values !== undefined) return fromTable(values);
  return type === undefined && date === undefined
    ? (raw) => ({ value: trimmed(raw) })
    : converterOfKind(column, kindOf(column, 'any'));
};

const fromTable = (values: NonNullable<Column['values']>): Converter => {
  const find = wordTable(values);
  const hint = allowed(Object.keys(values));
  return (raw) => {
    const value = isScalar(raw) ? find(raw) : undefined;
    return value === undefined ? { code: 'unknown-value', hint } : { value };
  };
};

/** What a single value may be. */
type OneKind = Exclude<Kind, 'list'>;

/** What the mapping says of a column's type goes before what its place in the case wants. */
const kindOf = ({ date, type }: Column, kind: OneKind): OneKind =>
  date === undefined ? (type ?? kind) : 'date';

const converterOfKind = (column: Column, kind: OneKind): Converter => {
  if (kind === 'date') return dateFrom(column.date ?? DATE_FORMS);
  if (kind === 'json') return (raw) => ({ value: raw });
  return CONVERTERS[kind];
};

const dateFrom = (forms: readonly string[]): Converter => {
  const read = dayReader(forms);
  const written = { zh: `写法：${forms.join('、')}`, en: `Forms: ${forms.join(', ')}` };
  const takesSerial = forms.includes(SERIAL);
  const patterns = forms.map(dateFormPattern).filter((pattern) => pattern !== undefined);
  const hintFor = (text: unknown): Text => {
    if (!takesSerial && isLikeSerial(text)) return AS_SERIAL;
    const isOfForm = typeof text === 'string' && patterns.some((form) => form.test(text.trim()));
    return isOfForm ? NO_SUCH_DAY : written;
  };
  return (raw) => {
    const text = typeof raw === 'number' ? String(raw) : raw;
    const value = typeof text === 'string' ? read(text.trim()) : undefined;
    return value === undefined ? { code: 'impossible-date', hint: hintFor(text) } : { value };
  };
};

const NO_SUCH_DAY: Text = {
  zh: '写法对，但没有这一天：请核对年、月、日和时间',
  en: 'The right form, but there is no such day: check the year, month, day and time',
};

/** Five digits are a day number of 1927 to 2173, and no day in any usual form. */
const isLikeSerial = (text: unknown): boolean =>
  typeof text === 'string' && /^\s*[1-9]\d{4}(\.\d+)?\s*$/.test(text);

const AS_SERIAL: Text = {
  zh: `像是表格软件的日期序号；若是，请在映射的 date 里加上 "${SERIAL}"`,
  en: `It looks like a spreadsheet's day number; if it is one, add "${SERIAL}" to date in the mapping`,
};

const listOf =
  (separator: string | undefined, convert: Converter): Converter =>
  (raw) => {
    const value: unknown[] = [];
    for (const item of itemsOf(raw, separator)) {
      const converted = convert(item);
      if ('code' in converted) return converted;
      value.push(converted.value);
    }
    return { value };
  };

const itemsOf = (raw: unknown, separator: string | undefined): readonly unknown[] => {
  const items: readonly unknown[] =
    Array.isArray(raw) || separator === undefined ? [raw].flat() : String(raw).split(separator);
  return items.filter((item) => typeof item !== 'string' || item.trim() !== '');
};

/** A larger whole number may already have been rounded: two ids could have become one. */
const EXACT: Text = {
  zh: '位数过多的编号请写成文本，否则会被舍入',
  en: 'Write long numbers as text, or they are rounded',
};

const asText: Converter = (raw) => {
  if (typeof raw === 'string') return { value: raw.trim() };
  if (typeof raw === 'boolean') return { value: String(raw) };
  if (typeof raw !== 'number') return { code: 'wrong-type', hint: expected('文本', 'a text') };
  if (Number.isInteger(raw) && !Number.isSafeInteger(raw))
    return { code: 'wrong-type', hint: EXACT };
  return { value: String(raw) };
};

const NUMBER = /^[+-]?\d{1,15}(\.\d{1,15})?$/;

const asNumber: Converter = (raw) => {
  if (typeof raw === 'number') return { value: raw };
  const text = typeof raw === 'string' ? raw.trim().normalize('NFKC') : '';
  return NUMBER.test(text)
    ? { value: Number(text) }
    : { code: 'wrong-type', hint: expected('数字', 'a number') };
};

const YES = new Set(['true', '1', '是', '有', 'y', 'yes']);
const NO = new Set(['false', '0', '否', '无', 'n', 'no']);

const asBoolean: Converter = (raw) => {
  if (typeof raw === 'boolean') return { value: raw };
  const word = isScalar(raw) ? String(raw).trim().toLowerCase() : '';
  if (YES.has(word)) return { value: true };
  if (NO.has(word)) return { value: false };
  return { code: 'wrong-type', hint: allowed([...YES, ...NO]) };
};

const asGiven: Converter = (raw) =>
  isScalar(raw)
    ? { value: trimmed(raw) }
    : { code: 'wrong-type', hint: expected('文本、数字或是否', 'a text, number or boolean') };

const CONVERTERS = {
  text: asText,
  whole: asNumber,
  number: asNumber,
  boolean: asBoolean,
  any: asGiven,
} satisfies Partial<Record<OneKind, Converter>>;

const trimmed = (raw: unknown): unknown => (typeof raw === 'string' ? raw.trim() : raw);

const expected = (zh: string, en: string): Text => ({ zh: `应为${zh}`, en: `Expected: ${en}` });
