import fc from 'fast-check';
import type { CaseView, OpenDeadline } from '../case-view.ts';
import type { CaseFilter } from '../cases.ts';
import type { Viewer } from '../viewer.ts';
import { viewOf } from './changes.ts';

/** A small county: bodies by what stands above them. */
const ABOVE: Readonly<Record<string, readonly string[]>> = {
  wangshu: [],
  'wangshu-xfj': ['wangshu'],
  'wangshu-town-01': ['wangshu'],
  'wangshu-town-02': ['wangshu'],
  'wangshu-zrzyj': ['wangshu'],
  'wangshu-zrzyj-01': ['wangshu-zrzyj', 'wangshu'],
};
const BODIES = Object.keys(ABOVE);

const DAYS = ['2023-12-31', '2024-01-01', '2024-01-02', '2024-01-31', '2024-02-29'] as const;
const CONTENTS = [
  '自然资源',
  '自然资源/土地征收',
  '自然资源/土地',
  '自然资源-旧',
  '自然资源0',
  '自然_源',
  '100%',
  '农村农业/100%',
];
const PURPOSES = ['appeal', 'accusation', 'suggestion'] as const;
const STATES = ['registered', 'accepted', 'closed'] as const;
const CHANNELS = ['letter', 'visit'] as const;
const KINDS = ['duty', 'right', 'target'] as const;

const body = fc.constantFrom(...BODIES);
const day = fc.constantFrom(...DAYS);
const maybe = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> =>
  fc.option(value, { nil: null });

const deadlines: fc.Arbitrary<readonly OpenDeadline[]> = fc.uniqueArray(
  fc.record({
    deadline: fc.constantFrom('acceptance', 'reply'),
    instance: fc.constantFrom('registered/1', 'accepted/1', 'accepted/2'),
    kind: fc.constantFrom(...KINDS),
    body,
    dueOn: day,
    certainty: fc.constantFrom('official', 'provisional', 'unknown'),
    determined: fc.boolean(),
  }),
  { maxLength: 3, selector: ({ deadline, instance }) => `${deadline} ${instance}` },
);

const written = fc.record({
  handled: fc.subarray(BODIES),
  accused: fc.oneof(
    { weight: 2, arbitrary: fc.constant([]) },
    { arbitrary: fc.subarray(BODIES), weight: 1 },
  ),
  accusing: fc.boolean(),
  unstated: fc.oneof({ weight: 3, arbitrary: fc.constant(false) }, fc.constant(true)),
  office: body,
  holder: maybe(body),
  receivedOn: day,
  channel: fc.constantFrom(...CHANNELS),
  content: maybe(fc.constantFrom(...CONTENTS)),
  township: maybe(fc.constantFrom('town-01', 'town-02')),
  purpose: maybe(fc.constantFrom(...PURPOSES)),
  state: fc.constantFrom(...STATES),
  closedOn: maybe(day),
  deadlines,
});

/** Projections of a case: any body received it, holds it and is accused by it, however odd that would be. */
export const caseViews = (caseId: string): fc.Arbitrary<CaseView> =>
  written.map(({ handled, accusing, accused, ...plain }) =>
    viewOf(caseId, {
      ...plain,
      accused,
      partition: accused.length > 0 || accusing ? 'accusation' : 'ordinary',
      officeReach: reachOf([plain.office]),
      reach: reachOf([plain.office, ...(plain.holder === null ? [] : [plain.holder]), ...handled]),
      case: { id: caseId, registration: { receivedOn: plain.receivedOn }, facts: {}, events: [] },
    }),
  );

const reachOf = (bodies: readonly string[]): readonly string[] => [
  ...new Set(bodies.flatMap((one) => [one, ...(ABOVE[one] ?? [])])),
];

/** What is stored of a case one after the other: the last projection is what counts. */
export type Life = readonly [CaseView, ...CaseView[]];

/** The lives of so many cases. */
export const populations = (caseIds: readonly string[]): fc.Arbitrary<readonly Life[]> =>
  fc.tuple(
    ...caseIds.map((id) =>
      fc
        .tuple(caseViews(id), fc.option(caseViews(id), { nil: undefined }))
        .map(
          ([first, second]): Life =>
            second === undefined ? [first] : [first, { ...second, version: 2 }],
        ),
    ),
  );

/** Eyes of every kind: some see nothing, some see what no rule of an office would let them see. */
export const viewers: fc.Arbitrary<Viewer> = fc.record({
  body: fc.oneof({ weight: 8, arbitrary: body }, fc.constantFrom('elsewhere', '')),
  barredFrom: fc.oneof(
    { weight: 4, arbitrary: fc.subarray(BODIES) },
    fc.constant<'all'>('all'),
    fc.constant<readonly string[]>([]),
  ),
  seesUnstated: fc.boolean(),
});

const chance = { requiredKeys: [] as [] };

/** Filters of the register, with values that occur and some that do not. */
export const filters: fc.Arbitrary<CaseFilter> = fc.record(
  {
    office: body,
    holder: body,
    state: fc.constantFrom(...STATES, 'none'),
    channel: fc.constantFrom(...CHANNELS),
    township: fc.constantFrom('town-01', 'town-02', 'town-0_'),
    content: fc.constantFrom(...CONTENTS, '自然', '自然资源/', '%', '农村农业'),
    purpose: fc.constantFrom(...PURPOSES),
    partition: fc.constantFrom('ordinary', 'accusation'),
    receivedFrom: day,
    receivedTo: day,
    dueBy: day,
    open: fc.boolean(),
  },
  chance,
);
