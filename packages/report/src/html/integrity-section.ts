import type { IntegrityResult, RunReport } from '@xinfang/rates';
import { say } from '../lang.ts';
import { dataTable } from './data-table.ts';
import { type Content, html } from './markup.ts';
import { idList, type PageWriting, type Section, shortened } from './page-writing.ts';

const IDS_SHOWN = 100;

/** What can make a rate look better than the work, each with its count and, where listed, its cases. */
export const integritySection = (
  { integrity }: RunReport,
  writing: PageWriting,
): Section | undefined => {
  if (integrity.length === 0) return undefined;
  const { to, lang } = writing;
  return {
    id: 'integrity',
    heading: to('integrity.heading'),
    body: [
      html`<p>${to('integrity.lead')}</p>`,
      dataTable({
        id: 'integrity-table',
        caption: to('integrity.table'),
        columns: [
          { title: to('column.label') },
          { title: to('column.count'), numbers: true },
          { title: to('column.cases') },
        ],
        rows: integrity.map((item): readonly Content[] => [
          say(item.label, lang),
          item.count,
          integrityCases(item, writing),
        ]),
      }),
    ],
  };
};

const integrityCases = ({ count, cases }: IntegrityResult, writing: PageWriting): Content => {
  if (cases === undefined || count === 0) return '–';
  const shown = cases.slice(0, IDS_SHOWN);
  return [
    idList(shown, writing),
    shortened({ shown: shown.length, all: count, file: 'integrity.csv', option: '--ids' }, writing),
  ];
};
