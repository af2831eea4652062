import type { RunWarning } from '@xinfang/rates';
import type { Given } from './derive.ts';
import type { MissedFact, ProvidedFact } from './told.ts';

/** A fact that a plugin gave, with the number of cases to which it did. */
export interface GivenCount extends ProvidedFact {
  readonly cases: number;
}

/** Counts what plugins gave, and what they failed to give, over the cases of a run. */
export interface CountedGiven {
  readonly note: (caseId: string, given: Given) => void;
  readonly provided: () => readonly GivenCount[];
  readonly warnings: () => readonly RunWarning[];
}

const EXAMPLES = 20;

/** Nothing given yet. */
export const countGiven = (): CountedGiven => {
  const provided = new Map<string, { readonly of: ProvidedFact; cases: number }>();
  const failed = new Map<string, { readonly of: MissedFact; count: number; ids: string[] }>();
  return {
    note: (caseId, { given, unavailable }) => {
      for (const { fact, plugin } of given) {
        const known = provided.get(fact) ?? { of: { fact, plugin }, cases: 0 };
        known.cases += 1;
        provided.set(fact, known);
      }
      for (const of of unavailable) {
        const key = `${of.fact} ${of.reason.en}`;
        const known = failed.get(key) ?? { of, count: 0, ids: [] };
        known.count += 1;
        if (known.ids.length < EXAMPLES) known.ids.push(caseId);
        failed.set(key, known);
      }
    },
    provided: () => [...provided.values()].map(({ of, cases }) => ({ ...of, cases })),
    warnings: () =>
      [...failed.values()].map(({ of: { fact, reason }, count, ids }) => ({
        code: 'plugin-unavailable',
        message: { zh: `${fact}：${reason.zh}`, en: `${fact}: ${reason.en}` },
        count,
        examples: ids,
      })),
  };
};
