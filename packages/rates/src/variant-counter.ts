import type { Calendar, DayNumber } from '@xinfang/calendar';
import type { Indicator, Pack, Scalar, Variant } from '@xinfang/pack';
import { type Bucket, count, createBucket, exclude } from './bucket.ts';
import type { IdLimit } from './id-limit.ts';
import { passes } from './matter-test.ts';
import type { MeasuredCase } from './measured-case.ts';
import { type DayRange, lies } from './period.ts';
import type { Refilings } from './refilings.ts';

/** One indicator in one variant, ready to count cases into buckets. */
export interface VariantCounter {
  readonly indicator: Indicator;
  readonly variant: string;
  readonly spec: Variant;
  bucket(limit: IdLimit): Bucket;
  /** Counts a case; what only the whole register can answer is returned, to be asked once all cases are in. */
  count(one: MeasuredCase, into: readonly Bucket[]): Later | undefined;
  /** What is taken as known of a case that this variant looks at. */
  assumed(one: MeasuredCase): readonly Assume[];
}

/** A missing fact that a variant takes as known. */
export type Assume = SpecOf<'matters'>['assume'][number];

/** A question left for the end of the run. */
export type Later = (refilings: Refilings) => void;

interface Setting {
  readonly pack: Pack;
  readonly calendar: Calendar;
  readonly days: DayRange;
}

/** The counters of the variants asked for: the rates that stand first, then the others, each in the order of the pack. */
export const countersOf = (variant: string, setting: Setting): readonly VariantCounter[] =>
  headlinesFirst(setting.pack.indicators).flatMap((indicator) =>
    Object.entries(indicator.variants)
      .filter(([name]) => variant === 'all' || name === variant)
      .map(([name, spec]) => ({
        indicator,
        variant: name,
        spec,
        bucket: (limit: IdLimit) =>
          createBucket(spec.count === 'deadlines' ? spec.exclude : [], limit),
        count: countFor(spec, setting),
        assumed: assumedFor(spec, setting),
      })),
  );

const headlinesFirst = (indicators: readonly Indicator[]): readonly Indicator[] => [
  ...indicators.filter(({ headline }) => headline === true),
  ...indicators.filter(({ headline }) => headline !== true),
];

const countFor = (spec: Variant, setting: Setting): VariantCounter['count'] => {
  if (spec.count === 'deadlines') return countDeadlines(spec, setting);
  if (spec.count === 'evaluations') return countEvaluations(spec, setting);
  return countMatters(spec, setting);
};

type SpecOf<Kind extends Variant['count']> = Extract<Variant, { count: Kind }>;

const countDeadlines = (spec: SpecOf<'deadlines'>, { days }: Setting): VariantCounter['count'] => {
  const counted = new Set(spec.of);
  return (one, into) => {
    for (const { deadline, status, binding } of one.deadlines) {
      if (!counted.has(deadline.id) || !lies(binding, days)) continue;
      for (const bucket of into) {
        if (spec.denominator.status.includes(status))
          count(bucket, one.id, spec.numerator.status.includes(status));
        else if (spec.exclude.includes(status)) exclude(bucket, one.id, status);
      }
    }
    return undefined;
  };
};

const countEvaluations = (
  spec: SpecOf<'evaluations'>,
  { days }: Setting,
): VariantCounter['count'] => {
  const belongs = (
    grade: string | undefined,
    set: { grades: readonly string[]; expired: boolean },
  ): boolean => (grade === undefined ? set.expired : set.grades.includes(grade));
  return (one, into) => {
    for (const event of one.reckoning.log) {
      if (event.type !== 'evaluated' || event.object !== spec.of || !lies(event.day, days))
        continue;
      if (!belongs(event.grade, spec.denominator)) continue;
      for (const bucket of into) count(bucket, one.id, belongs(event.grade, spec.numerator));
    }
    return undefined;
  };
};

const countMatters = (
  spec: SpecOf<'matters'>,
  { pack, calendar, days }: Setting,
): VariantCounter['count'] => {
  const assumed: ReadonlyMap<string, Scalar> = new Map(
    spec.assume.map(({ fact, value }) => [fact, value]),
  );
  const refiled = spec.numerator.notRefiledAfter;
  return (one, into) => {
    const placed = placeOf(spec.periodBy, one, calendar);
    if (placed === undefined || !lies(placed, days)) return undefined;
    if (!passes(spec.of, one, assumed, pack, calendar)) return undefined;
    const made = passes(spec.numerator, one, assumed, pack, calendar);
    const after = refiled === undefined ? undefined : one.firstOf.get(refiled);
    const { id } = one;
    if (!made || after === undefined) {
      for (const bucket of into) count(bucket, id, made);
      return undefined;
    }
    return (refilings) => {
      for (const bucket of into) count(bucket, id, !refilings.isRefiledAfter(id, after));
    };
  };
};

const assumedFor =
  (spec: Variant, { calendar, days }: Setting): VariantCounter['assumed'] =>
  (one) => {
    if (spec.count !== 'matters') return [];
    const placed = placeOf(spec.periodBy, one, calendar);
    return placed === undefined || !lies(placed, days)
      ? []
      : spec.assume.filter(({ fact }) => one.lookup(fact) === undefined);
  };

const placeOf = (
  by: SpecOf<'matters'>['periodBy'],
  { reckoning, firstOf }: MeasuredCase,
  calendar: Calendar,
): DayNumber | undefined => {
  if (by === 'received') return reckoning.received;
  if ('first' in by) return firstOf.get(by.first);
  return calendar.addPeriod(reckoning.received, by.due.amount, by.due.unit);
};
