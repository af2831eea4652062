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
export {
  type CaseReckoning,
  type DeadlineStatus,
  type Running,
  reckonCase,
  type Undecided,
} from './reckon-case.ts';
export { remediesOf } from './remedies.ts';
export { matches, RECEIPT, type Start } from './start.ts';
export { deadlineWarnings, warningsOf } from './warnings.ts';
