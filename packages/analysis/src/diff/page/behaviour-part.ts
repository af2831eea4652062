import { html, type Markup } from '@xinfang/report/markup';
import { type BehaviourLine, behaviourWords } from '../behaviour-words.ts';
import type { DiffWriting } from './diff-writing.ts';

/** Which matters come out differently, as sentences. */
export const behaviourPart = (writing: DiffWriting): Markup => {
  const { diff, packs, say, stop, in: said } = writing;
  if (diff.behaviour.same) return html`<p>${say('short.same')}${stop}</p>`;
  return html`${behaviourWords(diff.behaviour, packs).map(
    ({ title, lines }) => html`<div class="behaviour">
<h3>${said(title)}</h3>
${lines.map((line) => lineMarkup(line, writing))}
</div>
`,
  )}`;
};

const lineMarkup = ({ text, common, when, more }: BehaviourLine, writing: DiffWriting): Markup => {
  const { say, in: said } = writing;
  return html`<p>${said(text)}</p>
${
  when.length === 0
    ? undefined
    : html`<p class="more">${common === undefined ? say('behaviour.when') : html`${say('behaviour.common')}${said(common)}${say('behaviour.and-one')}`}</p>
<ul>${when.map((part) => html`<li>${said(part)}</li>\n`)}</ul>`
}
${more === true ? html`<p class="more">${say('behaviour.more')}</p>` : undefined}`;
};
