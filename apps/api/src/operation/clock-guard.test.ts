import { StoreError } from '@xinfang/store';
import { expect, test } from 'vitest';
import { clockOf } from '../clock.ts';
import { openClockGuard } from './clock-guard.ts';

const HOUR = 3_600_000;
const START = Date.UTC(2026, 10, 30, 1);

/** A machine with a wall clock that can be set, a monotonic one that cannot, and a store with its own. */
const machine = (storeRuns = true) => {
  const at = { wall: START, mono: 5000, store: START };
  let stored: string | undefined;
  const guard = openClockGuard({
    clock: clockOf(() => at.wall),
    monotonic: () => at.mono,
    storeNow: async () => {
      if (!storeRuns) throw new StoreError('unavailable', { retry: true });
      return new Date(at.store).toISOString();
    },
    lastStored: async () => stored,
  });
  return {
    at,
    guard,
    pass: (millis: number) => {
      at.wall += millis;
      at.mono += millis;
      at.store += millis;
    },
    keep: (millis: number) => {
      stored = new Date(millis).toISOString();
    },
  };
};

test('time that passes is no fault', async () => {
  const { guard, pass } = machine();
  await guard.ask();
  for (let hour = 0; hour < 48; hour += 1) {
    pass(HOUR);
    expect(guard.fault()).toBeUndefined();
    await guard.ask();
    expect(guard.fault()).toBeUndefined();
  }
});

test.each([
  ['forward by an hour', HOUR],
  ['back by an hour', -HOUR],
  ['forward by two seconds', 2000],
])(
  'a clock that leaps %s is seen in the same moment, and trusted again when it is back',
  async (_, leap) => {
    const { at, guard } = machine();
    expect(guard.fault()).toBeUndefined();
    at.wall += leap;
    expect(guard.fault()).toBe('clock-jumped');
    await guard.ask();
    expect(guard.fault()).toBe('clock-differs-from-store');
    at.wall -= leap;
    expect(guard.fault()).toBeUndefined();
  },
);

test('a leap of less than two seconds is none', async () => {
  const { at, guard } = machine();
  await guard.ask();
  at.wall += 1900;
  expect(guard.fault()).toBeUndefined();
});

test('a leap that the store makes too, being on the same machine, is still one', async () => {
  const { at, guard } = machine();
  await guard.ask();
  at.wall += HOUR;
  at.store += HOUR;
  await guard.ask();
  expect(guard.fault()).toBe('clock-jumped');
});

test('a clock that was wrong when the process began is trusted once it agrees with the store', async () => {
  const { at, guard } = machine();
  at.store += HOUR;
  await guard.ask();
  expect(guard.fault()).toBe('clock-differs-from-store');
  at.wall += HOUR;
  await guard.ask();
  expect(guard.fault()).toBeUndefined();
});

test('a clock that lies before what is stored went back while the process was not there', async () => {
  const { at, guard, keep, pass } = machine();
  keep(at.wall + HOUR);
  await guard.ask();
  expect(guard.fault()).toBe('clock-went-back');
  pass(HOUR);
  expect(guard.fault()).toBeUndefined();
});

test('a store that does not answer is not the fault of the clock', async () => {
  const { guard } = machine(false);
  await guard.ask();
  expect(guard.fault()).toBeUndefined();
});
