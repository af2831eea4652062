import { html, type Markup } from '@xinfang/report/markup';
import { wayWords } from '../impact-words.ts';
import type { DiffWriting, ShownDiff } from './diff-writing.ts';

type ShownImpact = NonNullable<ShownDiff['impact']>;

/** What becomes of the cases of the register: ways of changing with their numbers, and the first cases. */
export const impactPart = (writing: DiffWriting): Markup => {
  const { diff, say, stop } = writing;
  const { impact } = diff;
  if (impact === undefined) return html`<p>${say('register.none')}${stop}</p>`;
  return html`<p>${countsText(impact, writing)}</p>
<p>${impact.asOf === null ? say('register.no-as-of') : say('register.as-of', { asOf: impact.asOf })}${stop}</p>
${impact.ways.length === 0 ? html`<p>${say('ways.none')}</p>` : html`${waysTable(impact, writing)}${samplesTable(impact, writing)}<p class="more">${say('whole-list')}</p>`}`;
};

/** How many cases were compared and how many change. */
export const countsText = (impact: ShownImpact, { say, lang }: DiffWriting): string => {
  const { cases, changed, rows, rejected } = impact;
  const refused = rows?.rejected ?? rejected;
  const counts = say('register.counts', { cases, changed, same: cases - changed });
  const end = lang === 'zh' ? '。' : '.';
  return refused === 0
    ? `${counts}${end}`
    : `${counts}${lang === 'zh' ? '；' : '; '}${say('register.rejected', { count: refused })}${end}`;
};

const IDS = 12;

const waysTable = ({ ways }: ShownImpact, { packs, say, in: said }: DiffWriting): Markup =>
  html`<div class="scroll"><table class="ways">
<caption>${say('ways.caption')}</caption>
<thead><tr><th scope="col">${say('what')}</th><th scope="col">${say('how')}</th><th scope="col" class="number">${say('cases')}</th><th scope="col">${say('ids', { count: IDS })}</th></tr></thead>
<tbody>${ways.map((way) => {
    const { what, change } = wayWords(way, packs);
    return html`<tr><th scope="row">${said(what)}</th><td>${said(change)}</td><td class="number">${way.cases}</td><td class="ids">${way.examples.slice(0, IDS).map((id) => html`<bdi>${id}</bdi> `)}</td></tr>\n`;
  })}</tbody>
</table></div>`;

const samplesTable = (
  { samples }: ShownImpact,
  { packs, say, colon, in: said }: DiffWriting,
): Markup =>
  html`<table class="samples">
<caption>${say('samples.caption', { count: samples.length })}</caption>
<thead><tr><th scope="col">${say('case')}</th><th scope="col">${say('changes')}</th></tr></thead>
<tbody>${samples.map(
    ({ caseId, changes }) =>
      html`<tr><th scope="row"><bdi>${caseId}</bdi></th><td><ul class="plain">${changes.map(
        (each) => {
          const { what, change } = wayWords(each, packs);
          return html`<li>${said(what)}${colon}${said(change)}</li>`;
        },
      )}</ul></td></tr>\n`,
  )}</tbody>
</table>`;
