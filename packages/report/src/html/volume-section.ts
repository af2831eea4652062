import type { RunReport } from '@xinfang/rates';
import { wordOf } from '../messages.ts';
import { keyWord } from '../run-words.ts';
import { type Bar, rowBars } from './chart/bars.ts';
import { columnBars } from './chart/columns.ts';
import type { Chart } from './chart/draw.ts';
import type { Frame } from './chart/frame.ts';
import { dataTable } from './data-table.ts';
import { figureOf } from './figure.ts';
import { type Content, html, type Markup } from './markup.ts';
import { monthBars } from './month-bars.ts';
import { type PageWriting, registerText, type Section } from './page-writing.ts';

const CONTENTS = 15;
const MONTHS = 36;

/** What was received: how much, and how it spreads over months, channels and contents. */
export const volumeSection = (report: RunReport, writing: PageWriting): Section => {
  const { to } = writing;
  const { items, visits, byChannel, byContent } = report.volume;
  return {
    id: 'volume',
    heading: to('volume.heading'),
    body: [
      html`<p>${to('volume.lead', { items: to('run.items', { items }) })}${
        visits.batches === 0
          ? undefined
          : `${to('page.space')}${to('volume.visits', { ...visits })}`
      }</p>`,
      monthsPart(report, writing),
      spreadPart('channel', byChannel, writing),
      spreadPart('content', byContent, writing),
    ],
  };
};

const monthsPart = ({ breakdowns }: RunReport, writing: PageWriting): Content => {
  const rows = breakdowns.find(({ by }) => by === 'month')?.rows ?? [];
  const months = rows
    .map(({ key, volume }) => ({ name: key, count: volume.items }))
    .filter(({ count }) => count > 0);
  if (months.length === 0) return undefined;
  const last = months.slice(-MONTHS);
  return [
    withTable('month', months, (frame) => columnBars(monthBars(last), frame), writing),
    last.length < months.length
      ? html`<p class="more">${writing.to('volume.last-months', { count: last.length })}</p>`
      : undefined,
  ];
};

const spreadPart = (
  by: 'channel' | 'content',
  counts: Readonly<Record<string, number>>,
  writing: PageWriting,
): Content => {
  const bars = Object.entries(counts)
    .map(([key, count]) => ({ name: keyWord(by, key, writing.lang), count }))
    .toSorted((a, b) => b.count - a.count);
  if (bars.length === 0) return undefined;
  const first = firstBars(bars, writing);
  return withTable(by, first, (frame) => rowBars(first, frame), writing);
};

/** The largest ones, and what is left as one bar. */
const firstBars = (bars: readonly Bar[], { to }: PageWriting): readonly Bar[] => {
  if (bars.length <= CONTENTS + 1) return bars;
  const rest = bars.slice(CONTENTS);
  const count = rest.reduce((sum, bar) => sum + bar.count, 0);
  return [
    ...bars.slice(0, CONTENTS),
    { name: to('page.other-keys', { count: rest.length }), count },
  ];
};

/** A chart with its table beside it. */
const withTable = (
  by: 'month' | 'channel' | 'content',
  bars: readonly Bar[],
  chart: (frame: Frame) => Chart,
  writing: PageWriting,
): Markup => {
  const { to, lang } = writing;
  const caption = to(`volume.${by}-table`);
  const total = bars.reduce((sum, { count }) => sum + count, 0);
  const most = bars.toSorted((a, b) => b.count - a.count)[0];
  const alt = to('volume.alt', {
    count: bars.length,
    total,
    top: most?.name ?? '',
    most: most?.count ?? 0,
    table: caption,
  });
  return html`<div class="with-table">
<h3>${to(`volume.${by}-chart`)}</h3>
${figureOf({ name: by, alt, chart })}
${dataTable({
  id: `${by}-table`,
  caption,
  columns: [{ title: wordOf('by', by, lang) }, { title: to('column.items'), numbers: true }],
  rows: bars.map(({ name, count }) => [registerText(name, writing), count]),
  total: [to('page.total'), total],
})}
</div>
`;
};
