export {
  type ClientOptions,
  createClient,
  type Matching,
  type Once,
  type XinfangClient,
} from './create-client.ts';
export { type Problem, XinfangProblem } from './problem.ts';
export type { Progress } from './progress.ts';
export type {
  Act,
  CaseFilter,
  CaseRow,
  CaseSeen,
  CountGiven,
  DueFilter,
  DueRow,
  EventGiven,
  Paths,
  RegisterGiven,
  Restatement,
  Run,
} from './types.ts';
