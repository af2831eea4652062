import type { DayNumber } from '@xinfang/calendar';
import type { CaseReckoning, DeadlineStatus } from '@xinfang/deadlines';
import type { Case } from '@xinfang/matter';
import type { Deadline, Scalar } from '@xinfang/pack';
import { asFact } from '@xinfang/rules';

/** A deadline as a rate sees it: where it stands, and the day that binds. */
export interface CountedDeadline {
  readonly deadline: Deadline;
  readonly status: DeadlineStatus | 'undetermined';
  readonly binding: DayNumber;
}

/** A case with all that indicators and integrity ask of it. */
export interface MeasuredCase {
  readonly id: string;
  readonly source: Case;
  readonly reckoning: CaseReckoning;
  readonly deadlines: readonly CountedDeadline[];
  /** The day of the first event of a type up to the as-of day. */
  readonly firstOf: ReadonlyMap<string, DayNumber>;
  /** Facts with declared defaults, and outcomes under the law of the day of receipt. */
  readonly lookup: (fact: string) => Scalar | undefined;
}

/** Prepares a reckoned case for measuring. */
export const measuredCaseOf = (
  source: Case,
  reckoning: CaseReckoning,
  defaults: ReadonlyMap<string, Scalar>,
): MeasuredCase => {
  const firstOf = new Map<string, DayNumber>();
  for (const { type, day } of reckoning.log) if (!firstOf.has(type)) firstOf.set(type, day);
  return {
    id: source.id,
    source,
    reckoning,
    deadlines: [
      ...reckoning.running.map(({ deadline, status, clock }) => ({
        deadline,
        status,
        binding: clock.binding,
      })),
      ...reckoning.undecided.map(({ deadline, clock }) => ({
        deadline,
        status: 'undetermined' as const,
        binding: clock.binding,
      })),
    ],
    firstOf,
    lookup: (fact) =>
      reckoning.facts[fact] ?? defaults.get(fact) ?? asFact(reckoning.ruling.outcomes[fact]),
  };
};
