import { expect, test } from 'vitest';
import { errorsOf, xinfang } from '../../test/in-process.ts';

const json = async (...argv: readonly string[]): Promise<unknown> =>
  JSON.parse((await xinfang(['calendar', ...argv, '--json'])).stdout);

test('day gives exactly what the contract names', async () => {
  expect(await json('day', '2026-02-14')).toEqual({
    date: '2026-02-14',
    workday: true,
    kind: 'makeup-workday',
    name: '春节',
    certainty: 'official',
  });
  expect(await json('day', '2026-02-12')).toEqual({
    date: '2026-02-12',
    workday: true,
    kind: 'workday',
    certainty: 'official',
  });
});

test('due gives exactly what the contract names', async () => {
  const due = (await json('due', '--from', '2026-02-01', '--amount', '15', '--unit', 'day')) as {
    receipt: readonly unknown[];
  };
  expect({ ...due, receipt: due.receipt.length > 0 }).toEqual({
    from: '2026-02-01',
    amount: 15,
    unit: 'day',
    dueOn: '2026-02-16',
    rolledDueOn: '2026-02-24',
    certainty: 'official',
    receipt: true,
  });
});

test('between gives exactly what the contract names', async () => {
  expect(await json('between', '--from', '2026-02-11', '--to', '2026-02-25')).toEqual({
    from: '2026-02-11',
    to: '2026-02-25',
    days: 14,
    workdays: 5,
    certainty: 'official',
  });
});

test.each([
  ['impossible-date', ['day', '2023-02-30']],
  ['impossible-date', ['due', '--from', 'x', '--amount', '5', '--unit', 'day']],
  ['negative-amount', ['due', '--from', '2023-03-01', '--amount', '-5', '--unit', 'day']],
  ['negative-amount', ['due', '--from', '2023-03-01', '--amount=-5', '--unit', 'day']],
  ['not-a-whole-number', ['due', '--from', '2023-03-01', '--amount', '1.5', '--unit', 'day']],
  ['not-a-whole-number', ['due', '--from', '2023-03-01', '--amount', '', '--unit', 'day']],
  ['unknown-unit', ['due', '--from', '2023-03-01', '--amount', '5', '--unit', 'week']],
  ['period-upside-down', ['between', '--from', '2023-03-02', '--to', '2023-03-01']],
  ['date-out-of-range', ['due', '--from', '2023-03-01', '--amount', '9999999', '--unit', 'year']],
])('%s is wrong usage: %j', async (code, argv) => {
  const ran = await xinfang(['calendar', ...argv, '--json']);
  expect(ran.code).toBe(2);
  expect(ran.stdout).toBe('');
  expect(errorsOf(ran).map((error) => error['code'])).toEqual([code]);
});

test('every fault of a question is told at once, one a line', async () => {
  const ran = await xinfang([
    'calendar',
    'due',
    '--from',
    'x',
    '--amount',
    'y',
    '--unit',
    'z',
    '--json',
  ]);
  expect(errorsOf(ran)).toHaveLength(3);
});

test('a calendar that is not there is a path that cannot be read', async () => {
  const ran = await xinfang(['calendar', 'day', '2026-02-14', '--calendar', './nowhere', '--json']);
  expect([ran.code, errorsOf(ran)[0]?.['code']]).toEqual([2, 'not-found']);
});
