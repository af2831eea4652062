import type { DayNumber } from '@xinfang/calendar';
import type { CaseReckoning, DeadlineStatus } from '@xinfang/deadlines';
import type { Case } from '@xinfang/matter';
import type { Deadline, Scalar } from '@xinfang/pack/decide';
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
): MeasuredCase => new Prepared(source, reckoning, defaults);

/** Lists the deadlines only for those who ask: a run that counts ten million cases reads them where they stand. */
class Prepared implements MeasuredCase {
  readonly id: string;
  readonly source: Case;
  readonly reckoning: CaseReckoning;
  readonly firstOf: ReadonlyMap<string, DayNumber>;
  readonly lookup: (fact: string) => Scalar | undefined;

  constructor(source: Case, reckoning: CaseReckoning, defaults: ReadonlyMap<string, Scalar>) {
    const { facts, ruling, log } = reckoning;
    this.id = source.id;
    this.source = source;
    this.reckoning = reckoning;
    this.firstOf = firstDays(log);
    this.lookup = (fact) => facts[fact] ?? defaults.get(fact) ?? asFact(ruling.outcomes[fact]);
  }

  get deadlines(): readonly CountedDeadline[] {
    const { running, undecided } = this.reckoning;
    return [
      ...running.map(({ deadline, status, clock: { binding } }) => ({ deadline, status, binding })),
      ...undecided.map(({ deadline, clock: { binding } }) => ({
        deadline,
        status: 'undetermined' as const,
        binding,
      })),
    ];
  }
}

const firstDays = (log: CaseReckoning['log']): ReadonlyMap<string, DayNumber> => {
  const firstOf = new Map<string, DayNumber>();
  for (const { type, day } of log) if (!firstOf.has(type)) firstOf.set(type, day);
  return firstOf;
};
