import { XinfangError } from '@xinfang/calendar';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writtenCase } from '../test/written-case.ts';
import { EVENT_TYPES, type EventType, parseCase, readCase } from './index.ts';

const codesOf = (input: unknown) => {
  const reading = readCase(input);
  return reading.ok ? 'ok' : reading.issues.map((issue) => `${issue.code} ${issue.path}`);
};
const withEvent = (event: object) => writtenCase({ events: [event] });

describe('a case with the required fields alone', () => {
  test('is read, with defaults for the rest', () => {
    expect(readCase(writtenCase({}))).toEqual({
      ok: true,
      warnings: [],
      case: {
        id: 'C-1',
        registration: {
          receivedOn: '2023-03-01',
          receiver: { id: '', kind: 'petition-office', sector: 'administrative' },
          channel: 'letter',
          arrival: 'direct',
          petitioners: { count: 1, representatives: 1, identityClear: true, people: [] },
          accused: { units: [] },
        },
        facts: {},
        events: [],
      },
    });
  });

  test('keeps what was given', () => {
    const given = writtenCase({
      registration: {
        arrival: 'assigned',
        receiver: { id: 'r', kind: 'organ', sector: 'judicial' },
        petitioners: { count: 7, representatives: 5, identityClear: false, people: [] },
        accused: { units: ['a', 'b'] },
        title: 't',
        text: 'x',
        content: '自然资源/土地征收',
        unit: 'u',
        township: 'w',
        repeatOf: 'C-0',
        backlog: { batch: '3' },
      },
      facts: { purpose: 'appeal', majorUrgent: false, weight: 0 },
      events: [{ type: 'closed', on: '2023-05-01', recordedOn: '2023-05-02' }],
    });
    expect(parseCase(given)).toEqual(given);
  });

  test('has as many representatives as petitioners unless told otherwise', () => {
    const petitioners = { count: 4 };
    expect(
      parseCase(writtenCase({ registration: { petitioners } })).registration.petitioners,
    ).toMatchObject({ count: 4, representatives: 4 });
  });

  test('may give the batch of a backlog case as a number, or not at all', () => {
    for (const [backlog, read] of [
      [{ batch: 2 }, { batch: '2' }],
      [{}, {}],
    ])
      expect(parseCase(writtenCase({ registration: { backlog } })).registration.backlog).toEqual(
        read,
      );
  });
});

describe('null', () => {
  test('counts as absent everywhere', () => {
    const nothing = {
      ...writtenCase({
        registration: {
          arrival: null,
          receiver: { id: null, kind: 'petition-office', sector: null },
          petitioners: { count: null, people: [null, { name: null }] },
          accused: { units: [null] },
          backlog: null,
          repeatOf: null,
        },
        facts: { purpose: null },
      }),
      events: null,
    };
    expect(readCase(nothing)).toMatchObject({ ok: true, warnings: [], case: { facts: {} } });
    const oneCase = parseCase(nothing);
    expect(oneCase.registration).not.toHaveProperty('backlog');
    expect(oneCase.registration.accused.units).toEqual([]);
    expect(oneCase.registration.petitioners.people).toEqual([{}]);
  });

  test('is a missing field where the field is required', () => {
    expect(codesOf(writtenCase({ registration: { channel: null } }))).toEqual([
      'missing-field registration.channel',
    ]);
    expect(codesOf(writtenCase({ events: [null] }))).toEqual(['wrong-type events[0]']);
  });
});

