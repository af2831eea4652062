import { type Content, html, type Markup, pageDocument } from '@xinfang/report/markup';
import { otherLanguage, type PageKind, wayTo } from './page-place.ts';
import { code, type Site, type SitePage, say, told, type Writing } from './site.ts';
import { SITE_STYLE } from './site-style.ts';

/** The parts of the first page that the navigation leads to. */
const NAVIGATION: readonly PageKind[] = [
  'group',
  'deadline',
  'remedy',
  'route',
  'indicator',
  'instrument',
  'fact',
  'condition',
  'warning',
  'integrity',
  'reminder',
  'untranslated',
  'test',
];

/** A page of the site as a whole document. */
export const framed = (page: SitePage, site: Site & Pick<Writing, 'lang'>): string => {
  const writing = { ...site, at: page.at };
  const pack = told(site.pack.title, writing);
  return pageDocument({
    title: page.at === 'index.html' ? pack : `${page.title} · ${pack}`,
    lang: site.lang,
    style: SITE_STYLE,
    body: html`<a class="skip" href="#content">${say(writing, 'skip')}</a>
${navigation(writing)}
<header>
${kicker(page, writing)}<h1>${page.title}</h1>
${page.id === undefined ? undefined : html`<p class="id">${code(page.id)}</p>`}${aboutPack(page, writing)}</header>
<main id="content" tabindex="-1">
${page.body}</main>
${colophon(writing)}`,
  });
};

const navigation = (writing: Writing): Markup => {
  const { at, lang } = writing;
  return html`<nav aria-label="${say(writing, 'pages')}">
<ol>
<li><a href="${wayTo('index.html', at)}">${say(writing, 'home')}</a></li>
${NAVIGATION.filter((kind) => hasAny(kind, writing)).map(
  (kind) =>
    html`<li><a href="${wayTo(`index.html#${kind}`, at)}">${say(writing, `kind.${kind}`)}</a></li>\n`,
)}<li class="language"><a href="${otherLanguage(at, lang)}" hreflang="${lang === 'zh' ? 'en' : 'zh-CN'}" lang="${lang === 'zh' ? 'en' : 'zh-CN'}">${say(writing, 'other-language')}</a></li>
</ol>
</nav>`;
};

const hasAny = (kind: PageKind, { pack }: Writing): boolean => {
  const lists: Partial<Record<PageKind, number>> = {
    remedy: pack.remedies.length,
    route: pack.routes.length,
    indicator: pack.indicators.length,
    fact: pack.facts.length,
    condition: pack.conditions.size + pack.constraints.length,
    warning: pack.warnings.length,
    integrity: pack.integrity.length,
    reminder: pack.reminders.length,
    untranslated: pack.untranslated.length,
    test: pack.tests.length,
  };
  return lists[kind] !== 0;
};

const kicker = ({ kind, id }: SitePage, writing: Writing): Content =>
  kind === undefined || id === undefined
    ? undefined
    : html`<p class="kicker">${say(writing, `one.${kind}`)}</p>\n`;

const aboutPack = ({ at }: SitePage, writing: Writing): Content => {
  if (at !== 'index.html') return undefined;
  const { ends } = writing.pack;
  return html`<dl class="facts">${writing.pack.layers.map(
    ({ id, version, hash }) =>
      html`<div><dt>${say(writing, 'one.pack')}</dt><dd>${code(id)} ${version}<br><span class="hash">${hash}</span></dd></div>`,
  )}${
    ends === undefined
      ? undefined
      : html`<div><dt>${say(writing, 'ends')}</dt><dd>${ends.on}</dd></div>`
  }</dl>\n`;
};

const colophon = (writing: Writing): Markup =>
  html`<footer class="colophon"><p>${told(writing.pack.title, writing)}</p>
<ul class="plain">${writing.pack.layers.map(
    ({ id, version, hash }) =>
      html`<li>${code(id)} ${version} <span class="hash">${hash}</span></li>`,
  )}</ul></footer>`;
