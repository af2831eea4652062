import type { OverdueItem, RunReport, UpcomingItem } from '@xinfang/rates';
import { type Content, html } from './markup.ts';
import type { PageWriting } from './page-writing.ts';

const MARK = '†';

/** A day with the word for how certain that very day is, where a notice may still move it. */
export const dayText = (
  { dueOn, certainty }: OverdueItem | UpcomingItem,
  { to }: PageWriting,
): Content =>
  certainty === 'official'
    ? dueOn
    : html`${dueOn} <em class="uncertain">${to(`page.${certainty}`)}</em>`;

/** Marks the counts of a deadline some of whose days a notice may still move. */
export const uncertainMark = (deadline: string, report: RunReport): Content =>
  isUncertain(deadline, report) ? html`<span class="uncertain">${MARK}</span>` : undefined;

/** What the mark says, where it stands on any of these deadlines. */
export const uncertainNote = (
  deadlines: readonly string[],
  report: RunReport,
  { to }: PageWriting,
): Content =>
  deadlines.some((deadline) => isUncertain(deadline, report))
    ? html`<p class="more">${to('certainty.marked', { mark: MARK })}</p>`
    : undefined;

const isUncertain = (deadline: string, { uncertain }: RunReport): boolean =>
  uncertain.some((one) => one.deadline === deadline);
