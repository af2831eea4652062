import { wordOf } from '../messages.ts';
import type { Chart } from './chart/draw.ts';
import type { Frame } from './chart/frame.ts';
import { dataTable } from './data-table.ts';
import { figureOf } from './figure.ts';
import { type Content, html, type Markup } from './markup.ts';
import { ownText, type PageWriting, sayWith } from './page-writing.ts';

/** A row of a table with one number. */
export interface CountedRow {
  readonly name: Content;
  readonly count: number;
}

/** A chart and the table of its figures. */
export interface ChartWithTable {
  readonly by: 'month' | 'channel' | 'content';
  readonly rows: readonly CountedRow[];
  /** Those of the rows that stand for one thing: the words for the chart name the largest of them. */
  readonly named: readonly CountedRow[];
  readonly chart: (frame: Frame) => Chart;
}

/** A chart with its table beside it. */
export const chartWithTable = (
  { by, rows, named, chart }: ChartWithTable,
  writing: PageWriting,
): Markup => {
  const { to, lang } = writing;
  const caption = to(`volume.${by}-table`);
  const total = rows.reduce((sum, { count }) => sum + count, 0);
  const most = named.toSorted((a, b) => b.count - a.count)[0];
  const alt = sayWith(
    'volume.alt',
    { count: rows.length, total, top: most?.name, most: most?.count, table: caption },
    writing,
  );
  return html`<div class="with-table">
<h3>${to(`volume.${by}-chart`)}</h3>
${figureOf({ name: by, alt, chart }, writing)}
${dataTable({
  id: `${by}-table`,
  caption,
  columns: [{ title: wordOf('by', by, lang) }, { title: to('column.items'), numbers: true }],
  rows: rows.map(({ name, count }) => [name, count]),
  total: [ownText(to('page.total')), total],
})}
</div>
`;
};
