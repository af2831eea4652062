import { expect, test, vi } from 'vitest';
import { settableClock } from '../../test/clock.ts';
import { untilMidnight } from '../clock.ts';
import { watchInProcess } from './in-process.ts';
import type { PassCounts } from './watch.ts';

const NOTHING: PassCounts = { reckoned: 0, reprojected: 0, added: 0, withheld: 0, failed: 0 };
const SENT = { sent: 0, retried: 0, dead: 0, outrun: 0 };
const HOUR = 3_600_000;

test.each([
  ['2026-03-02T00:00:00+08:00', 24 * HOUR],
  ['2026-03-02T23:59:59+08:00', 1000],
  ['2026-03-02T16:00:00Z', 24 * HOUR],
  ['2026-03-02T15:00:00Z', HOUR],
])('from %s a civil day in Shanghai begins in %i ms', (now, millis) => {
  expect(untilMidnight(Date.parse(now))).toBe(millis);
});

/** A loop under timers of the test's own, with what it did. */
const open = (work: { readonly pass?: () => Promise<PassCounts> } = {}) => {
  const clock = settableClock('2026-03-02');
  let [passes, stops] = [0, 0];
  const drained: string[] = [];
  const errors: unknown[] = [];
  const watching = watchInProcess({
    clock,
    everyMillis: 10 * HOUR,
    sendEveryMillis: HOUR,
    watch: {
      pass: async () => {
        passes += 1;
        return (await work.pass?.()) ?? NOTHING;
      },
    },
    sender: {
      sinks: ['office', 'county'],
      drain: async (sink) => {
        drained.push(sink);
        return SENT;
      },
      stop: async () => {
        stops += 1;
      },
    },
    onError: (error) => errors.push(error),
  });
  const forward = async (millis: number): Promise<void> => {
    clock.advance(millis);
    await vi.advanceTimersByTimeAsync(millis);
  };
  return { watching, forward, drained, errors, passes: () => passes, stops: () => stops };
};

const withTimers = async (work: () => Promise<void>): Promise<void> => {
  vi.useFakeTimers();
  try {
    await work();
  } finally {
    vi.useRealTimers();
  }
};

test('it looks at once, then at its interval, and when a civil day begins', () =>
  withTimers(async () => {
    const loop = open();
    await loop.forward(1);
    expect(loop.passes()).toBe(1);
    await loop.forward(10 * HOUR);
    expect(loop.passes()).toBe(2);
    await loop.forward(5 * HOUR);
    expect(loop.passes()).toBe(3);
    await loop.watching.stop();
  }));

test('a pass is made when it is asked for', () =>
  withTimers(async () => {
    const loop = open();
    await loop.forward(1);
    loop.watching.look();
    await loop.forward(1);
    expect(loop.passes()).toBe(2);
    await loop.watching.stop();
    loop.watching.look();
    expect(loop.passes()).toBe(2);
  }));

test('what a pass found is sent at once, to each sink by itself', () =>
  withTimers(async () => {
    const loop = open();
    await loop.forward(1);
    expect(loop.drained).toEqual(['office', 'county']);
    loop.watching.wake();
    await loop.forward(1);
    expect(loop.drained).toHaveLength(4);
    await loop.watching.stop();
  }));

test('a pass that fails is told, and the next one tries again', () =>
  withTimers(async () => {
    const loop = open({ pass: () => Promise.reject(new Error('no store')) });
    await loop.forward(1);
    await loop.forward(10 * HOUR);
    expect(loop.errors).toHaveLength(2);
    await loop.watching.stop();
  }));

test('a pass that lasts is not begun a second time, and is waited for when it stops', () =>
  withTimers(async () => {
    const held = Promise.withResolvers<PassCounts>();
    const loop = open({ pass: () => held.promise });
    await loop.forward(30 * HOUR);
    expect(loop.passes()).toBe(1);
    let stopped = false;
    const stopping = loop.watching.stop().then(() => {
      stopped = true;
    });
    await loop.forward(1);
    expect(stopped).toBe(false);
    held.resolve(NOTHING);
    await stopping;
    expect(loop.stops()).toBe(1);
    await loop.forward(100 * HOUR);
    expect(loop.passes()).toBe(1);
  }));
