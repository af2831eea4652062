import type { Deadline } from '@xinfang/pack';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../fixtures/civil-days.ts';
import { variants } from '../../../fixtures/variants.ts';
import { measureRows, type Row } from '../test/measured.ts';
import { byText } from './ranking.ts';

describe.each(variants)('certainty, $name pack', (variant) => {
  const beyond = `${variant.calendar.lastNotice + 1}-03-01`;
  const early = `${variant.calendar.firstNotice - 1}-06-01`;
  const asOf = `${variant.calendar.lastNotice + 2}-01-01`;
  const reportOf = (rows: readonly Row[], options: object = {}) =>
    measureRows(variant, rows, { asOf, ...options }).report;
  /** Three matters: of one the dispatch is due, of one the unit may object, of one the petitioner may ask for a review. */
  const received = (on: string): readonly Row[] => [
    { receivedOn: on },
    {
      receivedOn: on,
      kind: 'organ',
      arrival: 'transferred',
      facts: { remit: 'elsewhere' },
      events: [{ type: 'unit-received', on, unit: 'u' }],
    },
    {
      receivedOn: on,
      events: [
        { type: 'dispatched', on },
        { type: 'delivered', on, document: 'opinion' },
      ],
    },
  ];
  const plain = (list: readonly { deadline: string; certainty: string }[]) =>
    list.map(({ deadline, certainty }) => [variant.plainId('deadline', deadline), certainty]);

  test('is the worst of the deadlines due in the period; what can move is what rolls or counts working days', () => {
    const { certainty, uncertain } = reportOf(received(beyond));
    expect(certainty).toBe('provisional');
    expect(plain(uncertain).toSorted(([a = ''], [b = '']) => byText(a, b))).toEqual([
      ['xf22.objection', 'provisional'],
      ['xf22.review-request', 'provisional'],
    ]);
    expect(uncertain.map(({ count }) => count)).toEqual([1, 1]);
    const before = reportOf(received(beyond), { period: { to: addDays(beyond, -1) } });
    expect([before.certainty, before.uncertain]).toEqual(['official', []]);
  });

  test('may be provisional where no day can move: the rolled day of a duty binds nobody', () => {
    const { certainty, uncertain } = reportOf([{ receivedOn: beyond }]);
    expect([certainty, uncertain]).toEqual(['provisional', []]);
  });

  test('of a listed duty is that of the day that binds', () => {
    const listed = [
      ['xf22.objection', 'provisional'],
      ['xf22.dispatch', 'official'],
      ['xf22.notice-transferred', 'official'],
    ];
    const soon = reportOf(received(beyond), { asOf: addDays(beyond, 3) });
    expect(plain(soon.upcoming)).toEqual(listed);
    expect(plain(reportOf(received(beyond)).overdue)).toEqual(listed);
  });

  const assigned = variant.pack.deadlines.find(
    ({ id }) => id === variant.id('deadline', 'xf22.assigned-report'),
  ) as Deadline;
  const until = { until: 'reportDueOn' };
  const fiveWorkdays = { amount: 5, unit: 'workday' as const };
  const extended = { event: 'extended', times: 1 as const, requires: [] };

  /** What is uncertain of reports due on days with and without notices, where their deadline is another. */
  const uncertainOf = (change: Partial<Deadline>) => {
    const deadline = { ...assigned, effective: { from: '1990-01-01' }, ...change };
    const pack = { ...variant.pack, deadlines: [deadline] };
    const rows = [early, '2023-03-01', beyond].map((on): Row => {
      const reportDueOn = addDays(on, 20);
      const dispatched = { type: 'dispatched', on, mode: 'assign', reportDueOn };
      const extension = { type: 'extended', on, days: 3, approvedBy: 'x', reason: 'x' };
      return { receivedOn: on, events: [dispatched, { ...extension, notifiedOn: on }] };
    });
    return measureRows({ ...variant, pack }, rows, { asOf }).report.uncertain;
  };
  const either = [
    { deadline: assigned.id, certainty: 'provisional', count: 1 },
    { deadline: assigned.id, certainty: 'unknown', count: 1 },
  ];

  test.each<[string, Partial<Deadline>, readonly unknown[]]>([
    ['days', {}, []],
    ['days, rolled', { roll: 'rolled' }, either],
    ['working days', { periods: [fiveWorkdays] }, either],
    ['whichever is earlier, days', { periods: [{ amount: 1, unit: 'day' }, fiveWorkdays] }, either],
    ['whichever is earlier, working days', { periods: [until, fiveWorkdays] }, either],
    ['days, extended by days', { extension: { ...extended, max: { amount: 9, unit: 'day' } } }, []],
    [
      'days, extended by working days',
      { extension: { ...extended, max: { amount: 9, unit: 'workday' } } },
      either,
    ],
  ])(
    'counted in %s: what can move is named, past the notices and before them',
    (_, change, uncertain) => {
      expect(uncertainOf(change)).toEqual(uncertain);
    },
  );
});
