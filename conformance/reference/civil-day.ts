import { addDays } from './calendar-days.ts';

const TIMESTAMP = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::\d{2})?(?:Z|([+-])(\d{2}):(\d{2}))$/u;
const SHANGHAI_AHEAD = 8 * 60;
const DAY = 24 * 60;

/** The civil day in Asia/Shanghai of a date, which is one already, or of a timestamp. */
export const civilDay = (text: string): string => {
  const [, date, hour, minute, sign, offsetHours, offsetMinutes] = TIMESTAMP.exec(text) ?? [];
  if (date === undefined) return text;
  const offset = Number(offsetHours ?? 0) * 60 + Number(offsetMinutes ?? 0);
  const inUtc = Number(hour) * 60 + Number(minute) - (sign === '-' ? -offset : offset);
  return addDays(date, Math.floor((inUtc + SHANGHAI_AHEAD) / DAY));
};
