import type { RunReport } from '@xinfang/rates';
import { columnBars } from './chart/columns.ts';
import { chartWithTable } from './chart-with-table.ts';
import { type Content, html } from './markup.ts';
import { monthBars } from './month-bars.ts';
import { type Month, monthsOf } from './months.ts';
import { ownText, type PageWriting, registerText } from './page-writing.ts';

/** What was received month by month. */
export const monthsPart = (report: RunReport, writing: PageWriting): Content => {
  const { to } = writing;
  const { earlier, months } = monthsOf(report);
  if (months.length === 0) return undefined;
  const bars = monthBars(months);
  const rows = months.map((month) => ({
    name: registerText(monthText(month, writing), writing),
    count: month.count,
  }));
  const before = { name: ownText(to('volume.earlier-months')), count: earlier };
  return [
    chartWithTable(
      {
        by: 'month',
        rows: earlier === 0 ? rows : [before, ...rows],
        named: rows,
        chart: (frame) => columnBars(bars, frame),
      },
      writing,
    ),
    earlier === 0
      ? undefined
      : html`<p class="more">${to('volume.last-months', { count: months.length })}</p>`,
    bars.some(({ isPart }) => isPart === true)
      ? html`<p class="more">${to('volume.part-months')}</p>`
      : undefined,
  ];
};

const monthText = ({ key: month, from, to: until }: Month, { to }: PageWriting): string => {
  if (from !== undefined && until !== undefined)
    return to('volume.month-between', { month, from, to: until });
  if (from !== undefined) return to('volume.month-from', { month, day: from });
  return until === undefined ? month : to('volume.month-to', { month, day: until });
};
