export { accusedBodyFindings } from './accused-body.ts';
export type {
  Case,
  CaseEvent,
  EventBase,
  EventFields,
  EventFieldValue,
  EventOf,
  FactValue,
  Person,
  Petitioners,
  Receiver,
  Registration,
} from './case.ts';
export type { CaseIssueCode } from './case-issue.ts';
export type {
  Arrival,
  Channel,
  DeliveredDocument,
  DispatchMode,
  EvaluationObject,
  EventType,
  Grade,
  ReceiverKind,
  ReplyOutcome,
  Sector,
} from './case-values.ts';
export {
  ARRIVALS,
  CHANNELS,
  DELIVERED_DOCUMENTS,
  DISPATCH_MODES,
  EVALUATION_OBJECTS,
  EVENT_TYPES,
  GRADES,
  RECEIVER_KINDS,
  REPLY_OUTCOMES,
  SECTORS,
} from './case-values.ts';
export { eventsAsOf } from './event-log.ts';
export type { MatterVocabularies } from './labels.ts';
export { MATTER_LABELS } from './labels.ts';
export type { LoggedEvent } from './logged-event.ts';
export { isPrivate, makePrivate, PRIVATE_MASK, Private, reveal } from './private.ts';
export type { CaseReading, CaseWarning } from './read-case.ts';
export { parseCase, readCase } from './read-case.ts';
export type { State } from './states.ts';
export { STATES } from './states.ts';
export type { Move } from './transition-data.ts';
export type { Finding, Transition, Walk } from './transitions.ts';
export { moveOf, TRANSITIONS, walkEvents } from './transitions.ts';
export type { Vocabulary, VocabularyTerm } from './vocabulary.ts';
export { VocabularySchema } from './vocabulary.ts';
export type { WarningKind, WarningLabel } from './warnings.ts';
export { WARNINGS } from './warnings.ts';
