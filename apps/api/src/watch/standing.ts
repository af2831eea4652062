import type { Assessment } from '@xinfang/sdk';
import type { Json } from '@xinfang/store';

/**
 * What an assessment came to, for comparing it with a later one by `movedOf`: outcomes, flags and clocks, without their accounts
 * and words. It is kept with the projection, for when the law has changed the former one is not at hand any more.
 *
 * @example
 * const view = { ...projected, standing: standingOf(assessment) };
 */
export const standingOf = (assessment: Assessment): Json => {
  const { caseId, asOf, decision, deadlines, undetermined } = assessment;
  return {
    caseId,
    asOf,
    decision: {
      outcomes: Object.fromEntries(
        Object.entries(decision.outcomes).map(([group, outcome]) => [
          group,
          outcome.value === null
            ? { value: null, status: outcome.status, candidates: [...outcome.candidates] }
            : { value: outcome.value },
        ]),
      ),
      flags: decision.flags.map(({ group, value }) => ({ group, value })),
    },
    deadlines: deadlines.map(({ id, start, binding, dueOn, rolledDueOn, status, certainty }) => ({
      id,
      start: { event: start.event, on: start.on },
      binding,
      dueOn,
      rolledDueOn,
      status,
      certainty,
    })),
    undetermined: undetermined.map(({ id, start, wouldBeDueOn }) => ({
      id,
      start: { event: start.event, on: start.on },
      wouldBeDueOn,
    })),
  };
};
