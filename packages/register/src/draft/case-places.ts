import type {
  EventFields,
  EventType,
  Person,
  Petitioners,
  Receiver,
  Registration,
} from '@xinfang/matter';

/** What may stand in a place of a case; `any` is a text, number or boolean, `json` is taken as it is. */
export type Kind = 'text' | 'date' | 'whole' | 'number' | 'boolean' | 'list' | 'any' | 'json';

/** These tables are typed by the case itself: a field that is added there is missed here by the compiler. */
const PERSON = {
  name: 'text',
  idNumber: 'text',
  phone: 'text',
  address: 'text',
} satisfies Record<keyof Person, Kind>;

const REGISTRATION = {
  receivedOn: 'date',
  receiver: { id: 'text', kind: 'text', sector: 'text' } satisfies Record<keyof Receiver, Kind>,
  channel: 'text',
  arrival: 'text',
  petitioners: {
    count: 'whole',
    representatives: 'whole',
    identityClear: 'boolean',
    people: 'json',
  } satisfies Record<keyof Petitioners, Kind>,
  accused: { units: 'list' } satisfies Record<keyof Registration['accused'], Kind>,
  title: 'text',
  text: 'text',
  content: 'text',
  unit: 'text',
  township: 'text',
  repeatOf: 'text',
  backlog: { batch: 'text' } satisfies Record<keyof NonNullable<Registration['backlog']>, Kind>,
} satisfies Record<keyof Registration, Kind | Readonly<Record<string, Kind>>>;

type FieldOf<T extends EventType> = unknown extends EventFields[T] ? never : keyof EventFields[T];

/** The name of a field that events of some type have beyond their day. */
export type EventFieldName = 'recordedOn' | { [T in EventType]: FieldOf<T> }[EventType];

/** The fields of each type of event beyond `on` and `recordedOn`. */
const EVENT_FIELDS = {
  registered: {},
  dispatched: { mode: 'text', to: 'text', reportDueOn: 'date' },
  'unit-received': { unit: 'text', sector: 'text' },
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
  replied: { outcome: 'text' },
  delivered: { document: 'text' },
  'review-requested': {},
  'review-decided': {},
  'recheck-requested': {},
  'recheck-decided': {},
  'result-reported': {},
  withdrawn: {},
  closed: {},
  evaluated: { object: 'text', grade: 'text', expired: 'boolean' },
  supervised: { reason: 'text' },
  'reported-urgent': { to: 'text' },
  corrected: { event: 'whole', field: 'text', to: 'any', reason: 'text' },
} satisfies { [T in EventType]: Readonly<Record<FieldOf<T>, Kind>> };

const flat = (prefix: string, tree: Readonly<Record<string, unknown>>): [string, Kind][] =>
  Object.entries(tree).flatMap(([key, below]): [string, Kind][] =>
    typeof below === 'string'
      ? [[`${prefix}.${key}`, below as Kind]]
      : flat(`${prefix}.${key}`, below as Readonly<Record<string, unknown>>),
  );

const PLACES: ReadonlyMap<string, Kind> = new Map([
  ['id', 'text'],
  ...flat('registration', REGISTRATION),
]);

/** Places that a value can only be put into whole: their fields are places too. */
const WHOLE_PLACES = new Set(['registration.backlog']);

const FACT = /^facts\.([A-Za-z][A-Za-z0-9]*)$/;
const PERSON_FIELD = /^registration\.petitioners\.people\.\d{1,2}\.(\w+)$/;

/** Every place of a case outside its events, for those who misspelt one. */
export const placeNames = (): string[] => [...PLACES.keys()];

/** The name of the fact that a place is, or undefined where it is no fact. */
export const factOf = (path: string): string | undefined => FACT.exec(path)?.[1];

/** What may stand in a place of a case outside its events, e.g. `registration.unit`; undefined where there is no such place. */
export const kindOfPlace = (path: string): Kind | undefined => {
  const known = PLACES.get(path);
  if (known !== undefined) return known;
  if (WHOLE_PLACES.has(path)) return 'json';
  if (factOf(path) !== undefined) return 'any';
  const field = PERSON_FIELD.exec(path)?.[1];
  return field !== undefined && Object.hasOwn(PERSON, field)
    ? PERSON[field as keyof Person]
    : undefined;
};

/** The fields of a type of event by name, with what may stand in them. */
export const fieldsOfEvent = (type: EventType): Readonly<Record<string, Kind>> => ({
  recordedOn: 'date',
  ...EVENT_FIELDS[type],
});
