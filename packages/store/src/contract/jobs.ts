import { expect } from 'vitest';
import type { Store } from '../store.ts';
import { at, CLERK, COUNTY, ids, OFFICE } from './changes.ts';
import type { OpenStore } from './opened.ts';
import { inParallel, tally } from './rows.ts';
import { race, storeTest, twoNodes } from './store-test.ts';

const lease = (worker: string, now: number) => ({ worker, now: at(now), leaseUntil: at(now + 60) });

const take = ({ jobs }: Store, worker: string, now: number, kinds: readonly string[] = ['run']) =>
  jobs.claim({ kinds, ...lease(worker, now) });

const create = ({ jobs }: Store, id: string, seconds = 0, kind = 'run') =>
  jobs.create(
    { id, kind, actor: CLERK, asked: { period: ['2024-01-01', '2024-12-31'] } },
    at(seconds),
  );

const tell = ({ jobs }: Store, id: string, worker: string, now: number) =>
  jobs.progress(id, { done: 5, of: 10, ...lease(worker, now) });

/** Work that takes longer than a request: one worker at a time, and none that died holds it up. */
export const testJobs = (open: OpenStore): void => {
  const it = storeTest(open);

  it('a job is created waiting, and read by any node', async (store, opened) => {
    const [, other] = await twoNodes(opened);
    const job = await create(store, 'j-1', 3);
    expect(job).toEqual({
      id: 'j-1',
      kind: 'run',
      actor: CLERK,
      asked: { period: ['2024-01-01', '2024-12-31'] },
      status: 'waiting',
      progress: { done: 0, of: null },
      result: null,
      error: null,
      createdAt: at(3),
      changedAt: at(3),
    });
    expect(await other.jobs.read('j-1')).toEqual(job);
    expect(await other.jobs.read('j-2')).toBeUndefined();
  });

  it('the oldest waiting job of the asked kinds is taken, and by one worker', async (store) => {
    await create(store, 'j-b', 1);
    await create(store, 'j-a', 2);
    await create(store, 'j-c', 0, 'export');
    expect(await take(store, 'w-1', 10)).toMatchObject({ id: 'j-b', status: 'running' });
    expect(await take(store, 'w-2', 10)).toMatchObject({ id: 'j-a', status: 'running' });
    expect(await take(store, 'w-3', 10)).toBeUndefined();
    expect(await take(store, 'w-3', 10, ['other', 'export'])).toMatchObject({ id: 'j-c' });
    expect(await take(store, 'w-3', 10, [])).toBeUndefined();
  });

  it('of racing workers each gets another job', async (_, opened) => {
    await inParallel(ids('j', 6), (id) => create(opened.store, id));
    const taken = await race(opened, 10, (store, worker) => take(store, `w-${worker}`, 1));
    const got = tally(taken.flatMap((job) => (job === undefined ? [] : [job.id])));
    expect(got).toEqual(Object.fromEntries(ids('j', 6).map((id) => [id, 1])));
  });

  it('a job whose worker fell silent is taken anew, and the silent one is told to stop', async (store) => {
    await create(store, 'j-1');
    await take(store, 'w-1', 0);
    expect(await tell(store, 'j-1', 'w-1', 30)).toBe(true);
    expect(await take(store, 'w-2', 89)).toBeUndefined();
    expect(await take(store, 'w-2', 90)).toMatchObject({ id: 'j-1', status: 'running' });
    expect(await tell(store, 'j-1', 'w-1', 91)).toBe(false);
    expect(await store.jobs.finish('j-1', { worker: 'w-1', at: at(92), result: 1 })).toBe(false);
    expect(await store.jobs.finish('j-1', { worker: 'w-2', at: at(93), result: 2 })).toBe(true);
    expect(await store.jobs.read('j-1')).toMatchObject({ status: 'done', result: 2 });
    expect(await take(store, 'w-1', 500)).toBeUndefined();
  });

  it('a job tells how far it is, and what it came to', async (store) => {
    await create(store, 'j-1');
    await create(store, 'j-2');
    await take(store, 'w-1', 1);
    await take(store, 'w-1', 1);
    await tell(store, 'j-1', 'w-1', 2);
    const progress = { done: 5, of: 10 };
    expect(await store.jobs.read('j-1')).toMatchObject({ progress, changedAt: at(2) });
    const result = { rates: [0.5, null], 说明: '好' };
    await store.jobs.finish('j-1', { worker: 'w-1', at: at(3), result });
    await store.jobs.finish('j-2', { worker: 'w-1', at: at(4), error: 'no-calendar' });
    expect(await store.jobs.read('j-1')).toMatchObject({ status: 'done', result, error: null });
    const failed = { status: 'failed', result: null, error: 'no-calendar', changedAt: at(4) };
    expect(await store.jobs.read('j-2')).toMatchObject(failed);
    expect(await store.jobs.finish('j-1', { worker: 'w-1', at: at(5), error: 'x' })).toBe(false);
    expect(await tell(store, 'j-1', 'w-1', 5)).toBe(false);
  });

  it('a cancelled job is neither taken nor finished', async (store) => {
    await create(store, 'j-1');
    await create(store, 'j-2', 1);
    await take(store, 'w-1', 2);
    expect(await store.jobs.cancel('j-1', at(3))).toBe(true);
    expect(await store.jobs.cancel('j-2', at(3))).toBe(true);
    expect(await store.jobs.cancel('j-3', at(3))).toBe(false);
    expect(await tell(store, 'j-1', 'w-1', 4)).toBe(false);
    expect(await store.jobs.finish('j-1', { worker: 'w-1', at: at(4), result: 1 })).toBe(false);
    expect(await take(store, 'w-2', 500)).toBeUndefined();
    const cancelled = { status: 'cancelled', result: null, changedAt: at(3) };
    expect(await store.jobs.read('j-1')).toMatchObject(cancelled);
  });

  it('what is done is not cancelled any more', async (store) => {
    await create(store, 'j-1');
    await take(store, 'w-1', 1);
    await store.jobs.finish('j-1', { worker: 'w-1', at: at(2), result: 'all' });
    expect(await store.jobs.cancel('j-1', at(3))).toBe(false);
    expect(await store.jobs.read('j-1')).toMatchObject({ status: 'done', result: 'all' });
  });

  it('the newest jobs of a body are listed, at most 100', async (store) => {
    const names = ids('j', 104);
    await inParallel([...names.entries()], ([second, id]) => create(store, id, second));
    await store.jobs.create(
      { id: 'theirs', kind: 'run', actor: { ...CLERK, body: COUNTY }, asked: null },
      at(0),
    );
    await create(store, 'other', 500, 'export');
    const listed = await store.jobs.list({ body: OFFICE, kind: 'run' });
    expect(listed.map(({ id }) => id)).toEqual(names.toReversed().slice(0, 100));
    const [newest] = await store.jobs.list({ body: OFFICE });
    expect(newest?.id).toBe('other');
    expect((await store.jobs.list({ body: COUNTY })).map(({ id }) => id)).toEqual(['theirs']);
  });
};
