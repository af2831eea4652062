const MILLISECONDS = 86_400_000;
const SUNDAY = 0;
const SATURDAY = 6;

/** The civil day so many days after another; reckoned by the platform, not by what is measured. */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * MILLISECONDS).toISOString().slice(0, 10);

/** How many days lie between two civil days. */
export const daysFrom = (from: string, to: string): number =>
  (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / MILLISECONDS;

/** The nth working day after a day, in a stretch without days off by notice. */
export const workdayAfter = (day: string, workdays: number): string => {
  let found = day;
  for (let left = workdays; left > 0; ) {
    found = dayAfter(found, 1);
    if (!isWeekend(found)) left -= 1;
  }
  return found;
};

const isWeekend = (day: string): boolean => {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === SUNDAY || weekday === SATURDAY;
};
