import { XinfangError } from '@xinfang/calendar';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../fixtures/civil-days.ts';
import { chinaCalendar, nationalPack } from '../../../fixtures/national-pack.ts';
import { type CasePart, caseOf } from '../../../fixtures/plain-case.ts';
import { variants } from '../../../fixtures/variants.ts';
import { measureRows, type Row } from '../test/measured.ts';
import { casesOf, registers } from '../test/random-register.ts';
import { BREAKDOWN_FIELDS } from './breakdown.ts';
import { type Measured, type MeasureOptions, startMeasure } from './measure.ts';
import type { IndicatorResult } from './run-report.ts';
import { UPCOMING_DAYS } from './upcoming.ts';

const ON = '2023-03-01';
const LATER = '2023-12-31';
const CONFLICT = { arbitrable: true, statutoryDuty: true };

describe.each(variants)('a run, $name pack', (variant) => {
  const measured = (rows: readonly Row[], options: Partial<MeasureOptions> = {}) =>
    measureRows(variant, rows, { asOf: LATER, ...options });

  test('names its day, period, pack, calendar and engine', () => {
    const { report } = measured([], { period: { from: ON } });
    expect(report).toMatchObject({
      asOf: LATER,
      period: { from: ON },
      pack: variant.pack.layers,
      calendar: { id: 'cn', lastNotice: variant.calendar.lastNotice },
      engine: expect.stringContaining('@xinfang/rules@'),
      overdue: [],
      upcoming: [],
      breakdowns: [],
      assumptions: [],
      certainty: 'official',
      uncertain: [],
    });
    expect(measured([]).report.period).toEqual({});
  });

  test('counts what was received: items, channels, content, and for visits batches and people', () => {
    const rows: readonly Row[] = [
      {
        channel: 'visit',
        petitioners: { count: 7 },
        registration: { content: '自然资源/土地征收' },
      },
      { channel: 'visit', petitioners: { count: 2 }, registration: { content: '自然资源' } },
      { channel: 'letter', petitioners: { count: 9 } },
      { channel: 'online', registration: { content: '' }, receivedOn: '2022-01-01' },
    ];
    expect(measured(rows).report.volume).toEqual({
      items: 4,
      byChannel: { visit: 2, letter: 1, online: 1 },
      byContent: { 自然资源: 2, unknown: 2 },
      visits: { batches: 2, people: 9 },
    });
    expect(measured(rows, { period: { from: ON, to: ON } }).report.volume).toMatchObject({
      items: 3,
      byChannel: { visit: 2, letter: 1 },
    });
  });

  test('counts outcomes and flags of what was received, open ones by their status', () => {
    const { outcomes } = measured(
      [
        {},
        { facts: CONFLICT },
        { facts: { majorUrgent: true } },
        { facts: null },
        { receivedOn: '2022-01-01', facts: { majorUrgent: true } },
      ],
      { period: { from: ON } },
    ).report;
    expect(outcomes[variant.id('group', 'procedure')]).toEqual({
      [variant.outcome('procedure', 'petition')]: 2,
      conflict: 1,
      'needs-facts': 1,
    });
    expect(outcomes[variant.id('group', 'flags')]).toEqual({
      [variant.outcome('flags', 'report-major-urgent')]: 1,
    });
    expect(Object.keys(outcomes)).toEqual(variant.pack.groups.map(({ id }) => id));
  });

  test('counts deadlines due in the period by where they stand, and says none where there are none', () => {
    const { deadlines } = measured([
      {
        events: [
          { type: 'dispatched', on: ON },
          { type: 'accepted', on: ON },
        ],
      },
      { events: [{ type: 'withdrawn', on: ON }] },
      {},
      { facts: CONFLICT, events: [{ type: 'accepted', on: ON }] },
      { receivedOn: '2023-12-30' },
    ]).report;
    const none = { met: 0, late: 0, open: 0, overdue: 0, void: 0, undetermined: 0 };
    expect(deadlines[variant.id('deadline', 'xf22.dispatch')]).toEqual({
      ...none,
      met: 2,
      void: 1,
      overdue: 1,
      open: 1,
    });
    expect(deadlines[variant.id('deadline', 'xf22.conclude')]).toEqual({
      ...none,
      overdue: 1,
      undetermined: 1,
    });
    expect(deadlines[variant.id('deadline', 'xf05.dispatch')]).toEqual(none);
  });

  test('lists overdue duties, the longest first, and no rights', () => {
    const rows: readonly Row[] = [
      { receivedOn: addDays(ON, 5) },
      { receivedOn: ON },
      { receivedOn: ON, events: [{ type: 'delivered', on: ON, document: 'opinion' }] },
    ];
    const { overdue } = measured(rows).report;
    expect(overdue.map(({ caseId }) => caseId)).toEqual(['B', 'C', 'A']);
    expect(overdue[0]).toEqual({
      caseId: 'B',
      deadline: variant.id('deadline', 'xf22.dispatch'),
      dueOn: addDays(ON, variant.amount(15)),
      days: 305 - variant.amount(15),
      certainty: 'official',
    });
  });

  test('lists what was due in the period, and no more', () => {
    const due = addDays(ON, variant.amount(15));
    const within = (from: string, to: string) =>
      measured([{}], { period: { from, to } }).report.overdue.length;
    expect(within(due, due)).toBe(1);
    expect(within(ON, addDays(due, -1))).toBe(0);
    expect(within(addDays(due, 1), LATER)).toBe(0);
  });

  test('lists the thousand longest, and all with ids', () => {
    const rows = Array.from(
      { length: 5100 },
      (_, index): Row => ({ id: `C-${index}`, receivedOn: addDays('2022-06-01', index % 300) }),
    );
    const { overdue } = measured(rows).report;
    expect(overdue).toHaveLength(1000);
    const all = measured(rows, { ids: true }).report.overdue;
    expect(all).toHaveLength(5100);
    expect(overdue).toEqual(all.slice(0, 1000));
    const days = all.map((each) => each.days);
    expect(days).toEqual(days.toSorted((a, b) => b - a));
  });

  describe('what falls due next', () => {
    const fifteen = variant.amount(15);
    const due = addDays(ON, fifteen);
    const upcoming = (rows: readonly Row[], options: Partial<MeasureOptions> = {}) =>
      measured(rows, options).report.upcoming;

    test('is listed from the as-of day to the horizon, both ends included', () => {
      const daysBefore = (days: number) => upcoming([{}], { asOf: addDays(due, -days) });
      expect(daysBefore(0)).toEqual([
        {
          caseId: 'A',
          deadline: variant.id('deadline', 'xf22.dispatch'),
          dueOn: due,
          daysLeft: 0,
          certainty: 'official',
        },
      ]);
      expect(daysBefore(-1)).toEqual([]);
      const accepted: Row = { events: [{ type: 'accepted', on: ON }] };
      const left = (days: number) =>
        upcoming([accepted], { asOf: addDays(ON, variant.amount(60) - days) });
      expect(left(UPCOMING_DAYS)).toMatchObject([{ daysLeft: UPCOMING_DAYS }]);
      expect(left(UPCOMING_DAYS + 1)).toEqual([]);
    });

    test('is listed whatever the period, the nearest first, then by id', () => {
      const rows: readonly Row[] = [
        { receivedOn: addDays(ON, 1) },
        { id: 'z' },
        { id: 'a' },
        { events: [{ type: 'dispatched', on: ON }] },
      ];
      const period = { from: '2022-05-01', to: '2022-12-31' };
      const ids = upcoming(rows, { asOf: addDays(ON, 5), period }).map(({ caseId }) => caseId);
      expect(ids).toEqual(['a', 'z', 'A']);
    });

    test('names no right of a person', () => {
      const events = [
        { type: 'dispatched', on: ON },
        { type: 'delivered', on: ON, document: 'opinion' },
      ];
      const asOf = addDays(ON, variant.amount(30));
      expect(upcoming([{ events }], { asOf })).toEqual([]);
    });

    test('is the thousand nearest, and all with every id', () => {
      const rows = Array.from(
        { length: 4200 },
        (_, index): Row => ({ id: `C-${index}`, receivedOn: addDays(ON, index % 3) }),
      );
      const asOf = addDays(ON, 10);
      const nearest = upcoming(rows, { asOf });
      expect(nearest).toHaveLength(1000);
      const all = upcoming(rows, { asOf, ids: true });
      expect(all).toHaveLength(4200);
      expect(nearest).toEqual(all.slice(0, 1000));
    });
  });

  test('a number of ids cuts every list and no count', () => {
    const rows: readonly Row[] = [
      ...Array.from(
        { length: 5 },
        (): Row => ({ facts: CONFLICT, events: [{ type: 'closed', on: ON }] }),
      ),
      ...Array.from({ length: 5 }, (): Row => ({ events: [{ type: 'accepted', on: ON }] })),
      ...Array.from(
        { length: 5 },
        (): Row => ({ events: [{ type: 'accepted', on: addDays(ON, 40) }] }),
      ),
    ];
    const options = { by: ['unit'], variant: 'all' };
    const whole = measured(rows, { ...options, ids: true }).report;
    for (const most of [0, 2, 100]) {
      const { report } = measured(rows, { ...options, ids: most });
      expect(cutTo(most, whole)).toEqual(report);
    }
  });

  const cutTo = (most: number, report: Measured): Measured => {
    const cut = (ids: readonly string[]) => ids.slice(0, most);
    const shorter = (rates: readonly IndicatorResult[]) =>
      rates.map((rate) => ({
        ...rate,
        lists: {
          numerator: cut(rate.lists?.numerator ?? []),
          denominator: cut(rate.lists?.denominator ?? []),
          missed: cut(rate.lists?.missed ?? []),
          excluded: Object.fromEntries(
            Object.entries(rate.lists?.excluded ?? {}).map(([reason, ids]) => [reason, cut(ids)]),
          ),
        },
      }));
    return {
      ...report,
      indicators: shorter(report.indicators),
      integrity: report.integrity.map((item) => ({ ...item, cases: cut(item.cases ?? []) })),
      breakdowns: report.breakdowns.map(({ by, rows }) => ({
        by,
        rows: rows.map((row) => ({ ...row, indicators: shorter(row.indicators) })),
      })),
    };
  };

  describe('nothing to count', () => {
    const codes = (rows: readonly Row[], options: Partial<MeasureOptions>) =>
      measured(rows, options).report.warnings.map(({ code, count }) => [code, count]);

    test('because everything was received after the as-of day, is told', () => {
      const asOf = addDays(ON, -1);
      expect(codes([{}, {}], { asOf, period: { from: ON } })).toEqual([
        ['before-first-receipt', 2],
      ]);
      expect(codes([{}, { receivedOn: asOf }], { asOf })).toEqual([]);
      expect(codes([], { asOf })).toEqual([]);
    });

    test('because nothing falls into the period, is told', () => {
      const due = addDays(ON, variant.amount(15));
      const closed: Row = {
        events: [
          { type: 'dispatched', on: ON },
          { type: 'informed', on: ON },
          { type: 'closed', on: '2023-10-01' },
          { type: 'evaluated', on: '2023-10-05', object: 'unit', grade: 'satisfied' },
        ],
      };
      const within = (from: string, to: string) => codes([closed], { period: { from, to } });
      expect(within('2023-10-06', LATER)).toEqual([['nothing-in-period', 1]]);
      expect(within('2022-01-01', '2022-12-31')).toEqual([['nothing-in-period', 1]]);
      for (const day of [ON, due, '2023-10-01', '2023-10-05']) expect(within(day, day)).toEqual([]);
      expect(codes([], { period: { from: ON } })).toEqual([]);
    });

    test('is told in both languages', () => {
      const { warnings } = measured([{}], { period: { to: '2000-01-01' } }).report;
      const [warning] = warnings;
      expect([warning?.message.zh, warning?.message.en].join()).toContain('--period');
    });
  });

  describe('an assumption', () => {
    const closed = { type: 'closed', on: '2023-06-01' };
    const assumed = (rows: readonly Row[], options: Partial<MeasureOptions> = {}) =>
      measured(rows, options).report.assumptions.map(({ id, cases }) => [
        variant.plainId('assumption', id),
        cases,
      ]);

    test('is printed once with the number of cases that used it', () => {
      expect(assumed([{ facts: null }, { facts: null, events: [closed] }, {}])).toEqual([
        ['prior-handling-unknown-as-none', 2],
      ]);
      const [found] = measured([{ facts: null }]).report.assumptions;
      expect([found?.text.zh, found?.text.en]).not.toContain('');
    });

    test('is not printed where nothing used it', () => {
      expect(assumed([{}])).toEqual([]);
    });

    test('is counted in a matter received before the period and closed in it', () => {
      const before: Row = { receivedOn: '2022-06-01', facts: null, events: [closed] };
      const period = { from: '2023-01-01', to: LATER };
      expect(assumed([before], { period })).toEqual([['prior-handling-unknown-as-none', 1]]);
      expect(assumed([{ ...before, events: [] }], { period })).toEqual([]);
    });

    test('is not counted in a matter received after the as-of day', () => {
      expect(assumed([{ facts: null, receivedOn: '2024-02-01' }])).toEqual([]);
    });
  });

  describe('a breakdown', () => {
    const rows: readonly Row[] = [
      {
        channel: 'visit',
        registration: { unit: 'u1', township: 't1', content: '自然资源/土地征收/补偿' },
        events: [{ type: 'dispatched', on: ON }],
      },
      { kind: 'organ', sector: 'judicial', registration: { unit: 'u2', content: '自然资源' } },
      {
        receivedOn: '2023-04-30',
        arrival: 'transferred',
        registration: { unit: 'u1', township: '' },
      },
    ];
    const keysBy = (by: string) =>
      measured(rows, { by: [by] }).report.breakdowns[0]?.rows.map(({ key, volume }) => [
        key,
        volume.items,
      ]);

    test.each([
      [
        'unit',
        [
          ['u1', 2],
          ['u2', 1],
        ],
      ],
      [
        'township',
        [
          ['t1', 1],
          ['unknown', 2],
        ],
      ],
      [
        'channel',
        [
          ['letter', 2],
          ['visit', 1],
        ],
      ],
      [
        'arrival',
        [
          ['direct', 2],
          ['transferred', 1],
        ],
      ],
      ['receiver', [['county', 3]]],
      [
        'receiver-kind',
        [
          ['organ', 1],
          ['petition-office', 2],
        ],
      ],
      [
        'sector',
        [
          ['administrative', 2],
          ['judicial', 1],
        ],
      ],
      [
        'content',
        [
          ['unknown', 1],
          ['自然资源', 2],
        ],
      ],
      [
        'content-2',
        [
          ['unknown', 1],
          ['自然资源', 1],
          ['自然资源/土地征收', 1],
        ],
      ],
      [
        'month',
        [
          ['2023-03', 2],
          ['2023-04', 1],
        ],
      ],
    ])('by %s', (by, keys) => {
      expect(BREAKDOWN_FIELDS).toContain(by);
      expect(keysBy(by)).toEqual(keys);
    });

    test('there is one for each field asked for, in that order, with figures of its own', () => {
      const { breakdowns } = measured(rows, { by: ['month', 'unit'] }).report;
      expect(breakdowns.map(({ by }) => by)).toEqual(['month', 'unit']);
      const [march] = breakdowns[0]?.rows ?? [];
      expect(march?.deadlines[variant.id('deadline', 'xf22.dispatch')]?.met).toBe(1);
      const rate = march?.indicators.find(
        ({ id }) => id === variant.id('indicator', 'office.acceptance-in-time'),
      );
      expect(rate).toMatchObject({ numerator: 1, denominator: 1, value: 1 });
    });
  });

  test('a case that cannot be decided is refused, and nothing of it is counted', () => {
    const measure = startMeasure(variant.pack, variant.calendar, { asOf: LATER, by: ['unit'] });
    const impossible = caseOf({
      facts: variant.facts({ remit: 'own' }),
      registration: { unit: 'u9', repeatOf: 'A' },
    });
    expect(() => measure.add(impossible)).toThrow(XinfangError);
    const { volume, breakdowns } = measure.report();
    expect(volume.items).toBe(0);
    expect(breakdowns).toEqual([{ by: 'unit', rows: [] }]);
  });

  test.each([
    [{ asOf: '2023-02-30' }, 'impossible-date'],
    [{ asOf: LATER, period: { from: '2023-02-30' } }, 'impossible-date'],
    [{ asOf: LATER, period: { from: LATER, to: ON } }, 'period-upside-down'],
    [{ asOf: LATER, by: ['colour'] }, 'unknown-field'],
    [{ asOf: LATER, by: ['constructor'] }, 'unknown-field'],
    [{ asOf: LATER, variant: 'yearly' }, 'unknown-variant'],
    [{ asOf: LATER, ids: -1 }, 'not-a-count'],
    [{ asOf: LATER, ids: 1.5 }, 'not-a-count'],
    [{ asOf: LATER, ids: Number.NaN }, 'not-a-count'],
  ])('%j is refused', (options, code) => {
    expect(() => startMeasure(variant.pack, variant.calendar, options)).toThrow(
      expect.objectContaining({ code }),
    );
  });

  test('the order of the cases changes no figure', () => {
    const shuffled = registers.chain((drawn) => {
      const indices = drawn.map((_, index) => index);
      return fc.tuple(
        fc.constant(drawn),
        fc.shuffledSubarray(indices, { minLength: indices.length }),
      );
    });
    fc.assert(
      fc.property(shuffled, ([drawn, order]) => {
        const cases = casesOf(variant, drawn);
        const reportOf = (some: typeof cases) => {
          const measure = startMeasure(variant.pack, variant.calendar, {
            asOf: '2023-09-01',
            period: { from: '2023-02-01', to: '2023-07-31' },
            by: ['unit'],
            variant: 'all',
          });
          for (const each of some) measure.add(each);
          return measure.report();
        };
        expect(reportOf(order.map((index) => cases[index] as (typeof cases)[number]))).toEqual(
          reportOf(cases),
        );
      }),
      { numRuns: 150, seed: 17 },
    );
  });

  test('every deadline due falls into one bucket, every list is as long as its count, and the parts sum to the whole', () => {
    fc.assert(
      fc.property(registers, (drawn) => {
        const measure = startMeasure(variant.pack, variant.calendar, {
          asOf: '2023-09-01',
          by: ['unit'],
          ids: true,
          variant: 'all',
        });
        let due = 0;
        for (const each of casesOf(variant, drawn)) due += measure.add(each).deadlines.length;
        const report = measure.report();
        const counts = Object.values(report.deadlines).flatMap((each) => Object.values(each));
        expect(counts.reduce((a, b) => a + b, 0)).toBe(due);
        for (const { numerator, denominator, excluded, lists, value } of report.indicators) {
          expect(lists?.numerator).toHaveLength(numerator);
          expect(lists?.denominator).toHaveLength(denominator);
          expect(lists?.denominator).toEqual(expect.arrayContaining([...(lists?.numerator ?? [])]));
          const parts = [...(lists?.numerator ?? []), ...(lists?.missed ?? [])];
          expect(parts.toSorted()).toEqual(lists?.denominator.toSorted());
          for (const { reason, count } of excluded)
            expect(lists?.excluded[reason]).toHaveLength(count);
          expect(value === null).toBe(denominator === 0);
          expect(value === 1).toBe(denominator > 0 && numerator === denominator);
          expect(value === 0).toBe(denominator > 0 && numerator === 0);
        }
        const rows = report.breakdowns[0]?.rows ?? [];
        const sumOf = (of: (row: (typeof rows)[number]) => number): number =>
          rows.reduce((sum, row) => sum + of(row), 0);
        expect(sumOf(({ volume }) => volume.items)).toBe(report.volume.items);
        report.indicators.forEach(({ numerator, denominator }, index) => {
          expect(sumOf(({ indicators }) => indicators[index]?.numerator ?? 0)).toBe(numerator);
          expect(sumOf(({ indicators }) => indicators[index]?.denominator ?? 0)).toBe(denominator);
        });
      }),
      { numRuns: 150, seed: 18 },
    );
  });
});

