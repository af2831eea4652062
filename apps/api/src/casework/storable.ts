import type { Issue } from '@xinfang/sdk';
import { pointerOfPath } from '../pointer.ts';
import { isObject } from './plain.ts';
import { badContent } from './refusals.ts';

/**
 * Refuses open text that not every store gives back as it was: PostgreSQL keeps no U+0000, and half a surrogate pair becomes
 * another character in UTF-8. Sealed text may hold both. Nor is open text as long as a letter.
 *
 * @throws Refusal `unstorable-text`, `text-too-long` with its place.
 *
 * @example
 * checkStorable(event, '', pointerOfPath);
 */
export const checkStorable = (
  value: unknown,
  path: string,
  pointer: (path: string) => string = pointerOfPath,
): void => {
  const found = unfit(value, path);
  if (found !== undefined) throw badContent([found], pointer);
};

/** What the log, the lists and every answer carry along is no place for a letter. */
const LONGEST = 2000;

const TOO_LONG: Omit<Issue, 'path'> = {
  code: 'text-too-long',
  message: {
    zh: `不超过 ${LONGEST} 字；正文写在 registration.text`,
    en: `at most ${LONGEST} characters; what was written belongs into registration.text`,
  },
};

const UNSTORABLE: Omit<Issue, 'path'> = {
  code: 'unstorable-text',
  message: {
    zh: '文字里有不能保存的字符（U+0000 或者不成对的代理项）',
    en: 'the text holds a character that cannot be kept: U+0000, or half a surrogate pair',
  },
};

/** The first such text with its path; a member with such a name is told by the path of what holds it. */
const unfit = (value: unknown, path: string): Issue | undefined => {
  if (typeof value === 'string') return unfitText(value, path);
  if (Array.isArray(value))
    return firstOf(value, (each, index) => unfit(each, `${path}[${index}]`));
  if (!isObject(value)) return undefined;
  return firstOf(Object.entries(value), ([name, member]) =>
    isStorable(name)
      ? unfit(member, path === '' ? name : `${path}.${name}`)
      : { ...UNSTORABLE, path },
  );
};

const unfitText = (text: string, path: string): Issue | undefined => {
  if (!isStorable(text)) return { ...UNSTORABLE, path };
  return text.length > LONGEST ? { ...TOO_LONG, path } : undefined;
};

const isStorable = (text: string): boolean => text.isWellFormed() && !text.includes('\u0000');

const firstOf = <Item>(
  items: readonly Item[],
  find: (item: Item, index: number) => Issue | undefined,
): Issue | undefined => {
  for (const [index, item] of items.entries()) {
    const found = find(item, index);
    if (found !== undefined) return found;
  }
  return undefined;
};
