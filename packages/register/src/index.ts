export { DATE_FORMS, dateFormPattern, dayReader } from './date-form.ts';
export type { MappingOptions } from './mapping.ts';
export { readMapping } from './mapping.ts';
export type {
  Assumption,
  Column,
  ColumnSource,
  EventMapping,
  Mapping,
  Where,
} from './mapping-schema.ts';
export { MappingSchema } from './mapping-schema.ts';
export type { Register, RegisterOptions, RegisterRow } from './open-register.ts';
export { openRegister, readRegister } from './open-register.ts';
export type { Reject, RejectCode } from './reject.ts';
export type { AssumptionUse, RegisterSummary } from './tally.ts';
export type { RegisterSource } from './text-blocks.ts';
