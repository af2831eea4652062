import type { RunReport } from '@xinfang/rates';
import { type Content, html } from './markup.ts';
import type { PageWriting } from './page-writing.ts';

const MARK = '†';

/** Marks a day or a count of a deadline some of whose days no published notice vouches for. */
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