describe('a case is refused', () => {
  test.each<[string, unknown, string[]]>([
    ['for what is no object', [], ['not-a-case ']],
    ['for a text', 'C-1', ['not-a-case ']],
    ['for null', null, ['not-a-case ']],
    ['for nothing in it', {}, ['missing-field id', 'missing-field registration']],
    ['for an empty id', { ...writtenCase({}), id: ' ' }, ['missing-field id']],
    ['for a number as id', { ...writtenCase({}), id: 7 }, ['wrong-type id']],
    [
      'for each required field of the registration',
      { id: 'C-1', registration: { receiver: {} } },
      [
        'missing-field registration.receivedOn',
        'missing-field registration.receiver.kind',
        'missing-field registration.channel',
      ],
    ],
    [
      'for an impossible day of receipt',
      writtenCase({ registration: { receivedOn: '2023-02-29' } }),
      ['impossible-date registration.receivedOn'],
    ],
    [
      'for unknown values',
      writtenCase({
        registration: {
          channel: 'pigeon',
          arrival: 'x',
          receiver: { kind: 'x', sector: 'x' },
        },
      }),
      [
        'unknown-value registration.receiver.kind',
        'unknown-value registration.receiver.sector',
        'unknown-value registration.channel',
        'unknown-value registration.arrival',
      ],
    ],
    [
      'for numbers of persons that cannot be',
      writtenCase({ registration: { petitioners: { count: 0, representatives: -1 } } }),
      [
        'unknown-value registration.petitioners.count',
        'unknown-value registration.petitioners.representatives',
      ],
    ],
    [
      'for half a person',
      writtenCase({ registration: { petitioners: { count: 1.5, identityClear: 'yes' } } }),
      [
        'wrong-type registration.petitioners.count',
        'wrong-type registration.petitioners.identityClear',
      ],
    ],
    [
      'for facts that are no values',
      writtenCase({ facts: { purpose: [] } }),
      ['wrong-type facts.purpose'],
    ],
    ['for events that are no list', { ...writtenCase({}), events: {} }, ['wrong-type events']],
    [
      'for an event without type',
      withEvent({ on: '2023-03-01' }),
      ['missing-field events[0].type'],
    ],
    [
      'for an unknown type of event',
      withEvent({ type: 'toString', on: '2023-03-01' }),
      ['unknown-type events[0].type'],
    ],
    [
      'for a type that is no text',
      withEvent({ type: 1, on: '2023-03-01' }),
      ['wrong-type events[0].type'],
    ],
    ['for an event without a day', withEvent({ type: 'closed' }), ['missing-field events[0].on']],
    [
      'for impossible days of an event',
      withEvent({ type: 'extended', on: '2023-04-31', recordedOn: 'today', notifiedOn: '' }),
      [
        'impossible-date events[0].on',
        'impossible-date events[0].recordedOn',
        'impossible-date events[0].notifiedOn',
      ],
    ],
    [
      'for a day as a number',
      withEvent({ type: 'closed', on: 20230301 }),
      ['wrong-type events[0].on'],
    ],
    [
      'for a delivery of nothing',
      withEvent({ type: 'delivered', on: '2023-03-01' }),
      ['missing-field events[0].document'],
    ],
    [
      'for an evaluation of nobody',
      withEvent({ type: 'evaluated', on: '2023-03-01', grade: 'satisfied' }),
      ['missing-field events[0].object'],
    ],
    [
      'for an evaluation without a grade',
      withEvent({ type: 'evaluated', on: '2023-03-01', object: 'unit' }),
      ['missing-field events[0].grade'],
    ],
    [
      'for an evaluation that did not expire either',
      withEvent({ type: 'evaluated', on: '2023-03-01', object: 'unit', expired: false }),
      ['missing-field events[0].grade'],
    ],
    [
      'for a correction of nothing',
      withEvent({ type: 'corrected', on: '2023-03-01' }),
      [
        'missing-field events[0].event',
        'missing-field events[0].field',
        'missing-field events[0].to',
      ],
    ],
    [
      'for days that are no number',
      withEvent({ type: 'extended', on: '2023-03-01', days: '30' }),
      ['wrong-type events[0].days'],
    ],
  ])('%s', (_, input, codes) => {
    expect(codesOf(input)).toEqual(codes);
  });

  test('for every unknown value of every event, and told what is allowed', () => {
    const reading = readCase(withEvent({ type: 'dispatched', on: '2023-03-01', mode: 'throw' }));
    expect(reading).toMatchObject({
      ok: false,
      issues: [
        {
          code: 'unknown-value',
          path: 'events[0].mode',
          hint: { zh: '可用：forward、assign、report', en: 'Allowed: forward, assign, report' },
        },
      ],
    });
  });
});

