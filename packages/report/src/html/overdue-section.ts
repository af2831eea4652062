import type { RunReport } from '@xinfang/rates';
import { deadlineWord } from '../run-words.ts';
import { emptyList, undeterminedNote } from './attention-note.ts';
import { wideTable } from './data-table.ts';
import { type Content, html } from './markup.ts';
import { type PageWriting, registerText, type Section, shortened } from './page-writing.ts';
import { dayText } from './uncertain-mark.ts';

const SHOWN = 200;

/** What the office and its units owed and have not done. */
export const overdueSection = (report: RunReport, writing: PageWriting): Section => ({
  id: 'overdue',
  heading: writing.to('overdue.heading'),
  body:
    report.overdue.length === 0 ? emptyList('overdue', report, writing) : listed(report, writing),
});

const listed = (report: RunReport, writing: PageWriting): Content => {
  const { to, lang, labels } = writing;
  const shown = report.overdue.slice(0, SHOWN);
  const all = report.attention.overdue.overdue;
  return [
    html`<p>${to('attention.count', { count: all })}${to('page.space')}${to('overdue.lead')}</p>`,
    undeterminedNote('overdue', report, writing),
    wideTable(
      {
        id: 'overdue-table',
        caption: to('overdue.table'),
        columns: [
          { title: to('column.case') },
          { title: to('column.deadline') },
          { title: to('column.due') },
          { title: to('column.days-over'), numbers: true },
        ],
        rows: shown.map((item): readonly Content[] => [
          registerText(item.caseId, writing),
          deadlineWord(item.deadline, lang, labels),
          dayText(item, writing),
          item.days,
        ]),
      },
      writing,
    ),
    shortened({ shown: shown.length, all, file: 'overdue.csv', option: '--ids' }, writing),
  ];
};
