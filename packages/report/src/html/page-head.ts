import type { RunReport, RunWarning } from '@xinfang/rates';
import { dateText } from '../date-text.ts';
import { say } from '../lang.ts';
import { certaintyKind, periodText } from '../run-head.ts';
import { deadlineWord } from '../run-words.ts';
import { type Content, html, joined, type Markup } from './markup.ts';
import { type PageWriting, registerText } from './page-writing.ts';

/** Under what the run was counted: days, rows, how certain the days are, and what should be known of the whole. */
export const pageHead = (report: RunReport, writing: PageWriting): Markup => {
  const { to, lang } = writing;
  const { asOf, period, rows, volume } = report;
  const counted = [
    to('head.read', { read: rows.read }),
    to('head.cases', { cases: rows.cases }),
    to('head.rejected', { rejected: rows.rejected }),
  ];
  const lines: readonly (readonly [string, Content])[] = [
    [to('head.as-of'), dateText(asOf, lang)],
    [to('head.period'), periodText(datesInWords(period, lang), to)],
    [to('head.rows'), joined(counted, to('page.list-comma'))],
    [to('head.received'), to('run.items', { items: volume.items })],
    [to('head.certainty'), certaintyText(report, writing)],
  ];
  return html`<header>
<h1>${to('run.title')}</h1>
<dl class="facts">${lines.map(([term, content]) => html`<div><dt>${term}</dt><dd>${content}</dd></div>`)}</dl>
${warningsBox(report.warnings, writing)}</header>`;
};

const datesInWords = (
  { from, to }: RunReport['period'],
  lang: PageWriting['lang'],
): RunReport['period'] => ({
  ...(from === undefined ? {} : { from: dateText(from, lang) }),
  ...(to === undefined ? {} : { to: dateText(to, lang) }),
});

const certaintyText = (report: RunReport, writing: PageWriting): Content => {
  const { to, lang, labels } = writing;
  const { calendar, uncertain } = report;
  const { lastNotice } = calendar;
  return [
    to(`certainty.${certaintyKind(report)}`, { lastNotice }),
    uncertain.length === 0
      ? undefined
      : html`<ul class="plain">${uncertain.map(
          ({ deadline, certainty: kind, count }) =>
            html`<li>${to(`certainty.${kind}-days`, {
              deadline: deadlineWord(deadline, lang, labels),
              count,
            })}</li>`,
        )}</ul>`,
  ];
};

const warningsBox = (warnings: readonly RunWarning[], writing: PageWriting): Content =>
  warnings.length === 0
    ? undefined
    : html`<section class="warnings" aria-labelledby="warnings">
<h2 id="warnings">${writing.to('run.warnings')}</h2>
<ul>${warnings.map((warning) => html`<li>${warningText(warning, writing)}</li>`)}</ul>
</section>`;

const warningText = ({ message, count, examples }: RunWarning, writing: PageWriting): Content => [
  say(message, writing.lang),
  count === undefined
    ? undefined
    : html` <span class="count">${writing.to('run.count', { count })}</span>`,
  examples === undefined
    ? undefined
    : html` <span class="examples">${joined(
        examples.map((example) => registerText(example, writing)),
        writing.lang === 'zh' ? '、' : ', ',
      )}</span>`,
];
