import type { Basis, Text } from '@xinfang/sdk';

/** Titles of instruments by id. */
export type Titles = Readonly<Record<string, Text>>;

/**
 * A reference into an instrument as it is quoted: title, article, paragraph, item.
 *
 * @example
 * articleText({ instrument: 'xf22', article: 31, item: 6, confidence: 'H' }, titles, 'zh'); // '《信访工作条例》第三十一条第（六）项'
 */
export const articleText = (basis: Basis, titles: Titles, lang: 'zh' | 'en'): string => {
  const { instrument, article, paragraph, item } = basis;
  const title = Object.hasOwn(titles, instrument) ? titles[instrument]?.[lang] : undefined;
  if (lang === 'en')
    return [
      `${title ?? instrument}, Art ${article}`,
      paragraph === undefined ? '' : ` ¶${paragraph}`,
      item === undefined ? '' : `(${item})`,
    ].join('');
  return [
    title === undefined ? `${instrument} ` : quoted(title),
    `第${chineseNumeral(article)}条`,
    paragraph === undefined ? '' : `第${chineseNumeral(paragraph)}款`,
    item === undefined ? '' : `第（${chineseNumeral(item)}）项`,
  ].join('');
};

const quoted = (title: string): string => (title.startsWith('《') ? title : `《${title}》`);

const DIGITS = '零一二三四五六七八九';
const PLACES = ['千', '百', '十', ''] as const;

/** A whole number up to 9999, as articles are counted: noughts are said once, and ten to nineteen have no 一 before 十. */
const chineseNumeral = (n: number): string =>
  Array.from(String(n).padStart(PLACES.length, '0'), (digit, at) =>
    digit === '0' ? '零' : `${DIGITS[Number(digit)]}${PLACES[at]}`,
  )
    .join('')
    .replace(/零+/gu, '零')
    .replace(/^零|零$/gu, '')
    .replace(/^一十/u, '十');

/** References without repetition, in the order in which they come. */
export const distinctBases = (bases: readonly Basis[]): readonly Basis[] => {
  const seen = new Map<string, Basis>();
  for (const basis of bases) {
    const key = [basis.instrument, basis.article, basis.paragraph, basis.item].join('/');
    if (!seen.has(key)) seen.set(key, basis);
  }
  return [...seen.values()];
};
