import type { RunReport } from '@xinfang/rates';
import { isRight } from '../run-figures.ts';
import { deadlineWord } from '../run-words.ts';
import { wideTable } from './data-table.ts';
import { type Content, html } from './markup.ts';
import { type PageWriting, registerText, type Section, shortened } from './page-writing.ts';
import { uncertainMark, uncertainNote } from './uncertain-mark.ts';

const SHOWN = 200;

/** What the office and its units owed and have not done. */
export const overdueSection = (report: RunReport, writing: PageWriting): Section => {
  const { to, lang, labels } = writing;
  const shown = report.overdue.slice(0, SHOWN);
  const all = Math.max(overdueCount(report, writing), report.overdue.length);
  return {
    id: 'overdue',
    heading: to('overdue.heading'),
    body:
      shown.length === 0
        ? html`<p>${to('overdue.none')}</p>`
        : [
            html`<p>${to('overdue.count', { count: all })}${to('page.space')}${to('overdue.lead')}</p>`,
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
                rows: shown.map(({ caseId, deadline, dueOn, days }): readonly Content[] => [
                  registerText(caseId, writing),
                  deadlineWord(deadline, lang, labels),
                  [dueOn, uncertainMark(deadline, report)],
                  days,
                ]),
              },
              writing,
            ),
            uncertainNote(
              shown.map(({ deadline }) => deadline),
              report,
              writing,
            ),
            shortened({ shown: shown.length, all, file: 'overdue.csv' }, writing),
          ],
  };
};

/** A report may hold only the longest; the counts of the duties tell how many there are. */
const overdueCount = ({ deadlines }: RunReport, writing: PageWriting): number =>
  writing.labels === undefined
    ? 0
    : Object.entries(deadlines)
        .filter(([id]) => !isRight(id, writing))
        .reduce((sum, [, { overdue }]) => sum + overdue, 0);
