import { type Calendar, type CivilDate, type Issue, XinfangError } from '@xinfang/calendar';
import { readAsOf } from '@xinfang/deadlines';
import { type Case, parseCase } from '@xinfang/matter';
import type { Pack } from '@xinfang/pack';
import { lastDayOf } from '../cases/last-day.ts';
import { answersFor, type CaseAnswers } from './case-answers.ts';
import { type CaseChange, changesBetween } from './case-changes.ts';
import { REFUSED } from './group-behaviour.ts';
import {
  byDeadline,
  byId,
  type DeadlineImpact,
  type ImpactWay,
  tallyWays,
} from './impact-tally.ts';

/** How cases are compared. */
export interface ImpactOptions {
  /**
   * The day on which cases are looked at. Without it each is looked at on the last day that it tells of, and only what no
   * later day changes is compared: due days are, where deadlines stand is not.
   */
  readonly asOf?: CivilDate;
  /** How many cases are told whole in the result; default 20. */
  readonly samples?: number;
  /** How many ids are listed for each way of changing; default 20. */
  readonly examples?: number;
}

/** What became of one case. */
export interface CaseImpact {
  readonly caseId: string;
  readonly changes: readonly CaseChange[];
  /** Why both packs refuse it; then nothing was compared. */
  readonly rejected?: readonly Issue[];
}

/** What becomes of cases under another pack. */
export interface Impact {
  /** The day on which all cases were looked at; null where each was on the last day that it tells of. */
  readonly asOf: CivilDate | null;
  /** How many were compared, and of how many something comes out differently. */
  readonly cases: number;
  readonly changed: number;
  /** How many both packs refuse. */
  readonly rejected: number;
  /** Group → `"a→b"` → how many cases. */
  readonly byGroup: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Deadline → how many of its clocks. */
  readonly deadlines: Readonly<Record<string, DeadlineImpact>>;
  readonly flags: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly remedies: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly warnings: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Every way of changing, those that weigh most first. */
  readonly ways: readonly ImpactWay[];
  /** The first cases of which something comes out differently. */
  readonly samples: readonly Pick<CaseImpact, 'caseId' | 'changes'>[];
}

/** Compares cases as they come. */
export interface ImpactMeasure {
  /** Compares a case, plain JSON or parsed, and counts it. Never throws on a case: what is none, or what both packs refuse, is counted as rejected. */
  readonly add: (oneCase: unknown) => CaseImpact;
  readonly finish: () => Impact;
}

const SAMPLES = 20;
const EXAMPLES = 20;

/**
 * Starts to compare what two packs come to for cases. Memory does not grow with the number of cases.
 *
 * @throws XinfangError `impossible-date` on an as-of day that is none.
 * @example
 * const impact = startImpact(pack, pack, calendar, { asOf: '2024-02-26' });
 * impact.add(oneCase).changes // []
 */
export const startImpact = (
  before: Pack,
  after: Pack,
  calendar: Calendar,
  options: ImpactOptions = {},
): ImpactMeasure => {
  const asOf = options.asOf === undefined ? undefined : readAsOf(options.asOf);
  const tally = tallyWays(options.examples ?? EXAMPLES);
  const samples: Pick<CaseImpact, 'caseId' | 'changes'>[] = [];
  const counts = { cases: 0, changed: 0, rejected: 0 };
  return {
    add: (given) => {
      const read = caseOrIssues(given);
      const impact =
        'issues' in read
          ? { caseId: '', changes: [], rejected: read.issues }
          : compareCase(read.case, [before, after], calendar, asOf);
      if (impact.rejected !== undefined) counts.rejected += 1;
      else counts.cases += 1;
      if (impact.changes.length > 0) {
        const { caseId, changes } = impact;
        counts.changed += 1;
        tally.add(caseId, changes);
        if (samples.length < (options.samples ?? SAMPLES)) samples.push({ caseId, changes });
      }
      return impact;
    },
    finish: () => {
      const ways = tally.ways();
      return {
        asOf: asOf ?? null,
        ...counts,
        byGroup: byId(ways, 'outcome', 'cases'),
        deadlines: byDeadline(ways),
        flags: byId(ways, 'flag', 'cases'),
        remedies: byId(ways, 'remedy', 'cases'),
        warnings: byId(ways, 'warning', 'cases'),
        ways,
        samples,
      };
    },
  };
};

const caseOrIssues = (given: unknown): { case: Case } | { issues: readonly Issue[] } => {
  try {
    return { case: parseCase(given) };
  } catch (error) {
    if (error instanceof XinfangError) return { issues: error.issues };
    throw error;
  }
};

const compareCase = (
  oneCase: Case,
  packs: readonly [Pack, Pack],
  calendar: Calendar,
  asOf: CivilDate | undefined,
): CaseImpact => {
  const at = { asOf: asOf ?? lastDayOf(oneCase), statuses: asOf !== undefined };
  const [was, is] = packs.map((pack) => answersOrIssues(oneCase, pack, calendar, at)) as [
    Answered,
    Answered,
  ];
  const caseId = oneCase.id;
  if ('issues' in was)
    return 'issues' in is
      ? { caseId, changes: [], rejected: was.issues }
      : { caseId, changes: [refusal(REFUSED, 'decided', was.issues)] };
  if ('issues' in is) return { caseId, changes: [refusal('decided', REFUSED, is.issues)] };
  return { caseId, changes: changesBetween(was, is) };
};

type Answered = CaseAnswers | { readonly issues: readonly Issue[] };

const answersOrIssues = (
  oneCase: Case,
  pack: Pack,
  calendar: Calendar,
  at: Parameters<typeof answersFor>[3],
): Answered => {
  try {
    return answersFor(oneCase, pack, calendar, at);
  } catch (error) {
    if (error instanceof XinfangError) return { issues: error.issues };
    throw error;
  }
};

const refusal = (from: string, to: string, issues: readonly Issue[]): CaseChange => ({
  kind: 'refusal',
  id: issues[0]?.code ?? '',
  from,
  to,
});
