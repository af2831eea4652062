import type { Text } from '@xinfang/calendar';
import { MATTER_LABELS } from '@xinfang/matter';
import type { Basis, Effective, Instrument, Pack, Period } from '@xinfang/pack';
import { type Content, dateText, html, joined, type Markup } from '@xinfang/report/markup';
import type { Lang } from '../words/labels.ts';
import type { CaseIndex } from './cases.ts';
import type { Origins } from './origins.ts';
import { type PageKind, pathOf, placeOf, wayTo } from './page-place.ts';
import { SITE_WORDS, type SiteWord } from './site-words.ts';
import type { UseIndex } from './uses.ts';

/** What every page of a pack draws on. */
export interface Site {
  readonly pack: Pack;
  readonly origins: Origins;
  readonly uses: UseIndex;
  readonly cases: CaseIndex;
}

/** A site in one language, seen from one of its pages. */
export interface Writing extends Site {
  readonly lang: Lang;
  /** The page's file inside the folder of the language. */
  readonly at: string;
}

/** A page before its frame. */
export interface SitePage {
  readonly at: string;
  readonly title: string;
  /** The kind whose list leads here, for the way back. */
  readonly kind?: PageKind;
  readonly id?: string;
  readonly body: Content;
}

/** A part of a page under its own heading. */
export const part = (id: string, heading: string, body: Content): Markup =>
  html`<section class="part" id="${id}" aria-labelledby="${id}-heading">
<h2 id="${id}-heading">${heading}</h2>
${body}
</section>
`;

/** A word of the pages, with what is put into its places. */
export const say = (
  { lang }: Pick<Writing, 'lang'>,
  key: SiteWord,
  places: Readonly<Record<string, string | number>> = {},
): string =>
  SITE_WORDS[key][lang].replace(/\{(\w+)\}/gu, (_, name: string) => `${places[name] ?? ''}`);

/** A text of the pack in the language of the page. */
export const told = (text: Text, { lang }: Pick<Writing, 'lang'>): string => text[lang];

/** A text of the pack with the Chinese words in English marked as such, so that they are read out as Chinese. */
export const toldMarked = (text: Text, writing: Pick<Writing, 'lang'>): Content =>
  writing.lang === 'zh'
    ? text.zh
    : text.en
        .split(/(\p{Script=Han}+)/u)
        .map((piece, i) => (i % 2 === 0 ? piece : html`<span lang="zh-CN">${piece}</span>`));

/** A link to something of the pack. */
export const linkTo = (kind: PageKind, id: string, text: Content, { at }: Writing): Markup =>
  html`<a href="${wayTo(placeOf(kind, id), at)}">${text}</a>`;

/** A link to a decision group or a deadline by its label; by its id where the pack has none of it. */
export const linkByLabel = (kind: 'group' | 'deadline', id: string, writing: Writing): Markup => {
  const { groups, deadlines } = writing.pack;
  const found = (kind === 'group' ? groups : deadlines).find((each) => each.id === id);
  return linkTo(kind, id, found === undefined ? id : told(found.label, writing), writing);
};

/** A link to the page itself. */
export const linkToPage = (kind: PageKind, id: string, text: Content, { at }: Writing): Markup =>
  html`<a href="${wayTo(pathOf(kind, id), at)}">${text}</a>`;

/** An id as it stands in the files. */
export const code = (id: string): Markup => html`<code>${id}</code>`;

/** Terms and what they mean, those left out that mean nothing. */
export const termList = (terms: readonly (readonly [string, Content])[]): Markup =>
  html`<dl class="facts">${terms
    .filter(([, content]) => content !== undefined && content !== '')
    .map(([term, content]) => html`<div><dt>${term}</dt><dd>${content}</dd></div>`)}</dl>`;

/** Things with the comma of the language between them. */
export const listed = (contents: readonly Content[], { lang }: Pick<Writing, 'lang'>): Content =>
  joined(contents, lang === 'zh' ? '、' : ', ');

/** A list with bullets; nothing where it is empty. */
export const bullets = (items: readonly Content[]): Content =>
  items.length === 0 ? undefined : html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`;

/** The days on which something is law. */
export const spanText = ({ from, to }: Effective, writing: Pick<Writing, 'lang'>): string =>
  to === undefined
    ? say(writing, 'effective.open', { from: dateText(from, writing.lang) })
    : say(writing, 'effective.span', {
        from: dateText(from, writing.lang),
        to: dateText(to, writing.lang),
      });

/** The page of an element: where it lies, how it is headed, and its parts, written from there. */
export const elementPage = (
  kind: PageKind,
  id: string,
  title: Text,
  site: Site & Pick<Writing, 'lang'>,
  body: (writing: Writing) => SitePage['body'],
): SitePage => {
  const at = pathOf(kind, id);
  const writing = { ...site, at };
  return { at, title: told(title, writing), kind, id, body: body(writing) };
};

/** A length of time: 60日. */
export const periodText = ({ amount, unit }: Period, writing: Pick<Writing, 'lang'>): string => {
  const text = say(writing, `unit.${unit}`, { amount });
  return writing.lang === 'en' && amount === 1 ? text.replace(/s$/u, '') : text;
};

const EVENTS: Readonly<Record<string, Text>> = MATTER_LABELS.eventType;

/** How an event is called, `receipt` too. */
export const eventText = (type: string, writing: Pick<Writing, 'lang'>): string =>
  type === 'receipt' ? say(writing, 'start.receipt') : (EVENTS[type]?.[writing.lang] ?? type);

/** The article that a basis names, where the pack holds it. */
export const articleOf = (
  { instrument, article }: Basis,
  { instruments }: Pick<Pack, 'instruments'>,
): Instrument['articles'][number] | undefined =>
  instruments.get(instrument)?.articles.find(({ number }) => number === article);
