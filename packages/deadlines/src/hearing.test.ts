import { describe, expect, test } from 'vitest';
import { addDays } from '../../../fixtures/civil-days.ts';
import { variants } from '../../../fixtures/variants.ts';
import { ask } from '../test/ask.ts';

const REQUESTED = '2023-03-01';

/** Days after the request on which hearings start (`s`) and end (`e`), the decision is given (`d`) or the matter withdrawn (`w`). */
type Story = readonly (readonly [what: 's' | 'e' | 'd' | 'w', day: number])[];

const TYPES = {
  s: 'hearing-started',
  e: 'hearing-ended',
  d: 'recheck-decided',
  w: 'withdrawn',
} as const;

const LATER = 300;

describe.each(variants)('hearing days, $name pack', (variant) => {
  const period = variant.amount(30);
  const day = (after: number): string => addDays(REQUESTED, after);

  const recheckOf = (story: Story, asOf = LATER, requested = REQUESTED) => {
    const shift = (after: number): string => addDays(requested, after);
    const id = requested < '2022-05-01' ? 'xf05.recheck-decision' : 'xf22.recheck-decision';
    return ask(
      variant,
      {
        receivedOn: requested,
        events: [
          { type: 'recheck-requested', on: requested },
          ...story.map(([what, after]) => ({ type: TYPES[what], on: shift(after) })),
        ],
      },
      shift(asOf),
    ).only(id);
  };

  test.each<readonly [name: string, story: Story, asOf: number, days: number]>([
    ['none', [], LATER, 0],
    [
      'one of a day',
      [
        ['s', 5],
        ['e', 5],
      ],
      LATER,
      1,
    ],
    [
      'one, both ends included',
      [
        ['s', 5],
        ['e', 8],
      ],
      LATER,
      4,
    ],
    [
      'on the day of the request',
      [
        ['s', 0],
        ['e', 1],
      ],
      LATER,
      2,
    ],
    [
      'two apart',
      [
        ['s', 2],
        ['e', 3],
        ['s', 6],
        ['e', 6],
      ],
      LATER,
      3,
    ],
    [
      'two on neighbouring days',
      [
        ['s', 2],
        ['e', 3],
        ['s', 4],
        ['e', 5],
      ],
      LATER,
      4,
    ],
    [
      'two that share a day',
      [
        ['s', 2],
        ['e', 4],
        ['s', 4],
        ['e', 6],
      ],
      LATER,
      5,
    ],
    [
      'begun while one is open',
      [
        ['s', 2],
        ['s', 4],
        ['e', 6],
      ],
      LATER,
      5,
    ],
    [
      'begun twice on a day',
      [
        ['s', 2],
        ['s', 2],
        ['e', 3],
      ],
      LATER,
      2,
    ],
    ['open on the as-of day', [['s', 5]], 9, 5],
    ['open, seen on its first day', [['s', 5]], 5, 1],
    [
      'not begun on the as-of day',
      [
        ['s', 5],
        ['e', 8],
      ],
      4,
      0,
    ],
    [
      'not ended on the as-of day',
      [
        ['s', 5],
        ['e', 8],
      ],
      6,
      2,
    ],
    [
      'open when decided',
      [
        ['s', 5],
        ['d', 7],
      ],
      LATER,
      3,
    ],
    [
      'ended after the decision',
      [
        ['s', 5],
        ['d', 7],
        ['e', 12],
      ],
      LATER,
      3,
    ],
    [
      'begun on the day of the decision, before it',
      [
        ['s', 7],
        ['d', 7],
      ],
      LATER,
      1,
    ],
    [
      'begun on the day of the decision, after it',
      [
        ['d', 7],
        ['s', 7],
        ['e', 9],
      ],
      LATER,
      0,
    ],
    [
      'begun after the decision',
      [
        ['d', 7],
        ['s', 8],
        ['e', 9],
      ],
      LATER,
      0,
    ],
    ['an end without a start', [['e', 5]], LATER, 0],
    [
      'an end before the start',
      [
        ['e', 5],
        ['s', 6],
        ['e', 6],
      ],
      LATER,
      1,
    ],
  ])('%s', (_, story, asOf, days) => {
    const found = recheckOf(story, asOf);
    expect(found.suspendedDays).toBe(days);
    expect(found.dueOn).toBe(day(period + days));
  });

  test('a hearing that begins on the due day moves it, one that begins the day after no longer does', () => {
    const last = recheckOf([
      ['s', period],
      ['e', period],
    ]);
    expect(last).toMatchObject({ suspendedDays: 1, dueOn: day(period + 1) });
    const late = recheckOf([
      ['s', period + 1],
      ['e', period + 4],
    ]);
    expect(late).toMatchObject({ suspendedDays: 0, dueOn: day(period) });
  });

  test('a hearing that begins on the due day as pushed so far moves it again', () => {
    const story: Story = [
      ['s', 10],
      ['e', 12],
      ['s', period + 3],
      ['e', period + 4],
    ];
    expect(recheckOf(story)).toMatchObject({ suspendedDays: 5, dueOn: day(period + 5) });
    const late: Story = [
      ['s', 10],
      ['e', 12],
      ['s', period + 4],
      ['e', period + 5],
    ];
    expect(recheckOf(late)).toMatchObject({ suspendedDays: 3, dueOn: day(period + 3) });
  });

  test('a hearing that begins before the due day moves it by all of its days, also those past it', () => {
    const story: Story = [
      ['s', period - 1],
      ['e', period + 9],
    ];
    expect(recheckOf(story)).toMatchObject({ suspendedDays: 11, dueOn: day(period + 11) });
  });

  test('an open hearing keeps the recheck from falling due', () => {
    for (const asOf of [period - 1, period, period + 40]) {
      expect(recheckOf([['s', 3]], asOf).status).toBe('open');
    }
  });

  test('the decision is in time up to the day as pushed', () => {
    const at = (after: number) =>
      recheckOf([
        ['s', 3],
        ['e', 5],
        ['d', after],
      ]).status;
    expect(at(period + 3)).toBe('met');
    expect(at(period + 4)).toBe('late');
  });

  test('a withdrawal voids up to the day as pushed', () => {
    const at = (after: number) =>
      recheckOf([
        ['s', 3],
        ['e', 5],
        ['w', after],
      ]).status;
    expect(at(period + 3)).toBe('void');
    expect(at(period + 4)).toBe('overdue');
  });

  test('under the law of 2005 the days of hearings do not count either', () => {
    const found = recheckOf(
      [
        ['s', 5],
        ['e', 8],
      ],
      LATER,
      '2022-03-01',
    );
    expect(found).toMatchObject({
      suspendedDays: 4,
      dueOn: addDays('2022-03-01', period + 4),
    });
  });

  test('each span stands in the account with its days', () => {
    const { receipt } = recheckOf([
      ['s', 2],
      ['e', 4],
      ['s', 4],
      ['e', 6],
    ]);
    const spans = receipt.filter(({ kind }) => kind === 'suspended');
    expect(spans).toMatchObject([
      { source: 'law', on: day(2), text: { en: expect.stringContaining('3 day(s)') } },
      { source: 'law', on: day(5), text: { en: expect.stringContaining('2 day(s)') } },
    ]);
  });

  test('a hearing in the first handling moves nothing but a recheck', () => {
    const part = {
      receivedOn: REQUESTED,
      events: [
        { type: 'accepted', on: REQUESTED },
        { type: 'review-requested', on: REQUESTED },
        { type: 'hearing-started', on: day(2) },
        { type: 'hearing-ended', on: day(4) },
      ],
    };
    const asked = ask(variant, part, day(LATER));
    expect(asked.only('xf22.conclude')).toMatchObject({ suspendedDays: 0 });
    expect(asked.only('xf22.review-decision')).toMatchObject({ suspendedDays: 0 });
  });

  test('a hearing before the request does not count', () => {
    const part = {
      receivedOn: REQUESTED,
      events: [
        { type: 'hearing-started', on: REQUESTED },
        { type: 'recheck-requested', on: REQUESTED },
        { type: 'hearing-ended', on: day(4) },
      ],
    };
    expect(ask(variant, part, day(LATER)).only('xf22.recheck-decision').suspendedDays).toBe(0);
  });

  test('two requests have two clocks', () => {
    const part = {
      receivedOn: REQUESTED,
      events: [
        { type: 'recheck-requested', on: REQUESTED },
        { type: 'hearing-started', on: day(2) },
        { type: 'hearing-ended', on: day(4) },
        { type: 'recheck-requested', on: day(9) },
      ],
    };
    const all = ask(variant, part, day(LATER)).all('xf22.recheck-decision');
    expect(all.map(({ suspendedDays, dueOn }) => [suspendedDays, dueOn])).toEqual([
      [3, day(period + 3)],
      [0, day(period + 9)],
    ]);
  });
});
