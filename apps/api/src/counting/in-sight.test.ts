import type { Job, StoredCase, Viewer } from '@xinfang/store';
import { expect, test } from 'vitest';
import { casesIn, inSight } from './in-sight.ts';

const VIEWER: Viewer = { body: 'wangshu', barredFrom: [], seesUnstated: true };
const REPORT = {
  rows: { read: 3, cases: 3 },
  assumptions: [{ id: 'a', cases: 2 }],
  overdue: [{ caseId: 'C-1', deadline: 'xf22.conclude' }],
  indicators: [{ id: 'i', lists: { numerator: ['C-2'], excluded: { void: ['C-3'] } } }],
  integrity: [{ id: 'back-dated', count: 1, cases: ['C-4'] }],
  breakdowns: [{ by: 'unit', rows: [{ key: 'u', indicators: [{ lists: { missed: ['C-5'] } }] }] }],
};

const job = (result: Job['result']): Job => ({
  id: 'run-1',
  kind: 'run',
  actor: { id: 'a', role: 'head', body: 'wangshu' },
  asked: {},
  status: 'done',
  progress: { done: 3, of: 3 },
  result,
  error: null,
  createdAt: '2026-03-02T00:00:00.000Z',
  changedAt: '2026-03-02T00:00:00.000Z',
});

const seeing = (...hidden: readonly string[]) => ({
  cases: {
    read: async (_: Viewer, id: string) => (hidden.includes(id) ? undefined : ({} as StoredCase)),
  } as unknown as Parameters<typeof inSight>[0]['cases'],
});

test('every case that a report names is found, and no count is taken for one', () => {
  expect(casesIn(REPORT).toSorted()).toEqual(['C-1', 'C-2', 'C-3', 'C-4', 'C-5']);
});

test('a report of which all cases are in sight is given as it is', async () => {
  expect(await inSight(seeing('C-9'), VIEWER, job(REPORT))).toEqual(job(REPORT));
});

test.each(casesIn(REPORT))(
  'a report that names %s, which is out of sight by now, is not given',
  async (id) => {
    const told = await inSight(seeing(id), VIEWER, job(REPORT));
    expect(told).toMatchObject({ status: 'failed', result: null, error: 'out-of-sight' });
  },
);

test('a run that has not ended is as it is', async () => {
  expect((await inSight(seeing(), VIEWER, job(null))).status).toBe('done');
});
