import notices from '../days-off.json' with { type: 'json' };

/** A civil day as a number: days since 1970-01-01. */
export type Day = number;

const MS_OF_A_DAY = 86_400_000;
const off = new Set(notices.off);
const makeUp = new Set(notices.work);

/** The number of a civil day `YYYY-MM-DD`. */
export const dayOf = (date: string): Day => Date.parse(`${date}T00:00:00Z`) / MS_OF_A_DAY;

/** The civil day `YYYY-MM-DD` of a number. */
export const dateOf = (day: Day): string => new Date(day * MS_OF_A_DAY).toISOString().slice(0, 10);

/** Whether offices work on a day: by the notices of 2023 and 2024, else Monday to Friday. */
export const isWorkday = (day: Day): boolean => {
  const date = dateOf(day);
  if (off.has(date)) return false;
  const weekday = new Date(day * MS_OF_A_DAY).getUTCDay();
  return makeUp.has(date) || (weekday !== 0 && weekday !== 6);
};

/** The first working day on or after a day. */
export const workdayFrom = (day: Day): Day => (isWorkday(day) ? day : workdayFrom(day + 1));

/** The last working day on or before a day. */
export const workdayUntil = (day: Day): Day => (isWorkday(day) ? day : workdayUntil(day - 1));

/** The working day that lies `count` working days after a day. */
export const addWorkdays = (day: Day, count: number): Day =>
  count === 0 ? day : addWorkdays(workdayFrom(day + 1), count - 1);
