import { type Calendar, type Issue, XinfangError } from '@xinfang/calendar';
import { reckonCase } from '@xinfang/deadlines';
import type { Pack, PackFiles, Path } from '@xinfang/pack';
import { decide } from '@xinfang/rules';
import { type CaseEntry, casesOf, fileOf } from './case-entry.ts';
import { caseFails } from './case-fails.ts';
import { type PlaceOf, placesIn } from './case-places.ts';
import { mismatchesOf } from './expectations.ts';
import { type Answers, answersTo, askAll, readGiven } from './pack-answers.ts';
import {
  type Coverage,
  type CoverageScope,
  type CoverageWatch,
  watchCoverage,
} from './reach/coverage.ts';
import type { CaseProblem } from './strict/case-problem.ts';
import { watchStrictness } from './strict/strict-problems.ts';
import type { CaseResult, PackTestResult } from './test-result.ts';
import { whyOf } from './why.ts';

/** What is asked of a run of cases beside the cases themselves. */
export interface TestOptions extends CoverageScope {
  /** The files of the pack's top layer: with them every failure has its line and column. */
  readonly files?: PackFiles;
  /** Only cases whose name or file holds this text are run. */
  readonly filter?: string;
}

/**
 * Runs the cases that stand beside a pack's rules. Strict: a case fails that asserts nothing, that names what the pack
 * does not have, whose name or content stood there before, or whose matter is refused though no error is expected.
 *
 * @example
 * testPack(pack, calendar).coverage.uncovered // ids of rules that no case reaches
 */
export const testPack = (
  pack: Pack,
  calendar: Calendar,
  { files, filter, ...scope }: TestOptions = {},
): PackTestResult => {
  const coverage = watchCoverage(pack, calendar, scope);
  const run: Run = { pack, calendar, coverage, placeOf: placesIn(files) };
  const problemsOf = watchStrictness(pack);
  const cases = casesOf(pack)
    .map((entry) => ({ entry, problems: problemsOf(entry) }))
    .filter(({ entry }) => isAsked(entry, filter))
    .map(({ entry, problems }) => resultOf(entry, problems, run));
  const passed = cases.filter(({ ok }) => ok).length;
  return {
    ok: passed === cases.length,
    passed,
    failed: cases.length - passed,
    cases,
    coverage: coverage.result(),
  };
};

/**
 * Whether some case of the pack fails: stops at the first, for those who ask this of many packs.
 *
 * @example
 * someCaseFails(pack, calendar) // false
 */
export const someCaseFails = (pack: Pack, calendar: Calendar): boolean =>
  casesOf(pack).some(({ one }) => caseFails(one, pack, calendar));

interface Run {
  readonly pack: Pack;
  readonly calendar: Calendar;
  readonly coverage: CoverageWatch<Coverage>;
  readonly placeOf: PlaceOf;
}

const isAsked = (entry: CaseEntry, filter: string | undefined): boolean =>
  filter === undefined || entry.one.name.includes(filter) || fileOf(entry).includes(filter);

const resultOf = (entry: CaseEntry, problems: readonly CaseProblem[], run: Run): CaseResult => {
  const told = { name: entry.one.name, file: fileOf(entry), index: entry.index };
  const before = JSON.stringify(entry.one);
  const outcome = outcomeOf(entry, run);
  const all = [
    ...problems,
    ...(outcome.problem === undefined ? [] : [outcome.problem]),
    ...(JSON.stringify(entry.one) === before ? [] : [INPUT_CHANGED]),
  ];
  if (all.length === 0 && outcome.differs === undefined) return { ...told, ok: true };
  const complaints = all.map(({ path, ...said }) => ({ ...said, ...run.placeOf(entry, path) }));
  return {
    ...told,
    ...run.placeOf(entry, ['name']),
    ok: false,
    ...(complaints.length === 0 ? {} : { problems: complaints }),
    ...outcome.differs,
  };
};

/** What else came out than was expected, or why nothing came out. */
interface Outcome {
  readonly problem?: CaseProblem;
  readonly differs?: Pick<CaseResult, 'expected' | 'actual' | 'diff' | 'why'>;
}

const outcomeOf = ({ one }: CaseEntry, run: Run): Outcome => {
  const { given, expect } = one;
  try {
    const answers = answersTo(given, run.pack, run.calendar);
    askAll(answers);
    if (expect.error !== undefined)
      return { differs: { expected: expect.error, actual: 'an answer' } };
    cover(one, answers, run);
    return differenceOf(expect, answers, run.pack);
  } catch (error) {
    if (!(error instanceof XinfangError)) throw error;
    if (expect.error === undefined) return refused(given, error.issues);
    return error.code === expect.error
      ? {}
      : { differs: { expected: expect.error, actual: error.code } };
  }
};

const differenceOf = (
  expect: CaseEntry['one']['expect'],
  answers: Answers,
  pack: Pack,
): Outcome => {
  const diff = mismatchesOf(expect, answers, pack);
  if (diff.length === 0) return {};
  const why = whyOf(diff, answers, pack);
  return {
    differs: {
      expected: Object.fromEntries(diff.map(({ path, expected }) => [path, expected])),
      actual: Object.fromEntries(diff.map(({ path, actual }) => [path, actual])),
      diff,
      ...(why.length === 0 ? {} : { why }),
    },
  };
};

const cover = (
  one: CaseEntry['one'],
  { assessment }: Answers,
  { pack, calendar, coverage }: Run,
): void => {
  const { on } = one.given;
  const { cases, asOf } = readGiven(one.given);
  const [first] = cases;
  coverage.see({
    one,
    decision: on === undefined ? assessment.decision : decide(first, pack, { on }),
    reckoning: reckonCase(first, pack, calendar, asOf),
  });
};

const refused = (given: CaseEntry['one']['given'], issues: readonly Issue[]): Outcome => {
  const [first] = issues;
  return {
    problem: {
      code: 'given-refused',
      path: ['given', ...(first === undefined ? [] : stepsTo(given, first.path))],
      message: {
        zh: `没有预期错误，给出的内容却被拒绝：${issues.map((issue) => issue.message.zh).join('；')}`,
        en: `no error is expected, yet what is given was refused: ${issues.map((issue) => issue.message.en).join('; ')}`,
      },
      ...(first?.hint === undefined ? {} : { hint: first.hint }),
    },
    differs: { expected: 'an answer', actual: issues },
  };
};

/** The way to what was refused, `events[0].on`, inside of what is given; of several matters it is not said in which. */
const stepsTo = (given: CaseEntry['one']['given'], path: string): Path => {
  const steps = path.split(/[.[\]]+/u).filter((step) => step !== '');
  const inside = steps.map((step) => (/^\d+$/u.test(step) ? Number(step) : step));
  if (steps[0] !== undefined && Object.hasOwn(given, steps[0])) return inside;
  return given.cases === undefined ? ['case', ...inside] : ['cases'];
};

const INPUT_CHANGED: CaseProblem = {
  code: 'input-changed',
  path: ['given'],
  message: {
    zh: '运行时改动了案例给出的内容',
    en: 'what the case is given was changed while it was run',
  },
};
