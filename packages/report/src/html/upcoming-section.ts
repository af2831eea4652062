import { type RunReport, UPCOMING_DAYS } from '@xinfang/rates';
import { deadlineWord } from '../run-words.ts';
import { wideTable } from './data-table.ts';
import { html } from './markup.ts';
import { type PageWriting, registerText, type Section, shortened } from './page-writing.ts';

const SHOWN = 200;

/** What the office and its units owe next. */
export const upcomingSection = ({ upcoming }: RunReport, writing: PageWriting): Section => {
  const { to, lang, labels } = writing;
  const shown = upcoming.slice(0, SHOWN);
  return {
    id: 'upcoming',
    heading: to('upcoming.heading', { days: UPCOMING_DAYS }),
    body:
      shown.length === 0
        ? html`<p>${to('upcoming.none')}</p>`
        : [
            html`<p>${to('upcoming.lead')}</p>`,
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
                rows: shown.map(({ caseId, deadline, dueOn, daysLeft, certainty }) => [
                  registerText(caseId, writing),
                  deadlineWord(deadline, lang, labels),
                  certainty === 'official'
                    ? dueOn
                    : html`${dueOn} <em class="uncertain">${to(`page.${certainty}`)}</em>`,
                  daysLeft,
                ]),
              },
              writing,
            ),
            shortened({ shown: shown.length, all: upcoming.length }, writing),
          ],
  };
};
