import { type Bucket, figuresOf } from './bucket.ts';
import type { IdLimit } from './id-limit.ts';
import type { MeasuredCase } from './measured-case.ts';
import { type DayRange, lies } from './period.ts';
import type { DeadlineCounts, IndicatorResult, Volume } from './run-report.ts';
import type { VariantCounter } from './variant-counter.ts';

/** The figures of the whole register, or of one part of it, while they fill. */
export interface Tally {
  readonly volume: MutableVolume;
  readonly deadlines: Map<string, Record<keyof DeadlineCounts, number>>;
  /** One for each counter. */
  readonly buckets: readonly Bucket[];
}

interface MutableVolume {
  items: number;
  byChannel: Record<string, number>;
  byContent: Record<string, number>;
  visits: { batches: number; people: number };
}

/** An empty tally. */
export const createTally = (counters: readonly VariantCounter[], limit: IdLimit): Tally => ({
  // Without a prototype: a content may be called `constructor`.
  volume: {
    items: 0,
    byChannel: Object.create(null),
    byContent: Object.create(null),
    visits: { batches: 0, people: 0 },
  },
  deadlines: new Map(),
  buckets: counters.map((counter) => counter.bucket(limit)),
});

/** The key of what is not given. */
export const UNKNOWN = 'unknown';

/** Level 1 of a content path. */
export const contentLevelOf = (content: string | undefined, level = 1): string =>
  content === undefined || content === '' ? UNKNOWN : content.split('/').slice(0, level).join('/');

/** Adds a case that was received in the period to the volume. */
export const addToVolume = (
  { volume }: Tally,
  { source: { registration } }: MeasuredCase,
): void => {
  const { channel, content, petitioners } = registration;
  const level1 = contentLevelOf(content);
  volume.items += 1;
  volume.byChannel[channel] = (volume.byChannel[channel] ?? 0) + 1;
  volume.byContent[level1] = (volume.byContent[level1] ?? 0) + 1;
  if (channel !== 'visit') return;
  volume.visits.batches += 1;
  volume.visits.people += petitioners.count;
};

const noDeadlines = (): Record<keyof DeadlineCounts, number> => ({
  met: 0,
  late: 0,
  open: 0,
  overdue: 0,
  void: 0,
  undetermined: 0,
});

/** Adds a case's deadlines that are due in the period. */
export const addDeadlines = ({ deadlines }: Tally, one: MeasuredCase, days: DayRange): void => {
  for (const { deadline, status, binding } of one.deadlines) {
    if (!lies(binding, days)) continue;
    let counts = deadlines.get(deadline.id);
    if (counts === undefined) {
      counts = noDeadlines();
      deadlines.set(deadline.id, counts);
    }
    counts[status] += 1;
  }
};

/** A tally's figures as data; every deadline of the pack in its order, so that "none" is said and not left out. */
export const reportTally = (
  tally: Tally,
  counters: readonly VariantCounter[],
  order: readonly string[],
): {
  volume: Volume;
  deadlines: Readonly<Record<string, DeadlineCounts>>;
  indicators: readonly IndicatorResult[];
} => ({
  volume: {
    items: tally.volume.items,
    byChannel: { ...tally.volume.byChannel },
    byContent: { ...tally.volume.byContent },
    visits: { ...tally.volume.visits },
  },
  deadlines: Object.fromEntries(order.map((id) => [id, tally.deadlines.get(id) ?? noDeadlines()])),
  indicators: counters.map(({ indicator, variant, spec }, index) => ({
    id: indicator.id,
    variant,
    label: indicator.label,
    note: spec.note ?? indicator.note,
    ...(indicator.headline === true ? { headline: true as const } : {}),
    ...figuresOf(tally.buckets[index] as Bucket),
  })),
});
