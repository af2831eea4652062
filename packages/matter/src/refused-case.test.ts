import { describe, expect, test } from 'vitest';
import { writtenCase } from '../test/written-case.ts';
import { readCase } from './index.ts';

const codesOf = (input: unknown) => {
  const reading = readCase(input);
  return reading.ok ? 'ok' : reading.issues.map((issue) => `${issue.code} ${issue.path}`);
};
const withEvent = (event: object) => writtenCase({ events: [event] });

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
