import notices from '../days-off.json' with { type: 'json' };

/** The civil day `count` days after a day, walked one by one. */
export const plusDays = (date: string, count: number): string => {
  let walked = date;
  for (let left = count; left > 0; left--) walked = nextDay(walked);
  return walked;
};

/** The civil day that lies `count` working days after a day, walked one by one. */
export const plusWorkdays = (date: string, count: number): string => {
  let walked = date;
  for (let left = count; left > 0; ) {
    walked = nextDay(walked);
    if (works(walked)) left--;
  }
  return walked;
};

/** The first working day on or after a day. */
export const rolled = (date: string): string => {
  let walked = date;
  while (!works(walked)) walked = nextDay(walked);
  return walked;
};

/** Every day from one to another, both included. */
export const daysFrom = (from: string, to: string): string[] => {
  const days: string[] = [];
  for (let walked = from; walked <= to; walked = nextDay(walked)) days.push(walked);
  return days;
};

const nextDays = new Map<string, string>();

const nextDay = (date: string): string => {
  const known = nextDays.get(date);
  if (known !== undefined) return known;
  const day = new Date(`${date}T12:00:00Z`);
  day.setUTCDate(day.getUTCDate() + 1);
  const next = day.toISOString().slice(0, 10);
  nextDays.set(date, next);
  return next;
};

const works = (date: string): boolean => {
  if (notices.work.includes(date)) return true;
  if (notices.off.includes(date)) return false;
  return ![0, 6].includes(new Date(`${date}T12:00:00Z`).getUTCDay());
};