describe('the hint of an issue', () => {
  const hintsIn = (input: unknown): unknown[] => {
    const reading = readCase(input);
    return reading.ok ? [] : reading.issues.map(({ hint }) => [hint?.zh, hint?.en]);
  };
  const SUCH_DAYS = [
    '写法对，但没有这一天：请核对年、月、日和时间',
    'The right form, but there is no such day: check the year, month, day and time',
  ];
  const WRITE_SO = [
    '请写成 YYYY-MM-DD，或带时间的 ISO 格式',
    'Write YYYY-MM-DD, or an ISO timestamp',
  ];

  test('of what is missing is to fill it in, with what may stand there', () => {
    expect(hintsIn({ registration: { receiver: { kind: 'organ' } } })).toEqual([
      ['请补上这一项', 'Fill it in'],
      ['请补上这一项', 'Fill it in'],
      [
        expect.stringMatching(/^请补上这一项；可用：.*letter/),
        expect.stringMatching(/^Fill it in\. Allowed: .*letter/),
      ],
    ]);
    expect(hintsIn({ ...writtenCase({}), id: ' ' })).toEqual([['请补上这一项', 'Fill it in']]);
    expect(hintsIn(withEvent({ on: '2023-03-01' }))).toEqual([
      [expect.stringMatching(/^请补上这一项；可用：.*closed/), expect.any(String)],
    ]);
    expect(hintsIn(withEvent({ type: 'evaluated', on: '2023-03-01', object: 'unit' }))).toEqual([
      ['请补上这一项', 'Fill it in'],
    ]);
  });

  test.each([
    ['2023-13-01', SUCH_DAYS],
    ['2023-02-29T10:00', SUCH_DAYS],
    ['2023-03-01 25:00:00+08:00', SUCH_DAYS],
    ['2023-3', WRITE_SO],
    ['1 March', WRITE_SO],
    ['2023-03-01x', WRITE_SO],
  ])('of the day %j tells whether it is the form', (on, hint) => {
    expect(hintsIn(withEvent({ type: 'closed', on }))).toEqual([hint]);
  });
});

describe('an event', () => {
  const required: Partial<Record<EventType, object>> = {
    delivered: { document: 'opinion' },
    evaluated: { object: 'unit', expired: true },
    corrected: { event: 0, field: 'on', to: '2023-03-02' },
  };

  test.each(EVENT_TYPES)('%s is read with its required fields alone', (type) => {
    const events = [
      { type: 'closed', on: '2023-03-01' },
      { type, on: '2023-03-05', ...required[type] },
    ];
    expect(codesOf(writtenCase({ events }))).toBe('ok');
  });

  test('takes a timestamp as its civil day in Shanghai', () => {
    const events = [
      { type: 'extended', on: '2023-03-01T16:00:00Z', notifiedOn: '2023-03-01 23:59' },
    ];
    expect(parseCase(writtenCase({ events })).events).toEqual([
      { type: 'extended', on: '2023-03-02', notifiedOn: '2023-03-01' },
    ]);
  });

  test('keeps a number of days that no law allows: that is judged later', () => {
    const events = [{ type: 'extended', on: '2023-03-01', days: -3.5 }];
    expect(parseCase(writtenCase({ events })).events[0]).toMatchObject({ days: -3.5 });
  });
});

