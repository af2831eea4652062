import { EVENT_TYPES } from '@xinfang/matter';
import type { Condition, Deadline, DeadlinePeriod, EventMatch, StartCase } from '@xinfang/pack';
import fc from 'fast-check';

const TEXT = { zh: '随机的期限', en: 'a random deadline' };

const is = (fact: string, value: string | boolean): Condition => ({
  fact,
  operator: 'equal',
  value,
});
const isIn = (fact: string, ...value: readonly string[]): Condition => ({
  fact,
  operator: 'in',
  value: [...value],
});

const condition: fc.Arbitrary<Condition> = fc.constantFrom<Condition>(
  is('procedure', 'petition'),
  is('simplified', 'yes'),
  isIn('admission', 'not-accepted', 'no-longer-accepted'),
  is('receiverKind', 'organ'),
  is('receiverKind', 'petition-office'),
  is('complex', true),
  { any: [is('complex', true), is('procedure', 'petition')] },
  { all: [is('majorUrgent', false), { not: is('dispatch', 'forward') }] },
  { not: is('procedure', 'petition') },
);

/** Types that logs are full of, so that much happens. */
const COMMON = ['accepted', 'replied', 'withdrawn', 'closed', 'unit-received', 'objected'] as const;
const eventType = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom<string>(...COMMON) },
  { weight: 1, arbitrary: fc.constantFrom<string>(...EVENT_TYPES) },
);

const bearing: fc.Arbitrary<Exclude<EventMatch, string>> = fc.constantFrom(
  { event: 'unit-received', where: { sector: 'administrative' } },
  { event: 'unit-received', where: { sector: 'judicial' } },
  { event: 'delivered', where: { document: 'opinion' } },
  { event: 'delivered', where: { document: 'review' } },
  { event: 'dispatched', where: { mode: 'assign' } },
  { event: 'extended', where: { days: 10, approvedBy: 'director' } },
  { event: 'closed', where: {} },
);
const match: fc.Arbitrary<EventMatch> = fc.oneof(
  { weight: 3, arbitrary: eventType },
  { weight: 1, arbitrary: bearing },
);

const startCase: fc.Arbitrary<StartCase> = fc.record(
  { followedBy: eventType, first: fc.boolean(), when: condition },
  { requiredKeys: [] },
);
const cases = fc.array(startCase, { minLength: 1, maxLength: 3 });

const start: fc.Arbitrary<Deadline['start']> = fc.oneof(
  {
    weight: 1,
    arbitrary: fc.record({ event: fc.constant('receipt'), cases }, { requiredKeys: ['event'] }),
  },
  { weight: 3, arbitrary: fc.record({ event: eventType, cases }, { requiredKeys: ['event'] }) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(bearing, fc.option(cases, { nil: undefined }))
      .map(([how, stated]) => ({ ...how, ...(stated === undefined ? {} : { cases: stated }) })),
  },
);

const unit = fc.constantFrom('day' as const, 'workday' as const, 'month' as const, 'year' as const);
const length: fc.Arbitrary<DeadlinePeriod> = fc
  .tuple(fc.oneof(fc.integer({ min: 0, max: 40 }), fc.constantFrom(15, 30, 60)), unit)
  .map(([amount, in_]) => ({
    amount: in_ === 'year' ? amount % 2 : in_ === 'month' ? amount % 4 : amount,
    unit: in_,
  }));
const until: fc.Arbitrary<DeadlinePeriod> = fc.constantFrom(
  { until: 'reportDueOn' },
  { until: 'notifiedOn' },
  { until: 'recordedOn' },
);
const period = fc.oneof({ weight: 4, arbitrary: length }, { weight: 1, arbitrary: until });

const extension: fc.Arbitrary<NonNullable<Deadline['extension']>> = fc.record({
  event: fc.oneof(
    { weight: 4, arbitrary: fc.constant('extended') },
    { weight: 1, arbitrary: fc.constantFrom('supervised', 'replied') },
  ),
  max: fc.record({ amount: fc.constantFrom(10, 30), unit }),
  times: fc.constant(1),
  requires: fc.subarray(['approvedBy', 'reason', 'notifiedOn', 'on']),
});
const suspension = fc.oneof(
  fc.constantFrom(
    { from: 'hearing-started', to: 'hearing-ended' },
    { from: 'objected', to: 'objection-agreed' },
    { from: 'accepted', to: 'closed' },
    { from: 'replied', to: 'accepted' },
  ),
  fc.record({ from: eventType, to: eventType }),
);

/** Some begin or end while the random matters run. */
const effective = fc.constantFrom<Deadline['effective']>(
  { from: '2000-01-01' },
  { from: '2022-05-01' },
  { from: '2005-05-01', to: '2022-04-30' },
  { from: '2022-07-17', to: '2023-06-30' },
);

/** There or not, so often of ten. */
const optional = <Value>(often: number, values: fc.Arbitrary<Value>) =>
  fc.oneof(
    { weight: often, arbitrary: values },
    { weight: 10 - often, arbitrary: fc.constant(undefined) },
  );

/** Any deadline that a pack or an overlay could come to, over the facts of the national pack. */
export const randomDeadline: fc.Arbitrary<Deadline> = fc
  .record({
    kind: fc.constantFrom('duty' as const, 'right' as const, 'target' as const),
    roll: fc.constantFrom('strict' as const, 'rolled' as const),
    start,
    periods: fc.array(period, { minLength: 1, maxLength: 3 }),
    fulfilledBy: fc.array(match, { minLength: 1, maxLength: 3 }),
    voidedBy: fc.array(match, { maxLength: 3 }),
    when: optional(4, condition),
    extension: optional(4, extension),
    suspension: optional(4, suspension),
    doubt: optional(
      4,
      fc.record({
        when: condition,
        events: fc.array(eventType, { minLength: 1, maxLength: 2 }),
        because: fc.constant(TEXT),
      }),
    ),
    effective,
  })
  .map(({ periods, ...given }) => ({
    ...(Object.fromEntries(
      Object.entries(given).filter(([, value]) => value !== undefined),
    ) as unknown as Omit<Deadline, 'periods'>),
    id: 'random',
    label: TEXT,
    bearer: 'unit',
    beneficiary: 'petitioner',
    periods: periods as unknown as Deadline['periods'],
    basis: [],
    choices: [],
  }));
