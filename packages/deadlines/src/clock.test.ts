import type { Deadline, DeadlinePeriod, Pack } from '@xinfang/pack';
import { describe, expect, test } from 'vitest';
import { chinaCalendar, nationalPack } from '../../../fixtures/national-pack.ts';
import { caseOf } from '../../../fixtures/plain-case.ts';
import { SETTLED } from '../../../fixtures/settled-facts.ts';
import { assess } from './assess.ts';

/** The national pack with one deadline changed as a county's pack may change it. */
const packWith = (id: string, change: Partial<Deadline>): Pack => ({
  ...nationalPack,
  deadlines: nationalPack.deadlines.map((deadline) =>
    deadline.id === id ? { ...deadline, ...change } : deadline,
  ),
});

const ON = '2023-03-01';
const deadlineOf = (
  id: string,
  change: Partial<Deadline>,
  events: readonly Record<string, unknown>[] = [],
  { on = ON, facts = {} }: { on?: string; facts?: Record<string, unknown> } = {},
) =>
  assess(
    caseOf({ receivedOn: on, facts: { ...SETTLED, ...facts }, events }),
    packWith(id, change),
    chinaCalendar,
    { asOf: on },
  ).deadlines.find((each) => each.id === id);

const FIFTEEN = { amount: 15, unit: 'day' } as const;
const FOUR_WORKDAYS = { amount: 4, unit: 'workday' } as const;
const TWENTY_WORKDAYS = { amount: 20, unit: 'workday' } as const;

describe('a period restated in another unit', () => {
  test('of a duty binds where it ends earlier', () => {
    expect(deadlineOf('xf22.dispatch', { periods: [FIFTEEN, FOUR_WORKDAYS] })).toMatchObject({
      dueOn: '2023-03-07',
      period: FOUR_WORKDAYS,
    });
    expect(deadlineOf('xf22.dispatch', { periods: [FIFTEEN, TWENTY_WORKDAYS] })).toMatchObject({
      dueOn: '2023-03-16',
      period: FIFTEEN,
    });
  });

  test('of a right holds where it ends later', () => {
    const delivered = { type: 'delivered', on: ON, document: 'opinion' };
    expect(
      deadlineOf('xf22.review-request', { periods: [FIFTEEN, TWENTY_WORKDAYS] }, [delivered]),
    ).toMatchObject({ dueOn: '2023-03-29', period: TWENTY_WORKDAYS });
    expect(
      deadlineOf('xf22.review-request', { periods: [FIFTEEN, FOUR_WORKDAYS] }, [delivered]),
    ).toMatchObject({ dueOn: '2023-03-16', period: FIFTEEN });
  });

  test('to no working days looks at no day, so that no notice can move it', () => {
    const none = { amount: 0, unit: 'workday' } as const;
    const beyondNotices = { on: '2041-06-01' };
    expect(deadlineOf('xf22.dispatch', { periods: [none] }, [], beyondNotices)).toMatchObject({
      dueOn: '2041-06-01',
      certainty: 'official',
    });
  });

  test('is told beside the one that binds, and neither is taken for the other', () => {
    const restatedBy = { zh: '某县规则包', en: 'Pack of a county' };
    const told = (other: DeadlinePeriod) =>
      deadlineOf('xf22.dispatch', { periods: [FIFTEEN, other], restated: [other], restatedBy })
        ?.receipt.filter(({ kind }) => kind === 'start' || kind === 'compared')
        .map(({ source, text }) => [source, text.zh]);
    expect(told(TWENTY_WORKDAYS)).toEqual([
      ['law', '2023-03-01 收到信访事项，自此起算，期限为15日'],
      ['pack-choice', '某县规则包另定的期限为20个工作日，末日为 2023-03-29；两者取较早的'],
    ]);
    expect(told(FOUR_WORKDAYS)).toEqual([
      [
        'pack-choice',
        '2023-03-01 收到信访事项，自此起算，期限为4个工作日（某县规则包在所依据条文之上另定）',
      ],
      ['law', '所依据条文的期限为15日，末日为 2023-03-16；两者取较早的'],
    ]);
  });

  test('that names no day does not count', () => {
    const dispatched = { type: 'dispatched', on: ON, mode: 'assign' };
    expect(
      deadlineOf('xf22.assigned-report', { periods: [{ until: 'reportDueOn' }, FIFTEEN] }, [
        dispatched,
      ]),
    ).toMatchObject({ dueOn: '2023-03-16' });
  });
});

