import type { Calendar } from '@xinfang/calendar';
import type { CaseReckoning, DeadlineStatus } from '@xinfang/deadlines';
import type { Pack, TestCase } from '@xinfang/pack';
import type { Decision } from '@xinfang/rules';
import { watchBoundaries } from './boundaries.ts';
import { watchDeadlines } from './deadlines.ts';
import { watchIndicators } from './indicators.ts';
import { watchOutcomes } from './outcomes.ts';
import { watchRules } from './rules.ts';

/** How often a clock was listed in the cases, and where it stood. */
export type DeadlineHits = Readonly<Record<'listed' | DeadlineStatus | 'undetermined', number>>;

/** What of a pack its cases reach; numbers are hits. */
export interface Coverage {
  /** In how many cases each rule gave an outcome. */
  readonly rules: Readonly<Record<string, number>>;
  /** Rules that no case reaches. */
  readonly uncovered: readonly string[];
  readonly deadlines: Readonly<Record<string, DeadlineHits>>;
  /** Deadlines that no case lists, and `<id> <status>` for those never met, late, open or overdue. */
  readonly uncoveredDeadlines: readonly string[];
  /** By `<group>.<outcome or status>`. */
  readonly outcomes: Readonly<Record<string, number>>;
  readonly uncoveredOutcomes: readonly string[];
  /** By `<indicator> <variant>`: in how many cases it is expected. */
  readonly indicators: Readonly<Record<string, number>>;
  readonly uncoveredIndicators: readonly string[];
  /** For each bound the hits on its two sides, e.g. `representatives`: `{ "5": 3, "6": 2 }`. */
  readonly boundaries: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** `<bound>: <side>`. */
  readonly uncoveredBoundaries: readonly string[];
}

/** Elements whose coverage is asked: of an overlay its own; default all of the pack. */
export interface CoverageScope {
  readonly rules?: ReadonlySet<string>;
  readonly deadlines?: ReadonlySet<string>;
  readonly indicators?: ReadonlySet<string>;
}

/** One case that was run. */
export interface SeenCase {
  readonly one: TestCase;
  readonly decision: Decision;
  readonly reckoning: CaseReckoning;
}

/** Counts what the cases reach, case by case. */
export interface CoverageWatch<Result> {
  readonly see: (seen: SeenCase) => void;
  readonly result: () => Result;
}

/** The pack with only those elements whose coverage is asked. */
export interface Counted {
  readonly pack: Pack;
  readonly rules: Pack['rules'];
  readonly deadlines: Pack['deadlines'];
  readonly indicators: Pack['indicators'];
  /** Whether all of the pack is asked. */
  readonly whole: boolean;
}

/** Watches over everything that the cases of a pack should reach. */
export const watchCoverage = (
  pack: Pack,
  calendar: Calendar,
  scope: CoverageScope,
): CoverageWatch<Coverage> => {
  const among = <Element extends { readonly id: string }>(
    elements: readonly Element[],
    ids: ReadonlySet<string> | undefined,
  ): readonly Element[] => elements.filter(({ id }) => ids?.has(id) ?? true);
  const counted: Counted = {
    pack,
    rules: among(pack.rules, scope.rules),
    deadlines: among(pack.deadlines, scope.deadlines),
    indicators: among(pack.indicators, scope.indicators),
    whole: scope.rules === undefined,
  };
  const rules = watchRules(counted);
  const deadlines = watchDeadlines(counted);
  const outcomes = watchOutcomes(counted);
  const indicators = watchIndicators(counted);
  const boundaries = watchBoundaries(counted, calendar);
  return {
    see: (seen) => {
      for (const each of [rules, deadlines, outcomes, indicators, boundaries]) each.see(seen);
    },
    result: () => ({
      ...rules.result(),
      ...deadlines.result(),
      ...outcomes.result(),
      ...indicators.result(),
      ...boundaries.result(),
    }),
  };
};
