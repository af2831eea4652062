import type { RunReport } from '@xinfang/rates';
import { type Content, html } from './markup.ts';
import type { PageWriting } from './page-writing.ts';

/** How many duties may belong to a list though it is open whether they apply: an empty list alone would say that all is well. */
export const undeterminedNote = (
  list: 'overdue' | 'upcoming',
  { attention, integrity }: RunReport,
  { to }: PageWriting,
): Content => {
  const count = attention[list].undetermined;
  if (count === 0) return undefined;
  const where =
    integrity.length === 0
      ? undefined
      : [to('page.space'), html`<a href="#integrity">${to('attention.see-integrity')}</a>`];
  return html`<p>${to(`${list}.undetermined`, { count })}${where}</p>`;
};

/** Says that a list is empty, and no more than is known. */
export const emptyList = (
  list: 'overdue' | 'upcoming',
  report: RunReport,
  writing: PageWriting,
): Content => [
  html`<p>${writing.to(
    report.attention[list].undetermined === 0 ? `${list}.none` : `${list}.none-certain`,
  )}</p>`,
  undeterminedNote(list, report, writing),
];