test('months and years end on the matching day or the month’s last', () => {
  const dueOn = (amount: number, unit: 'month' | 'year', on: string) =>
    deadlineOf('xf22.dispatch', { periods: [{ amount, unit }] }, [], { on })?.dueOn;
  expect(dueOn(1, 'month', '2023-01-31')).toBe('2023-02-28');
  expect(dueOn(3, 'month', '2023-03-15')).toBe('2023-06-15');
  expect(dueOn(1, 'year', '2024-02-29')).toBe('2025-02-28');
});

describe('working days that were extended', () => {
  const extension = {
    event: 'extended',
    max: { amount: 5, unit: 'workday' },
    times: 1,
    requires: ['reason'],
  } as const;
  const extended = { type: 'extended', days: 3, reason: 'complex' };

  test('run on in the unit of the extension', () => {
    const found = deadlineOf(
      'xf22.dispatch',
      { periods: [FOUR_WORKDAYS], extension: { ...extension, requires: ['reason'] } },
      [{ ...extended, on: ON }],
    );
    // 7 March and three working days.
    expect(found).toMatchObject({ extendedBy: 3, dueOn: '2023-03-10', certainty: 'official' });
  });

  test('are as certain as every day on the way', () => {
    const on = `${chinaCalendar.firstNotice - 1}-12-01`;
    const change = {
      periods: [TWENTY_WORKDAYS],
      extension: { ...extension, requires: ['reason'] },
      effective: { from: '2000-01-01' },
    } as const;
    const found = deadlineOf(
      'xf22.dispatch',
      change as unknown as Partial<Deadline>,
      [{ ...extended, on }],
      { on },
    );
    // The due day lies inside the notices, days before it do not.
    expect(found).toMatchObject({ extendedBy: 3, certainty: 'unknown' });
    expect(found?.dueOn.slice(0, 4)).toBe(String(chinaCalendar.firstNotice));
  });
});

describe('start cases', () => {
  const isPetition = { fact: 'procedure', operator: 'equal', value: 'petition' };
  const conflict = { facts: { arbitrable: true, statutoryDuty: true } };
  const accepted = { type: 'accepted', on: ON };
  const withCases = (
    cases: NonNullable<Deadline['start']['cases']>,
    events: readonly Record<string, unknown>[] = [accepted],
  ) => {
    const { when: _, ...deadline } = nationalPack.deadlines.find(
      ({ id }) => id === 'xf22.conclude',
    ) as Deadline;
    const pack = {
      ...nationalPack,
      deadlines: [{ ...deadline, start: { event: 'accepted', cases } }],
    };
    const oneCase = caseOf({
      receivedOn: ON,
      facts: { ...SETTLED, ...conflict.facts },
      events,
    });
    const { deadlines, undetermined } = assess(oneCase, pack, chinaCalendar, { asOf: ON });
    return [deadlines.length, undetermined.map(({ status }) => status)];
  };

  test('one that surely holds is enough, though another is open', () => {
    expect(withCases([{ when: isPetition }])).toEqual([0, ['conflict']]);
    expect(withCases([{ when: isPetition }, { first: true }])).toEqual([1, []]);
    expect(withCases([{ first: true }, { when: isPetition }])).toEqual([1, []]);
  });

  test('one that the log rules out does not count', () => {
    expect(withCases([{ when: isPetition }, { first: false }])).toEqual([0, ['conflict']]);
    expect(withCases([{ first: false }])).toEqual([0, []]);
    expect(withCases([{ followedBy: 'replied' }])).toEqual([0, []]);
    expect(withCases([{ followedBy: 'replied' }], [accepted, { type: 'replied', on: ON }])).toEqual(
      [1, []],
    );
  });
});

test('an event may be asked for its fields where it fulfils or voids', () => {
  const evaluated = (grade: string) => ({ type: 'evaluated', on: ON, object: 'unit', grade });
  const change: Partial<Deadline> = {
    fulfilledBy: [{ event: 'evaluated', where: { grade: 'satisfied' } }],
    voidedBy: [{ event: 'evaluated', where: { grade: 'dissatisfied' } }],
  };
  const statusOf = (grade: string) =>
    deadlineOf('xf22.dispatch', change, [evaluated(grade)])?.status;
  expect(['satisfied', 'dissatisfied', 'mostly-satisfied'].map(statusOf)).toEqual([
    'met',
    'void',
    'open',
  ]);
});

test('a local practice without a basis is told as a choice of the pack, not as law', () => {
  const { receipt, basis } = deadlineOf('xf22.dispatch', { basis: [], local: true }) ?? {};
  expect(basis).toEqual([]);
  expect(receipt?.find(({ kind }) => kind === 'start')).toMatchObject({ source: 'pack-choice' });
  expect(receipt?.find(({ kind }) => kind === 'start')).not.toHaveProperty('basis');
});
