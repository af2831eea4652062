import type { Basis } from '@xinfang/pack';
import { articleText, type Content, html, type Markup } from '@xinfang/report/markup';
import { articleAnchor, pathOf, wayTo } from './page-place.ts';
import { articleOf, say, told, type Writing } from './site.ts';

/** References as they are quoted, each leading to its article, with how sure the reading is and what the article says. */
export const basisMarkup = (bases: readonly Basis[], writing: Writing): Content =>
  html`<ul class="bases">${bases.map(
    (basis) =>
      html`<li>${articleLink(basis, writing)} <span class="mark">${say(writing, `confidence.${basis.confidence}`)}</span>${quoteOf(basis, writing)}${gistOf(basis, writing)}</li>\n`,
  )}</ul>`;

/** A reference leading to its article. */
export const articleLink = (basis: Basis, writing: Writing): Markup => {
  const { pack, lang, at } = writing;
  const place = `${pathOf('instrument', basis.instrument)}#${articleAnchor(basis.article)}`;
  return html`<a href="${wayTo(place, at)}">${articleText(basis, pack, lang)}</a>`;
};

/** References in one line. */
export const basisLine = (bases: readonly Basis[], writing: Writing): Content =>
  bases.map((basis, i) => [
    i === 0 ? undefined : writing.lang === 'zh' ? '、' : '; ',
    articleLink(basis, writing),
    basis.confidence === 'H'
      ? undefined
      : html` <span class="mark">${say(writing, `confidence.${basis.confidence}`)}</span>`,
  ]);

const quoteOf = (basis: Basis, writing: Writing): Content => {
  const { quote } = basis;
  if (quote === undefined) return undefined;
  // What has no official text beside it was held against nothing.
  const checked = articleOf(basis, writing.pack)?.officialText !== undefined;
  return html`<p class="gist"><span class="label">${say(writing, checked ? 'quote' : 'quote.unchecked')}</span><q lang="zh-CN">${quote}</q></p>`;
};

const gistOf = (basis: Basis, writing: Writing): Content => {
  const article = articleOf(basis, writing.pack);
  return article === undefined ? undefined : articleWords(article, writing);
};

/** What an article says: our gist, marked as such, and the official text where it was attached. */
export const articleWords = (
  { gist, officialText }: NonNullable<ReturnType<typeof articleOf>>,
  writing: Writing,
): Content => [
  html`<p class="gist"><span class="label">${say(writing, 'gist')}</span>${told(gist, writing)}</p>`,
  officialText === undefined ? undefined : officialMarkup(officialText),
];

/** Paragraph by paragraph, as it was attached; it is Chinese whatever the page's language. */
const officialMarkup = ({ text, url }: { readonly text: string; readonly url: string }): Markup => {
  const zh = { lang: 'zh' } as const;
  return html`<blockquote class="official" lang="zh-CN"><p class="label">${say(zh, 'official')}</p>${text
    .split(/\r?\n/u)
    .map(
      (line) => html`<p>${line}</p>`,
    )}<p class="label">${say(zh, 'source')}：${url}</p></blockquote>`;
};
