import { describe, expect, test } from 'vitest';
import { addDays } from '../../../fixtures/civil-days.ts';
import { type Variant, variants } from '../../../fixtures/variants.ts';
import { measureRows, type Row } from '../test/measured.ts';

const ON = '2023-03-01';
const LATER = '2023-12-31';
const EVERY_INDICATOR = [
  'office.acceptance-in-time',
  'unit.acceptance-in-time',
  'reply-in-time',
  'evaluation-participation.office',
  'evaluation-participation.unit',
  'satisfaction.office',
  'satisfaction.unit',
  'first-time-resolution',
  'repeat-share',
  'online-share',
  'backlog-resolution',
];

const dashboardOf = (variant: Variant): string => variant.id('way', 'dashboard');
const evaluated = (object: string, grade: string, on = '2023-06-01') => ({
  type: 'evaluated',
  on,
  object,
  ...(grade === 'expired' ? { expired: true } : { grade }),
});
const closed = (on = '2023-06-01') => ({ type: 'closed', on });
const CONFLICT = { arbitrable: true, statutoryDuty: true };

describe.each(variants)('indicators, $name pack', (variant) => {
  const day = (after: number): string => addDays(ON, after);
  const fifteen = variant.amount(15);
  const thirty = variant.amount(30);
  const sixty = variant.amount(60);
  const due = (rows: readonly Row[], options: Record<string, unknown> = {}) =>
    measureRows(variant, rows, { asOf: LATER, ids: true, ...options });
  const dashboard = (rows: readonly Row[], options: Record<string, unknown> = {}) =>
    due(rows, { variant: dashboardOf(variant), ...options });

  test('are all there by default, each with words and a note that no instrument defines it', () => {
    const { report } = due([]);
    expect(report.indicators.map(({ id }) => variant.plainId('indicator', id)).sort()).toEqual(
      EVERY_INDICATOR.toSorted(),
    );
    for (const { variant: way, label, note, value, valueAtWorst } of report.indicators) {
      expect(way).toBe('due');
      expect([label.zh, label.en, note.zh, note.en]).not.toContain('');
      // Nothing to count is neither nothing nor everything.
      expect([value, valueAtWorst]).toEqual([null, null]);
    }
  });

  test('of the dashboard are those that it has', () => {
    const { report } = dashboard([]);
    expect(report.indicators.map(({ id }) => variant.plainId('indicator', id)).sort()).toEqual(
      EVERY_INDICATOR.filter(
        (id) => id !== 'first-time-resolution' && id !== 'backlog-resolution',
      ).sort(),
    );
  });

  describe('acceptance in time by the office', () => {
    const at = (after: number, type = 'dispatched') => ({ events: [{ type, on: day(after) }] });
    const rows: readonly Row[] = [
      at(3),
      at(fifteen),
      at(fifteen + 1),
      {},
      at(2, 'withdrawn'),
      { kind: 'organ' },
      { receivedOn: day(200) },
    ];

    test('counts what was met of what was met, late or overdue', () => {
      const register = due(rows, { asOf: day(210) });
      expect(register.indicator('office.acceptance-in-time')).toMatchObject({
        numerator: 2,
        denominator: 4,
        value: 0.5,
        valueAtWorst: 0.5,
        lists: {
          numerator: ['A', 'B'],
          denominator: ['A', 'B', 'C', 'D'],
          excluded: { open: ['G'], void: ['E'], undetermined: [] },
        },
      });
      expect(
        ['open', 'void', 'undetermined'].map((reason) =>
          register.excluded('office.acceptance-in-time', reason),
        ),
      ).toEqual([1, 1, 0]);
    });

    test('counts the old law and the new alike', () => {
      const old: readonly Row[] = [
        { receivedOn: '2022-04-30', events: [{ type: 'dispatched', on: '2022-05-02' }] },
        { receivedOn: '2022-05-01' },
      ];
      expect(due(old).indicator('office.acceptance-in-time')).toMatchObject({
        numerator: 1,
        denominator: 2,
      });
    });

    test('places a deadline by its due day, both ends of the period included', () => {
      const within = (from: string, to: string) =>
        due([at(3)], { period: { from, to } }).indicator('office.acceptance-in-time').denominator;
      expect(within(day(fifteen), day(fifteen))).toBe(1);
      expect(within(day(fifteen + 1), LATER)).toBe(0);
      expect(within(ON, day(fifteen - 1))).toBe(0);
    });

    test('counts what is due after the as-of day where the period reaches past it: as met or open', () => {
      const soon = [at(3), {}] as const;
      const register = due(soon, { asOf: day(5) });
      expect(register.indicator('office.acceptance-in-time')).toMatchObject({
        numerator: 1,
        denominator: 1,
      });
      expect(register.excluded('office.acceptance-in-time', 'open')).toBe(1);
      const bounded = due(soon, { asOf: day(5), period: { from: ON, to: day(5) } });
      expect(bounded.indicator('office.acceptance-in-time').denominator).toBe(0);
    });

    test('on the dashboard: first matters, accepted or dispatched by the day, of all due', () => {
      const register = dashboard(
        [
          at(fifteen),
          at(fifteen, 'accepted'),
          at(fifteen + 1),
          at(1, 'informed'),
          {},
          at(1, 'withdrawn'),
          { registration: { repeatOf: 'Z' } },
          { facts: { priorHandling: 'replied' } },
          { ...at(1), facts: null },
          { kind: 'organ' },
        ],
        { asOf: day(fifteen + 5) },
      );
      expect(register.indicator('office.acceptance-in-time')).toMatchObject({
        variant: dashboardOf(variant),
        lists: {
          numerator: ['A', 'B', 'I'],
          denominator: ['A', 'B', 'C', 'D', 'E', 'F', 'I'],
          excluded: {},
        },
      });
    });

    test('on the dashboard those still open are in the denominator', () => {
      const register = dashboard([at(1), {}], { asOf: day(2) });
      expect(register.indicator('office.acceptance-in-time')).toMatchObject({
        numerator: 1,
        denominator: 2,
      });
    });

    test('on the dashboard the period is that of the receipt and so many days', () => {
      const within = (from: string, to: string) =>
        dashboard([at(3)], { period: { from, to } }).indicator('office.acceptance-in-time')
          .denominator;
      expect(within(day(fifteen), day(fifteen))).toBe(1);
      expect(within(day(fifteen + 1), LATER)).toBe(0);
      expect(within(ON, day(fifteen - 1))).toBe(0);
    });
  });

  describe('acceptance in time by the unit', () => {
    const unit = (...events: readonly Record<string, unknown>[]): Row => ({
      events: [{ type: 'dispatched', on: ON }, { type: 'unit-received', on: day(2) }, ...events],
    });
    const rows: readonly Row[] = [
      unit({ type: 'accepted', on: day(2 + fifteen) }),
      unit({ type: 'accepted', on: day(3 + fifteen) }),
      unit(),
      unit({ type: 'objected', on: day(3) }, { type: 'objection-agreed', on: day(5) }),
      { kind: 'organ', events: [{ type: 'accepted', on: day(fifteen) }] },
      { kind: 'organ' },
      { kind: 'organ', sector: 'judicial' },
      { kind: 'organ', petitioners: { identityClear: false } },
    ];

    test('counts notices of units and of organs', () => {
      expect(due(rows).indicator('unit.acceptance-in-time')).toMatchObject({
        numerator: 2,
        denominator: 5,
        value: 0.4,
        lists: {
          numerator: ['A', 'E'],
          denominator: ['A', 'B', 'C', 'E', 'F'],
          excluded: { void: ['D'] },
        },
      });
    });

    test('names a case once for each count', () => {
      const twice = due([
        unit({ type: 'accepted', on: day(5) }, { type: 'unit-received', on: day(9) }),
      ]);
      expect(twice.indicator('unit.acceptance-in-time')).toMatchObject({
        numerator: 1,
        denominator: 2,
        lists: { numerator: ['A'], denominator: ['A', 'A'] },
      });
    });

    test('on the dashboard: accepted by the receipt and thirty days, of all dispatched', () => {
      const register = dashboard([
        {
          events: [
            { type: 'dispatched', on: ON },
            { type: 'accepted', on: day(thirty) },
          ],
        },
        {
          events: [
            { type: 'dispatched', on: ON },
            { type: 'accepted', on: day(thirty + 1) },
          ],
        },
        { events: [{ type: 'dispatched', on: ON }] },
        { events: [{ type: 'accepted', on: ON }] },
        { kind: 'organ', events: [{ type: 'dispatched', on: ON }] },
      ]);
      expect(register.indicator('unit.acceptance-in-time')).toMatchObject({
        lists: { numerator: ['A'], denominator: ['A', 'B', 'C', 'E'] },
      });
      const within = (from: string, to: string) =>
        dashboard([{ events: [{ type: 'dispatched', on: ON }] }], {
          period: { from, to },
        }).indicator('unit.acceptance-in-time').denominator;
      expect(within(day(thirty), day(thirty))).toBe(1);
      expect(within(day(thirty + 1), LATER)).toBe(0);
    });
  });

  describe('reply in time', () => {
    const accepted = (...events: readonly Record<string, unknown>[]): Row => ({
      events: [{ type: 'accepted', on: ON }, ...events],
    });
    const rows: readonly Row[] = [
      accepted({ type: 'replied', on: day(sixty) }),
      accepted({ type: 'mediated', on: day(4) }),
      accepted({ type: 'closed', on: day(sixty + 1) }),
      accepted(),
      accepted({ type: 'withdrawn', on: day(4) }),
      { ...accepted(), facts: CONFLICT },
      { ...accepted(), facts: null },
      { ...accepted(), facts: { arbitrable: true } },
      { receivedOn: day(200), events: [{ type: 'accepted', on: day(200) }] },
    ];
    const asOf = day(205);

    test('counts what was met of what was met, late or overdue', () => {
      const register = due(rows, { asOf });
      expect(register.indicator('reply-in-time')).toMatchObject({
        numerator: 2,
        denominator: 4,
        value: 0.5,
        // Both undetermined ones counted as missed.
        valueAtWorst: 0.3333,
        lists: {
          numerator: ['A', 'B'],
          denominator: ['A', 'B', 'C', 'D'],
          excluded: { open: ['I'], void: ['E'], undetermined: ['F', 'G'] },
        },
      });
    });

    test('on the dashboard those still open count as not met', () => {
      expect(dashboard(rows, { asOf }).indicator('reply-in-time')).toMatchObject({
        numerator: 2,
        denominator: 5,
        value: 0.4,
        valueAtWorst: 0.2857,
        lists: {
          denominator: ['A', 'B', 'C', 'D', 'I'],
          excluded: { void: ['E'], undetermined: ['F', 'G'] },
        },
      });
    });

    test('at worst is nothing where all that is due is undetermined', () => {
      const register = due([{ ...accepted(), facts: CONFLICT }]);
      expect(register.indicator('reply-in-time')).toMatchObject({ value: null, valueAtWorst: 0 });
    });

    test('places an undetermined deadline by the day on which it would be due', () => {
      const within = (to: string) =>
        due([{ ...accepted(), facts: CONFLICT }], { period: { from: ON, to } }).excluded(
          'reply-in-time',
          'undetermined',
        );
      expect(within(day(sixty))).toBe(1);
      expect(within(day(sixty - 1))).toBe(0);
    });
  });

  describe.each(['office', 'unit'] as const)('evaluations of the %s', (object) => {
    const other = object === 'office' ? 'unit' : 'office';
    const rows: readonly Row[] = [
      { events: [evaluated(object, 'satisfied')] },
      { events: [evaluated(object, 'mostly-satisfied'), evaluated(object, 'dissatisfied')] },
      { events: [evaluated(object, 'expired')] },
      { events: [evaluated(other, 'dissatisfied')] },
      { events: [{ ...evaluated(object, 'satisfied'), expired: true }] },
      {},
    ];

    test('participation is evaluated of evaluated and expired, each event once', () => {
      for (const register of [due(rows), dashboard(rows)])
        expect(register.indicator(`evaluation-participation.${object}`)).toMatchObject({
          numerator: 4,
          denominator: 5,
          value: 0.8,
          lists: { numerator: ['A', 'B', 'B', 'E'], denominator: ['A', 'B', 'B', 'C', 'E'] },
        });
    });

    test('satisfaction is satisfied and mostly satisfied of evaluated', () => {
      for (const register of [due(rows), dashboard(rows)])
        expect(register.indicator(`satisfaction.${object}`)).toMatchObject({
          numerator: 3,
          denominator: 4,
          value: 0.75,
          lists: { numerator: ['A', 'B', 'E'], denominator: ['A', 'B', 'B', 'E'] },
        });
    });

    test('they count by their own day, both ends of the period included, and never past the as-of day', () => {
      const within = (from: string, to: string, asOf = LATER) =>
        due([{ events: [evaluated(object, 'satisfied', '2023-06-01')] }], {
          asOf,
          period: { from, to },
        }).indicator(`satisfaction.${object}`).denominator;
      expect(within('2023-06-01', '2023-06-01')).toBe(1);
      expect(within('2023-06-02', LATER)).toBe(0);
      expect(within(ON, '2023-05-31')).toBe(0);
      expect(within(ON, LATER, '2023-05-31')).toBe(0);
    });
  });

  describe('first-time resolution', () => {
    const rows: readonly Row[] = [
      { events: [closed()] },
      { facts: null, events: [closed()] },
      { events: [closed()], registration: { repeatOf: 'Z' } },
      { events: [closed()], facts: { priorHandling: 'pending' } },
      { events: [closed('2023-06-01'), closed('2023-09-01')] },
      {},
    ];
    const refiled = (of: string, receivedOn: string): Row => ({
      id: `again-${of}-${receivedOn}`,
      receivedOn,
      registration: { repeatOf: of },
    });

    test('counts first matters closed, of which none was filed again', () => {
      const register = due([...rows, refiled('A', '2023-06-02')]);
      expect(register.indicator('first-time-resolution')).toMatchObject({
        numerator: 2,
        denominator: 3,
        value: 0.6667,
      });
      expect(register.indicator('first-time-resolution').lists?.numerator.toSorted()).toEqual([
        'B',
        'E',
      ]);
    });

    test('a filing on the day of the closing, or before it, is not after it', () => {
      for (const [receivedOn, numerator] of [
        ['2023-05-20', 1],
        ['2023-06-01', 1],
        ['2023-06-02', 0],
      ] as const) {
        const register = due([{ events: [closed()] }, refiled('A', receivedOn)]);
        expect(register.indicator('first-time-resolution').numerator).toBe(numerator);
      }
    });

    test('a filing after the as-of day is not yet seen', () => {
      const again = [{ events: [closed()] }, refiled('A', '2023-08-01')];
      const numerator = (asOf: string) =>
        due(again, { asOf }).indicator('first-time-resolution').numerator;
      expect([numerator('2023-07-31'), numerator('2023-08-01')]).toEqual([1, 0]);
    });

    test('one of several filings after the closing is enough', () => {
      const again: readonly Row[] = [
        refiled('A', '2023-05-01'),
        { events: [closed()] },
        refiled('A', '2023-08-01'),
        refiled('A', '2023-05-02'),
      ];
      const register = due(again.map((row) => (row.id === undefined ? { ...row, id: 'A' } : row)));
      expect(register.indicator('first-time-resolution')).toMatchObject({
        numerator: 0,
        denominator: 1,
      });
    });

    test('the first closing places the matter in the period', () => {
      const within = (from: string, to: string, asOf = LATER) =>
        due([{ events: [closed('2023-06-01'), closed('2023-09-01')] }], {
          asOf,
          period: { from, to },
        }).indicator('first-time-resolution').denominator;
      expect(within('2023-06-01', '2023-06-01')).toBe(1);
      expect(within('2023-06-02', LATER)).toBe(0);
      expect(within(ON, LATER, '2023-05-31')).toBe(0);
    });
  });

  describe('shares of what was received', () => {
    const rows: readonly Row[] = [
      { channel: 'online' },
      { channel: 'letter', registration: { repeatOf: 'Z' } },
      { facts: { priorHandling: 'pending' } },
      { facts: { priorHandling: 'pending-overdue' } },
      { facts: { priorHandling: 'replied' } },
      { facts: { priorHandling: 'rechecked' } },
      { facts: null, channel: 'online' },
      { facts: null, registration: { repeatOf: 'Z' } },
    ];

    test('repeats are those linked to an earlier filing or handled before, of all items', () => {
      for (const register of [due(rows), dashboard(rows)])
        expect(register.indicator('repeat-share')).toMatchObject({
          numerator: 6,
          denominator: 8,
          value: 0.75,
          lists: { numerator: ['B', 'C', 'D', 'E', 'F', 'H'] },
        });
    });

    test('online items are those of the online channel, of all items', () => {
      for (const register of [due(rows), dashboard(rows)])
        expect(register.indicator('online-share')).toMatchObject({
          numerator: 2,
          denominator: 8,
          value: 0.25,
          lists: { numerator: ['A', 'G'] },
        });
    });

    test('items are placed by their receipt, never past the as-of day', () => {
      const within = (from: string, to: string, asOf = LATER) =>
        due([{ channel: 'online' }], { asOf, period: { from, to } }).indicator('online-share')
          .denominator;
      expect(within(ON, ON)).toBe(1);
      expect(within(day(1), LATER)).toBe(0);
      expect(within('2023-01-01', day(-1))).toBe(0);
      expect(within(ON, LATER, day(-1))).toBe(0);
    });
  });

  test('backlog: listed matters received in the period, closed by the as-of day', () => {
    const backlog = { registration: { backlog: { batch: '1' } } };
    const rows: readonly Row[] = [
      { ...backlog, events: [closed('2023-06-01')] },
      { ...backlog, events: [closed('2023-09-01')] },
      { ...backlog },
      { registration: { backlog: {} }, events: [closed('2023-06-01')] },
      { events: [closed()] },
      { ...backlog, receivedOn: '2022-06-01', events: [closed()] },
    ];
    const register = due(rows, { asOf: '2023-08-31', period: { from: ON, to: LATER } });
    expect(register.indicator('backlog-resolution')).toMatchObject({
      numerator: 2,
      denominator: 4,
      value: 0.5,
      lists: { numerator: ['A', 'D'], denominator: ['A', 'B', 'C', 'D'] },
    });
  });

  test('without ids there are no lists', () => {
    const { report } = measureRows(variant, [{}], { asOf: LATER });
    for (const each of report.indicators) expect(each).not.toHaveProperty('lists');
    for (const each of report.integrity) expect(each).not.toHaveProperty('cases');
  });

  test('a matter received after the as-of day is in no figure', () => {
    const { report } = due([{ receivedOn: '2024-01-01', events: [closed('2023-06-01')] }]);
    expect(report.volume.items).toBe(0);
    for (const { denominator, excluded } of report.indicators) {
      expect(denominator).toBe(0);
      expect(excluded.map(({ count }) => count).filter((count) => count > 0)).toEqual([]);
    }
  });
});
