import { type Content, html, type Markup } from './markup.ts';
import type { PageWriting } from './page-writing.ts';

/** A column of a table; numbers stand to the right. */
export interface DataColumn {
  readonly title: Content;
  readonly numbers?: boolean;
}

/** A table with its caption; the first column heads its rows. */
export interface DataTable {
  /** Unlike any other on the page. */
  readonly id: string;
  readonly caption: string;
  readonly columns: readonly DataColumn[];
  readonly rows: readonly (readonly Content[])[];
  /** The last row, set off: what the rows come to. */
  readonly total?: readonly Content[];
}

/** A table that fits a telephone. */
export const dataTable = (table: DataTable): Markup => {
  const { id, caption, columns, rows, total } = table;
  return html`<table id="${id}">
<caption id="${id}-caption">${caption}</caption>
<thead><tr>${columns.map(headCell)}</tr></thead>
<tbody>
${rows.map((row) => html`<tr>${cellsOf(row, columns)}</tr>\n`)}</tbody>${
    total === undefined ? undefined : html`<tfoot><tr>${cellsOf(total, columns)}</tr></tfoot>`
  }
</table>`;
};

/** A wide table: it scrolls by itself, also with the keyboard, so that the page does not. */
export const wideTable = (table: DataTable, { to }: PageWriting): Markup =>
  html`<div class="scroll" role="region" tabindex="0" aria-label="${to('page.table-scrolls', {
    table: table.caption,
  })}">${dataTable(table)}</div>`;

const headCell = ({ title, numbers }: DataColumn): Markup =>
  numbers === true
    ? html`<th scope="col" class="number">${title}</th>`
    : html`<th scope="col">${title}</th>`;

const cellsOf = (row: readonly Content[], columns: readonly DataColumn[]): readonly Markup[] =>
  row.map((cell, i) => {
    if (i === 0) return html`<th scope="row">${cell}</th>`;
    return columns[i]?.numbers === true
      ? html`<td class="number">${cell}</td>`
      : html`<td>${cell}</td>`;
  });
