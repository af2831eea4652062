import type { RunReport } from '@xinfang/rates';
import { say } from '../lang.ts';
import { dataTable } from './data-table.ts';
import { html } from './markup.ts';
import type { PageWriting, Section } from './page-writing.ts';

/** What was taken as known though the register does not say it. */
export const assumptionsSection = ({ assumptions }: RunReport, writing: PageWriting): Section => {
  const { to, lang } = writing;
  return {
    id: 'assumptions',
    heading: to('assumptions.heading'),
    body:
      assumptions.length === 0
        ? html`<p>${to('assumptions.none')}</p>`
        : [
            html`<p>${to('assumptions.lead')}</p>`,
            dataTable({
              id: 'assumptions-table',
              caption: to('assumptions.table'),
              columns: [
                { title: to('run.assumptions') },
                { title: to('column.items'), numbers: true },
              ],
              rows: assumptions.map(({ text, cases }) => [say(text, lang), cases]),
            }),
          ],
  };
};
