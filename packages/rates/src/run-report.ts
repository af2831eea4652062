import type { Certainty, CivilDate, Text } from '@xinfang/calendar';
import type { DeadlineStatus } from '@xinfang/deadlines';
import type { Layer } from '@xinfang/pack/decide';

/** A span of civil days, both ends included; an open end is absent. */
export interface Period {
  readonly from?: CivilDate;
  readonly to?: CivilDate;
}

/** How many rows were read, became cases, and were rejected: read = cases + rejected. */
export interface Rows {
  readonly read: number;
  readonly cases: number;
  readonly rejected: number;
}

/** Something taken as known though the register does not say it, and in how many cases it was used. */
export interface Assumption {
  readonly id: string;
  readonly text: Text;
  readonly cases: number;
  /**
   * In how many matters each way of counting used it, where a run measures all of them; `cases` counts a matter once. A way
   * that did not use it is absent, and so is the whole where the assumption is none of counting.
   */
  readonly variants?: Readonly<Record<string, number>>;
}

/** What was received in the period: items, and for visits batches (items) and people. */
export interface Volume {
  readonly items: number;
  readonly byChannel: Readonly<Record<string, number>>;
  /** By level 1 of the content vocabulary; `unknown` where none is given. */
  readonly byContent: Readonly<Record<string, number>>;
  readonly visits: { readonly batches: number; readonly people: number };
}

/** Deadlines due in the period by where they stand. */
export type DeadlineCounts = Readonly<Record<DeadlineStatus | 'undetermined', number>>;

/** The case ids behind a rate, one for each count, in the order met; cut where the run was asked for so many ids only. */
export interface IndicatorLists {
  readonly numerator: readonly string[];
  readonly denominator: readonly string[];
  /** In the denominator and not in the numerator. */
  readonly missed: readonly string[];
  readonly excluded: Readonly<Record<string, readonly string[]>>;
}

/** A rate: the ratio of two lists, what was left out and why, and what it would be at worst. */
export interface IndicatorResult {
  readonly id: string;
  readonly variant: string;
  readonly label: Text;
  readonly note: Text;
  /** Present on the office's rates that stand first. */
  readonly headline?: true;
  readonly numerator: number;
  readonly denominator: number;
  /** Rounded half up to 4 decimals, 1 only where all, 0 only where none; null where there is nothing to count. */
  readonly value: number | null;
  /** With every undetermined one counted as missed. */
  readonly valueAtWorst: number | null;
  readonly excluded: readonly { readonly reason: string; readonly count: number }[];
  readonly lists?: IndicatorLists;
}

/** A sign that a rate may look better than the work. */
export interface IntegrityResult {
  readonly id: string;
  readonly label: Text;
  readonly count: number;
  readonly cases?: readonly string[];
}

/** The same figures for a part of the cases. */
export interface BreakdownRow {
  readonly key: string;
  readonly volume: Volume;
  readonly deadlines: Readonly<Record<string, DeadlineCounts>>;
  readonly indicators: readonly IndicatorResult[];
}

/** A duty that is past its day and not fulfilled; `days` past the binding due day. */
export interface OverdueItem {
  readonly caseId: string;
  readonly deadline: string;
  readonly dueOn: CivilDate;
  readonly days: number;
  /** Of the day that binds: `official` where no notice can move it. */
  readonly certainty: Certainty;
}

/** An open duty that falls due soon; `daysLeft` from the as-of day to the binding due day. */
export interface UpcomingItem {
  readonly caseId: string;
  readonly deadline: string;
  readonly dueOn: CivilDate;
  readonly daysLeft: number;
  /** Of the day that binds: `official` where no notice can move it. */
  readonly certainty: Certainty;
}

/**
 * How many duties ask for attention, all of them, however many the lists hold. A duty is undetermined where it is open
 * whether it runs; it is counted where it would stand in the list if it ran.
 */
export interface Attention {
  /** From the as-of day to 15 days after it, whatever the period. */
  readonly upcoming: { readonly open: number; readonly undetermined: number };
  /** In the period. */
  readonly overdue: { readonly overdue: number; readonly undetermined: number };
}

/**
 * How many of a deadline's days due in the period a notice can still move. A day moves where a rolled day binds or working
 * days are counted; a duty in plain days binds on its unrolled day and is never counted here.
 */
export interface UncertainDays {
  readonly deadline: string;
  readonly certainty: Exclude<Certainty, 'official'>;
  readonly count: number;
}

/** Something about the run as a whole. */
export interface RunWarning {
  readonly code: string;
  readonly message: Text;
  readonly count?: number;
  /** A few rows or cases it concerns. */
  readonly examples?: readonly string[];
}

/** What a register's cases come to, as of a day. */
export interface RunReport {
  readonly asOf: CivilDate;
  readonly period: Period;
  readonly pack: readonly Layer[];
  readonly calendar: { readonly id: string; readonly version: string; readonly lastNotice: number };
  readonly engine: string;
  readonly rows: Rows;
  readonly assumptions: readonly Assumption[];
  readonly volume: Volume;
  readonly outcomes: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly deadlines: Readonly<Record<string, DeadlineCounts>>;
  readonly indicators: readonly IndicatorResult[];
  readonly integrity: readonly IntegrityResult[];
  readonly breakdowns: readonly { readonly by: string; readonly rows: readonly BreakdownRow[] }[];
  /** Duties overdue in the period, the longest first. */
  readonly overdue: readonly OverdueItem[];
  /**
   * Open duties due from the as-of day to 15 days after it, the nearest first. Whatever the period: what falls due next is
   * asked of the office, not of the period.
   */
  readonly upcoming: readonly UpcomingItem[];
  readonly attention: Attention;
  readonly warnings: readonly RunWarning[];
  /** The worst of the deadlines due in the period, each with its rolled day, also where the unrolled one binds. */
  readonly certainty: Certainty;
  /** Which binding days due in the period can still move, by deadline in the order of the pack. */
  readonly uncertain: readonly UncertainDays[];
}

/** The figures of a run, but for what only the reader of the register knows. */
export type Measured = Omit<RunReport, 'rows'>;
