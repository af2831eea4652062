import type { EventMapping } from '../mapping/mapping-schema.ts';
import { NUMBER, rangeOfRepeat } from '../mapping/repeat.ts';
import type { Trouble } from '../reject.ts';
import type { EventPlan, EventTerms } from './event-plan.ts';
import { columnValue, isAbsent, type RowValues } from './row-values.ts';
import { columnsOfSource } from './source.ts';

/**
 * Guards an event that is repeated: a row with something in a column of its day or its type that has a number beyond the last
 * would lose an event. Which rows the event is asked of does not matter: nothing of that number was asked.
 */
export const guardOf = (mapping: EventMapping, terms: EventTerms): readonly EventPlan[] => {
  const range = rangeOfRepeat(mapping);
  const patterns = telling(mapping).filter((column) => column.includes(NUMBER));
  if (range === undefined || patterns.length === 0) return [];
  const finders = patterns.map(numberFinder);
  const unread = (values: RowValues): Trouble | undefined => {
    for (const find of finders)
      for (const { column, number } of find(values)) {
        if (number <= range.to || terms.known.has(column)) continue;
        if (!isAbsent(columnValue(values, column), terms.marks))
          return { code: 'unread-event', column };
      }
    return undefined;
  };
  return [{ read: unread, blame: () => undefined }];
};

/** The columns that tell that an event happened. */
const telling = ({ on, type }: EventMapping): readonly string[] => [
  ...columnsOfSource(on).map(({ column }) => column),
  ...(typeof type === 'string' ? [] : [type.column]),
];

type Numbered = { readonly column: string; readonly number: number };

/** Finds the columns of a row, nested ones too, whose names are a pattern with a number in it. */
const numberFinder = (pattern: string): ((values: RowValues) => readonly Numbered[]) => {
  const flat = keyReader(pattern);
  const keys = pattern.split('.');
  const depth = keys.findIndex((key) => key.includes(NUMBER));
  const nested = keyReader(keys[depth] as string);
  const withDigits = (digits: string): Numbered => ({
    column: pattern.replaceAll(NUMBER, digits),
    number: Number(digits),
  });
  return (values) => {
    const list = depth === 0 ? values : columnValue(values, keys.slice(0, depth).join('.'));
    const below = keys.length === 1 || typeof list !== 'object' || list === null ? {} : list;
    return [...digitsIn(values, flat), ...digitsIn(below, nested)].map(withDigits);
  };
};

const digitsIn = (held: object, read: KeyReader): readonly string[] =>
  Object.keys(held).flatMap((key) => read(key) ?? []);

type KeyReader = (key: string) => string | undefined;

/** Far more than the columns of a register. */
const MOST_REMEMBERED = 20_000;

/** Reads the number out of keys, which are the same from row to row. */
const keyReader = (pattern: string): KeyReader => {
  const [first = '', ...rest] = pattern.split(NUMBER).map(literal);
  const whole = new RegExp(`^${first}(\\d{1,9})${rest.join('\\1')}$`, 'u');
  const known = new Map<string, string | undefined>();
  return (key) => {
    if (known.has(key)) return known.get(key);
    if (known.size >= MOST_REMEMBERED) known.clear();
    const digits = whole.exec(key)?.[1];
    known.set(key, digits);
    return digits;
  };
};

const literal = (text: string): string =>
  text.replaceAll(/[^\p{L}\p{N}]/gu, (sign) => `\\u{${sign.codePointAt(0)?.toString(16)}}`);
