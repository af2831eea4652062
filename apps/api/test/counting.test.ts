import { StoreError } from '@xinfang/store';
import { expect, test } from 'vitest';
import { startRunWorker, workOnce } from '../src/counting/run-jobs.ts';
import { openCountingDesk, type SampleRow, sampleRows, walking } from './counting-desk.ts';
import { refusalOf } from './refusal.ts';

const AS_OF = '2024-02-26';
const PERIOD = { from: '2023-01-01', to: '2023-12-31' } as const;
const OFFICE = 'wangshu-xfj';
const FEW = sampleRows().slice(0, 100);

test('an office’s rates are those of the register that it keeps', async () => {
  await using desk = await openCountingDesk();
  const who = desk.as('head', OFFICE);
  const asked = { asOf: AS_OF, period: PERIOD, office: OFFICE } as const;
  const rates = await desk.counting.rates(who, asked);
  const seen = new Set<string>();
  for await (const { caseId } of desk.store.cases.each(who.viewer, { office: OFFICE }))
    seen.add(caseId);
  const { office: _, ...options } = asked;
  const plain = await desk.desk.xf.run(
    sampleRows().filter(({ id }) => seen.has(id)),
    options,
  );
  expect(seen.size).toBeGreaterThan(200);
  expect(rates.rows).toEqual(plain.rows);
  expect(rates.indicators).toEqual(plain.indicators);
  expect(rates.integrity).toEqual(plain.integrity);
});

test('a person of an accused body counts without the accusations against it, also by id', async () => {
  await using desk = await openCountingDesk();
  const accused = new Set<string>();
  for await (const one of desk.store.cases.each(desk.as('head', OFFICE).viewer, {
    partition: 'accusation',
  }))
    for (const body of one.accused) accused.add(body);
  expect(accused.size).toBeGreaterThan(0);
  for (const body of accused) {
    const who = desk.as('auditor', body);
    const report = await desk.counting.rates(who, { asOf: AS_OF, ids: true });
    const text = JSON.stringify(report);
    for await (const one of desk.store.cases.each(desk.as('head', OFFICE).viewer))
      if (one.accused.includes(body)) expect(text).not.toContain(one.caseId);
  }
});

test('more cases than one answer holds are left to a run', async () => {
  await using desk = await openCountingDesk(sampleRows().slice(0, 30), { most: 10 });
  const who = desk.as('clerk', OFFICE);
  expect(await refusalOf(desk.counting.rates(who, { asOf: AS_OF }))).toMatchObject({
    status: 422,
    code: 'too-many-for-one-answer',
    more: { most: 10 },
  });
});

test('a handler counts nothing', async () => {
  await using desk = await openCountingDesk([]);
  const who = desk.as('handler', 'wangshu-zrzyj');
  expect(await refusalOf(desk.counting.rates(who, { asOf: AS_OF }))).toMatchObject({ status: 403 });
  expect(await refusalOf(desk.counting.start({ who }, { asOf: AS_OF }))).toMatchObject({
    status: 403,
  });
});

test('a run ends with the report that rates give at once', async () => {
  await using desk = await openCountingDesk(FEW);
  const who = desk.as('head', OFFICE);
  const asked = { asOf: AS_OF, period: PERIOD } as const;
  const job = await desk.counting.start({ who, idempotencyKey: 'a' }, asked);
  expect(job.status).toBe('waiting');
  expect(await workOnce(desk.desk, 'w')).toBe(true);
  expect(await workOnce(desk.desk, 'w')).toBe(false);
  const done = await desk.counting.job(who, job.id);
  expect(done).toMatchObject({ status: 'done', error: null });
  expect(done.result).toEqual(JSON.parse(JSON.stringify(await desk.counting.rates(who, asked))));
});

test('the same key is the same run, and another question under it is refused', async () => {
  await using desk = await openCountingDesk([]);
  const asking = { who: desk.as('clerk', OFFICE), idempotencyKey: 'k' };
  const first = await desk.counting.start(asking, { asOf: AS_OF });
  expect((await desk.counting.start(asking, { asOf: AS_OF })).id).toBe(first.id);
  const other = desk.counting.start(asking, { asOf: '2024-02-27' });
  expect(await refusalOf(other)).toMatchObject({ code: 'idempotency-key-reused' });
});

test('what the kernel refuses is refused before it is a run', async () => {
  await using desk = await openCountingDesk([]);
  const who = desk.as('clerk', OFFICE);
  const upside = { asOf: AS_OF, period: { from: '2024-01-02', to: '2024-01-01' } } as const;
  await expect(desk.counting.start({ who }, upside)).rejects.toMatchObject({
    code: 'period-upside-down',
  });
  expect(await desk.counting.jobs(who)).toEqual([]);
});

test('a body has only so many runs at once', async () => {
  await using desk = await openCountingDesk([], { mostRuns: 2 });
  const who = desk.as('clerk', OFFICE);
  await desk.counting.start({ who }, { asOf: AS_OF });
  const { id } = await desk.counting.start({ who }, { asOf: AS_OF });
  const third = () => desk.counting.start({ who }, { asOf: AS_OF });
  expect(await refusalOf(third())).toMatchObject({ status: 429, code: 'too-many-runs' });
  await desk.counting.cancel({ who }, id);
  expect((await third()).status).toBe('waiting');
});

