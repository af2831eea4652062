import type { IndicatorResult, RunReport } from '@xinfang/rates';
import { say } from '../lang.ts';
import { percentText } from '../percent.ts';
import { assumptionsOf, participationOf } from '../rate-context.ts';
import { excludedText, worstText } from '../run-rates.ts';
import { wideTable } from './data-table.ts';
import { type Content, html, joined, type Markup } from './markup.ts';
import type { PageWriting, Section } from './page-writing.ts';
import {
  listAnchor,
  type RateGroup,
  rateGroups,
  ratesInOrder,
  rateTitle,
  variantWord,
} from './rate-order.ts';

/** The rates: those that stand first large with their other way of counting beside, all others in a table, then how each is counted. */
export const ratesSection = (report: RunReport, writing: PageWriting): Section | undefined => {
  const groups = rateGroups(report, writing);
  if (groups.length === 0) return undefined;
  const { to } = writing;
  const headlines = groups.filter(({ first }) => first.headline === true);
  const others = groups.filter((group) => !headlines.includes(group));
  const rates = ratesInOrder(report, writing);
  const notes = [...new Set(rates.map(({ note }) => say(note, writing.lang)))];
  const page: RatePage = { report, rates, writing, notes };
  return {
    id: 'rates',
    heading: to('rates.heading'),
    body: [
      html`<p>${to('rates.lead')}</p>`,
      headlines.length === 0
        ? undefined
        : html`<div class="rates">${headlines.map((group) => rateCard(group, page))}</div>`,
      others.length === 0 ? undefined : ratesTable(others, headlines.length > 0, page),
      html`<h3 id="rate-notes">${to('rates.notes')}</h3>
<ol class="notes">${notes.map((note, i) => html`<li id="note-${i + 1}">${note}</li>`)}</ol>`,
    ],
  };
};

interface RatePage {
  readonly report: RunReport;
  readonly rates: readonly IndicatorResult[];
  readonly writing: PageWriting;
  readonly notes: readonly string[];
}

const rateCard = ({ first, others }: RateGroup, page: RatePage): Markup => {
  const { to, lang } = page.writing;
  return html`<article class="rate">
<h3>${say(first.label, lang)}</h3>
<div class="value">${percentText(first.value, lang)}</div>
<p class="fraction">${fraction(first, page)}</p>
<dl>
${participation(first, page)}<dt>${to('rates.worst')}</dt><dd>${worstText(first, lang)}</dd>
<dt>${to('rates.excluded')}</dt><dd>${excludedText(first.excluded, lang)}</dd>
<dt>${to('rates.variant')}</dt><dd>${variantWord(first.variant, page.writing)} ${noteMark(first, page)}</dd>
<dt>${to('column.cases')}</dt><dd>${casesLink(first, page)}</dd>
${assumed(first, page)}</dl>
${others.map((other) => besideFirst(other, page))}</article>`;
};

/** Another way of counting the same, as full as the first but smaller. */
const besideFirst = (other: IndicatorResult, page: RatePage): Markup => {
  const { to, lang } = page.writing;
  const words = variantWord(other.variant, page.writing);
  return html`<div class="beside">
<p>${to('rates.beside', { variant: words })} ${noteMark(other, page)}</p>
<p><strong>${percentText(other.value, lang)}</strong> ${fraction(other, page)} ${casesLink(other, page)}</p>
</div>
`;
};

const fraction = ({ numerator, denominator }: IndicatorResult, { writing }: RatePage): string =>
  `${writing.to('column.numerator')} ${numerator} / ${writing.to('column.denominator')} ${denominator}`;

const ratesTable = (
  groups: readonly RateGroup[],
  besideHeadlines: boolean,
  page: RatePage,
): Markup => {
  const { to } = page.writing;
  return wideTable(
    {
      id: 'rates-table',
      caption: to(besideHeadlines ? 'rates.others' : 'rates.all'),
      columns: [
        { title: to('column.indicator') },
        { title: to('rates.variant') },
        { title: to('column.value'), numbers: true },
        { title: to('column.numerator'), numbers: true },
        { title: to('column.denominator'), numbers: true },
        { title: to('column.worst'), numbers: true },
        { title: to('column.excluded') },
        { title: to('column.note') },
        { title: to('column.cases') },
      ],
      rows: groups.flatMap(({ first, others }) =>
        [first, ...others].map((rate) => rateRow(rate, page)),
      ),
    },
    page.writing,
  );
};

const rateRow = (rate: IndicatorResult, page: RatePage): readonly Content[] => {
  const { lang } = page.writing;
  return [
    [say(rate.label, lang), assumptionLinks(rate, page).map((link) => [' ', link])],
    variantWord(rate.variant, page.writing),
    percentText(rate.value, lang),
    rate.numerator,
    rate.denominator,
    worstText(rate, lang),
    excludedText(rate.excluded, lang),
    noteMark(rate, page),
    casesLink(rate, page),
  ];
};

/** All of those who evaluated are not all who were asked. */
const participation = (rate: IndicatorResult, { rates, writing }: RatePage): Content => {
  const asked = participationOf(rate, rates);
  if (asked === undefined) return undefined;
  const { to, lang } = writing;
  const { numerator, denominator, value } = asked;
  return html`<dt>${to('rates.participation')}</dt><dd>${to('rates.participation-share', {
    share: percentText(value, lang),
    numerator,
    denominator,
  })}</dd>
`;
};

const assumed = (rate: IndicatorResult, page: RatePage): Content => {
  const links = assumptionLinks(rate, page);
  return links.length === 0
    ? undefined
    : html`<dt>${page.writing.to('run.assumptions')}</dt><dd>${joined(links, ' ')}</dd>
`;
};

const assumptionLinks = (rate: IndicatorResult, { report, writing }: RatePage): readonly Markup[] =>
  assumptionsOf(rate, report, writing.labels).map(
    ({ cases }) =>
      html`<a class="assumed" href="#assumptions">${writing.to('rates.assumed', { cases })}</a>`,
  );

const noteMark = (rate: IndicatorResult, { writing, notes }: RatePage): Markup => {
  const number = notes.indexOf(say(rate.note, writing.lang)) + 1;
  return html`<a class="note-mark" href="#note-${number}">${writing.to('rates.note-mark', { number })}</a>`;
};

/** Leads to the cases; without lists there is nothing to lead to. */
const casesLink = (rate: IndicatorResult, { rates, writing }: RatePage): Content => {
  if (rate.lists === undefined) return '–';
  const number = rates.indexOf(rate) + 1;
  const { to } = writing;
  const label = to('rates.to-list-of', { number, rate: rateTitle(rate, writing) });
  return html`<a href="#${listAnchor(number)}" aria-label="${label}">${to('rates.to-list', { number })}</a>`;
};
