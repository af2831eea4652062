export * from './decide.ts';
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
export type { ForeignOperator } from './foreign/foreign-operator.ts';
export type { WrittenDeadline } from './format/deadline.ts';
export { FILE_KINDS, type FileKind, fileKindOf } from './format/files.ts';
export type { Untranslated } from './format/law.ts';
export type { PackFile } from './format/pack-file.ts';
export type { WrittenRule } from './format/rule.ts';
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
export { storePack } from './stored/store-pack.ts';
export type { StoredGroup, StoredLaw, StoredNode } from './stored/stored-law.ts';
