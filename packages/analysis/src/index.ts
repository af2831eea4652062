export { type PackSchema, schemasOfPack } from '@xinfang/pack';
export { type BuiltModule, MODULE_HEADER, moduleOfPack } from './build/module-of-pack.ts';
export { type Mismatch, referenceOf } from './cases/expectations.ts';
export { type OwnElements, ownElementsOf } from './cases/own-elements.ts';
export type { Coverage, CoverageScope, DeadlineHits } from './cases/reach/coverage.ts';
export type { CaseProblemCode } from './cases/strict/case-problem.ts';
export { someCaseFails, type TestOptions, testPack } from './cases/test-pack.ts';
export type { CaseComplaint, CaseResult, PackTestResult } from './cases/test-result.ts';
export { type UpdatedCases, updateCases } from './cases/update-cases.ts';
export type { Why } from './cases/why.ts';
export { checkPack, type PackCheckResult } from './check/check-pack.ts';
export { citationProblems } from './citations/citation-problems.ts';
export { type BehaviourLine, type BehaviourWords, behaviourWords } from './diff/behaviour-words.ts';
export type { CaseChange } from './diff/case-changes.ts';
export type { DiffSample, FactValue, FactValues, Region } from './diff/comparison.ts';
export { type Behaviour, diffPacks, type PackDiff, type PackName } from './diff/diff-packs.ts';
export { type DiffSide, openSide } from './diff/diff-side.ts';
export type { ElementChange, FieldChange } from './diff/elements.ts';
export {
  type CaseImpact,
  type Impact,
  type ImpactMeasure,
  type ImpactOptions,
  startImpact,
} from './diff/impact.ts';
export type { DeadlineImpact, ImpactWay } from './diff/impact-tally.ts';
export { type WayWords, wayWords } from './diff/impact-words.ts';
export type { PackPair } from './diff/region-words.ts';
export {
  type Explanation,
  explainDiagnostic,
  type ShownSample,
} from './explain/explain-diagnostic.ts';
export { type FixedPack, type FixOptions, fixPack } from './fix/fix-pack.ts';
export type { MutationKind } from './mutate/edit.ts';
export {
  type MutationCounts,
  type MutationOptions,
  type MutationReport,
  mutatePack,
  type Survivor,
} from './mutate/mutate-pack.ts';
export { howToTable, valuesTable } from './table/help-tables.ts';
export type { RuleChange } from './table/rule-files.ts';
export {
  type FromTableOptions,
  type RulesFromTable,
  rulesFromTable,
} from './table/rules-from-table.ts';
export type {
  ReadCell,
  ReadRow,
  ReadSheet,
  Table,
  TableCell,
  TableColumn,
  TableRow,
} from './table/table.ts';
export { tableOf, tablesOf } from './table/table-of.ts';
export type { CellProblem, TableProblem } from './table/table-problem.ts';
export { TYPES_HEADER, typesOfPack } from './types/types-of-pack.ts';
export type { Gap, Overlap } from './verify/gaps-and-overlaps.ts';
export type { Counterexample, Safety } from './verify/safety/safety.ts';
export {
  type LeftOut,
  type PackVerification,
  type VerifiedGroup,
  type VerifyOptions,
  verifyPack,
} from './verify/verify-pack.ts';
export type { Witness } from './verify/witness.ts';
export { kindLabel } from './words/field-labels.ts';
export type { Wording } from './words/labels.ts';
export { sentenceOf } from './words/sentence.ts';
