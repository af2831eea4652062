import { createXinfang } from '@xinfang/sdk';
import { beforeAll, describe, expect, test } from 'vitest';
import { plusDays, rolled } from './brute-force/days.ts';
import { dateOf, dayOf, isWorkday } from './generator/days.ts';
import { generateRegister } from './generator/register.ts';

const FROM = dayOf('2022-12-31');
const TO = dayOf('2024-12-31');
const dates = Array.from({ length: TO - FROM + 1 }, (_, index) => dateOf(FROM + index));

describe('the days off of this example', () => {
  let works: (date: string) => boolean;

  beforeAll(async () => {
    await using xf = await createXinfang();
    const { calendar } = xf;
    works = (date) => calendar.day(date).workday;
  });

  test('are the calendar’s own, on every day from the end of 2022 to the end of 2024', () => {
    expect(dates.filter((date) => isWorkday(dayOf(date)) !== works(date))).toEqual([]);
  });

  test('are the same in the brute-force reckoning', () => {
    expect(dates.filter((date) => (rolled(date) === date) !== works(date))).toEqual([]);
  });
});

test('the brute-force reckoning walks to the same days as plain subtraction', () => {
  expect(plusDays('2023-12-20', 15)).toBe('2024-01-04');
  expect(plusDays('2024-01-31', 60)).toBe('2024-03-31');
});

test('offices act on working days only; petitioners file online and evaluate on any day', () => {
  const events = generateRegister({ seed: 2023 }).flatMap((row) => row.events);
  const acts = events.filter(({ type }) => !['evaluated', 'corrected', 'replied'].includes(type));
  expect(acts.filter(({ on }) => !isWorkday(dayOf(on)))).toEqual([]);
});
