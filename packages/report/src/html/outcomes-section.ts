import type { RunReport } from '@xinfang/rates';
import { groupWord, outcomeWord } from '../run-words.ts';
import { dataTable } from './data-table.ts';
import { html, type Markup } from './markup.ts';
import { type PageWriting, registerText, type Section } from './page-writing.ts';

/** What was decided of the matters received in the period, a table for each group. */
export const outcomesSection = (
  { outcomes }: RunReport,
  writing: PageWriting,
): Section | undefined => {
  const { to } = writing;
  const groups = Object.entries(outcomes).filter(([, counts]) => Object.keys(counts).length > 0);
  if (groups.length === 0) return undefined;
  return {
    id: 'outcomes',
    heading: to('outcomes.heading'),
    body: [
      html`<p>${to('outcomes.lead')}</p>`,
      html`<div class="tables">${groups.map(([group, counts], i) =>
        groupTable(group, counts, `outcomes-${i + 1}`, writing),
      )}</div>`,
    ],
  };
};

const groupTable = (
  group: string,
  counts: Readonly<Record<string, number>>,
  id: string,
  writing: PageWriting,
): Markup => {
  const { to, lang, labels } = writing;
  return dataTable({
    id,
    caption: groupWord(group, lang, labels),
    columns: [{ title: to('column.outcome') }, { title: to('column.items'), numbers: true }],
    rows: Object.entries(counts)
      .toSorted(([, a], [, b]) => b - a)
      .map(([value, count]) => [
        registerText(outcomeWord(group, value, lang, labels), writing),
        count,
      ]),
  });
};
