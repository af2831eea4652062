import type { Register, RegisterRow } from '@xinfang/register';
import { type Case, SourceRow, XinfangError } from '@xinfang/sdk';

/** The rows of a plugin's source as those of a register: what it could not read is a reject, what it took as known is counted. */
export const sourceRegister = (cases: AsyncIterable<unknown>): Register => {
  const counts = { read: 0, cases: 0, rejected: 0 };
  const assumed = new Map<
    string,
    { readonly text: SourceRow['assumptions'][number]['text']; cases: number }
  >();
  const note = (assumptions: SourceRow['assumptions']): readonly string[] =>
    assumptions.map(({ id, text }) => {
      const known = assumed.get(id) ?? { text, cases: 0 };
      known.cases += 1;
      assumed.set(id, known);
      return id;
    });
  async function* rows(): AsyncGenerator<RegisterRow, void> {
    for await (const each of cases) {
      counts.read += 1;
      const row = counts.read;
      if (each instanceof XinfangError) {
        counts.rejected += 1;
        yield { row, reject: rejectOf(each, row) };
      } else {
        counts.cases += 1;
        const { case: given, assumptions } =
          each instanceof SourceRow ? each : new SourceRow(each, []);
        // Whether it is a case the run finds out.
        yield { row, case: given as Case, assumptions: note(assumptions) };
      }
    }
  }
  return {
    rows: rows(),
    summary: () => ({
      ...counts,
      assumptions: [...assumed].map(([id, { text, cases: used }]) => ({ id, text, cases: used })),
      unmappedColumns: [],
      unseenColumns: [],
    }),
  };
};

type Reject = Extract<RegisterRow, { readonly reject: unknown }>['reject'];

const rejectOf = ({ code, issues: [first] }: XinfangError, row: number): Reject => ({
  row,
  // A plugin has codes of its own.
  code: code as Reject['code'],
  message: first?.message ?? { zh: code, en: code },
  ...(first?.hint === undefined ? {} : { hint: first.hint }),
  ...(first === undefined || first.path === '' ? {} : { path: first.path }),
});
