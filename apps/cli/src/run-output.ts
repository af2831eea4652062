import { type RunFile, type RunLabels, runFiles } from '@xinfang/report';
import { type RunOptions, type RunReport, withoutIds } from '@xinfang/sdk';
import type { Lang } from './messages.ts';
import { CASES, PAGE, REJECTS, REPORT } from './run-folder.ts';

/** The page lists a bounded part of the cases behind each rate, whether or not the lists were asked for. */
const LISTED = 1000;
/** The parts that the page shows whether or not they were asked for. */
const PAGE_FIELDS = ['unit', 'month'];

/** What a run must count so that the page can show it. */
export const folderOptions = (asked: RunOptions): RunOptions => ({
  ...asked,
  by: [...new Set([...(asked.by ?? []), ...PAGE_FIELDS])],
  ids: asked.ids === true ? true : LISTED,
});

/** Of a report what was asked for. */
export const answerOf = (report: RunReport, { by = [], ids }: RunOptions): RunReport => {
  const breakdowns = by.flatMap((field) => report.breakdowns.filter((part) => part.by === field));
  const asked = { ...report, breakdowns };
  return ids === true ? asked : withoutIds(asked);
};

/** The files of a run beside its lines: the tables and the report as asked for, and the page. */
export const outputFiles = async (
  report: RunReport,
  answer: RunReport,
  writing: { readonly lang: Lang; readonly labels: RunLabels; readonly variant: string },
): Promise<readonly RunFile[]> => {
  // The charts are heavy: whoever wants no page does not load them.
  const { renderRunPage } = await import('@xinfang/report/html');
  const tables = runFiles(answer, writing);
  const files = [...tables.map(({ name }) => name), CASES, REJECTS, REPORT];
  return [
    ...tables,
    { name: PAGE, content: renderRunPage(report, { ...writing, files }) },
    { name: REPORT, content: `${JSON.stringify(answer, null, 2)}\n` },
  ];
};
