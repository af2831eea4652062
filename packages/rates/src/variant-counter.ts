import type { Calendar, DayNumber } from '@xinfang/calendar';
import type { Indicator, Pack, Scalar, Variant } from '@xinfang/pack/decide';
import { EXCLUDED, MADE, MISSED, NOT_COUNTED, type Role } from './bucket.ts';
import { DEADLINE_STATUSES } from './deadline-statuses.ts';
import { matterTestOf } from './matter-test.ts';
import type { MeasuredCase } from './measured-case.ts';
import { type DayRange, lies } from './period.ts';

/** One indicator in one variant, ready to count cases. */
export interface VariantCounter {
  readonly indicator: Indicator;
  readonly variant: string;
  readonly spec: Variant;
  /** Why a deadline may be left out, each reason once. */
  readonly exclusions: readonly string[];
  /** How each deadline of a pack counts, by its place in the order and its status; absent where cases are counted. */
  readonly roles?: (order: readonly string[]) => Uint8Array;
  /** Counts a case; absent where deadlines are counted. */
  readonly count?: (one: MeasuredCase, into: CaseSink) => void;
  /** Whether it may leave a case open until it is known whether the matter was filed again. */
  readonly asks: boolean;
  /** What it takes as known of the matters it looks at. */
  readonly assumes: readonly Assume[];
  looksAt(one: MeasuredCase): boolean;
}

/** Takes what a counter says of the case at hand. */
export interface CaseSink {
  add(role: Role): void;
  /** Made, unless the matter is filed again after that day, which only the whole register can answer. */
  ask(after: DayNumber): void;
}

/** A missing fact that a variant takes as known. */
export type Assume = SpecOf<'matters'>['assume'][number];

interface Setting {
  readonly pack: Pack;
  readonly calendar: Calendar;
  readonly days: DayRange;
}

type Counting = Pick<
  VariantCounter,
  'exclusions' | 'roles' | 'count' | 'asks' | 'assumes' | 'looksAt'
>;

/** The counters of the variants asked for: the rates that stand first, then the others, each in the order of the pack. */
export const countersOf = (variant: string, setting: Setting): readonly VariantCounter[] =>
  headlinesFirst(setting.pack.indicators).flatMap((indicator) =>
    Object.entries(indicator.variants)
      .filter(([name]) => variant === 'all' || name === variant)
      .map(([name, spec]) => ({ indicator, variant: name, spec, ...countingOf(spec, setting) })),
  );

const headlinesFirst = (indicators: readonly Indicator[]): readonly Indicator[] => [
  ...indicators.filter(({ headline }) => headline === true),
  ...indicators.filter(({ headline }) => headline !== true),
];

const countingOf = (spec: Variant, setting: Setting): Counting => {
  if (spec.count === 'deadlines') return countDeadlines(spec);
  if (spec.count === 'evaluations') return countEvaluations(spec, setting);
  return countMatters(spec, setting);
};

type SpecOf<Kind extends Variant['count']> = Extract<Variant, { count: Kind }>;

const PLAIN: Counting = { exclusions: [], asks: false, assumes: [], looksAt: () => true };

const countDeadlines = (spec: SpecOf<'deadlines'>): Counting => {
  const exclusions = [...new Set(spec.exclude)];
  const roleOf = (status: (typeof DEADLINE_STATUSES)[number]): Role => {
    if (spec.denominator.status.includes(status))
      return spec.numerator.status.includes(status) ? MADE : MISSED;
    const reason = exclusions.indexOf(status);
    return reason < 0 ? NOT_COUNTED : EXCLUDED + reason;
  };
  return {
    ...PLAIN,
    exclusions,
    roles: (order) =>
      Uint8Array.from(
        order.flatMap((id) =>
          DEADLINE_STATUSES.map((status) => (spec.of.includes(id) ? roleOf(status) : NOT_COUNTED)),
        ),
      ),
  };
};

const countEvaluations = (spec: SpecOf<'evaluations'>, { days }: Setting): Counting => {
  const belongs = (
    grade: string | undefined,
    set: { grades: readonly string[]; expired: boolean },
  ): boolean => (grade === undefined ? set.expired : set.grades.includes(grade));
  return {
    ...PLAIN,
    count: (one, into) => {
      if (!one.firstOf.has('evaluated')) return;
      for (const event of one.reckoning.log) {
        if (event.type !== 'evaluated' || event.object !== spec.of || !lies(event.day, days))
          continue;
        if (belongs(event.grade, spec.denominator))
          into.add(belongs(event.grade, spec.numerator) ? MADE : MISSED);
      }
    },
  };
};

const countMatters = (spec: SpecOf<'matters'>, { pack, calendar, days }: Setting): Counting => {
  const assumed: ReadonlyMap<string, Scalar> = new Map(
    spec.assume.map(({ fact, value }) => [fact, value]),
  );
  const belongs = matterTestOf(spec.of, assumed, pack, calendar);
  const makes = matterTestOf(spec.numerator, assumed, pack, calendar);
  const refiled = spec.numerator.notRefiledAfter;
  const looksAt = (one: MeasuredCase): boolean => {
    const placed = placeOf(spec.periodBy, one, calendar);
    return placed !== undefined && lies(placed, days);
  };
  return {
    ...PLAIN,
    assumes: spec.assume,
    asks: refiled !== undefined,
    looksAt,
    count: (one, into) => {
      if (!looksAt(one) || !belongs(one)) return;
      const made = makes(one);
      const after = refiled === undefined ? undefined : one.firstOf.get(refiled);
      if (made && after !== undefined) into.ask(after);
      else into.add(made ? MADE : MISSED);
    },
  };
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
