import type { Text } from '@xinfang/calendar';
import type { Lang } from './lang.ts';
import { CALENDAR_MESSAGES } from './messages/calendar.ts';
import { CASE_MESSAGES } from './messages/case.ts';
import { EXPLAIN_MESSAGES } from './messages/explain.ts';
import { HTML_MESSAGES } from './messages/html.ts';
import { RUN_MESSAGES } from './messages/run.ts';

/** Everything that the pages say in words of their own, by key, in both languages; `{name}` stands for what is put in. */
export const MESSAGES = {
  ...RUN_MESSAGES,
  ...CASE_MESSAGES,
  ...EXPLAIN_MESSAGES,
  ...CALENDAR_MESSAGES,
  ...HTML_MESSAGES,
} as const satisfies Record<string, Text>;

/** A key of the message table. */
export type MessageKey = keyof typeof MESSAGES;

/** What is put into a message's places. */
export type Params = Readonly<Record<string, string | number>>;

/** Says a message in the language of a page. */
export type Sayer = (key: MessageKey, params?: Params) => string;

/**
 * The sayer of a language.
 *
 * @throws RangeError where a place of the message is not filled.
 * @example
 * sayerOf('en')('run.items', { items: 3 }); // '3 items'
 */
export const sayerOf =
  (lang: Lang): Sayer =>
  (key, params = {}) =>
    fill(MESSAGES[key][lang], params);

/** Puts values into the places of a text. */
export const fill = (text: string, params: Params): string =>
  text.replace(/\{(\w+)\}/gu, (_, name: string) => {
    const value = params[name];
    if (value === undefined) throw new RangeError(`the place {${name}} of a message is not filled`);
    return `${value}`;
  });

/**
 * The word for a value that packs name (a party, a status, a field); one that is not in the table stands as it is.
 *
 * @example
 * wordOf('party', 'unit', 'zh') // '责任单位'
 */
export const wordOf = (prefix: string, value: string, lang: Lang): string => {
  const key = `${prefix}.${value}`;
  return key in MESSAGES ? MESSAGES[key as MessageKey][lang] : value;
};
