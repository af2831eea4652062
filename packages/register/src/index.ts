export { DATE_FORMS, dateFormPattern, dayReader } from './draft/date-form.ts';
export type { Confidence } from './inspect/header-words.ts';
export type { InspectOptions } from './inspect/inspect-register.ts';
export { inspectRegister } from './inspect/inspect-register.ts';
export type {
  ColumnKind,
  Guess,
  GuessedPlace,
  InspectedColumn,
  InspectedEncoding,
  InspectedHeader,
  InspectedSheet,
  InspectedValue,
  Inspection,
  InspectionWarning,
  SuggestedAssumption,
} from './inspect/inspection.ts';
export type { KnownFact } from './inspect/known-fact.ts';
export type { SummaryJoint } from './join-summaries.ts';
export { isSplittable, joinSummaries } from './join-summaries.ts';
export type { JsonlPart, PartPlace, PartRow, PartSummary } from './jsonl-parts.ts';
export { jsonlParts, LONGEST_LINE } from './jsonl-parts.ts';
export type { MappingOptions } from './mapping/mapping.ts';
export { readMapping } from './mapping/mapping.ts';
export type {
  Assumption,
  Column,
  ColumnSource,
  EventMapping,
  Mapping,
  Where,
  WrittenMapping,
} from './mapping/mapping-schema.ts';
export { MappingSchema } from './mapping/mapping-schema.ts';
export type { Register, RegisterOptions, RegisterRow } from './open-register.ts';
export { openRegister, readRegister } from './open-register.ts';
export type { Reject } from './reject.ts';
export type { RejectCode } from './reject-texts.ts';
export { columnLetters } from './sheets/column-letters.ts';
export type { Sheet, SheetCell, SheetRow } from './sheets/read-sheets.ts';
export { readSheets } from './sheets/read-sheets.ts';
export type { CellFault, Merge } from './table/grid.ts';
export type { AssumptionUse, RegisterSummary } from './tally.ts';
export type { Judged, Verdict } from './text/encoding-judge.ts';
export type { RegisterSource } from './text/text-blocks.ts';
