import { assess } from '@xinfang/deadlines';
import { type Case, parseCase } from '@xinfang/matter';
import type { Condition, Deadline, Pack, Scalar } from '@xinfang/pack';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chinaCalendar } from '../../../../fixtures/national-pack.ts';
import { RANDOM_PACK_DAYS, randomPack } from '../../../rules/test/random-pack.ts';
import { comparePair } from './comparison.ts';
import { deadlineBehaviour } from './deadline-behaviour.ts';

type Facts = Readonly<Record<string, Scalar>>;

const TEXT = { zh: '甲', en: 'a' };

/** Conditions drawn from those of a pack's rules. */
const conditionOf = (pack: Pack, at: number): Condition =>
  pack.rules[at % Math.max(pack.rules.length, 1)]?.conditions ?? {
    fact: 'alpha',
    operator: 'equal',
    value: true,
  };

const parts = fc.record({
  when: fc.nat(9),
  hasWhen: fc.boolean(),
  cases: fc.constantFrom('none', 'followed', 'first', 'both'),
  caseWhen: fc.nat(9),
  doubt: fc.boolean(),
  doubtWhen: fc.nat(9),
  from: fc.constantFrom('2020-01-01', '2021-06-01'),
});

type Parts = typeof parts extends fc.Arbitrary<infer Value> ? Value : never;

/** A pack with one deadline whose conditions are those of its rules. */
const withDeadline = (pack: Pack, given: Parts): Pack => ({
  ...pack,
  deadlines: [
    {
      id: 'd',
      kind: 'duty',
      label: TEXT,
      bearer: 'unit',
      beneficiary: 'petitioner',
      ...(given.hasWhen ? { when: conditionOf(pack, given.when) } : {}),
      start: {
        event: 'accepted',
        ...(given.cases === 'none' ? {} : { cases: casesOf(pack, given) }),
      },
      periods: [{ amount: 60, unit: 'day' }],
      roll: 'strict',
      fulfilledBy: ['closed'],
      voidedBy: [],
      ...(given.doubt
        ? {
            doubt: {
              when: conditionOf(pack, given.doubtWhen),
              events: ['informed'],
              because: TEXT,
            },
          }
        : {}),
      effective: { from: given.from },
      basis: [],
      choices: [],
    } satisfies Deadline,
  ],
});

const casesOf = (
  pack: Pack,
  { cases, caseWhen }: Parts,
): NonNullable<Deadline['start']['cases']> => [
  ...(cases === 'first' ? [] : [{ followedBy: 'objected' }]),
  ...(cases === 'followed' ? [] : [{ first: true, when: conditionOf(pack, caseWhen) }]),
];

/** Logs that are every situation of one start, which is the last. */
const logs = [false, true].flatMap((first) =>
  [false, true].flatMap((followed) =>
    [false, true].map((doubted) => ({ first, followed, doubted })),
  ),
);

const caseIn = (facts: Facts, on: string, log: (typeof logs)[number]): Case =>
  parseCase({
    id: 'C',
    registration: {
      receivedOn: on,
      receiver: { id: 'r', kind: 'petition-office' },
      channel: 'letter',
    },
    facts,
    events: [
      ...(log.doubted ? [{ type: 'informed', on }] : []),
      ...(log.first ? [] : [{ type: 'accepted', on }]),
      { type: 'accepted', on },
      ...(log.followed ? [{ type: 'objected', on }] : []),
    ],
  });

const WORLDS: readonly Facts[] = [false, true].flatMap((alpha) =>
  ['x', 'y', 'z'].flatMap((beta) =>
    [-2, -1, 0, 1, 2, 3].flatMap((gamma) =>
      [false, true].flatMap((delta) =>
        [false, true].map((epsilon) => ({ alpha, beta, gamma, delta, epsilon })),
      ),
    ),
  ),
);

/** Whether the last start's clock runs: as the assessment lists it. */
const runsIn = (pack: Pack, oneCase: Case, nth: number): string => {
  try {
    const { deadlines, undetermined } = assess(oneCase, pack, chinaCalendar, {
      asOf: '2024-01-01',
    });
    const index = nth;
    const starts = [...deadlines.map(() => 'runs'), ...undetermined.map(({ status }) => status)];
    return starts[index] ?? 'does-not-run';
  } catch {
    return 'refused';
  }
};

test('for random packs a deadline runs under one pack only exactly where assessing all matters shows it', () => {
  let differing = 0;
  fc.assert(
    fc.property(
      randomPack,
      parts,
      parts,
      fc.constantFrom(...RANDOM_PACK_DAYS),
      (pack, one, other, on) => {
        const [before, after] = [withDeadline(pack, one), withDeadline(pack, other)];
        const [behaviour] = deadlineBehaviour(comparePair(before, after), undefined);
        for (const log of logs.filter(({ first }) => first)) {
          for (const world of WORLDS) {
            const [from, to] = [before, after].map((each) =>
              runsIn(each, caseIn(world, on, log), 0),
            );
            const told = (behaviour?.runs ?? [])
              .filter(({ law }) => law.from <= on && (law.to === undefined || on <= law.to))
              .filter(
                ({ situations }) =>
                  situations.length === 0 ||
                  situations.some(
                    (each) =>
                      (each.first ?? true) === log.first &&
                      (!asksFollowers(one, other) ||
                        each.followedBy.includes('objected') === log.followed) &&
                      (!(one.doubt || other.doubt) ||
                        each.doubting.includes('informed') === log.doubted),
                  ),
              )
              .flatMap(({ changes }) => changes)
              .filter((change) => change.from === from && change.to === to);
            if (from === to) continue;
            differing += 1;
            expect(told).toHaveLength(1);
            const [change] = told;
            if (change?.more === false)
              expect(
                change.when.some((part) =>
                  Object.entries(part).every(([id, values]) =>
                    values.some((value) =>
                      typeof value === 'object'
                        ? value.from <= Number(world[id]) && Number(world[id]) <= value.to
                        : value === world[id],
                    ),
                  ),
                ),
              ).toBe(true);
          }
        }
      },
    ),
    { numRuns: 40, seed: 91 },
  );
  expect(differing).toBeGreaterThan(500);
});

const asksFollowers = (one: Parts, other: Parts): boolean =>
  [one, other].some(({ cases }) => cases === 'followed' || cases === 'both');

test('a deadline that is new runs wherever its condition holds', () => {
  const [pack] = fc.sample(randomPack, { numRuns: 1, seed: 5 });
  if (pack === undefined) throw new Error('no pack');
  const given: Parts = {
    when: 0,
    hasWhen: false,
    cases: 'none',
    caseWhen: 0,
    doubt: false,
    doubtWhen: 0,
    from: '2020-01-01',
  };
  const [told] = deadlineBehaviour(
    comparePair({ ...pack, constraints: [] }, withDeadline({ ...pack, constraints: [] }, given)),
    chinaCalendar,
  );
  expect(told).toMatchObject({ deadline: 'd', change: 'added', clock: [] });
  expect(told?.runs).toEqual([
    expect.objectContaining({
      law: { from: '2020-01-01' },
      situations: [],
      changes: [
        expect.objectContaining({ from: 'does-not-run', to: 'runs', combinations: 1, of: 1 }),
      ],
    }),
  ]);
});
