import { type Calendar, type CivilDate, XinfangError } from '@xinfang/calendar';
import { readAsOf } from '@xinfang/deadlines';
import type { Case } from '@xinfang/matter';
import type { Pack } from '@xinfang/pack/decide';
import { keyBy } from './breakdown.ts';
import { type IdLimit, readIdLimit } from './id-limit.ts';
import { type DayRange, readPeriod } from './period.ts';
import { SHOWN } from './ranking.ts';
import type { Period } from './run-report.ts';
import { countersOf, type VariantCounter } from './variant-counter.ts';

/** What a run asks. */
export interface MeasureOptions {
  readonly asOf: CivilDate;
  readonly period?: Period;
  /** Fields of `BREAKDOWN_FIELDS`. */
  readonly by?: readonly string[];
  /** The way of counting; default `due`. `all` gives every variant. */
  readonly variant?: string;
  /**
   * Whether rates and integrity come with the ids of their cases: all of them, or at most so many in each list, the first
   * met, which bounds the memory of a large run. Counts stay whole. `true` also lists every overdue and upcoming duty.
   */
  readonly ids?: boolean | number;
}

/** What a run asks, read: the same for each of its parts and for joining them. */
export interface RunTerms {
  readonly pack: Pack;
  readonly calendar: Calendar;
  readonly asOf: CivilDate;
  readonly period: Period;
  readonly days: DayRange;
  readonly limit: IdLimit;
  /** How many overdue and upcoming duties are listed. */
  readonly shown: number;
  readonly namesVariants: boolean;
  readonly counters: readonly VariantCounter[];
  /** The ids of the deadlines of the pack, in its order. */
  readonly order: readonly string[];
  /** The fields of which each value is a row with figures of its own. */
  readonly by: readonly { readonly field: string; readonly keyOf: (oneCase: Case) => string }[];
  /** Tells runs apart: parts of different ones cannot be joined. */
  readonly sign: string;
}

/** Reads what is asked. Throws `impossible-date`, `period-upside-down`, `unknown-field`, `unknown-variant`, `not-a-count`. */
export const readTerms = (pack: Pack, calendar: Calendar, options: MeasureOptions): RunTerms => {
  const asOf = readAsOf(options.asOf);
  const { period, days } = readPeriod(options.period);
  const limit = readIdLimit(options.ids);
  const variant = options.variant === undefined ? DEFAULT : readVariant(options.variant, pack);
  const fields = options.by ?? [];
  return {
    pack,
    calendar,
    asOf,
    period,
    days,
    limit,
    shown: options.ids === true ? Number.POSITIVE_INFINITY : SHOWN,
    namesVariants: variant === ALL,
    counters: countersOf(variant, { pack, calendar, days }),
    order: [...new Set(pack.deadlines.map(({ id }) => id))],
    by: fields.map((field) => ({ field, keyOf: keyBy(field) })),
    sign: JSON.stringify([
      pack.layers,
      [calendar.id, calendar.version],
      [asOf, period, fields, variant, options.ids ?? false],
    ]),
  };
};

const DEFAULT = 'due';
/** Every way of counting at once. */
const ALL = 'all';

const readVariant = (variant: string, pack: Pack): string => {
  const known = new Set(pack.indicators.flatMap(({ variants }) => Object.keys(variants)));
  if (variant === ALL || known.has(variant)) return variant;
  throw new XinfangError([
    {
      code: 'unknown-variant',
      path: 'variant',
      message: { zh: '没有这种统计口径', en: 'no indicator has this variant' },
      hint: { zh: `可用：${[...known].join('、')}`, en: `use one of: ${[...known].join(', ')}` },
    },
  ]);
};
