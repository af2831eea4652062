import type { Calendar } from '@xinfang/calendar';
import type { Pack, TestCase } from '@xinfang/pack';
import { casesOf } from '../cases/case-entry.ts';
import { answersTo } from '../cases/pack-answers.ts';
import { canChange } from './affected-cases.ts';
import type { Mutant } from './mutants-of.ts';

/** In which order the cases are asked of a mutant, so that one that fails comes early; it learns from what failed before. */
export interface CaseOrder {
  readonly of: (element: Mutant['element']) => Iterable<TestCase>;
  readonly learn: (element: Mutant['element'], failed: TestCase) => void;
}

/** First those that failed for other mutants of the element, then those that name it or that it decided, then the rest that it can change. */
export const caseOrderOf = (pack: Pack, calendar: Calendar): CaseOrder => {
  const cases = casesOf(pack).map(({ one }) => one);
  const named = namedIn(cases, pack, calendar);
  const failedFor = new Map<string, Set<TestCase>>();
  return {
    *of({ kind, id }) {
      const asked = new Set<TestCase>();
      const groups = [failedFor.get(id) ?? [], named.get(id) ?? [], cases];
      for (const group of groups) {
        for (const one of group) {
          if (asked.has(one) || !canChange(kind, one.expect)) continue;
          asked.add(one);
          yield one;
        }
      }
    },
    learn: ({ id }, failed) => {
      const before = failedFor.get(id) ?? new Set();
      before.delete(failed);
      failedFor.set(id, new Set([failed, ...before]));
    },
  };
};

/** For each id the cases that name it in what they expect, or whose outcome it gave. */
const namedIn = (
  cases: readonly TestCase[],
  pack: Pack,
  calendar: Calendar,
): ReadonlyMap<string, readonly TestCase[]> => {
  const named = new Map<string, TestCase[]>();
  for (const one of cases) {
    for (const id of new Set([...idsIn(one), ...rulesOf(one, pack, calendar)])) {
      const list = named.get(id);
      if (list === undefined) named.set(id, [one]);
      else list.push(one);
    }
  }
  return named;
};

const idsIn = ({ expect }: TestCase): readonly string[] => [
  ...[expect.deadlines, expect.undetermined, expect.indicators, expect.integrity].flatMap((each) =>
    Object.keys(each ?? {}),
  ),
  ...(expect.warnings ?? []),
  ...(expect.noWarnings ?? []),
];

const rulesOf = (
  { given, expect }: TestCase,
  pack: Pack,
  calendar: Calendar,
): readonly string[] => {
  if (expect.error !== undefined) return [];
  const { outcomes, flags } = answersTo(given, pack, calendar).ruling;
  return [
    ...Object.values(outcomes).flatMap((each) => ('rule' in each ? [each.rule] : [])),
    ...flags.map(({ rule }) => rule),
  ];
};
