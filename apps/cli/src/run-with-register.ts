import type { RegisterSummary } from '@xinfang/register';
import type { RunReport, RunWarning } from '@xinfang/sdk';
import { text } from './messages.ts';

/** What a result over a register says of its rows. */
type OfRows = Pick<RunReport, 'rows' | 'assumptions' | 'warnings'>;

/** The register counts what it rests on, the run what it took for granted: a report names both, each once. */
export const withRegister = <Report extends OfRows>(
  report: Report,
  summary: RegisterSummary,
  unused: ReadonlyMap<string, number>,
  rejected: readonly RunWarning[],
): Report => {
  const { read, cases } = summary;
  const refused = cases - report.rows.cases;
  return {
    ...report,
    rows: { read, cases: cases - refused, rejected: read - cases + refused },
    assumptions: [
      ...summary.assumptions.map((each) => ({
        ...each,
        cases: each.cases - (unused.get(each.id) ?? 0),
      })),
      ...report.assumptions,
    ],
    warnings: [
      ...(cases === refused ? [noCases(read)] : []),
      ...columnWarnings('unmapped-columns', 'run.unmapped', summary.unmappedColumns),
      ...columnWarnings('unseen-columns', 'run.unseen', summary.unseenColumns),
      ...columnWarnings('unread-sheets', 'run.unread-sheets', summary.unreadSheets ?? []),
      ...rejected,
      ...report.warnings.filter(({ code }) => !code.startsWith('rejected:')),
    ],
  };
};

/** Zeros alone would not tell that nothing was counted. */
const noCases = (read: number): RunWarning => ({
  code: 'no-cases',
  message: text('run.no-cases'),
  count: read,
});

const columnWarnings = (
  code: string,
  key: 'run.unmapped' | 'run.unseen' | 'run.unread-sheets',
  columns: readonly string[],
): readonly RunWarning[] =>
  columns.length === 0
    ? []
    : [{ code, message: text(key), count: columns.length, examples: columns }];
