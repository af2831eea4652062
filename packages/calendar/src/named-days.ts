import {
  type CivilDate,
  civilPartsOf,
  type DayNumber,
  dayNumberOf,
  parseDayNumber,
} from './civil-date.ts';
import type { CalendarData, Notice } from './data.ts';

/** What a notice says of a day: the holiday it belongs to, whether it is off, and the paper that says so. */
export interface NamedDay {
  readonly name: string;
  readonly off: boolean;
  readonly document: string;
}

/** How far the notices reach, and what they and the fixed days name. */
export interface NamedDays {
  /** Year of the first and of the last notice held. */
  readonly firstNotice: number;
  readonly lastNotice: number;
  /** The first and the last day inside the notices; between them a year without notice leaves a gap. */
  readonly firstDay: DayNumber;
  readonly lastDay: DayNumber;
  readonly byNotice: ReadonlyMap<DayNumber, NamedDay>;
  /** Whether a day is inside the notices: its own year has one, or a notice of a neighbouring year names it. */
  readonly isInside: (n: DayNumber) => boolean;
  /** The name of the fixed day that is off where no notice is held. */
  readonly fixedNameOf: (n: DayNumber) => string | undefined;
}

/** Gathers the days that the held notices and the list of fixed days name. Where two notices name a day, the later decides. */
export const gatherNamedDays = (data: CalendarData): NamedDays => {
  const held = data.notices
    .filter((notice) => notice.days.length > 0)
    .toSorted((a, b) => a.year - b.year);
  const years = new Set(held.map((notice) => notice.year));
  const byNotice = new Map(held.flatMap(namedDaysOf));
  const firstNotice = Math.min(...years);
  const lastNotice = Math.max(...years);
  const fixed = new Map(data.fixedDays.map(({ month, day, name }) => [month * 100 + day, name]));
  return {
    firstNotice,
    lastNotice,
    firstDay: Math.min(dayNumberOf(firstNotice, 1, 1), ...byNotice.keys()),
    lastDay: Math.max(dayNumberOf(lastNotice, 12, 31), ...byNotice.keys()),
    byNotice,
    isInside: (n) => byNotice.has(n) || years.has(civilPartsOf(n).year),
    fixedNameOf: (n) => {
      const { month, day } = civilPartsOf(n);
      return fixed.get(month * 100 + day);
    },
  };
};

const namedDaysOf = (notice: Notice): [DayNumber, NamedDay][] =>
  notice.days.map(({ date, name, off, document = 0 }) => [
    dayOf(date),
    { name, off, document: notice.documents[document]?.url ?? '' },
  ]);

const dayOf = (date: CivilDate): DayNumber => parseDayNumber(date) as DayNumber;
