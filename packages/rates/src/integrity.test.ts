import { describe, expect, test } from 'vitest';
import { addDays } from '../../../fixtures/civil-days.ts';
import { variants } from '../../../fixtures/variants.ts';
import { measureRows, type Row } from '../test/measured.ts';

const ON = '2023-03-01';
const LATER = '2023-12-31';
const CONFLICT = { arbitrable: true, statutoryDuty: true };

describe.each(variants)('integrity, $name pack', (variant) => {
  const day = (after: number): string => addDays(ON, after);
  const fifteen = variant.amount(15);
  const sixty = variant.amount(60);
  const casesOf = (id: string, rows: readonly Row[], options: Record<string, unknown> = {}) => {
    const found = measureRows(variant, rows, { asOf: LATER, ids: true, ...options }).sign(id);
    expect(found.count).toBe(found.cases?.length);
    return found.cases;
  };
  const closed = (on = '2023-06-01') => ({ type: 'closed', on });
  const handled = (...events: readonly Record<string, unknown>[]): Row => ({
    events: [{ type: 'dispatched', on: day(1) }, { type: 'accepted', on: day(2) }, ...events],
  });

  test('a clean register shows nothing', () => {
    const clean = handled(
      { type: 'unit-received', on: day(2) },
      { type: 'replied', on: day(20) },
      closed(),
      {
        type: 'evaluated',
        on: '2023-06-02',
        object: 'unit',
        grade: 'satisfied',
      },
    );
    const { report } = measureRows(variant, [clean, clean], { asOf: LATER });
    expect(report.integrity).toHaveLength(variant.pack.integrity.length);
    expect(report.integrity).toHaveLength(9);
    for (const { label, count } of report.integrity) {
      expect(count).toBe(0);
      expect([label.zh, label.en]).not.toContain('');
    }
  });

  describe('closed without a reply', () => {
    const fieldsOf = (type: string) =>
      type === 'delivered' ? { type, document: 'opinion' } : { type };

    test.each([
      'replied',
      'mediated',
      'withdrawn',
      'redirected',
      'not-accepted',
      'no-longer-accepted',
      'informed',
      'delivered',
    ])('%s before the closing, or on its day, answers for it', (type) => {
      const rows = [
        handled({ ...fieldsOf(type), on: '2023-05-31' }, closed()),
        handled({ ...fieldsOf(type), on: '2023-06-01' }, closed()),
        handled(closed()),
      ];
      expect(casesOf('closed-without-reply', rows)).toEqual(['C']);
    });

    test('what comes after the closing no longer does', () => {
      const rows = [handled(closed(), { type: 'replied', on: '2023-08-01' })];
      expect(casesOf('closed-without-reply', rows)).toEqual(['A']);
    });

    test('is placed by the closing', () => {
      const rows = [handled(closed())];
      const period = (from: string, to: string) => ({ period: { from, to } });
      expect(casesOf('closed-without-reply', rows, period('2023-06-01', '2023-06-01'))).toEqual([
        'A',
      ]);
      expect(casesOf('closed-without-reply', rows, period('2023-06-02', LATER))).toEqual([]);
      expect(casesOf('closed-without-reply', rows, { asOf: '2023-05-31' })).toEqual([]);
    });
  });

  test.each(['withdrawn', 'redirected'])('%s in the last days of a duty', (type) => {
    const due = 2 + sixty;
    const away = (on: number): Row => handled({ type, on: day(on) });
    const rows = [
      away(due),
      away(due - variant.lastDays + 1),
      away(due - variant.lastDays),
      away(due + 1),
    ];
    expect(casesOf(`${type}-near-due`, rows)).toEqual(['A', 'B']);
    const other = type === 'withdrawn' ? 'redirected' : 'withdrawn';
    expect(casesOf(`${other}-near-due`, rows)).toEqual([]);
    const elsewhere = { period: { from: ON, to: day(due - 1) } };
    expect(casesOf(`${type}-near-due`, rows, elsewhere)).toEqual([]);
  });

  test('met on the last day, but not the day before or after, nor a right', () => {
    const rows: readonly Row[] = [
      { events: [{ type: 'dispatched', on: day(fifteen) }] },
      { events: [{ type: 'dispatched', on: day(fifteen - 1) }] },
      { events: [{ type: 'dispatched', on: day(fifteen + 1) }] },
    ];
    expect(casesOf('met-on-last-day', rows)).toEqual(['A']);
    const delivered = { type: 'delivered', on: '2023-05-02', document: 'opinion' };
    const { dueOn } = rightOf(delivered.on);
    const right = handled(
      { type: 'replied', on: day(9) },
      delivered,
      { type: 'review-requested', on: dueOn },
      { type: 'review-decided', on: dueOn },
    );
    expect(casesOf('met-on-last-day', [right])).toEqual([]);
  });

  const rightOf = (on: string): { dueOn: string } => {
    let dueOn = addDays(on, variant.amount(30));
    while (!variant.calendar.day(dueOn).workday) dueOn = addDays(dueOn, 1);
    return { dueOn };
  };

  test('entered too long after the day it bears', () => {
    const entered = (after: number): Row => ({
      events: [
        { type: 'dispatched', on: day(1), recordedOn: day(1 + after) },
        { type: 'accepted', on: day(2) },
      ],
    });
    const rows = [
      entered(variant.backDated + 1),
      entered(variant.backDated),
      entered(0),
      entered(-5),
      { events: [{ type: 'dispatched', on: day(1) }] },
    ];
    expect(casesOf('back-dated', rows)).toEqual(['A']);
  });

  describe('filed anew while the first was due', () => {
    const letter = (receivedOn: string, more: Row = {}): Row => ({
      ...more,
      receivedOn,
      registration: { title: '征地', text: '补偿款没有发', ...more.registration },
    });
    const other = { registration: { title: '征地', text: '别的事' } };

    test('by equal words', () => {
      const rows = [letter(ON), letter(day(fifteen)), letter(day(fifteen), other)];
      expect(casesOf('re-registered', rows)).toEqual(['B']);
    });

    test('by its link, whatever the words', () => {
      const rows = [
        letter(ON),
        letter(day(3), { registration: { text: '别的事', repeatOf: 'A' } }),
        letter(day(4), { registration: { text: '又一件', repeatOf: 'Z' } }),
      ];
      expect(casesOf('re-registered', rows)).toEqual(['B']);
    });

    test('not by a link to what was filed later', () => {
      const rows = [
        letter(day(5)),
        letter(ON, { registration: { text: '别的事', repeatOf: 'A' } }),
      ];
      expect(casesOf('re-registered', rows)).toEqual([]);
    });

    test('not once the duty was done, or past', () => {
      const done = { events: [{ type: 'dispatched', on: day(4) }] };
      expect(casesOf('re-registered', [letter(ON, done), letter(day(5))])).toEqual([]);
      expect(casesOf('re-registered', [letter(ON, done), letter(day(4))])).toEqual(['B']);
      expect(casesOf('re-registered', [letter(ON), letter(day(fifteen + 1))])).toEqual([]);
    });

    test('while it is open whether a duty runs: nobody knows that it was not due', () => {
      const open = {
        facts: CONFLICT,
        events: [
          { type: 'dispatched', on: day(1) },
          { type: 'accepted', on: day(2) },
        ],
      };
      const rows = (after: number) => [letter(ON, open), letter(day(2 + after))];
      expect(casesOf('re-registered', rows(sixty))).toEqual(['B']);
      expect(casesOf('re-registered', rows(sixty + 1))).toEqual([]);
    });

    test('not while only a right of the petitioner runs', () => {
      const handledAndDelivered = {
        events: [
          { type: 'dispatched', on: day(1) },
          { type: 'delivered', on: day(20), document: 'opinion' },
        ],
      };
      expect(casesOf('re-registered', [letter(ON, handledAndDelivered), letter(day(30))])).toEqual(
        [],
      );
    });

    test('whichever comes first in the register', () => {
      const first = letter(ON, { id: 'first' });
      const again = letter(day(5), { id: 'again' });
      const linked = letter(day(6), {
        id: 'linked',
        registration: { text: '别', repeatOf: 'first' },
      });
      const third = letter(day(7), { id: 'third' });
      for (const rows of [
        [first, again, linked, third],
        [third, linked, again, first],
        [again, third, first, linked],
      ])
        expect(casesOf('re-registered', rows)?.toSorted()).toEqual(['again', 'linked', 'third']);
    });

    test('twice on a day: one of them is the first', () => {
      expect(casesOf('re-registered', [letter(ON), letter(ON)])).toEqual(['B']);
      const named = [letter(ON, { id: 'b' }), letter(ON, { id: 'a' })];
      expect(casesOf('re-registered', named)).toEqual(casesOf('re-registered', named.toReversed()));
    });

    test('is placed by the later receipt', () => {
      const rows = [letter(ON), letter(day(3))];
      expect(casesOf('re-registered', rows, { period: { from: day(3), to: day(3) } })).toEqual([
        'B',
      ]);
      expect(casesOf('re-registered', rows, { period: { from: ON, to: day(2) } })).toEqual([]);
    });
  });

  test('few evaluations: below the share every closed matter that nobody evaluated is named', () => {
    const evaluated = (object: string): Row => ({
      events: [closed(), { type: 'evaluated', on: '2023-06-02', object, grade: 'satisfied' }],
    });
    const silent: Row = { events: [closed()] };
    const expired: Row = {
      events: [closed(), { type: 'evaluated', on: '2023-06-02', object: 'unit', expired: true }],
    };
    expect(casesOf('few-evaluations', [evaluated('unit'), silent, silent, expired])).toEqual([
      'B',
      'C',
      'D',
    ]);
    expect(casesOf('few-evaluations', [evaluated('unit'), evaluated('office'), silent])).toEqual(
      [],
    );
    expect(casesOf('few-evaluations', [{}])).toEqual([]);
    const share = variant.evaluatedShare;
    const exactly = Math.round(share * 20);
    const rows = Array.from({ length: 20 }, (_, index) =>
      index < exactly ? evaluated('unit') : silent,
    );
    expect(casesOf('few-evaluations', rows)).toEqual([]);
    expect(casesOf('few-evaluations', [...rows, silent])).toHaveLength(21 - exactly);
  });

  test('undetermined deadlines due in the period', () => {
    const rows = [{ ...handled(), facts: CONFLICT }, { ...handled(), facts: null }, handled()];
    expect(casesOf('undetermined', rows)).toEqual(['A', 'B']);
    expect(casesOf('undetermined', rows, { period: { from: ON, to: day(9) } })).toEqual([]);
  });

  describe('dispatched and not received', () => {
    const sent = (events: readonly Record<string, unknown>[], mode = 'forward'): Row => ({
      events: [{ type: 'dispatched', on: day(1), mode }, ...events],
    });
    const silent = (rows: readonly Row[], options: Record<string, unknown> = {}) =>
      casesOf('dispatched-not-received', rows, options);

    test('once more days have passed than a unit may take', () => {
      const asOf = (after: number) => ({ asOf: day(1 + variant.awaited + after) });
      const unknown: Row = { events: [{ type: 'dispatched', on: day(1) }] };
      const rows = [sent([]), sent([], 'assign'), sent([], 'report'), unknown, {}];
      expect(silent(rows, asOf(1))).toEqual(['A', 'B', 'D']);
      expect(silent(rows, asOf(0))).toEqual([]);
    });

    test('not where the unit received it, or it was withdrawn, on that day or later', () => {
      const rows = ['unit-received', 'withdrawn'].flatMap((type) => [
        sent([{ type, on: day(1) }]),
        sent([{ type, on: day(99) }]),
        { events: [{ type, on: day(1) }, ...(sent([]).events ?? [])] },
      ]);
      expect(silent(rows)).toEqual([]);
      expect(silent([sent([{ type: 'unit-received', on: day(99) }])], { asOf: day(98) })).toEqual([
        'A',
      ]);
    });

    describe('to two units', () => {
      const to = (unit: string, on: number) => ({
        type: 'dispatched',
        on: day(on),
        mode: 'forward',
        to: unit,
      });
      const got = (on: number, unit?: string) => ({
        type: 'unit-received',
        on: day(on),
        ...(unit === undefined ? {} : { unit }),
      });
      const both = [to('u1', 1), to('u2', 2)];
      const anyUnit = { type: 'dispatched', on: day(1), mode: 'forward' };

      test.each<[string, number, readonly Record<string, unknown>[]]>([
        ['the receipt of one answers not for the other', 1, [...both, got(3, 'u2')]],
        ['nor for the one it was sent to before', 1, [...both, got(3, 'u1')]],
        ['each receives it', 0, [...both, got(3, 'u2'), got(9, 'u1')]],
        ['a third receives it', 1, [to('u1', 1), got(3, 'u3')]],
        ['a receipt that names no unit answers the latest before it', 1, [...both, got(3)]],
        ['each is received in turn, no unit named', 0, [to('u1', 1), got(1), to('u2', 2), got(3)]],
        ['so it does on the day of the dispatch', 1, [to('u1', 1), to('u2', 3), got(3)]],
        ['what was sent later was not received before', 1, [to('u1', 1), got(2), to('u2', 5)]],
        ['sent twice to one unit, received once', 0, [to('u1', 1), to('u1', 6), got(8, 'u1')]],
        ['so also where the receipt names no unit', 0, [to('u1', 1), to('u1', 6), got(8)]],
        [
          'where no dispatch says to whom, the latest is received',
          1,
          [anyUnit, { ...anyUnit, on: day(2) }, got(3)],
        ],
        ['a dispatch that says not to whom is answered by any unit', 0, [anyUnit, got(3, 'u9')]],
        ['a withdrawal answers for all', 0, [...both, { type: 'withdrawn', on: day(4) }]],
        [
          'a report upwards is not what was received',
          0,
          [to('u1', 1), { ...to('u2', 2), mode: 'report' }, got(3)],
        ],
      ])('%s', (_, waiting, events) => {
        expect(silent([{ events }])).toHaveLength(waiting);
      });
    });

    test('nor by what the unit did without saying when it received it', () => {
      expect(silent([sent([{ type: 'accepted', on: day(4) }, closed()])])).toEqual(['A']);
    });

    test('after it came back, the second dispatch waits anew', () => {
      const back = [
        { type: 'unit-received', on: day(3) },
        { type: 'objection-agreed', on: day(5) },
        { type: 'dispatched', on: day(6), mode: 'forward' },
      ];
      expect(silent([sent(back), sent([...back, { type: 'unit-received', on: day(8) }])])).toEqual([
        'A',
      ]);
    });

    test('is placed by the dispatch', () => {
      expect(silent([sent([])], { period: { from: day(1), to: day(1) } })).toEqual(['A']);
      expect(silent([sent([])], { period: { from: day(2) } })).toEqual([]);
      expect(silent([sent([])], { period: { to: ON } })).toEqual([]);
    });
  });
});
