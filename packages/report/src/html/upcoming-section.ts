import { type RunReport, UPCOMING_DAYS } from '@xinfang/rates';
import { deadlineWord } from '../run-words.ts';
import { emptyList, undeterminedNote } from './attention-note.ts';
import { wideTable } from './data-table.ts';
import { type Content, html } from './markup.ts';
import { type PageWriting, registerText, type Section, shortened } from './page-writing.ts';
import { dayText } from './uncertain-mark.ts';

const SHOWN = 200;

/** What the office and its units owe next. */
export const upcomingSection = (report: RunReport, writing: PageWriting): Section => ({
  id: 'upcoming',
  heading: writing.to('upcoming.heading', { days: UPCOMING_DAYS }),
  body:
    report.upcoming.length === 0 ? emptyList('upcoming', report, writing) : listed(report, writing),
});

const listed = (report: RunReport, writing: PageWriting): Content => {
  const { to, lang, labels } = writing;
  const shown = report.upcoming.slice(0, SHOWN);
  const all = report.attention.upcoming.open;
  return [
    html`<p>${to('attention.count', { count: all })}${to('page.space')}${to('upcoming.lead')}</p>`,
    undeterminedNote('upcoming', report, writing),
    wideTable(
      {
        id: 'upcoming-table',
        caption: to('upcoming.table'),
        columns: [
          { title: to('column.case') },
          { title: to('column.deadline') },
          { title: to('column.due') },
          { title: to('column.days-left'), numbers: true },
        ],
        rows: shown.map((item): readonly Content[] => [
          registerText(item.caseId, writing),
          deadlineWord(item.deadline, lang, labels),
          dayText(item, writing),
          item.daysLeft,
        ]),
      },
      writing,
    ),
    shortened({ shown: shown.length, all, option: '--ids' }, writing),
  ];
};
