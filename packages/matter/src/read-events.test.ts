import { describe, expect, test } from 'vitest';
import { writtenCase } from '../test/written-case.ts';
import { EVENT_TYPES, type EventType, parseCase, readCase } from './index.ts';

const codesOf = (input: unknown) => {
  const reading = readCase(input);
  return reading.ok ? 'ok' : reading.issues.map((issue) => `${issue.code} ${issue.path}`);
};

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
