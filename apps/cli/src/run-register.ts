import type { RegisterRow, Reject } from '@xinfang/register';
import type { Issue, MeasuredCase, RunOptions, RunReport, RunWarning, Xinfang } from '@xinfang/sdk';
import { EXIT, refusingLater } from './fault.ts';
import { text } from './messages.ts';
import type { OpenRegister } from './register-cases.ts';

/** What stands in rejects.jsonl: where and why, never what the row holds. */
export type RejectLine = Omit<Reject, 'code'> & { readonly code: string };

/** Who is told while a register is run. */
export interface RunListeners {
  readonly onCase?: (one: MeasuredCase) => void;
  readonly onReject: (reject: RejectLine) => void;
  readonly onProgress: (read: number) => void;
}

/** Runs a register: the report of its cases, together with what became of its rows. */
export const runRegister = async (
  xf: Xinfang,
  { register }: OpenRegister,
  rows: AsyncIterable<RegisterRow>,
  asked: Omit<RunOptions, 'onCase' | 'onReject' | 'onProgress'>,
  listeners: RunListeners,
): Promise<RunReport> => {
  const current = { row: 0, assumptions: [] as readonly string[] };
  const rejects = countRejects(listeners.onReject);
  const unused = new Map<string, number>();
  async function* cases() {
    for await (const each of rows) {
      if ('reject' in each) {
        rejects.see(each.reject);
        continue;
      }
      current.row = each.row;
      current.assumptions = each.assumptions;
      yield each.case;
    }
  }
  const report = await refusingLater(EXIT.usage, {}, () =>
    xf.run(cases(), {
      ...asked,
      ...(listeners.onCase === undefined ? {} : { onCase: listeners.onCase }),
      onReject: ({ issues }) => {
        // The row is still the one that was handed over last: cases are taken one by one.
        for (const id of current.assumptions) unused.set(id, (unused.get(id) ?? 0) + 1);
        rejects.see(
          ...issues.map((issue): RejectLine => ({ row: current.row, ...withoutKeys(issue) })),
        );
      },
      onProgress: listeners.onProgress,
    }),
  );
  return together(report, register.summary(), unused, rejects.warnings());
};

/** The names of facts come from the row: they may be anything. */
const withoutKeys = (issue: Issue): Issue =>
  /^facts[.[]/u.test(issue.path) ? { ...issue, path: 'facts' } : issue;

/** The register counts what it rests on, the run what it took for granted: a report names both, each once. */
const together = (
  report: RunReport,
  summary: ReturnType<OpenRegister['register']['summary']>,
  unused: ReadonlyMap<string, number>,
  rejected: readonly RunWarning[],
): RunReport => {
  const { read, cases } = summary;
  const refused = report.rows.rejected;
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

const EXAMPLES = 20;

/** Counts rejected rows by why; a row with several faults is passed on with each, and counted by its first. */
const countRejects = (tell: (reject: RejectLine) => void) => {
  const byCode = new Map<
    string,
    { message: RejectLine['message']; rows: string[]; count: number }
  >();
  return {
    see: (...faults: readonly RejectLine[]): void => {
      for (const fault of faults) tell(fault);
      const [first] = faults;
      if (first === undefined) return;
      const known = byCode.get(first.code) ?? { message: first.message, rows: [], count: 0 };
      known.count += 1;
      if (known.rows.length < EXAMPLES) known.rows.push(`${first.row}`);
      byCode.set(first.code, known);
    },
    warnings: (): readonly RunWarning[] =>
      [...byCode].map(([code, { message, rows, count }]) => ({
        code: `rejected:${code}`,
        message: {
          zh: text('run.rejected', { message: message.zh }).zh,
          en: text('run.rejected', { message: message.en }).en,
        },
        count,
        examples: rows,
      })),
  };
};
