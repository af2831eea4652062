import type { RunReport } from '@xinfang/rates';
import type { RowAssumption } from './source-row.ts';

type Counted = RunReport['assumptions'][number];

/** Counts the cases that rest on each assumption of their source. */
export const countAssumptions = () => {
  const known = new Map<string, { readonly of: RowAssumption; cases: number }>();
  return {
    note: (assumptions: readonly RowAssumption[]): void => {
      for (const of of assumptions) {
        // Two mappings may mean two things by one id.
        const key = JSON.stringify([of.id, of.text.zh, of.text.en]);
        const counted = known.get(key) ?? { of, cases: 0 };
        counted.cases += 1;
        known.set(key, counted);
      }
    },
    counted: (): readonly Counted[] =>
      [...known.values()].map(({ of: { id, text }, cases }) => ({ id, text, cases })),
  };
};
