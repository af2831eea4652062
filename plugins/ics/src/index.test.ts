import { expect, test } from 'vitest';
import * as ics from './index.ts';

test('the package exports these names and no others', () => {
  expect(Object.keys(ics).toSorted()).toEqual([
    'calendarOf',
    'default',
    'dueDaysSink',
    'icsPlugin',
    'titlesOf',
  ]);
});

test('the plugin is what a config that names the package loads, and asks to see the accused alone', () => {
  expect(ics.default).toBe(ics.icsPlugin);
  expect(ics.icsPlugin).toMatchObject({ name: 'xinfang/ics', apiVersion: 1, sees: ['accused'] });
});
