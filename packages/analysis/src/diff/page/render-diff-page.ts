import { html, type Markup, pageDocument } from '@xinfang/report/markup';
import type { PackName } from '../diff-packs.ts';
import type { PackPair } from '../region-words.ts';
import { behaviourPart } from './behaviour-part.ts';
import { type DiffWriting, diffWriting, type ShownDiff } from './diff-writing.ts';
import { elementsPart } from './elements-part.ts';
import { countsText, impactPart } from './impact-part.ts';
import { DIFF_STYLE } from './page-style.ts';
import type { Lang } from './page-words.ts';
import { samePart } from './same-part.ts';

export type { ShownDiff } from './diff-writing.ts';

/**
 * A comparison as one HTML page for the meeting where the change is decided: what is changed side by side, the law behind
 * it, which matters come out differently, what becomes of the cases of a register, and what stays. It loads nothing and
 * runs nothing; it holds ids of cases, and nothing else of them. The same comparison gives the same bytes.
 *
 * @example
 * const side = openSide([nationalFiles]);
 * renderDiffPage(diffPacks(side, side), { before: pack, after: pack }, 'zh').startsWith('<!doctype html>') // true
 */
export const renderDiffPage = (diff: ShownDiff, packs: PackPair, lang: Lang): string => {
  const writing = diffWriting(diff, packs, lang);
  const { say } = writing;
  const parts = PARTS.map(([id, part]) => ({
    id,
    heading: say(`part.${id}`),
    body: part(writing),
  }));
  const body = html`<a class="skip" href="#content">${say('skip')}</a>
${headMarkup(writing)}
<nav aria-label="${say('contents')}">
<ol>${parts.map(({ id, heading }) => html`<li><a href="#${id}">${heading}</a></li>`)}</ol>
</nav>
<main id="content" tabindex="-1">
${parts.map(
  ({
    id,
    heading,
    body: content,
  }) => html`<section class="part" id="${id}" aria-labelledby="${id}-heading">
<h2 id="${id}-heading">${heading}</h2>
${content}
</section>
`,
)}</main>`;
  const title = `${say('title')} ${nameText(diff.before)} → ${nameText(diff.after)}`;
  return pageDocument({ title, lang, body, style: DIFF_STYLE });
};

const howPart = ({ say }: DiffWriting): Markup =>
  html`${(['how.exact', 'how.missing', 'how.rates', 'how.gists', 'how.person'] as const).map(
    (key) => html`<p>${say(key)}</p>\n`,
  )}`;

const PARTS = [
  ['elements', elementsPart],
  ['behaviour', behaviourPart],
  ['impact', impactPart],
  ['same', samePart],
  ['how', howPart],
] as const;

const headMarkup = (writing: DiffWriting): Markup => {
  const { diff, say } = writing;
  return html`<header>
<h1>${say('title')}</h1>
<dl class="facts">
${packRow('before', diff.before, writing)}
${packRow('after', diff.after, writing)}
<div><dt>${say('register')}</dt><dd>${diff.impact === undefined ? say('register.none') : countsText(diff.impact, writing)}</dd></div>
</dl>
${shortMarkup(writing)}
</header>`;
};

const packRow = (
  side: 'before' | 'after',
  pack: PackName,
  { say, in: said }: DiffWriting,
): Markup =>
  html`<div><dt>${say(side)}</dt><dd>${said(pack.title)}<br>${pack.layers.map(
    ({ id, version, hash }) =>
      html`<code>${id} ${version}</code> <code class="hash">${hash.slice(0, HASH)}…</code> `,
  )}</dd></div>`;

/** Enough to tell two contents apart by eye; the whole stands in the document beside the page. */
const HASH = 19;

const shortMarkup = (writing: DiffWriting): Markup => {
  const { diff, say } = writing;
  const { groups, deadlines, remedies, facts, refused, same, uncompared } = diff.behaviour;
  const count = [groups, deadlines, remedies, facts, refused].reduce(
    (all, { length }) => all + length,
    0,
  );
  return html`<div class="short">
<h2>${say('short')}</h2>
<ul>
<li>${say('short.elements', { count: diff.elements.length })}</li>
<li>${same ? say('short.same') : say('short.behaviour', { count })}</li>
${uncompared === undefined ? undefined : html`<li>${say('short.uncompared')}</li>`}
${diff.impact === undefined ? undefined : html`<li>${countsText(diff.impact, writing)}</li>`}
</ul>
</div>`;
};

const nameText = ({ id, version }: PackName): string => `${id} ${version}`;
