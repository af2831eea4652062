import { chineseNumeral } from '@xinfang/report/markup';

/** The words of an article, or of one of its paragraphs or items; of an item with what leads to it. */
export const partOfArticle = (
  text: string,
  {
    paragraph,
    item,
  }: { readonly paragraph?: number | undefined; readonly item?: number | undefined },
): string => {
  const within = paragraph === undefined ? text : (paragraphsOf(text)[paragraph - 1] ?? text);
  return item === undefined ? within : itemOf(within, item);
};

/** Whether the text has such a paragraph and item, one paragraph a line; else all of it is what can be looked through. */
export const hasPart = (
  text: string,
  { paragraph, item }: Parameters<typeof partOfArticle>[1],
): boolean =>
  (paragraph === undefined || paragraph <= paragraphsOf(text).length) &&
  (item === undefined || text.search(markOf(item)) >= 0);

/** Lines, those that begin an item with the paragraph that they belong to. */
const paragraphsOf = (text: string): readonly string[] => {
  const paragraphs: string[] = [];
  for (const line of text.split(/\r?\n/u).filter((each) => each.trim() !== '')) {
    const last = paragraphs.length - 1;
    if (last >= 0 && ITEM.test(line)) paragraphs[last] += `\n${line}`;
    else paragraphs.push(line);
  }
  return paragraphs;
};

const ITEM = /^\s*[（(][零一二三四五六七八九十百]+[）)]/u;
const MARK = /[（(][零一二三四五六七八九十百]+[）)]/u;

const markOf = (item: number): RegExp => new RegExp(`[（(]${chineseNumeral(item)}[）)]`, 'u');

/** An item is not whole without the words before the first one; where no such item is marked all is looked through. */
const itemOf = (text: string, item: number): string => {
  const numeral = chineseNumeral(item);
  const start = text.search(markOf(item));
  if (start < 0) return text;
  const lead = text.slice(0, text.search(MARK));
  const rest = text.slice(start + numeral.length + 2);
  const end = rest.search(MARK);
  return lead + (end < 0 ? rest : rest.slice(0, end));
};
