import type { Issue } from '@xinfang/sdk';
import { isObject } from './plain.ts';
import { pointerOf } from './pointers.ts';
import { badContent } from './refusals.ts';

/**
 * Refuses open text that not every store gives back as it was: PostgreSQL keeps no U+0000, and half a surrogate pair becomes
 * another character in UTF-8. Sealed text may hold both.
 *
 * @throws Refusal `unstorable-text` with its place.
 *
 * @example
 * checkStorable(event, '', pointerOf);
 */
export const checkStorable = (
  value: unknown,
  path: string,
  pointer: (path: string) => string = pointerOf,
): void => {
  const found = unstorable(value, path);
  if (found !== undefined) throw badContent([{ ...UNSTORABLE, path: found }], pointer);
};

const UNSTORABLE: Omit<Issue, 'path'> = {
  code: 'unstorable-text',
  message: {
    zh: '文字里有不能保存的字符（U+0000 或者不成对的代理项）',
    en: 'the text holds a character that cannot be kept: U+0000, or half a surrogate pair',
  },
};

/** The path of the first such text; of a member with such a name, of what holds it. */
const unstorable = (value: unknown, path: string): string | undefined => {
  if (typeof value === 'string') return isStorable(value) ? undefined : path;
  if (Array.isArray(value))
    return firstOf(value, (each, index) => unstorable(each, `${path}[${index}]`));
  if (!isObject(value)) return undefined;
  return firstOf(Object.entries(value), ([name, member]) =>
    isStorable(name) ? unstorable(member, path === '' ? name : `${path}.${name}`) : path,
  );
};

const isStorable = (text: string): boolean => text.isWellFormed() && !text.includes('\u0000');

const firstOf = <Item>(
  items: readonly Item[],
  find: (item: Item, index: number) => string | undefined,
): string | undefined => {
  for (const [index, item] of items.entries()) {
    const found = find(item, index);
    if (found !== undefined) return found;
  }
  return undefined;
};