describe('a correction', () => {
  const corrected = (over: object) =>
    codesOf(
      writtenCase({
        events: [
          { type: 'dispatched', on: '2023-03-05', to: 'a' },
          { type: 'corrected', on: '2023-03-09', event: 0, field: 'to', to: 'b', ...over },
          { type: 'evaluated', on: '2023-03-10', object: 'unit', expired: true },
        ],
      }),
    );

  test.each<[string, object, string | string[]]>([
    ['of any field of the event', {}, 'ok'],
    ['of a field that was not there', { field: 'reportDueOn', to: '2023-05-01' }, 'ok'],
    ['of the day', { field: 'on', to: '2023-03-04T20:00:00+08:00' }, 'ok'],
    ['of an event that comes later', { event: 2, field: 'grade', to: 'satisfied' }, 'ok'],
    ['of itself', { event: 1, field: 'to', to: 'x' }, ['unknown-value events[1].event']],
    ['of an event that is not there', { event: 3 }, ['unknown-value events[1].event']],
    ['of an event before the first', { event: -1 }, ['unknown-value events[1].event']],
    ['of the type', { field: 'type', to: 'closed' }, ['unknown-value events[1].field']],
    [
      'of a field of another type',
      { field: 'grade', to: 'satisfied' },
      ['unknown-value events[1].field'],
    ],
    ['of a field of every object', { field: 'constructor' }, ['unknown-value events[1].field']],
    ['to an impossible day', { field: 'on', to: '2023-13-01' }, ['impossible-date events[1].to']],
    ['to an unknown value', { field: 'mode', to: 'x' }, ['unknown-value events[1].to']],
    ['to a wrong type', { field: 'to', to: 5 }, ['wrong-type events[1].to']],
    ['to nothing', { to: null }, ['missing-field events[1].to']],
    ['to an object', { to: {} }, ['wrong-type events[1].to']],
    [
      'that leaves an evaluation without a grade',
      { event: 2, field: 'expired', to: false },
      ['unknown-value events[1].to'],
    ],
  ])('%s', (_, over, codes) => {
    expect(corrected(over)).toEqual(codes);
  });

  test('is told which events it may correct', () => {
    const events = [
      { type: 'closed', on: '2023-03-05' },
      { type: 'corrected', on: '2023-03-06', event: 1, field: 'on', to: '2023-03-04' },
    ];
    expect(readCase(writtenCase({ events }))).toMatchObject({
      issues: [{ path: 'events[1].event', hint: { zh: '应为 0 到 1 的整数，且不能是更正自身' } }],
    });
  });

  const chain = (...corrections: object[]) =>
    codesOf(
      writtenCase({
        events: [
          { type: 'dispatched', on: '2023-03-05', to: 'a' },
          ...corrections.map((one, i) => ({ type: 'corrected', on: `2023-04-0${i + 1}`, ...one })),
          { type: 'delivered', on: '2023-05-01', document: 'opinion' },
        ],
      }),
    );

  test.each<[string, object[], string | string[]]>([
    [
      'may be corrected itself',
      [
        { event: 0, field: 'to', to: 'b' },
        { event: 1, field: 'to', to: 'c' },
      ],
      'ok',
    ],
    [
      'may be moved to another event, if it fits there',
      [
        { event: 0, field: 'on', to: '2023-03-06' },
        { event: 1, field: 'event', to: 3 },
      ],
      'ok',
    ],
    [
      'may not be moved to an event that has no such field',
      [
        { event: 0, field: 'to', to: 'b' },
        { event: 1, field: 'event', to: 3 },
      ],
      ['unknown-value events[1].field'],
    ],
    [
      'may not be moved onto itself',
      [
        { event: 0, field: 'to', to: 'b' },
        { event: 1, field: 'event', to: 1 },
      ],
      ['unknown-value events[2].to'],
    ],
    [
      'may not become one of a value that cannot be',
      [
        { event: 0, field: 'to', to: 'b' },
        { event: 1, field: 'field', to: 'mode' },
      ],
      ['unknown-value events[1].to'],
    ],
    [
      'may become another altogether on one day',
      [
        { event: 0, field: 'to', to: 'b' },
        { on: '2023-04-09', event: 1, field: 'field', to: 'mode' },
        { on: '2023-04-09', event: 1, field: 'to', to: 'assign' },
      ],
      'ok',
    ],
    [
      'may not correct a later one',
      [
        { event: 2, field: 'to', to: 'b' },
        { event: 0, field: 'to', to: 'b' },
      ],
      ['unknown-value events[1].event'],
    ],
    [
      'may not be turned to correct a later one',
      [
        { event: 0, field: 'to', to: 'b' },
        { event: 1, field: 'event', to: 2 },
      ],
      ['unknown-value events[1].event'],
    ],
  ])('%s', (_, corrections, codes) => {
    expect(chain(...corrections)).toEqual(codes);
  });
});

describe('an unknown field', () => {
  test('is dropped with a warning that names it, wherever it stands', () => {
    const reading = readCase({
      ...writtenCase({
        registration: {
          recievedOn: '2023-03-01',
          receiver: { kind: 'organ', kin: 1 },
          petitioners: { cuont: 2, people: [{ nmae: 'x' }] },
          accused: { unit: 'x' },
          backlog: { batsch: 1 },
        },
        events: [{ type: 'closed', on: '2023-03-01', outcome: 'supported' }],
      }),
      registeredBy: 'x',
      'a b': 1,
      ['k'.repeat(65)]: 1,
    });
    expect(reading.ok && reading.warnings.map((warning) => warning.path)).toEqual([
      'registeredBy',
      '["a b"]',
      '["…"]',
      'registration.recievedOn',
      'registration.receiver.kin',
      'registration.backlog.batsch',
      'registration.accused.unit',
      'registration.petitioners.cuont',
      'registration.petitioners.people[0].nmae',
      'events[0].outcome',
    ]);
    expect(reading.ok && new Set(reading.warnings.map((warning) => warning.code))).toEqual(
      new Set(['unknown-field']),
    );
    expect(reading.ok && reading.case.events[0]).toEqual({ type: 'closed', on: '2023-03-01' });
  });

  test('cannot reach the prototype of what is read', () => {
    const reading = readCase(
      JSON.parse(
        '{"id":"C-1","__proto__":{"x":1},"facts":{"__proto__":{"x":1},"purpose":"appeal"},"registration":{"receivedOn":"2023-03-01","channel":"letter","receiver":{"kind":"organ"}}}',
      ),
    );
    expect(reading).toMatchObject({ ok: true, warnings: [{ path: '__proto__' }] });
    expect(reading.ok && Object.entries(reading.case.facts)).toEqual([['purpose', 'appeal']]);
    expect(reading.ok && Object.getPrototypeOf(reading.case.facts)).not.toHaveProperty('x');
  });
});

