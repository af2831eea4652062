import fc from 'fast-check';
import {
  ARRIVALS,
  CHANNELS,
  DELIVERED_DOCUMENTS,
  DISPATCH_MODES,
  EVALUATION_OBJECTS,
  EVENT_TYPES,
  type EventType,
  GRADES,
  RECEIVER_KINDS,
  REPLY_OUTCOMES,
  SECTORS,
} from '../src/index.ts';

type Given = Record<string, fc.Arbitrary<unknown>>;

/** An object with the required fields and any of the others, absent ones left out or null, its keys turned now and then. */
const written = (required: Given, others: Given = {}): fc.Arbitrary<object> => {
  const maybe = Object.entries(others).map(([key, value]) => [
    key,
    fc.option(value, { freq: 12, nil: null }),
  ]);
  const object = fc.record(
    { ...required, ...(Object.fromEntries(maybe) as Given) },
    { requiredKeys: Object.keys(required), noNullPrototype: true },
  );
  return fc.tuple(object, fc.nat(9)).map(([one, turn]) => (turn < 4 ? turned(one, turn) : one));
};

const turned = (object: object, turn: number): object => {
  const entries = Object.entries(object);
  return Object.fromEntries([...entries.slice(turn), ...entries.slice(0, turn).toReversed()]);
};

const text = fc.oneof(fc.constantFrom('县自然资源局', 'unit', ''), fc.string({ maxLength: 6 }));
const name = fc.constantFrom('张三', '金丝雀CANARY', '', 'private');
const scalar = fc.oneof(
  text,
  fc.boolean(),
  fc.integer(),
  fc.double({ noNaN: true, min: -1e9, max: 1e9 }),
);
const date = fc
  .tuple(
    fc.integer({ min: 1, max: 9999 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([y, m, d]) =>
    [String(y).padStart(4, '0'), ...[m, d].map((n) => String(n).padStart(2, '0'))].join('-'),
  );
const day = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom('2023-03-01', '2024-02-29', '2023-12-31', '2023-04-05') },
  { weight: 2, arbitrary: date },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '2023-03-01T16:00:00Z',
      '2023-03-01 23:59',
      '2024-02-29T09:30:00+08:00',
    ),
  },
);
const one = (values: readonly string[]) => fc.constantFrom(...values);

const person = written({}, { name, idNumber: name, phone: name, address: name });

const registration = written(
  {
    receivedOn: day,
    receiver: written({ kind: one(RECEIVER_KINDS) }, { id: text, sector: one(SECTORS) }),
    channel: one(CHANNELS),
  },
  {
    arrival: one(ARRIVALS),
    petitioners: written(
      {},
      {
        count: fc.integer({ min: 1, max: 300 }),
        representatives: fc.nat(5),
        identityClear: fc.boolean(),
        people: fc.array(person, { maxLength: 3 }),
      },
    ),
    accused: written({}, { units: fc.array(text, { maxLength: 3 }) }),
    title: text,
    text,
    content: text,
    unit: text,
    township: text,
    repeatOf: text,
    backlog: written({}, { batch: fc.oneof(text, fc.nat(9)) }),
  },
);

const reason = { reason: text };
const fieldsOf: Partial<Record<EventType, [required: Given, others?: Given]>> = {
  dispatched: [{}, { mode: one(DISPATCH_MODES), to: text, reportDueOn: day }],
  'unit-received': [{}, { unit: text, sector: one(SECTORS) }],
  objected: [{}, reason],
  accepted: [{}, { unit: text }],
  informed: [{}, { to: text }],
  'not-accepted': [{}, reason],
  redirected: [{}, { route: text }],
  extended: [{}, { days: fc.integer(), approvedBy: text, notifiedOn: day, ...reason }],
  replied: [{}, { outcome: one(REPLY_OUTCOMES) }],
  delivered: [{ document: one(DELIVERED_DOCUMENTS) }],
  evaluated: [{ object: one(EVALUATION_OBJECTS), grade: one(GRADES) }, { expired: fc.boolean() }],
  supervised: [{}, reason],
  corrected: [{ event: fc.nat(4), field: one(['on', 'unit', 'to', 'grade']), to: scalar }, reason],
};

const event = fc.oneof(
  ...EVENT_TYPES.map((type) => {
    const [required = {}, others] = fieldsOf[type] ?? [];
    return written(
      { type: fc.constant(type), on: day, ...required },
      { recordedOn: day, ...others },
    );
  }),
);

const factName = fc.oneof(
  one(['purpose', 'remit', 'complex', 'constructor', '7']),
  fc.string({ maxLength: 5 }),
);
const facts = fc.dictionary(
  factName.filter((key) => key !== '__proto__'),
  fc.oneof({ weight: 9, arbitrary: scalar }, fc.constant(null)),
  { maxKeys: 6, noNullPrototype: true },
);

/** A case with nothing wrong in it but for what its corrections may correct, as plain JSON. */
export const anyCase: fc.Arbitrary<object> = written(
  { id: fc.string({ minLength: 1, maxLength: 5 }).map((id) => `C${id}`), registration },
  { facts, events: fc.array(event, { maxLength: 6 }) },
);
