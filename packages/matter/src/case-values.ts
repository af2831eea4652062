/** Kinds of receiver: the petition office of Party committee and government, or another organ or unit. */
export const RECEIVER_KINDS = ['petition-office', 'organ'] as const;
/** One of {@link RECEIVER_KINDS}. */
export type ReceiverKind = (typeof RECEIVER_KINDS)[number];

/** Sectors of a body: administrative, judicial (政法), discipline inspection (纪检监察). */
export const SECTORS = ['administrative', 'judicial', 'discipline'] as const;
/** One of {@link SECTORS}. */
export type Sector = (typeof SECTORS)[number];

/** Ways in which a petition is raised (信访形式). */
export const CHANNELS = ['letter', 'visit', 'online', 'phone', 'fax', 'other'] as const;
/** One of {@link CHANNELS}. */
export type Channel = (typeof CHANNELS)[number];

/** How a matter came to the receiver: raised there, transferred (转送来) or assigned (交办来). */
export const ARRIVALS = ['direct', 'transferred', 'assigned'] as const;
/** One of {@link ARRIVALS}. */
export type Arrival = (typeof ARRIVALS)[number];

/** How a matter is passed on: forwarded (转送), assigned (交办), reported up (上报). */
export const DISPATCH_MODES = ['forward', 'assign', 'report'] as const;
/** One of {@link DISPATCH_MODES}. */
export type DispatchMode = (typeof DISPATCH_MODES)[number];

/** What a written opinion says: supported, explained, not supported. */
export const REPLY_OUTCOMES = ['supported', 'explained', 'not-supported'] as const;
/** One of {@link REPLY_OUTCOMES}. */
export type ReplyOutcome = (typeof REPLY_OUTCOMES)[number];

/** Documents whose delivery starts a person's right: only the 信访处理意见书 is an `opinion`. */
export const DELIVERED_DOCUMENTS = ['opinion', 'review', 'recheck'] as const;
/** One of {@link DELIVERED_DOCUMENTS}. */
export type DeliveredDocument = (typeof DELIVERED_DOCUMENTS)[number];

/** Who is evaluated: the petition office or the responsible unit. */
export const EVALUATION_OBJECTS = ['office', 'unit'] as const;
/** One of {@link EVALUATION_OBJECTS}. */
export type EvaluationObject = (typeof EVALUATION_OBJECTS)[number];

/** Grades of an evaluation (满意度评价). */
export const GRADES = ['satisfied', 'mostly-satisfied', 'dissatisfied'] as const;
/** One of {@link GRADES}. */
export type Grade = (typeof GRADES)[number];

/** All types of event of a case, in the order in which a matter usually meets them. */
export const EVENT_TYPES = [
  'registered',
  'dispatched',
  'unit-received',
  'objected',
  'objection-agreed',
  'accepted',
  'informed',
  'not-accepted',
  'no-longer-accepted',
  'redirected',
  'extended',
  'hearing-started',
  'hearing-ended',
  'mediated',
  'replied',
  'delivered',
  'review-requested',
  'review-decided',
  'recheck-requested',
  'recheck-decided',
  'result-reported',
  'withdrawn',
  'closed',
  'evaluated',
  'supervised',
  'reported-urgent',
  'corrected',
] as const;
/** One of {@link EVENT_TYPES}. */
export type EventType = (typeof EVENT_TYPES)[number];