describe('a pack of a county’s own', () => {
  const packWith = (when: object) => ({
    ...nationalPack,
    indicators: [
      {
        id: 'own',
        label: { zh: '甲', en: 'a' },
        note: { zh: '甲', en: 'a' },
        variants: {
          due: {
            count: 'matters' as const,
            of: {},
            periodBy: 'received' as const,
            numerator: { when: when as never },
            assume: [],
          },
        },
      },
    ],
  });
  const own = (when: object, facts: Record<string, unknown>) => {
    const measure = startMeasure(packWith(when), chinaCalendar, { asOf: LATER });
    measure.add(caseOf({ facts }));
    return measure.report().indicators[0]?.numerator;
  };

  test('may count by what was decided: an outcome is a fact of an indicator', () => {
    const petition = { fact: 'admission', operator: 'equal', value: 'accept' };
    expect(own(petition, { priorHandling: 'none' })).toBe(1);
    expect(own(petition, { priorHandling: 'rechecked', sameFactsAndReasons: true })).toBe(0);
    // Where the outcome needs facts nothing is known of it.
    expect(own(petition, {})).toBe(0);
    expect(own({ not: petition }, {})).toBe(0);
    const conflict = { fact: 'procedure', operator: 'equal', value: 'conflict' };
    const both = { priorHandling: 'none', purpose: 'appeal', ...CONFLICT };
    expect(own(conflict, both)).toBe(1);
  });

  test('leaves out without a word what it neither counts nor excludes', () => {
    const overdueOnly = {
      count: 'deadlines' as const,
      of: ['xf22.dispatch'],
      periodBy: 'due' as const,
      numerator: { status: ['late' as const] },
      denominator: { status: ['late' as const, 'overdue' as const] },
      exclude: ['void' as const],
    };
    const [indicator] = packWith({}).indicators;
    const pack = {
      ...nationalPack,
      indicators: indicator === undefined ? [] : [{ ...indicator, variants: { due: overdueOnly } }],
    };
    const measure = startMeasure(pack, chinaCalendar, { asOf: LATER, ids: true });
    measure.add(caseOf({ id: 'met', events: [{ type: 'dispatched', on: ON }] }));
    measure.add(caseOf({ id: 'overdue' }));
    measure.add(caseOf({ id: 'void', events: [{ type: 'withdrawn', on: ON }] }));
    expect(measure.report().indicators[0]).toMatchObject({
      denominator: 1,
      excluded: [{ reason: 'void', count: 1 }],
      lists: { denominator: ['overdue'], excluded: { void: ['void'] } },
    });
  });

  test('without indicators has none', () => {
    const measure = startMeasure({ ...nationalPack, indicators: [] }, chinaCalendar, {
      asOf: LATER,
    });
    measure.add(caseOf());
    expect(measure.report()).toMatchObject({ indicators: [], volume: { items: 1 } });
  });
});

