export {
  type Diagnostic,
  diagnose,
  type Example,
  type Extras,
  errorOf,
  type Fix,
  hasErrors,
  inOrder,
  type Spot,
} from './diagnostic.ts';
export {
  DIAGNOSTICS,
  type DiagnosticCode,
  type DiagnosticData,
  type Severity,
} from './diagnostics.ts';
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
export type {
  Deadline,
  DeadlinePeriod,
  EventMatch,
  StartCase,
  WrittenDeadline,
} from './format/deadline.ts';
export type { Fact } from './format/fact.ts';
export { FILE_KINDS, type FileKind, fileKindOf } from './format/files.ts';
export type { Constraint, Group, Outcome } from './format/group.ts';
export { isInForce } from './format/in-force.ts';
export type { Indicator, Integrity, MatterTest, Variant } from './format/indicator.ts';
export type { Instrument, Remedy, Route, Untranslated, Warning } from './format/law.ts';
export { OPEN_STATUSES, type OpenStatus } from './format/open-status.ts';
export type { PackFile } from './format/pack-file.ts';
export type { Rule, WrittenRule } from './format/rule.ts';
export type { TestCase, TestFile } from './format/test-case.ts';
export { FORMAT_VERSION } from './format-version.ts';
export type { Facts, GuardCalendar } from './guard/comparison.ts';
export { hashPack } from './hash.ts';
export { type JsonFile, type JsonProblem, parseJsonFile } from './json/parse.ts';
export type { JsonObject, JsonValue, Path, Span } from './json/span.ts';
export { fileKinds, jsonSchemaOf } from './json-schema.ts';
export { dayAfter, dayBefore } from './law/days.ts';
export { spansFrom, turningDays } from './law/spans.ts';
export { PERSON_LEXICON, personTermIn } from './lexicon.ts';
export { type Loaded, type LoadOptions, loadPack, loadPackOrThrow } from './load.ts';
export { didYouMean } from './nearest.ts';
export { type FactType, OPERATORS, type Operator, type OperatorValue } from './operators.ts';
export type { Layer, Pack } from './pack.ts';
export { type ElementKind, type FileRef, spotOf, type WrittenElement } from './read/elements.ts';
export { type PackFiles, packPathsOf } from './read/pack-files.ts';
export { createReadings, type Readings, readPack, type WrittenPack } from './read/read-pack.ts';
export {
  type PackSchema,
  type PackSchemaOptions,
  schemaOfPack,
  schemasOfPack,
} from './schema/pack-schemas.ts';
export type { SchemaNode } from './schema/walk.ts';
export { restorePack } from './stored/restore-pack.ts';
export { storePack } from './stored/store-pack.ts';
export type { StoredGroup, StoredLaw, StoredNode } from './stored/stored-law.ts';
export { STORED_FORMAT, type StoredPack } from './stored/stored-pack.ts';
