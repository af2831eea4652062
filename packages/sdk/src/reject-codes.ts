import type { Issue, Text } from '@xinfang/calendar';
import type { RunWarning } from '@xinfang/rates';

/** Counts refused rows by why. */
export interface RejectCodes {
  /** Notes a row with all that is wrong with it; it is counted by the first. */
  readonly note: (row: number, issues: readonly Pick<Issue, 'code' | 'message'>[]) => void;
  readonly warnings: () => readonly RunWarning[];
}

const EXAMPLES = 20;

/** No row refused yet. */
export const countRejects = (): RejectCodes => {
  const codes = new Map<string, { count: number; rows: string[]; message: Text }>();
  return {
    note: (row, [first]) => {
      if (first === undefined) return;
      const { code, message } = first;
      const known = codes.get(code) ?? { count: 0, rows: [], message };
      known.count += 1;
      if (known.rows.length < EXAMPLES) known.rows.push(String(row));
      codes.set(code, known);
    },
    warnings: () =>
      [...codes].map(([code, { count, rows, message }]) => ({
        code: `rejected:${code}`,
        message: { zh: `拒收：${message.zh}`, en: `rejected: ${message.en}` },
        count,
        examples: rows,
      })),
  };
};
