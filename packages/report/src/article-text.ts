import type { Basis, Instrument, Pack } from '@xinfang/pack';
import { type Lang, say } from './lang.ts';
import { chineseNumeral } from './numerals.ts';

/** What is needed of a pack to name its articles. */
export type Instruments = Pick<Pack, 'instruments'>;

/**
 * A reference into an instrument as it is quoted: title, article, paragraph, item. Where the pack does not hold the
 * instrument its id stands for the title.
 *
 * @example
 * articleText({ instrument: 'xf22', article: 31, item: 6, confidence: 'H' }, pack, 'zh'); // '《信访工作条例》第三十一条第（六）项'
 */
export const articleText = (basis: Basis, pack: Instruments, lang: Lang): string =>
  lang === 'zh' ? chineseArticle(basis, pack) : englishArticle(basis, pack);

const chineseArticle = ({ instrument, article, paragraph, item }: Basis, pack: Instruments) => {
  const title = titleOf(instrument, pack, 'zh');
  const quoted = title.startsWith('《') ? title : `《${title}》`;
  return [
    `${quoted}第${chineseNumeral(article)}条`,
    paragraph === undefined ? '' : `第${chineseNumeral(paragraph)}款`,
    item === undefined ? '' : `第（${chineseNumeral(item)}）项`,
  ].join('');
};

const englishArticle = ({ instrument, article, paragraph, item }: Basis, pack: Instruments) =>
  [
    `${titleOf(instrument, pack, 'en')}, Art ${article}`,
    paragraph === undefined ? '' : ` ¶${paragraph}`,
    item === undefined ? '' : `(${item})`,
  ].join('');

const titleOf = (id: string, pack: Instruments, lang: Lang): string => {
  const instrument = pack.instruments.get(id);
  return instrument === undefined ? id : say(instrument.title, lang);
};

/** The article that a reference points to, with its gist, where the pack holds it. */
export const articleOf = (
  { instrument, article }: Basis,
  pack: Instruments,
): Instrument['articles'][number] | undefined =>
  pack.instruments.get(instrument)?.articles.find(({ number }) => number === article);

/**
 * References without repetition, in the order in which they come.
 *
 * @example
 * distinctBases([...outcome.basis, ...deadline.basis]).length
 */
export const distinctBases = (bases: readonly Basis[]): readonly Basis[] => {
  const seen = new Map<string, Basis>();
  for (const basis of bases) {
    const { instrument, article, paragraph, item } = basis;
    const key = [instrument, article, paragraph, item].join('/');
    if (!seen.has(key)) seen.set(key, basis);
  }
  return [...seen.values()];
};
