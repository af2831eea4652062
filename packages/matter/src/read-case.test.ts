import { XinfangError } from '@xinfang/calendar';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writtenCase } from '../test/written-case.ts';
import { EVENT_TYPES, parseCase, readCase } from './index.ts';

const codesOf = (input: unknown) => {
  const reading = readCase(input);
  return reading.ok ? 'ok' : reading.issues.map((issue) => `${issue.code} ${issue.path}`);
};

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
