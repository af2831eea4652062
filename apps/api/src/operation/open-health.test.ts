import { StoreError } from '@xinfang/store';
import { expect, test } from 'vitest';
import { openDesk } from '../../test/desk.ts';
import { accusation } from '../../test/matters.ts';
import { clockOf } from '../clock.ts';
import { openHealth } from './open-health.ts';

/** A machine that stands still until it is told otherwise, on a store in memory. */
const machine = async () => {
  const opened = await openDesk('2026-03-02');
  const at = { wall: Date.parse('2026-03-02T04:00:00Z'), mono: 1000 };
  const room = {
    store: { ...opened.store, now: async () => new Date(at.wall).toISOString() },
    organisation: opened.organisation,
    clock: clockOf(() => at.wall),
    monotonic: () => at.mono,
    everyMillis: 0,
  };
  return { opened, at, room, [Symbol.asyncDispose]: () => opened.store.close() };
};

const failing = (checks: readonly { name: string; ok: boolean; because?: string }[]) =>
  checks.filter(({ ok }) => !ok).map(({ name, because }) => `${name} ${because}`);

test('a service at its start is ready', async () => {
  await using it = await machine();
  await using health = await openHealth(it.room);
  expect(failing(await health.check())).toEqual([]);
  expect(health.refusing()).toBeUndefined();
});

test('a clock that leaps stops acts at once, and lets them go on when it is back', async () => {
  await using it = await machine();
  await using health = await openHealth(it.room);
  it.at.wall += 3_600_000;
  expect(health.refusing()).toBe('clock-not-trusted');
  expect(failing(await health.check())).toEqual(['clock clock-jumped']);
  it.at.wall -= 3_600_000;
  expect(failing(await health.check())).toEqual([]);
  expect(health.refusing()).toBeUndefined();
});

test('a service that starts with its clock before what was stored refuses acts', async () => {
  await using it = await machine();
  await using first = await openHealth(it.room);
  await first.stop();
  it.at.wall -= 3_600_000;
  await using health = await openHealth(it.room);
  expect(health.refusing()).toBe('clock-not-trusted');
  expect(failing(await health.check())).toEqual(['clock clock-went-back']);
  it.at.wall += 3_600_000;
  it.at.mono += 3_600_000;
  expect(health.refusing()).toBeUndefined();
});

test('a shutdown refuses acts before all else', async () => {
  await using it = await machine();
  await using health = await openHealth(it.room);
  health.beginShutdown();
  expect(health.refusing()).toBe('shutting-down');
  expect(failing(await health.check())).toEqual(['shutdown shutting-down']);
});

test('a store that is away is told with its code, and asking never rejects', async () => {
  await using it = await machine();
  const away = async () => {
    throw new StoreError('unavailable', { retry: true });
  };
  const store = { ...it.room.store, check: away, now: away };
  await using health = await openHealth({ ...it.room, store });
  expect(failing(await health.check())).toEqual(['store store-unavailable']);
});

test('a directory that lost an accused body makes the service unready', async () => {
  await using it = await machine();
  const { opened } = it;
  const asking = { who: opened.as('clerk', 'wangshu-xfj') };
  await opened.casework.register(asking, accusation('wangshu-zrzyj'));
  const known = await openHealth(it.room);
  expect(failing(await known.check())).toEqual([]);
  const organisation = {
    ...opened.organisation,
    has: (body: string) => body !== 'wangshu-zrzyj' && opened.organisation.has(body),
  };
  const lost = await openHealth({ ...it.room, organisation });
  expect(failing(await lost.check())).toEqual(['organisation accused-body-unknown']);
});
