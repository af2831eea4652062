export { assess, readAsOf, standingOf } from './assess.ts';
export type {
  Assessment,
  AssessmentRemedy,
  AssessmentWarning,
  Deadline,
  DeadlineLine,
  DeadlineStanding,
  StartedBy,
  UndeterminedDeadline,
} from './assessment.ts';
export type { Clock } from './clock.ts';
export type { CountedDeadline } from './counted-deadline.ts';
export { eachDeadline } from './each-deadline.ts';
export {
  type CaseReckoning,
  type Running,
  reckonCase,
  type Undecided,
} from './reckon-case.ts';
export { remediesOf } from './remedies.ts';
export { matches, RECEIPT, type Start } from './start.ts';
export type { DeadlineStatus } from './status.ts';
export { deadlineWarnings, warningsOf } from './warnings.ts';
