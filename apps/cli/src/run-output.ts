import { type RunFile, type RunLabels, runFiles, wholeFiles } from '@xinfang/report';
import { ofVariant, type RunOptions, type RunReport, withoutIds } from '@xinfang/sdk';
import type { Lang } from './messages.ts';
import { CASES, PAGE, REJECTS, REPORT } from './run-names.ts';
import type { AskedRun } from './run-options.ts';

/** The page lists a bounded part of the cases behind each rate, whether or not the lists were asked for. */
const LISTED = 1000;
/** The parts that the page shows whether or not they were asked for. */
const PAGE_FIELDS = ['unit', 'month'];
/** Every way of counting. */
const ALL = 'all';

/** Where the results of a run go. */
export interface Destination {
  readonly json: boolean;
  /** Whether there is a folder for them. */
  readonly folder: boolean;
}

/** What a run must count: people see every way of counting side by side, in a folder as on the screen; a script gets the one it asked for. */
export const countedOptions = (asked: AskedRun, { json, folder }: Destination): RunOptions => ({
  ...asked,
  variant: json && !folder ? asked.variant : ALL,
  ...(folder
    ? {
        by: [...new Set([...(asked.by ?? []), ...PAGE_FIELDS])],
        ids: asked.ids === true ? true : LISTED,
      }
    : {}),
});

/** Of a report the parts and the lists that were asked for, in every way of counting that it has. */
export const askedOf = (report: RunReport, { by = [], ids }: RunOptions): RunReport => {
  const breakdowns = by.flatMap((field) => report.breakdowns.filter((part) => part.by === field));
  const asked = { ...report, breakdowns };
  return ids === true ? asked : withoutIds(asked);
};

/** Of what was asked for what goes to standard output: the same with a folder as without one. */
export const answerOf = (
  report: RunReport,
  { variant }: AskedRun,
  { json }: Destination,
): RunReport => (json && variant !== ALL ? ofVariant(report, variant) : report);

/** How the files of a run are written. */
export interface FilesWriting {
  readonly lang: Lang;
  readonly labels: RunLabels;
  readonly variant: string;
  /** The run as it is given again. */
  readonly command: string;
}

/** The files of a run beside its lines: the tables and the report as asked for, and the page of all that was counted. */
export const outputFiles = async (
  report: RunReport,
  asked: RunReport,
  writing: FilesWriting,
): Promise<readonly RunFile[]> => {
  // The charts are heavy: whoever wants no page does not load them.
  const { renderRunPage } = await import('@xinfang/report/html');
  const tables = runFiles(asked, writing);
  const files = [...tables.map(({ name }) => name), CASES, REJECTS, REPORT];
  const page = { ...writing, files, wholeFiles: wholeFiles(asked) };
  return [
    ...tables,
    { name: PAGE, content: renderRunPage(report, page) },
    { name: REPORT, content: `${JSON.stringify(asked, null, 2)}\n` },
  ];
};
