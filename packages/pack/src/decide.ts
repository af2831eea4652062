/** What deciding needs of this package once a pack is resolved: no schema, no parser, no guard. */
export {
  type Arena,
  and,
  createArena,
  DiagramTooLarge,
  FALSE,
  IMPOSSIBLE,
  type Node,
  not,
  or,
  TRUE,
  terminal,
  terminalValue,
} from './diagram/arena.ts';
export { type CompiledGroup, type CompiledPack, compilePack } from './diagram/compile.ts';
export { compiledOn } from './diagram/compiled-on.ts';
export {
  conditionsOf,
  type FactSpace,
  factSpaceOf,
  leavesOf,
  type Variable,
} from './diagram/fact-space.ts';
export { andOpen, orOpen } from './diagram/open-answers.ts';
export { answerOf, answersOf, decisiveOf, type Known, witnessOf } from './diagram/questions.ts';
export type { Basis, Confidence, Effective, Period } from './format/base.ts';
export type { Condition, Leaf, NamedCondition, Scalar } from './format/condition.ts';
export type { Deadline, DeadlinePeriod, EventMatch, StartCase } from './format/deadline.ts';
export type { Fact } from './format/fact.ts';
export type { Constraint, Group, Outcome } from './format/group.ts';
export { isInForce } from './format/in-force.ts';
export type { Indicator, Integrity, MatterTest, Variant } from './format/indicator.ts';
export type { Instrument, Remedy, Route, Warning } from './format/law.ts';
export { OPEN_STATUSES, type OpenStatus } from './format/open-status.ts';
export type { Reminder } from './format/reminder.ts';
export type { Rule } from './format/rule.ts';
export { type FactType, OPERATORS, type Operator, type OperatorValue } from './operators.ts';
export type { Layer, Pack } from './pack.ts';
export { restorePack } from './stored/restore-pack.ts';
export { STORED_FORMAT, type StoredPack } from './stored/stored-pack.ts';