test('a run of another body is not there', async () => {
  await using desk = await openCountingDesk([]);
  const { id } = await desk.counting.start({ who: desk.as('head', OFFICE) }, { asOf: AS_OF });
  const other = desk.as('head', 'xihe-xfj');
  expect(await refusalOf(desk.counting.job(other, id))).toMatchObject({ code: 'job-not-found' });
  expect(await refusalOf(desk.counting.cancel({ who: other }, id))).toMatchObject({
    code: 'job-not-found',
  });
  expect(await desk.counting.jobs(other)).toEqual([]);
});

test('a cancelled run stops on its way', async () => {
  await using desk = await openCountingDesk(manyRows(800));
  const who = desk.as('head', OFFICE);
  const { id } = await desk.counting.start({ who }, { asOf: AS_OF });
  let walked = 0;
  const store = walking(desk.store, async (at) => {
    walked = at;
    if (at === 400) await desk.counting.cancel({ who }, id);
  });
  await workOnce({ ...desk.desk, store }, 'w');
  expect(walked).toBe(500);
  expect(await desk.counting.job(who, id)).toMatchObject({ status: 'cancelled', result: null });
});

test('a run that a shutdown broke off is given back, and another worker does it once', async () => {
  await using desk = await openCountingDesk(FEW);
  const who = desk.as('head', OFFICE);
  const { id } = await desk.counting.start({ who }, { asOf: AS_OF });
  const ending = new AbortController();
  const store = walking(desk.store, (at) => {
    if (at === 60) ending.abort();
  });
  await workOnce({ ...desk.desk, store }, 'first', ending.signal);
  expect(await desk.counting.job(who, id)).toMatchObject({ status: 'running' });
  expect(await workOnce(desk.desk, 'second')).toBe(true);
  expect(await desk.counting.job(who, id)).toMatchObject({ status: 'done' });
  expect(await workOnce(desk.desk, 'third')).toBe(false);
});

test('a worker that was thought dead cannot end a run that another took', async () => {
  await using desk = await openCountingDesk(FEW);
  const who = desk.as('head', OFFICE);
  const { id } = await desk.counting.start({ who }, { asOf: AS_OF });
  const store = walking(desk.store, async (at) => {
    if (at !== 60) return;
    desk.clock.set('2024-02-27');
    await workOnce(desk.desk, 'second');
  });
  await workOnce({ ...desk.desk, store }, 'first');
  expect(await desk.counting.job(who, id)).toMatchObject({ status: 'done' });
});

test('a store that is away for a moment leaves the run to be taken anew', async () => {
  await using desk = await openCountingDesk(FEW);
  const who = desk.as('head', OFFICE);
  const { id } = await desk.counting.start({ who }, { asOf: AS_OF });
  const store = walking(desk.store, (at) => {
    if (at === 60) throw new StoreError('unavailable', { retry: true });
  });
  await expect(workOnce({ ...desk.desk, store }, 'first')).rejects.toThrow(StoreError);
  desk.clock.set('2024-02-27');
  expect(await workOnce(desk.desk, 'second')).toBe(true);
  expect(await desk.counting.job(who, id)).toMatchObject({ status: 'done' });
});

test('a defect ends the run with a code and nothing of what it met', async () => {
  await using desk = await openCountingDesk(FEW);
  const who = desk.as('head', OFFICE);
  const { id } = await desk.counting.start({ who }, { asOf: AS_OF });
  const store = walking(desk.store, () => {
    throw new TypeError('WS-2023-0001');
  });
  const told: string[] = [];
  await workOnce({ ...desk.desk, store, onFault: (code) => told.push(code) }, 'w');
  expect(await desk.counting.job(who, id)).toMatchObject({ status: 'failed', error: 'defect' });
  expect(told).toEqual(['defect']);
});

test('a worker that was woken does what waits, and one that ends leaves nothing half done', async () => {
  await using desk = await openCountingDesk(FEW);
  const who = desk.as('head', OFFICE);
  const worker = startRunWorker({ ...desk.desk, idleMillis: 3_600_000 });
  const { id } = await desk.counting.start({ who }, { asOf: AS_OF });
  worker.wake();
  await expect
    .poll(async () => (await desk.counting.job(who, id)).status, { timeout: 20_000 })
    .toBe('done');
  await worker.stop();
  const next = await desk.counting.start({ who }, { asOf: AS_OF });
  worker.wake();
  expect((await desk.counting.job(who, next.id)).status).toBe('waiting');
});

/** The year over and over, under other ids. */
const manyRows = (count: number): readonly SampleRow[] => {
  const rows = sampleRows();
  return Array.from({ length: count }, (_, at) =>
    Object.assign({}, rows[at % rows.length], { id: `M-${String(at).padStart(5, '0')}` }),
  );
};