describe('a case already read', () => {
  test('is recognised and returned as it is, with its warnings', () => {
    const reading = readCase({ ...writtenCase({}), bogus: 1 });
    expect(reading.ok && readCase(reading.case)).toBe(reading);
    expect(reading.ok && parseCase(reading.case)).toBe(reading.ok && reading.case);
  });

  test('bears no sign of it that could be copied or written out', () => {
    const oneCase = parseCase(writtenCase({}));
    expect(Object.keys(oneCase)).toEqual(['id', 'registration', 'facts', 'events']);
    for (const copy of [{ ...oneCase }, structuredClone(oneCase), Object.assign({}, oneCase)])
      expect(Object.getOwnPropertySymbols(copy)).toEqual([]);
  });

  test('is read anew as a copy', () => {
    const oneCase = parseCase(writtenCase({}));
    expect(parseCase({ ...oneCase })).not.toBe(oneCase);
    expect(parseCase({ ...oneCase })).toEqual(oneCase);
    expect(codesOf({ ...oneCase, id: '' })).toEqual(['missing-field id']);
  });
});

describe('reading', () => {
  const value = fc.jsonValue({ maxDepth: 3 });
  const object = <T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
    fc.record(model, { requiredKeys: [] });
  const event = object({
    type: fc.oneof(fc.constantFrom<unknown>(...EVENT_TYPES), value),
    on: fc.oneof(fc.constantFrom<unknown>('2023-03-01', '2023-02-30', null), value),
    event: fc.oneof(fc.nat(4), value),
    field: fc.oneof(fc.constantFrom<unknown>('on', 'to', 'event', 'field', 'type', 'grade'), value),
    to: fc.oneof(fc.nat(4), fc.constantFrom<unknown>('2023-03-01', 'on', 'to', 'x'), value),
    document: fc.oneof(fc.constantFrom<unknown>('opinion', 'review'), value),
    object: fc.oneof(fc.constantFrom<unknown>('unit', 'office'), value),
    expired: fc.oneof(fc.boolean(), value),
  });
  const caseLike = object({
    id: fc.oneof(fc.constant<unknown>('C-1'), value),
    registration: fc.oneof(
      fc.constant<unknown>(writtenCase({}).registration),
      object({
        receivedOn: value,
        receiver: value,
        channel: value,
        petitioners: value,
        accused: value,
      }),
      value,
    ),
    facts: value,
    events: fc.oneof(fc.array(event, { maxLength: 5 }), value),
  });

  test('never throws on any JSON, and says what is wrong if it refuses', () => {
    fc.assert(
      fc.property(fc.oneof(value, caseLike), (input) => {
        const reading = readCase(input);
        expect(reading.ok || reading.issues.every((issue) => issue.code && issue.message.zh)).toBe(
          true,
        );
      }),
      { numRuns: 3000 },
    );
  });

  test('does not call what a list has for methods of its own', () => {
    const events: unknown = Object.assign([{ type: 'closed', on: '2023-03-01' }], { map: 1 });
    const units: unknown = Object.setPrototypeOf(['a', null], null);
    const reading = readCase({ ...writtenCase({ registration: { accused: { units } } }), events });
    expect(reading).toMatchObject({
      ok: true,
      case: { registration: { accused: { units: ['a'] } }, events: [{ type: 'closed' }] },
    });
  });

  test('leaves its input as it was', () => {
    fc.assert(
      fc.property(fc.oneof(value, caseLike), (input) => {
        const before = JSON.stringify(input);
        readCase(input);
        expect(JSON.stringify(input)).toBe(before);
      }),
      { numRuns: 1000 },
    );
  });

  test('gives the same case again from the case written out', () => {
    const events = fc.array(event, { maxLength: 4 });
    let read = 0;
    fc.assert(
      fc.property(events, (list) => {
        const reading = readCase(writtenCase({ events: list }));
        if (!reading.ok) return;
        read++;
        expect(parseCase(JSON.parse(JSON.stringify(reading.case)))).toEqual(reading.case);
      }),
      { numRuns: 2000 },
    );
    expect(read).toBeGreaterThan(50);
  });

  test('throws one error with every issue where a case is demanded', () => {
    const attempt = () => parseCase({ id: 'C-1', registration: { receiver: {} } });
    expect(attempt).toThrow(XinfangError);
    expect(attempt).toThrow(
      expect.objectContaining({
        code: 'missing-field',
        issues: [
          expect.objectContaining({ path: 'registration.receivedOn' }),
          expect.objectContaining({ path: 'registration.receiver.kind' }),
          expect.objectContaining({ path: 'registration.channel' }),
        ],
      }),
    );
  });
});
