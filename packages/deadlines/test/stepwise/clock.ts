import {
  type Calendar,
  type Certainty,
  type DayNumber,
  parseDayNumber,
  worstCertainty,
} from '@xinfang/calendar';
import type { LoggedEvent } from '@xinfang/matter';
import type { Deadline, DeadlinePeriod } from '@xinfang/pack';
import type { Clock, Reckoned, Suspension } from '../../src/clock.ts';
import type { ExtensionFault } from '../../src/extension.ts';
import type { Start } from '../../src/start.ts';
import { extensionFaults } from './extension.ts';
import { matches } from './start.ts';
import { suspend } from './suspension.ts';

/** Runs a deadline's clock from a start through the events after it, up to the as-of day; undefined where the start names no day. */
export const runClock = (
  deadline: Deadline,
  start: Start,
  asOf: DayNumber,
  calendar: Calendar,
): Clock | undefined => {
  const chosen = bindingPeriod(deadline, start, calendar);
  if (chosen === undefined) return undefined;
  const { period, base, compared } = chosen;
  const fulfilment = start.after.find((event) =>
    deadline.fulfilledBy.some((match) => matches(event, match)),
  );
  let due = base;
  let extension: LoggedEvent | undefined;
  let suspension: Suspension = { days: 0, spans: [] };
  let voiding: LoggedEvent | undefined;
  const refused: { event: LoggedEvent; faults: readonly ExtensionFault[] }[] = [];
  let ended = false;
  for (const [at, event] of start.after.entries()) {
    if (deadline.extension !== undefined && event.type === deadline.extension.event) {
      const faults = extensionFaults(event, deadline.extension, {
        base,
        asOf,
        used: extension !== undefined,
        ended,
      });
      if (faults.length > 0) refused.push({ event, faults });
      else {
        extension = event;
        due = calendar.addPeriod(due, extensionDays(event), deadline.extension.max.unit);
      }
    }
    if (ended) continue;
    if (event === fulfilment) ended = true;
    else if (
      deadline.suspension !== undefined &&
      event.type === deadline.suspension.from &&
      event.day <= due
    ) {
      const before = suspension.days;
      suspension = suspend(suspension, start.after, at, deadline.suspension.to, fulfilment, asOf);
      due += suspension.days - before;
    } else if (
      deadline.voidedBy.some((match) => matches(event, match)) &&
      event.day <= bindingDay(deadline, due, calendar)
    ) {
      voiding = event;
      ended = true;
    }
  }
  const rolled = calendar.rollForward(due);
  return {
    period,
    compared,
    base,
    due,
    rolled,
    binding: deadline.roll === 'rolled' ? rolled : due,
    certainty: certaintyOfClock(calendar, period, start.day, base, due, rolled),
    extendedBy: extension === undefined ? 0 : extensionDays(extension),
    refusedExtensions: refused,
    suspension,
    ...(extension === undefined ? {} : { extension }),
    ...(voiding === undefined && fulfilment !== undefined ? { fulfilment } : {}),
    ...(voiding === undefined ? {} : { voiding }),
  };
};

const bindingDay = (deadline: Deadline, due: DayNumber, calendar: Calendar): DayNumber =>
  deadline.roll === 'rolled' ? calendar.rollForward(due) : due;

const extensionDays = (event: LoggedEvent): number =>
  event.type === 'extended' ? (event.days ?? 0) : 0;

/** Of periods restated in other units the earlier day binds a debtor, the later one gives a right. */
const bindingPeriod = (
  deadline: Deadline,
  start: Start,
  calendar: Calendar,
): (Reckoned & Pick<Clock, 'compared'>) | undefined => {
  const reckoned = deadline.periods.flatMap((period) => {
    const base = dueOf(period, start, calendar);
    return base === undefined ? [] : [{ period, base }];
  });
  const chosen = reckoned.reduce<Reckoned | undefined>((best, each) => {
    if (best === undefined) return each;
    return (deadline.kind === 'right' ? each.base > best.base : each.base < best.base)
      ? each
      : best;
  }, undefined);
  return chosen && { ...chosen, compared: reckoned.filter((each) => each !== chosen) };
};

const dueOf = (period: DeadlinePeriod, start: Start, calendar: Calendar): DayNumber | undefined => {
  if (!('until' in period)) return calendar.addPeriod(start.day, period.amount, period.unit);
  const named = start.fields[period.until];
  return typeof named === 'string' ? parseDayNumber(named) : undefined;
};

/** Working days use every day on the way; other units only the days from the due day to the rolled one. */
const certaintyOfClock = (
  calendar: Calendar,
  period: DeadlinePeriod,
  start: DayNumber,
  base: DayNumber,
  due: DayNumber,
  rolled: DayNumber,
): Certainty => {
  const counted = 'unit' in period && period.unit === 'workday';
  if (counted && base === due) return calendar.certaintyOf(start, due);
  const roll = calendar.certaintyOf(due - 1, rolled);
  return counted ? worstCertainty(calendar.certaintyOf(start, base), roll) : roll;
};
