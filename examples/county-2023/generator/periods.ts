import numbers from './periods.json' with { type: 'json' };

/** Two numbers of days between which something lies. */
export type Span = readonly [from: number, to: number];

/** How long a duty may take and how long it usually takes, in days from its start. */
export interface Pace {
  readonly allowed: number;
  readonly usual: Span;
}

const span = ([from, to]: readonly number[]): Span => [from ?? 0, to ?? from ?? 0];
const pace = (given: { readonly allowed: number; readonly usual: readonly number[] }): Pace => ({
  allowed: given.allowed,
  usual: span(given.usual),
});

/** How long this county's offices may take and usually take. The due days themselves are reckoned by the SDK, not here. */
export const PERIODS = {
  dispatch: pace(numbers.dispatch),
  notice: pace(numbers.notice),
  objectionWorkdays: numbers.objection.workdays,
  conclusion: pace(numbers.conclusion),
  extensions: numbers.extensions,
  assignedReport: numbers.assignedReport,
  request: span(numbers.request),
  review: pace(numbers.review),
  recheck: pace(numbers.recheck),
  freeHandling: span(numbers.freeHandling),
  evaluation: span(numbers.evaluation),
} as const;
