import { type Content, html, type Markup } from '@xinfang/report/markup';
import { say, type Writing } from './site.ts';

/** A table with its caption; the first column heads its rows. */
export interface PlainTable {
  /** Unlike any other on the page. */
  readonly id: string;
  readonly caption: string;
  readonly head: readonly Content[];
  readonly rows: readonly (readonly Content[] | Markup)[];
}

/** A table that fits a telephone. */
export const plainTable = ({ id, caption, head, rows }: PlainTable): Markup =>
  html`<table id="${id}">
<caption>${caption}</caption>
<thead><tr>${head.map((cell) => html`<th scope="col">${cell}</th>`)}</tr></thead>
<tbody>
${rows.map((row) => html`<tr>${isMarkup(row) ? row : cells(row)}</tr>\n`)}</tbody>
</table>
`;

/** A wide table: it scrolls by itself, also with the keyboard, so that the page does not. */
export const wideTable = (table: PlainTable, writing: Writing): Markup =>
  html`<div class="scroll decision" role="region" tabindex="0" aria-label="${say(
    writing,
    'table-scrolls',
    {
      table: table.caption,
    },
  )}">${plainTable(table)}</div>`;

const isMarkup = (row: readonly Content[] | Markup): row is Markup => !Array.isArray(row);

const cells = (row: readonly Content[]): readonly Markup[] =>
  row.map((cell, i) => (i === 0 ? html`<th scope="row">${cell}</th>` : html`<td>${cell}</td>`));
