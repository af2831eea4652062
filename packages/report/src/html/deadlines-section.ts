import type { RunReport } from '@xinfang/rates';
import { wordOf } from '../messages.ts';
import { countsOf, isRight, STATUSES } from '../run-figures.ts';
import { deadlineWord } from '../run-words.ts';
import { wideTable } from './data-table.ts';
import { type Content, html } from './markup.ts';
import type { PageWriting, Section } from './page-writing.ts';
import { uncertainMark, uncertainNote } from './uncertain-mark.ts';

/** Every deadline due in the period by where it stands; duties apart from rights. */
export const deadlinesSection = (report: RunReport, writing: PageWriting): Section => {
  const { to } = writing;
  const due = Object.entries(report.deadlines)
    .filter(([, counts]) => countsOf(counts).some((count) => count > 0))
    .map(([id]) => id);
  const rights = due.filter((id) => isRight(id, writing));
  const duties = due.filter((id) => !rights.includes(id));
  return {
    id: 'deadlines',
    heading: to('deadlines.heading'),
    body: [
      due.length === 0 ? html`<p>${to('deadlines.none')}</p>` : undefined,
      deadlinesTable('duties', duties, report, writing),
      rights.length === 0 ? undefined : html`<p>${to('deadlines.rights-lead')}</p>`,
      deadlinesTable('rights', rights, report, writing),
      uncertainNote(due, report, writing),
    ],
  };
};

const deadlinesTable = (
  kind: 'duties' | 'rights',
  ids: readonly string[],
  report: RunReport,
  writing: PageWriting,
): Content => {
  if (ids.length === 0) return undefined;
  const { to, lang, labels } = writing;
  return wideTable(
    {
      id: `${kind}-table`,
      caption: to(`deadlines.${kind}`),
      columns: [
        { title: to('column.deadline') },
        ...STATUSES.map((status) => ({ title: wordOf('status', status, lang), numbers: true })),
      ],
      rows: ids.map((id): readonly Content[] => [
        html`${deadlineWord(id, lang, labels)}${uncertainMark(id, report)} ${idBeside(id, writing)}`,
        ...countsOf(report.deadlines[id] as NonNullable<RunReport['deadlines'][string]>),
      ]),
    },
    writing,
  );
};

/** Instruments of different years have deadlines of the same name: the id tells them apart. */
const idBeside = (id: string, { lang, labels }: PageWriting): Content =>
  deadlineWord(id, lang, labels) === id ? undefined : html`<code>${id}</code>`;
