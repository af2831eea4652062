import type { RegisterRow } from '@xinfang/register';
import type { Issue, MeasuredCase, RunOptions, RunReport, Xinfang } from '@xinfang/sdk';
import { EXIT, refusingLater } from './fault.ts';
import type { OpenRegister } from './register-cases.ts';
import { countRejects, type RejectLine } from './run-rejects.ts';
import { withRegister } from './run-with-register.ts';

export type { RejectLine } from './run-rejects.ts';

/** Who is told while a register is run. */
export interface RunListeners {
  readonly onCase?: (one: MeasuredCase) => void;
  readonly onReject: (reject: RejectLine) => void;
  readonly onProgress: (read: number) => void;
}

/** Runs a register: the report of its cases, together with what became of its rows. */
export const runRegister = async (
  xf: Xinfang,
  { register, warnings = () => [] }: OpenRegister,
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
  const whole = withRegister(report, register.summary(), unused, rejects.warnings());
  return { ...whole, warnings: [...whole.warnings, ...warnings()] };
};

/** The names of facts come from the row: they may be anything. */
export const withoutKeys = (issue: Issue): Issue =>
  /^facts[.[]/u.test(issue.path) ? { ...issue, path: 'facts' } : issue;
