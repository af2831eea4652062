import { weekdayOf } from './civil-date.ts';
import { isWorkKind, kindOfDay } from './day-kind.ts';
import type { NamedDays } from './named-days.ts';
import { countForever, countRun, type WorkCount, type WorkTable } from './work-tables.ts';

/**
 * Counts the working days of all time from the first day inside the notices: by a table of the notices' span, and
 * beyond both its ends by the 400-year period of weekends and fixed days. Tables are built when first asked for.
 */
export const countWorkdays = (days: NamedDays): WorkCount => {
  const { firstDay, lastDay } = days;
  const span = lazily(() =>
    countRun(lastDay - firstDay + 1, (i) => isWorkKind(kindOfDay(days, firstDay + i))),
  );
  const beyond = lazily(() =>
    countForever((n) => weekdayOf(n) < 6 && days.fixedNameOf(n) === undefined),
  );
  return {
    through: (n) => {
      if (n < firstDay) return beyond().through(n) - beyond().through(firstDay - 1);
      if (n <= lastDay) return span().countOf(n - firstDay + 1);
      return span().total + beyond().through(n) - beyond().through(lastDay);
    },
    dayOf: (count) => {
      if (count <= 0) return beyond().dayOf(count + beyond().through(firstDay - 1));
      const { total } = span();
      if (count <= total) return firstDay + span().placeOf(count);
      return beyond().dayOf(count - total + beyond().through(lastDay));
    },
  };
};

const lazily = <T extends WorkCount | WorkTable>(build: () => T): (() => T) => {
  let built: T | undefined;
  return () => {
    built ??= build();
    return built;
  };
};
