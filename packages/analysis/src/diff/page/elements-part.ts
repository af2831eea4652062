import type { Basis } from '@xinfang/pack';
import { html, type Markup } from '@xinfang/report/markup';
import { kindLabel } from '../../words/field-labels.ts';
import type { ElementChange, FieldChange } from '../elements.ts';
import { basisWords } from '../value-words.ts';
import type { DiffWriting } from './diff-writing.ts';
import { basisOfElement } from './element-basis.ts';

/** What is written differently: each element with its fields side by side, and the law behind it. */
export const elementsPart = (writing: DiffWriting): Markup => {
  const { diff, say } = writing;
  return diff.elements.length === 0
    ? html`<p>${say('elements.none')}</p>`
    : html`${diff.elements.map((each) => elementMarkup(each, writing))}`;
};

const elementMarkup = (each: ElementChange, writing: DiffWriting): Markup => {
  const { packs, say, colon, lang, in: said } = writing;
  const at = each.at.after ?? each.at.before;
  return html`<article class="element">
<h3>${say(each.change)}${colon}${said(kindLabel(each.kind))}${lang === 'zh' ? '' : ' '}“${said(each.label)}” <code>${each.id}</code></h3>
${at === undefined ? undefined : html`<p class="more">${say('place', { ...at })}</p>`}
${each.sameAs === undefined ? undefined : html`<p>${say('same-as', { id: each.sameAs })}</p>`}
${each.change === 'changed' ? sideBySide(each.fields, writing) : oneSide(each, writing)}
${lawMarkup(basisOfElement(each, packs), writing)}
</article>
`;
};

const sideBySide = (fields: readonly FieldChange[], { say, in: said }: DiffWriting): Markup =>
  html`<table class="sides">
<thead><tr><th scope="col">${say('field')}</th><th scope="col">${say('before')}</th><th scope="col">${say('after')}</th></tr></thead>
<tbody>${fields.map(
    ({ label, words }) =>
      html`<tr><th scope="row">${said(label)}</th><td class="was" data-side="${say('before')}">${said(words.before)}</td><td class="is" data-side="${say('after')}">${said(words.after)}</td></tr>\n`,
  )}</tbody>
</table>`;

const oneSide = (
  { fields, change }: ElementChange,
  { say, in: said }: DiffWriting,
): Markup => html`<table class="sides">
<thead><tr><th scope="col">${say('field')}</th><th scope="col">${say('content')}</th></tr></thead>
<tbody>${fields.map(
  ({ label, words }) =>
    html`<tr><th scope="row">${said(label)}</th><td class="${change === 'added' ? 'is' : 'was'}">${said(change === 'added' ? words.after : words.before)}</td></tr>\n`,
)}</tbody>
</table>`;

const lawMarkup = (
  basis: readonly Basis[],
  { packs, say, in: said }: DiffWriting,
): Markup | undefined => {
  if (basis.length === 0) return undefined;
  return html`<div class="law">
<h4>${say('law')}</h4>
<ul>${basis.map((each) => {
    const holder = [packs.after, packs.before].find(({ instruments }) =>
      instruments.has(each.instrument),
    );
    const article = holder?.instruments
      .get(each.instrument)
      ?.articles.find(({ number }) => number === each.article);
    return html`<li><b>${said(basisWords(each, holder ?? packs.after))}</b><br>${
      article === undefined ? say('law.no-gist') : html`${say('law.gist')}${said(article.gist)}`
    }</li>\n`;
  })}</ul>
</div>`;
};
