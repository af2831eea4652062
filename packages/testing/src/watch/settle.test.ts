import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { forEachInTime, settled } from './settle.ts';

test('a value, a rejection, a throw and what comes too late are told apart', async () => {
  const error = new Error('no');
  expect(await settled(() => 1, 1000)).toEqual({ kind: 'value', value: 1 });
  expect(await settled(async () => 2, 1000)).toEqual({ kind: 'value', value: 2 });
  expect(await settled(() => Promise.reject(error), 1000)).toEqual({ kind: 'error', error });
  const thrown = await settled(() => {
    throw error;
  }, 1000);
  expect(thrown).toEqual({ kind: 'error', error });
  expect(await settled(() => sleep(500, 3, { ref: false }), 5)).toEqual({ kind: 'late' });
});

test('one after another is done until one is late, or the time is over', async () => {
  const done: number[] = [];
  await forEachInTime([1, 2, 3, 4], 10_000, async (one) => {
    done.push(one);
    return one === 2 ? { kind: 'late' } : { kind: 'value', value: one };
  });
  expect(done).toEqual([1, 2]);
  await forEachInTime([5, 6], 0, async (one) => {
    done.push(one);
    await sleep(2);
    return { kind: 'value', value: one };
  });
  expect(done).toEqual([1, 2, 5]);
});
