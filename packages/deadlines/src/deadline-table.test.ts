import { EVENT_TYPES } from '@xinfang/matter';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../fixtures/civil-days.ts';
import type { CasePart } from '../../../fixtures/plain-case.ts';
import { variants } from '../../../fixtures/variants.ts';
import { ask } from '../test/ask.ts';

/** A row of the table of section 4 of the contract; `start` is its start event, none where it is the receipt. */
interface Row {
  readonly id: string;
  readonly part: CasePart;
  readonly start?: Readonly<Record<string, unknown>> & { readonly type: string };
  readonly amount: number | 'until';
  readonly unit?: 'workday';
  readonly kind?: 'right';
  readonly fulfilledBy: readonly string[];
  readonly voidedBy: readonly string[];
}

const ORGAN: CasePart = { kind: 'organ' };
const NOTICES = ['accepted', 'not-accepted', 'no-longer-accepted', 'redirected'];
const SHARED: readonly Row[] = [
  {
    id: 'dispatch',
    part: {},
    amount: 15,
    fulfilledBy: ['dispatched', 'informed', 'not-accepted', 'no-longer-accepted', 'accepted'],
    voidedBy: ['withdrawn'],
  },
  {
    id: 'notice-direct',
    part: ORGAN,
    amount: 15,
    fulfilledBy: [...NOTICES, 'informed', 'dispatched'],
    voidedBy: ['withdrawn'],
  },
  {
    id: 'notice-transferred',
    part: {},
    start: { type: 'unit-received' },
    amount: 15,
    fulfilledBy: NOTICES,
    voidedBy: ['objection-agreed', 'withdrawn'],
  },
  {
    id: 'conclude',
    part: {},
    start: { type: 'accepted' },
    amount: 60,
    fulfilledBy: ['replied', 'mediated', 'closed'],
    voidedBy: ['redirected', 'withdrawn'],
  },
  {
    id: 'review-request',
    part: {},
    start: { type: 'delivered', document: 'opinion' },
    amount: 30,
    kind: 'right',
    fulfilledBy: ['review-requested'],
    voidedBy: [],
  },
  {
    id: 'review-decision',
    part: {},
    start: { type: 'review-requested' },
    amount: 30,
    fulfilledBy: ['review-decided'],
    voidedBy: ['withdrawn'],
  },
  {
    id: 'recheck-request',
    part: {},
    start: { type: 'delivered', document: 'review' },
    amount: 30,
    kind: 'right',
    fulfilledBy: ['recheck-requested'],
    voidedBy: [],
  },
  {
    id: 'recheck-decision',
    part: {},
    start: { type: 'recheck-requested' },
    amount: 30,
    fulfilledBy: ['recheck-decided'],
    voidedBy: ['withdrawn'],
  },
];
const REPORT_DUE_AFTER = 20;

const rowsOf = (receivedOn: string): readonly Row[] => {
  const prefix = receivedOn < '2022-05-01' ? 'xf05.' : 'xf22.';
  const shared = SHARED.map((row) => ({ ...row, id: `${prefix}${row.id}` }));
  if (prefix === 'xf05.') return shared;
  return [
    ...shared,
    {
      id: 'xf22.objection',
      part: { kind: 'organ', arrival: 'transferred', facts: { remit: 'elsewhere' } },
      start: { type: 'unit-received' },
      amount: 5,
      unit: 'workday',
      fulfilledBy: ['objected'],
      voidedBy: ['accepted', 'withdrawn'],
    },
    {
      id: 'xf22.assigned-report',
      part: {},
      start: {
        type: 'dispatched',
        mode: 'assign',
        reportDueOn: addDays(receivedOn, REPORT_DUE_AFTER),
      },
      amount: 'until',
      fulfilledBy: ['result-reported'],
      voidedBy: ['withdrawn'],
    },
  ];
};

