import { type Calendar, XinfangError } from '@xinfang/calendar';
import type { Pack, TestCase } from '@xinfang/pack';
import { expectsSomething, type Mismatch, mismatchesOf } from './expectations.ts';
import { type Answers, answersTo } from './pack-answers.ts';

/** How one case of a pack came out; `expected`, `actual` and `diff` are there where it failed. */
export interface CaseResult {
  readonly name: string;
  readonly file: string;
  readonly ok: boolean;
  readonly expected?: unknown;
  readonly actual?: unknown;
  readonly diff?: readonly Mismatch[];
}

/** How the cases of a pack came out, and which of its rules they reach. */
export interface PackTestResult {
  readonly ok: boolean;
  readonly passed: number;
  readonly failed: number;
  readonly cases: readonly CaseResult[];
  readonly coverage: {
    /** In how many cases each rule gave an outcome. */
    readonly rules: Readonly<Record<string, number>>;
    readonly uncovered: readonly string[];
  };
}

/**
 * Runs the cases that stand beside a pack's rules. Stricter than the rules: a case that expects nothing and a name that
 * occurs twice fail. `rules` are those whose coverage is asked: of an overlay its own, not its base's; default all.
 *
 * @example
 * testPack(pack, calendar).coverage.uncovered // ids of rules that no case reaches
 */
export const testPack = (
  pack: Pack,
  calendar: Calendar,
  options: { readonly rules?: ReadonlySet<string> } = {},
): PackTestResult => {
  const counted = pack.rules.filter(({ id }) => options.rules?.has(id) ?? true);
  const hits = new Map(counted.map(({ id }) => [id, 0]));
  const cases = [...caseResults(pack, calendar, hits)];
  const passed = cases.filter(({ ok }) => ok).length;
  return {
    ok: passed === cases.length,
    passed,
    failed: cases.length - passed,
    cases,
    coverage: {
      rules: Object.fromEntries(hits),
      uncovered: [...hits].filter(([, number]) => number === 0).map(([id]) => id),
    },
  };
};

/**
 * Whether some case of the pack fails: stops at the first, for those who ask this of many packs.
 *
 * @example
 * someCaseFails(pack, calendar) // false
 */
export const someCaseFails = (pack: Pack, calendar: Calendar): boolean => {
  for (const { ok } of caseResults(pack, calendar, new Map())) if (!ok) return true;
  return false;
};

/** The cases one after another; notes in `hits` which rules gave an outcome. */
function* caseResults(
  pack: Pack,
  calendar: Calendar,
  hits: Map<string, number>,
): Generator<CaseResult> {
  const seen = new Set<string>();
  for (const { id: file, cases } of pack.tests) {
    for (const one of cases) {
      const outcome = seen.has(one.name) ? NAME_TAKEN : runCase(one, pack, calendar, hits);
      seen.add(one.name);
      yield { name: one.name, file, ...outcome };
    }
  }
}

type Outcome = Omit<CaseResult, 'name' | 'file'>;

const failed = (expected: unknown, actual: unknown, diff?: readonly Mismatch[]): Outcome => ({
  ok: false,
  expected,
  actual,
  ...(diff === undefined ? {} : { diff }),
});

const NAME_TAKEN = failed('a name of its own', 'a name used before');

const runCase = (
  { given, expect }: TestCase,
  pack: Pack,
  calendar: Calendar,
  hits: Map<string, number>,
): Outcome => {
  if (!expectsSomething(expect)) return failed('something', 'nothing is expected');
  let answers: Answers;
  try {
    answers = answersTo(given, pack, calendar);
  } catch (error) {
    if (!(error instanceof XinfangError)) throw error;
    return error.code === expect.error
      ? { ok: true }
      : failed(expect.error ?? 'an answer', error.issues);
  }
  noteHits(answers, hits);
  if (expect.error !== undefined) return failed(expect.error, 'an answer');
  const diff = mismatchesOf(expect, answers, pack);
  if (diff.length === 0) return { ok: true };
  return failed(
    Object.fromEntries(diff.map(({ path, expected }) => [path, expected])),
    Object.fromEntries(diff.map(({ path, actual }) => [path, actual])),
    diff,
  );
};

const noteHits = ({ decision }: Answers, hits: Map<string, number>): void => {
  for (const { rules } of Object.values(decision.trace.groups)) {
    for (const { rule, holds, whyNot } of rules) {
      const before = hits.get(rule);
      if (holds === true && whyNot === undefined && before !== undefined)
        hits.set(rule, before + 1);
    }
  }
};
