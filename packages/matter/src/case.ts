import type { CivilDate } from '@xinfang/calendar';
import type {
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
import type { Private } from './private.ts';

/** A petition matter (信访事项) as parsed: what was registered, what a clerk stated, and what happened. All else is derived. */
export interface Case {
  readonly id: string;
  readonly registration: Registration;
  /** What a clerk stated, by the fact's name; the pack says which facts there are and what they may be. */
  readonly facts: Readonly<Record<string, FactValue>>;
  /** In the order of the stored list, which is not always the order of days: see `eventsAsOf`. */
  readonly events: readonly CaseEvent[];
}

/** A stated fact; one that is not known is not there. */
export type FactValue = string | number | boolean;

/** What was registered when the matter was received. */
export interface Registration {
  readonly receivedOn: CivilDate;
  readonly receiver: Receiver;
  readonly channel: Channel;
  readonly arrival: Arrival;
  readonly petitioners: Petitioners;
  readonly accused: { readonly units: readonly string[] };
  /** Sensitive free text: never in traces, receipts, errors or rejects. */
  readonly title?: string;
  /** Sensitive free text: never in traces, receipts, errors or rejects. */
  readonly text?: string;
  /** A path in the content vocabulary, level 1 first, e.g. `自然资源/土地征收`. */
  readonly content?: string;
  readonly unit?: string;
  readonly township?: string;
  /** The id of the first filing of the same matter by the same person. */
  readonly repeatOf?: string;
  /** Present where the matter is a listed backlog case (积案). */
  readonly backlog?: { readonly batch?: string };
}

/** The body that received the matter. `id` is empty where it was not given. */
export interface Receiver {
  readonly id: string;
  readonly kind: ReceiverKind;
  readonly sector: Sector;
}

/** Who raised the matter, as numbers; persons only as private values. */
export interface Petitioners {
  /** Persons, at least 1. */
  readonly count: number;
  /** Persons who came to speak for the others. */
  readonly representatives: number;
  /** Whether name and address are clear enough to answer. */
  readonly identityClear: boolean;
  readonly people: readonly Person[];
}

/** A person's identity: never a fact, and private in every field. */
export interface Person {
  readonly name?: Private<string>;
  readonly idNumber?: Private<string>;
  readonly phone?: Private<string>;
  readonly address?: Private<string>;
}

/** Fields that every event has. */
export interface EventBase {
  readonly on: CivilDate;
  /** When it was entered, where that is known. */
  readonly recordedOn?: CivilDate;
}

/** What may stand in a field of an event: what a correction may put there. */
export type EventFieldValue = string | number | boolean;

/** The fields of each type of event beyond {@link EventBase}. */
export interface EventFields {
  registered: unknown;
  dispatched: {
    readonly mode?: DispatchMode;
    readonly to?: string;
    readonly reportDueOn?: CivilDate;
  };
  'unit-received': { readonly unit?: string; readonly sector: Sector };
  objected: { readonly reason?: string };
  'objection-agreed': { readonly reason?: string };
  accepted: { readonly unit?: string };
  informed: { readonly to?: string };
  'not-accepted': { readonly reason?: string };
  'no-longer-accepted': { readonly reason?: string };
  redirected: { readonly route?: string };
  extended: {
    /** Calendar days. Any number is kept: whether the extension is valid is judged with the deadline. */
    readonly days?: number;
    readonly approvedBy?: string;
    readonly reason?: string;
    readonly notifiedOn?: CivilDate;
  };
  'hearing-started': unknown;
  'hearing-ended': unknown;
  mediated: unknown;
  replied: { readonly outcome?: ReplyOutcome };
  delivered: { readonly document: DeliveredDocument };
  'review-requested': unknown;
  'review-decided': unknown;
  'recheck-requested': unknown;
  'recheck-decided': unknown;
  'result-reported': unknown;
  withdrawn: unknown;
  closed: unknown;
  /** A `grade`, or `expired: true` where the window ran out; where both stand there was an evaluation. */
  evaluated: {
    readonly object: EvaluationObject;
    readonly grade?: Grade;
    readonly expired?: boolean;
  };
  supervised: { readonly reason?: string };
  'reported-urgent': { readonly to?: string };
  corrected: {
    /** Index of the corrected event in the stored list, from 0. */
    readonly event: number;
    readonly field: string;
    readonly to: EventFieldValue;
    readonly reason?: string;
  };
}

/** An event of one type, with its fields after parsing. */
export type EventOf<T extends EventType> = EventBase & { readonly type: T } & EventFields[T];

/** Something that happened in a case: appended, never edited. Discriminated by `type`. */
export type CaseEvent = { [T in EventType]: EventOf<T> }[EventType];
