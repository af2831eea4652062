import {
  addLists,
  addOne,
  type BucketLists,
  bucketSize,
  countInto,
  createLists,
  figuresOf,
  listInto,
  type Role,
} from './bucket.ts';
import { DEADLINE_STATUSES } from './deadline-statuses.ts';
import type { IdLimit } from './id-limit.ts';
import type { MeasuredCase } from './measured-case.ts';
import type { DeadlineCounts, IndicatorResult, Volume } from './run-report.ts';
import type { RunTerms } from './run-terms.ts';
import type { VariantCounter } from './variant-counter.ts';

/** The figures of the whole register, or of one row of a breakdown, while they fill: plain data that sums up. */
export interface Tally {
  /** Placed as the layout says. */
  readonly counts: Float64Array;
  readonly channels: Map<string, number>;
  readonly contents: Map<string, number>;
  /** For each counter, where ids are asked for. */
  readonly lists: readonly BucketLists[] | undefined;
}

/** Where the numbers of a tally stand: what was received, the deadlines by their status, a bucket for each counter. */
export interface TallyLayout {
  readonly counters: readonly VariantCounter[];
  readonly order: readonly string[];
  readonly limit: IdLimit;
  readonly buckets: readonly number[];
  readonly size: number;
}

const ITEMS = 0;
const BATCHES = 1;
const PEOPLE = 2;
/** Where the deadlines begin: six numbers for each, by status. */
const DEADLINES = 3;

/** The layout of the tallies of a run. */
export const layoutOf = ({ counters, order, limit }: RunTerms): TallyLayout => {
  let size = DEADLINES + order.length * DEADLINE_STATUSES.length;
  const buckets = counters.map(({ exclusions }) => {
    const at = size;
    size += bucketSize(exclusions);
    return at;
  });
  return { counters, order, limit, buckets, size };
};

/** An empty tally. */
export const createTally = ({ counters, limit, size }: TallyLayout): Tally => ({
  counts: new Float64Array(size),
  channels: new Map(),
  contents: new Map(),
  lists:
    limit === undefined ? undefined : counters.map(({ exclusions }) => createLists(exclusions)),
});

/** The key of what is not given. */
export const UNKNOWN = 'unknown';

/** The first levels of a content path. */
export const contentLevelOf = (content: string | undefined, level = 1): string => {
  if (content === undefined || content === '') return UNKNOWN;
  let end = -1;
  for (let each = 0; each < level; each++) {
    end = content.indexOf('/', end + 1);
    if (end < 0) return content;
  }
  return content.slice(0, end);
};

/** Adds a case that was received in the period to the volume. */
export const addToVolume = (tally: Tally, { source: { registration } }: MeasuredCase): void => {
  const { channel, content, petitioners } = registration;
  const { counts, channels, contents } = tally;
  const level1 = contentLevelOf(content);
  addOne(counts, ITEMS);
  channels.set(channel, (channels.get(channel) ?? 0) + 1);
  contents.set(level1, (contents.get(level1) ?? 0) + 1);
  if (channel !== 'visit') return;
  addOne(counts, BATCHES);
  counts[PEOPLE] = (counts[PEOPLE] as number) + petitioners.count;
};

/** Adds a deadline, by its place in the order and under its status: `standing` is both in one number. */
export const addDeadline = ({ counts }: Tally, standing: number): void =>
  addOne(counts, DEADLINES + standing);

/** Counts a case by the role that a counter gives it. */
export const addToBucket = (
  { counts, lists }: Tally,
  { buckets, limit }: TallyLayout,
  counter: number,
  id: string,
  role: Role,
): void => {
  countInto(counts, buckets[counter] as number, role);
  if (lists !== undefined && limit !== undefined)
    listInto(lists[counter] as BucketLists, id, role, limit);
};

/** Adds the tally of a later part. */
export const addTally = (into: Tally, later: Tally, { limit }: TallyLayout): void => {
  later.counts.forEach((count, at) => {
    into.counts[at] = (into.counts[at] as number) + count;
  });
  addCounts(into.channels, later.channels);
  addCounts(into.contents, later.contents);
  into.lists?.forEach((lists, counter) => {
    addLists(lists, later.lists?.[counter] as BucketLists, limit ?? 0);
  });
};

const addCounts = (into: Map<string, number>, later: ReadonlyMap<string, number>): void => {
  for (const [key, count] of later) into.set(key, (into.get(key) ?? 0) + count);
};

/** A tally's figures as data; every deadline of the pack in its order, so that "none" is said and not left out. */
export const reportTally = (
  { counts, channels, contents, lists }: Tally,
  { counters, order, buckets }: TallyLayout,
): {
  volume: Volume;
  deadlines: Readonly<Record<string, DeadlineCounts>>;
  indicators: readonly IndicatorResult[];
} => ({
  volume: {
    items: counts[ITEMS] as number,
    byChannel: Object.fromEntries(channels),
    byContent: Object.fromEntries(contents),
    visits: { batches: counts[BATCHES] as number, people: counts[PEOPLE] as number },
  },
  deadlines: Object.fromEntries(order.map((id, place) => [id, deadlineCounts(counts, place)])),
  indicators: counters.map(({ indicator, variant, spec, exclusions }, counter) => ({
    id: indicator.id,
    variant,
    label: indicator.label,
    note: spec.note ?? indicator.note,
    ...(indicator.headline === true ? { headline: true as const } : {}),
    ...figuresOf(counts, buckets[counter] as number, exclusions, lists?.[counter]),
  })),
});

const deadlineCounts = (counts: Float64Array, place: number): DeadlineCounts =>
  Object.fromEntries(
    DEADLINE_STATUSES.map((status, at) => [
      status,
      counts[DEADLINES + place * DEADLINE_STATUSES.length + at],
    ]),
  ) as DeadlineCounts;
