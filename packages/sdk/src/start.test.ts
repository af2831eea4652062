import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import * as start from './start.ts';

const ROOT = resolve(import.meta.dirname, '../../..');

test('the public names are these', () => {
  expect(Object.keys(start).toSorted()).toEqual(['didYouMean', 'openCalendar', 'openXinfang']);
});

test('a calendar is opened without a pack', async () => {
  const calendar = await start.openCalendar('@xinfang/calendar-cn', ROOT);
  expect(calendar.day('2026-02-14').kind).toBe('makeup-workday');
});

test('the SDK is opened as createXinfang opens it', async () => {
  await using xf = await start.openXinfang({ from: ROOT });
  expect(xf.pack.layers.map(({ id }) => id)).toEqual(['national']);
});

test('a calendar that is not there is refused as everywhere', async () => {
  await expect(start.openCalendar('./nowhere', ROOT)).rejects.toMatchObject({ code: 'not-found' });
});
