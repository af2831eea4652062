import {
  DELIVERED_DOCUMENTS,
  DISPATCH_MODES,
  EVALUATION_OBJECTS,
  type EventFields,
  type EventType,
  GRADES,
  REPLY_OUTCOMES,
  SECTORS,
} from '@xinfang/matter';

/** What a field of an event holds: one of some values, or any value of a type. */
export type FieldKind = 'text' | 'date' | 'number' | 'boolean' | 'any' | readonly string[];

type FieldsOf<Type extends EventType> = unknown extends EventFields[Type]
  ? Record<string, never>
  : { readonly [Field in keyof EventFields[Type]]-?: FieldKind };

/** The fields of each type of event, beside the days that all have; the types of the matter keep this table complete. */
const FIELDS: { readonly [Type in EventType]: FieldsOf<Type> } = {
  registered: {},
  dispatched: { mode: DISPATCH_MODES, to: 'text', reportDueOn: 'date' },
  'unit-received': { unit: 'text', sector: SECTORS },
  objected: { reason: 'text' },
  'objection-agreed': { reason: 'text' },
  accepted: { unit: 'text' },
  informed: { to: 'text' },
  'not-accepted': { reason: 'text' },
  'no-longer-accepted': { reason: 'text' },
  redirected: { route: 'text' },
  extended: { days: 'number', approvedBy: 'text', reason: 'text', notifiedOn: 'date' },
  'hearing-started': {},
  'hearing-ended': {},
  mediated: {},
  replied: { outcome: REPLY_OUTCOMES },
  delivered: { document: DELIVERED_DOCUMENTS },
  'review-requested': {},
  'review-decided': {},
  'recheck-requested': {},
  'recheck-decided': {},
  'result-reported': {},
  withdrawn: {},
  closed: {},
  evaluated: { object: EVALUATION_OBJECTS, grade: GRADES, expired: 'boolean' },
  supervised: { reason: 'text' },
  'reported-urgent': { to: 'text' },
  corrected: { event: 'number', field: 'text', to: 'any', reason: 'text' },
};

const BY_TYPE: ReadonlyMap<string, ReadonlyMap<string, FieldKind>> = new Map(
  Object.entries(FIELDS).map(([type, fields]) => [
    type,
    new Map<string, FieldKind>([
      ['on', 'date'],
      ['recordedOn', 'date'],
      ...Object.entries<FieldKind>(fields),
    ]),
  ]),
);

/** All types of events. */
export const eventTypes = (): Iterable<string> => BY_TYPE.keys();

/** The fields of a type of event, or undefined where there is no such type. */
export const fieldsOfEvent = (type: string): ReadonlyMap<string, FieldKind> | undefined =>
  BY_TYPE.get(type);

/** Whether a field can hold a value. */
export const fieldHolds = (kind: FieldKind, value: string | number | boolean): boolean => {
  if (kind === 'any') return true;
  if (kind === 'text' || kind === 'date') return typeof value === 'string';
  if (kind === 'number' || kind === 'boolean') return typeof value === kind;
  return typeof value === 'string' && kind.includes(value);
};
