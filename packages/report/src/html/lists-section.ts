import type { IndicatorLists, IndicatorResult, RunReport } from '@xinfang/rates';
import { wordOf } from '../messages.ts';
import { LISTS_FILE } from '../run-lists.ts';
import { type Content, html, type Markup } from './markup.ts';
import { idList, type PageWriting, type Section, shortened, wholeIn } from './page-writing.ts';
import { listAnchor, ratesInOrder, rateTitle } from './rate-order.ts';

/** More ids than this of one list help nobody on a page; the file has them all. */
const SHOWN = 500;

/** The cases behind every rate, one for each count: what was missed, what was left out and why, what made it. */
export const listsSection = (report: RunReport, writing: PageWriting): Section | undefined => {
  const { to } = writing;
  const rates = ratesInOrder(report, writing);
  if (rates.length === 0) return undefined;
  const listed = rates.flatMap((rate, i) =>
    rate.lists === undefined ? [] : [rateLists(rate, rate.lists, i + 1, writing)],
  );
  const file = wholeIn(LISTS_FILE, writing);
  return {
    id: 'lists',
    heading: to('lists.heading'),
    body:
      listed.length === 0
        ? html`<p>${to('lists.absent')}</p>`
        : [
            html`<p>${to('lists.lead')}${to('page.space')}${file}</p>\n<p class="on-paper">${to('lists.print')}</p>`,
            listed,
          ],
  };
};

const rateLists = (
  rate: IndicatorResult,
  lists: IndicatorLists,
  number: number,
  writing: PageWriting,
): Markup => {
  const { to, lang } = writing;
  const missed = rate.denominator - rate.numerator;
  const made = to('lists.made', { count: rate.numerator });
  return html`<section class="cases" id="${listAnchor(number)}" tabindex="-1">
<h3>${to('lists.title', { number, rate: rateTitle(rate, writing) })} <span class="fraction">${rate.numerator}/${rate.denominator}</span></h3>
<h4>${to('lists.missed', { count: missed })}</h4>
${someIds(lists.missed, missed, writing)}
${rate.excluded
  .filter(({ count }) => count > 0)
  .map(
    ({ reason, count }) => html`<h4>${to('lists.excluded', {
      reason: wordOf('status', reason, lang),
      count,
    })}</h4>
${someIds(lists.excluded[reason] ?? [], count, writing)}
`,
  )}${
  rate.numerator === 0
    ? html`<h4>${made}</h4>`
    : html`<details><summary>${made}</summary>
${someIds(lists.numerator, rate.numerator, writing)}
</details>`
}
<p class="back"><a href="#rates">${to('page.back')}</a></p>
</section>
`;
};

/** Ids in columns; the count is the report's, the ids may be fewer. */
const someIds = (ids: readonly string[], all: number, writing: PageWriting): Content => {
  if (all === 0) return undefined;
  const shown = ids.slice(0, SHOWN);
  return [
    idList(shown, writing),
    shortened({ shown: shown.length, all, file: LISTS_FILE, option: '--ids' }, writing),
  ];
};
