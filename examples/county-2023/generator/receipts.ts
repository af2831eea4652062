import type { Channel } from '../register-row.ts';
import { type Day, dayOf, isWorkday, workdayFrom, workdayUntil } from './days.ts';
import type { Receipt } from './plan.ts';
import type { Random } from './random.ts';

const CHANNELS: readonly (readonly [Channel, number])[] = [
  ['online', 36],
  ['visit', 32],
  ['letter', 22],
  ['phone', 10],
];

/** When the year's matters came and by which channel, in the order of days, with their numbers. */
export const drawReceipts = (random: Random, year: number, items: number): readonly Receipt[] => {
  const first = dayOf(`${year}-01-01`);
  const last = dayOf(`${year}-12-31`);
  const drawn = Array.from({ length: items }, () => {
    const channel = random.weighted(CHANNELS);
    return { channel, receivedOn: openDay(random.int(first, last), last, channel) };
  });
  return drawn
    .toSorted((a, b) => a.receivedOn - b.receivedOn)
    .map((each, index) => ({ id: `WS-${year}-${String(index + 1).padStart(4, '0')}`, ...each }));
};

/** Offices are open on working days of the year; the website always. */
const openDay = (day: Day, last: Day, channel: Channel): Day => {
  if (channel === 'online' || isWorkday(day)) return day;
  const next = workdayFrom(day);
  return next > last ? workdayUntil(day) : next;
};
