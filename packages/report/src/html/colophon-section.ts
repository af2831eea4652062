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
<p>${to('colophon.check-lead')}</p>`,
      commandPart(report, writing),
    ],
  };
};

const fileLinks = (files: readonly string[], writing: PageWriting): Markup =>
  html`<ul class="inline">${files.map((name) => html`<li>${fileLink(name, writing)}</li>`)}</ul>`;

/** Only the command that was given: one pieced together from the report could count something else. */
const commandPart = ({ asOf }: RunReport, writing: PageWriting): Content => {
  const { to, command } = writing;
  if (command === undefined) return undefined;
  const explain = html`<code>xinfang explain ${to('colophon.case')}.json --as-of ${asOf}</code>`;
  return html`<p>${to('colophon.command')}</p>
<pre><code>${command}</code></pre>
<p>${sayWith('colophon.single', { command: explain }, writing)}</p>`;
};
