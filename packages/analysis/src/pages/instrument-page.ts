import type { Instrument } from '@xinfang/pack';
import { type Content, chineseNumeral, html, type Markup } from '@xinfang/report/markup';
import { articleWords } from './basis-markup.ts';
import { originLine, usesMarkup } from './element-parts.ts';
import { articleAnchor } from './page-place.ts';
import {
  elementPage,
  linkTo,
  part,
  type Site,
  type SitePage,
  say,
  spanText,
  termList,
  told,
  type Writing,
} from './site.ts';
import { articleKey } from './uses.ts';

/** The page of an instrument: each article with its gist, and what of the pack rests on it. */
export const instrumentPage = (
  instrument: Instrument,
  site: Site & Pick<Writing, 'lang'>,
): SitePage => {
  const articles = instrument.articles.toSorted((a, b) => a.number - b.number);
  return elementPage('instrument', instrument.id, instrument.title, site, (writing) => [
    termList(instrumentTerms(instrument, writing)),
    html`<nav class="articles" aria-label="${say(writing, 'articles')}"><ol>${articles.map(
      ({ number }) =>
        html`<li><a href="#${articleAnchor(number)}">${articleName(number, writing)}</a></li>`,
    )}</ol></nav>`,
    articles.map((article) => articleMarkup(instrument.id, article, writing)),
  ]);
};

const instrumentTerms = (
  instrument: Instrument,
  writing: Writing,
): readonly (readonly [string, Content])[] => {
  const { documentNumber, issuer, successor, read, whereToRead, effective, id } = instrument;
  const next = successor === undefined ? undefined : writing.pack.instruments.get(successor);
  return [
    [say(writing, 'instrument.number'), documentNumber && told(documentNumber, writing)],
    [say(writing, 'instrument.issuer'), issuer && told(issuer, writing)],
    [say(writing, 'effective'), spanText(effective, writing)],
    [
      say(writing, 'instrument.successor'),
      next && linkTo('instrument', next.id, told(next.title, writing), writing),
    ],
    [say(writing, 'instrument.read'), say(writing, `instrument.read.${read}`)],
    [say(writing, 'where-to-read'), told(whereToRead, writing)],
    [say(writing, 'origin'), originLine('instrument', id, writing)],
  ];
};

const articleMarkup = (
  instrument: string,
  article: Instrument['articles'][number],
  writing: Writing,
): Markup => {
  const { number } = article;
  const uses = writing.uses.byArticle.get(articleKey({ instrument, article: number })) ?? [];
  return part(articleAnchor(number), articleName(number, writing), [
    articleWords(article, writing),
    html`<h3>${say(writing, 'article.rests', { number: numeral(number, writing) })}</h3>`,
    uses.length === 0
      ? html`<p>${say(writing, 'article.rests-nothing')}</p>`
      : usesMarkup(uses, writing),
  ]);
};

const articleName = (number: number, writing: Writing): string =>
  say(writing, 'article', { number: numeral(number, writing) });

const numeral = (number: number, { lang }: Writing): string =>
  lang === 'zh' ? chineseNumeral(number) : `${number}`;
