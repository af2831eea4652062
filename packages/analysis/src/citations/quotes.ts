import type { Text } from '@xinfang/calendar';
import { type Basis, type Diagnostic, diagnose, type Pack, spotOf } from '@xinfang/pack';
import { articleText } from '@xinfang/report/markup';
import { hasPart, partOfArticle } from './article-parts.ts';
import { type Cited, officialTextOf } from './cited.ts';

/** Quotes that do not stand in the article that they are cited from, or of which that cannot be told. */
export const quoteProblems = (cited: readonly Cited[], pack: Pack): readonly Diagnostic[] =>
  cited.flatMap(({ element, path, basis }) => {
    const { instrument, article, quote } = basis;
    if (quote === undefined) return [];
    const spot = spotOf(element, [...path, 'quote']);
    const official = officialTextOf(basis, pack);
    if (official === undefined)
      return [
        diagnose(
          'quote-unchecked',
          { instrument, article },
          spot,
          hereOrElsewhere(basis, quote, pack),
        ),
      ];
    if (!contains(partOfArticle(official, basis), quote))
      return [
        diagnose('quote-not-in-article', { instrument, article }, spot, {
          hint: hintOf(basis, quote, pack),
        }),
      ];
    return hasPart(official, basis)
      ? []
      : [diagnose('quote-unchecked', { instrument, article }, spot, { hint: NO_SUCH_PART })];
  });

const NO_SUCH_PART: Text = {
  zh: '附上的正式文本里分不出所写的款、项；一款占一行，项以（一）（二）起头。',
  en: 'The text attached has no such paragraph or item to be told apart; a paragraph is one line, an item begins with its numeral in brackets.',
};

/** Words that stand in another article whose text is attached were most likely meant to be cited from there. */
const hereOrElsewhere = (basis: Basis, quote: string, pack: Pack): { readonly hint?: Text } =>
  articlesWith(quote, pack).length === 0 ? {} : { hint: hintOf(basis, quote, pack) };

/** Line breaks, spaces and marks are often lost or changed on the way. */
const bare = (text: string): string => text.normalize('NFKC').replaceAll(/[\s\p{P}\p{S}]/gu, '');

/** Marks alone are no words of any article. */
const contains = (text: string, quote: string): boolean => {
  const words = bare(quote);
  return words !== '' && bare(text).includes(words);
};

/** Where the words do stand: in another part of the article, else in another article, its own instrument first. */
const hintOf = (basis: Basis, quote: string, pack: Pack): Text => {
  const found = articlesWith(quote, pack).toSorted(
    (a, b) => distance(a, basis) - distance(b, basis),
  )[0];
  if (found === undefined)
    return {
      zh: '附有正式文本的各条里都没有这段话；请与原文逐字核对。',
      en: 'No article with an official text has these words; compare them with the source.',
    };
  const place = { ...found, confidence: basis.confidence };
  return {
    zh: `这段话在${articleText(place, pack, 'zh')}；请改正条、款、项。`,
    en: `The words stand in ${articleText(place, pack, 'en')}; mend the article, paragraph or item.`,
  };
};

type Place = Pick<Basis, 'instrument' | 'article'>;

const articlesWith = (quote: string, { instruments }: Pack): readonly Place[] =>
  [...instruments.values()].flatMap(({ id, articles }) =>
    articles
      .filter(
        ({ officialText }) => officialText !== undefined && contains(officialText.text, quote),
      )
      .map(({ number }) => ({ instrument: id, article: number })),
  );

const ELSEWHERE = 1_000_000;

const distance = (place: Place, basis: Basis): number =>
  place.instrument === basis.instrument ? Math.abs(place.article - basis.article) : ELSEWHERE;
