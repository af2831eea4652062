import { type Lang, styleOf, type Writing } from '@xinfang/report';
import { type MessageKey, text } from './messages.ts';

/** What stands between a name and what is said of it. */
export const COLON = { zh: '：', en: ': ' } as const;

/** A degree of confidence in a word. */
export const sureWord = (sure: 'high' | 'medium' | 'low', lang: Lang): string =>
  text(`inspect.${sure}`)[lang];

/** Lines under a title, or nothing. */
export const titled = (
  key: MessageKey,
  lines: readonly string[],
  writing: Writing,
): readonly string[] =>
  lines.length === 0 ? [] : [styleOf(writing).strong(text(key)[writing.lang]), ...lines];