/** Fields that an event cannot be without. */
const REQUIRED: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  delivered: { document: 'recheck' },
  evaluated: { object: 'unit', grade: 'satisfied' },
  corrected: { event: 0, field: 'recordedOn', to: '2023-03-01' },
};

/** Both kinds of law, from a Monday and from days whose periods end on a weekend or in a holiday. */
const RECEIPTS = ['2022-01-10', '2022-03-04', '2023-03-06', '2023-08-31', '2023-09-15'];

const rows = RECEIPTS.flatMap((receivedOn) =>
  rowsOf(receivedOn).map((row) => ({ ...row, receivedOn })),
);

describe.each(variants)('section 4, $name pack', (variant) => {
  const { calendar } = variant;
  const isWorkday = (date: string): boolean => calendar.day(date).workday;

  const dueOf = ({ amount, unit, receivedOn }: Row & { receivedOn: string }): string => {
    if (amount === 'until') return addDays(receivedOn, REPORT_DUE_AFTER);
    if (unit === undefined) return addDays(receivedOn, variant.amount(amount));
    let date = receivedOn;
    for (let left = variant.amount(amount); left > 0; left -= isWorkday(date) ? 1 : 0)
      date = addDays(date, 1);
    return date;
  };
  const rolledOf = (date: string): string => (isWorkday(date) ? date : rolledOf(addDays(date, 1)));
  const bindingOf = (row: Row & { receivedOn: string }): string =>
    row.kind === 'right' ? rolledOf(dueOf(row)) : dueOf(row);

  /** The deadline of a row as of a day, with events after its start. */
  const instanceOf = (
    row: Row & { receivedOn: string },
    asOf: string,
    after: readonly Record<string, unknown>[] = [],
  ) => {
    const start = row.start === undefined ? [] : [{ on: row.receivedOn, ...row.start }];
    const part = { ...row.part, receivedOn: row.receivedOn, events: [...start, ...after] };
    return ask(variant, part, asOf).all(row.id)[0];
  };

  test.each(rows)('$id of $receivedOn is due so many days after its start', (row) => {
    const dueOn = dueOf(row);
    const rolledDueOn = rolledOf(dueOn);
    expect(instanceOf(row, row.receivedOn)).toMatchObject({
      kind: row.kind ?? 'duty',
      start: { event: row.start?.type ?? 'receipt', on: row.receivedOn },
      dueOn,
      rolledDueOn,
      binding: row.kind === 'right' ? 'rolled' : 'strict',
      extendedBy: 0,
      suspendedDays: 0,
      status: 'open',
      certainty: 'official',
    });
  });

  test.each(rows)('$id of $receivedOn is open up to its day and overdue after it', (row) => {
    const due = bindingOf(row);
    for (const [days, status] of [
      [-1, 'open'],
      [0, 'open'],
      [1, 'overdue'],
      [400, 'overdue'],
    ] as const) {
      const found = instanceOf(row, addDays(due, days));
      expect(found).toMatchObject({ status, daysLeft: 0 - days });
      expect(found).not.toHaveProperty('metOn');
    }
  });

  test.each(rows)(
    '$id of $receivedOn is met by $fulfilledBy up to its day, late after it',
    (row) => {
      const due = bindingOf(row);
      for (const type of row.fulfilledBy) {
        for (const [days, status] of [
          [-1, 'met'],
          [0, 'met'],
          [1, 'late'],
        ] as const) {
          const on = addDays(due, days);
          const event = { ...REQUIRED[type], type, on };
          expect(instanceOf(row, addDays(due, 50), [event])).toMatchObject({
            status,
            metOn: on,
            daysLeft: 0 - days,
          });
          // The event is not seen the day before it happens.
          const before = addDays(on, -1);
          expect(instanceOf(row, before, [event])?.status).toBe(before <= due ? 'open' : 'overdue');
        }
      }
    },
  );

  test.each(rows)(
    '$id of $receivedOn is void by $voidedBy up to its day, and never after',
    (row) => {
      const due = bindingOf(row);
      const [fulfilling = ''] = row.fulfilledBy;
      for (const type of row.voidedBy) {
        for (const on of [row.receivedOn, addDays(due, -1), due]) {
          const found = instanceOf(row, addDays(due, 9), [{ type, on }]);
          expect(found?.status).toBe('void');
          expect(found).not.toHaveProperty('daysLeft');
          expect(found).not.toHaveProperty('metOn');
          // What comes after it no longer fulfils.
          const then = instanceOf(row, addDays(due, 9), [
            { type, on },
            { type: fulfilling, on },
          ]);
          expect(then?.status).toBe('void');
          // What came before it, even on that day, has fulfilled.
          const first = instanceOf(row, addDays(due, 9), [
            { type: fulfilling, on },
            { type, on },
          ]);
          expect(first?.status).toBe('met');
        }
        const late = { type, on: addDays(due, 1) };
        expect(instanceOf(row, addDays(due, 9), [late])?.status).toBe('overdue');
        const fulfilled = { type: fulfilling, on: addDays(due, 2) };
        expect(instanceOf(row, addDays(due, 9), [late, fulfilled])?.status).toBe('late');
      }
    },
  );

  test.each(rows)('$id of $receivedOn is left as it is by every other event', (row) => {
    const due = bindingOf(row);
    const others = EVENT_TYPES.filter(
      (type) =>
        !row.fulfilledBy.includes(type) &&
        !row.voidedBy.includes(type) &&
        // In the days of a hearing a recheck does not run: that has its own table.
        !(type === 'hearing-started' && row.id.endsWith('recheck-decision')),
    );
    for (const type of others) {
      const event = { ...REQUIRED[type], type, on: addDays(due, -1) };
      if (type === 'corrected' && row.start === undefined) continue;
      expect([type, instanceOf(row, due, [event])]).toMatchObject([
        type,
        { status: 'open', daysLeft: 0 },
      ]);
    }
  });

  test.each(rows.filter(({ start }) => start !== undefined))(
    '$id of $receivedOn is not listed before its start, and not fulfilled by what came before it',
    (row) => {
      const { start } = row;
      if (start === undefined) return;
      const on = addDays(row.receivedOn, 3);
      const events = [
        ...row.fulfilledBy.map((type) => ({ ...REQUIRED[type], type, on: row.receivedOn })),
        ...row.fulfilledBy.map((type) => ({ ...REQUIRED[type], type, on })),
        { ...start, on },
      ];
      const part = { ...row.part, receivedOn: row.receivedOn, events };
      const startedOn = (asOf: string) =>
        ask(variant, part, asOf)
          .all(row.id)
          .filter((each) => each.start.on === on);
      expect(startedOn(addDays(on, -1))).toEqual([]);
      expect(startedOn(on)).toMatchObject([{ status: 'open' }]);
    },
  );

  test.each(rows.filter(({ start }) => start === undefined))(
    '$id of $receivedOn, which starts with the receipt, is fulfilled and voided by any event, also an earlier one',
    (row) => {
      const [type = ''] = row.fulfilledBy;
      const on = addDays(row.receivedOn, -4);
      const asOf = addDays(row.receivedOn, 1);
      expect(instanceOf(row, asOf, [{ type, on }])).toMatchObject({
        status: 'met',
        metOn: on,
      });
      const withdrawn = { type: 'withdrawn', on };
      expect(instanceOf(row, asOf, [withdrawn])?.status).toBe('void');
    },
  );

  test.each(rows)('$id of $receivedOn names who owes whom, in words, with an article', (row) => {
    const found = instanceOf(row, row.receivedOn);
    expect(found?.bearer).not.toBe('');
    expect(found?.beneficiary).not.toBe('');
    expect(found?.label.zh).not.toBe('');
    expect(found?.label.en).not.toBe('');
    expect(found?.basis.length).toBeGreaterThan(0);
  });
});
