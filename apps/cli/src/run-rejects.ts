import type { Reject } from '@xinfang/register';
import type { RunWarning } from '@xinfang/sdk';
import { text } from './messages.ts';

/** What stands in rejects.jsonl: where and why, never what the row holds. */
export type RejectLine = Omit<Reject, 'code'> & { readonly code: string };

const EXAMPLES = 20;

/** Counts rejected rows by why; a row with several faults is passed on with each, and counted by its first. */
export const countRejects = (tell: (reject: RejectLine) => void) => {
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