describe('a report', () => {
  const closed = (id: string, part: CasePart = {}) =>
    caseOf({ id, receivedOn: ON, events: [{ type: 'closed', on: '2023-04-01' }], ...part });

  test('ends its run: asked again it is the same, and no case can be added to it', () => {
    const measure = startMeasure(nationalPack, chinaCalendar, { asOf: LATER });
    measure.add(closed('A'));
    const first = measure.report();
    expect(measure.report()).toBe(first);
    expect(() => measure.add(closed('B'))).toThrow('reported');
    expect(first.volume.items).toBe(1);
  });

  test('counts a content that is called like a member of every object', () => {
    const measure = startMeasure(nationalPack, chinaCalendar, { asOf: LATER });
    for (const content of ['constructor', '__proto__/x'])
      measure.add(closed(content, { registration: { content } }));
    const { items, byContent } = measure.report().volume;
    expect(items).toBe(2);
    expect(new Map(Object.entries(byContent))).toEqual(
      new Map([
        ['constructor', 1],
        ['__proto__', 1],
      ]),
    );
  });

  test('has the rates that stand first before the others', () => {
    const measure = startMeasure(nationalPack, chinaCalendar, { asOf: LATER });
    const first = measure.report().indicators.map(({ headline }) => headline === true);
    expect(first.indexOf(false)).toBe(first.filter(Boolean).length);
    expect(first[0]).toBe(true);
  });
});
