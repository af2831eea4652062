import type { RunReport } from '@xinfang/rates';
import { type Content, html, type Markup } from './markup.ts';
import { fileLink, type PageWriting, type Section, sayWith } from './page-writing.ts';

/** With what the figures were made, and how anybody makes them again. */
export const colophonSection = (report: RunReport, writing: PageWriting): Section => {
  const { to, files = [] } = writing;
  const { pack, calendar, engine } = report;
  const lines: readonly (readonly [string, Content])[] = [
    ...pack.map(({ id, version, hash }): readonly [string, Content] => [
      to('colophon.pack'),
      html`${id} ${version} <code class="hash">${hash}</code>`,
    ]),
    [to('colophon.calendar'), to('colophon.calendar-text', { ...calendar })],
    [to('colophon.engine'), engine],
    ...(files.length === 0 ? [] : [[to('colophon.files'), fileLinks(files, writing)] as const]),
  ];
  return {
    id: 'colophon',
    heading: to('colophon.heading'),
    body: [
      html`<dl class="facts">${lines.map(([term, content]) => html`<div><dt>${term}</dt><dd>${content}</dd></div>`)}</dl>`,
      html`<h3>${to('colophon.check')}</h3>
<p>${to('colophon.check-lead')}</p>
<pre><code>${commandOf(report, writing)}</code></pre>
<p>${sayWith('colophon.single', { command: html`<code>xinfang explain ${to('colophon.case')}.json --as-of ${report.asOf}</code>` }, writing)}</p>`,
    ],
  };
};

const fileLinks = (files: readonly string[], writing: PageWriting): Markup =>
  html`<ul class="inline">${files.map((name) => html`<li>${fileLink(name, writing)}</li>`)}</ul>`;

/** The run as it is asked for again; where files lie is known to who asks. */
const commandOf = (report: RunReport, { to }: PageWriting): string => {
  const { asOf, period, pack, breakdowns, indicators } = report;
  const fields = breakdowns.map(({ by }) => by).join(',');
  const layers = pack.slice(1).map(({ id }) => `--pack ${to('colophon.pack-folder', { id })}`);
  const variants = new Set(indicators.map(({ variant }) => variant));
  const [variant] = variants;
  return [
    'xinfang run',
    to('colophon.register'),
    ...layers,
    `--as-of ${asOf}`,
    ...(period.from === undefined && period.to === undefined
      ? []
      : [`--period ${period.from ?? ''}..${period.to ?? ''}`]),
    ...(fields === '' ? [] : [`--by ${fields}`]),
    ...(variants.size === 1 && variant !== undefined ? [`--variant ${variant}`] : []),
    ...(indicators.some(({ lists }) => lists !== undefined) ? ['--ids'] : []),
    `--out ${to('colophon.folder')}`,
  ].join(' ');
};
