/** How well the county keeps its days and its register. All are shares from 0 to 1. */
export interface Scenario {
  /** Of duties: done after the last day. */
  readonly lateShare: number;
  /** Of duties: never done by the end of the register. */
  readonly overdueShare: number;
  /** Of duties: done on the last working day that is still in time. */
  readonly lastDayShare: number;
  /** Of evaluations: dissatisfied. */
  readonly dissatisfiedShare: number;
  /** Of first matters: a fact is missing on which deadlines may hang. */
  readonly missingFactsShare: number;
  /** Of extensions: not valid. */
  readonly invalidExtensionShare: number;
  /** Of matters with a unit: withdrawn before acceptance; and as many again while in handling. */
  readonly withdrawnShare: number;
  /** Of refusals the law proposes: accepted all the same. */
  readonly acceptedAgainstProposalShare: number;
  /** Of appeals: several statutory routes are open, which a person has to settle. */
  readonly severalRoutesShare: number;
  /** Of events: entered late by more than three days. */
  readonly lateEntryShare: number;
  /** Of replies: entered under a wrong day and corrected later. */
  readonly correctedShare: number;
  /** Of reviews: the unit has to handle the matter again. */
  readonly handledAgainShare: number;
}

/**
 * `published`: a year in which everything that counts was done in time, as one county reported of itself.
 * `ordinary`: a year with lateness, dissatisfaction, gaps and mistakes.
 */
export const SCENARIOS = {
  published: {
    lateShare: 0,
    overdueShare: 0,
    lastDayShare: 0.015,
    dissatisfiedShare: 0,
    missingFactsShare: 0,
    invalidExtensionShare: 0,
    withdrawnShare: 0.015,
    acceptedAgainstProposalShare: 0,
    severalRoutesShare: 0,
    lateEntryShare: 0.002,
    correctedShare: 0.015,
    handledAgainShare: 0,
  },
  ordinary: {
    lateShare: 0.08,
    overdueShare: 0.03,
    lastDayShare: 0.06,
    dissatisfiedShare: 0.12,
    missingFactsShare: 0.08,
    invalidExtensionShare: 0.4,
    withdrawnShare: 0.03,
    acceptedAgainstProposalShare: 0.4,
    severalRoutesShare: 0.04,
    lateEntryShare: 0.03,
    correctedShare: 0.05,
    handledAgainShare: 0.3,
  },
} as const satisfies Record<string, Scenario>;

/** A key of {@link SCENARIOS}. */
export type ScenarioName = keyof typeof SCENARIOS;
