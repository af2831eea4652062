import type { Xinfang } from '@xinfang/sdk';
import type { Job } from '@xinfang/store';
import type { Clock } from '../src/clock.ts';
import type { Counting } from '../src/counting/counting.ts';
import { Refusal } from '../src/refusal.ts';

/** Counting in memory; a test moves its jobs on. */
export interface FakeCounting extends Counting {
  readonly change: (id: string, more: Partial<Job>) => void;
}

/** Counts nothing, and keeps runs that a test moves on. */
export const fakeCounting = (xf: Xinfang, clock: Clock): FakeCounting => {
  const jobs = new Map<string, Job>();
  const find = (id: string): Job => {
    const job = jobs.get(id);
    if (job !== undefined) return job;
    const title = { zh: '没有这项统计', en: 'No such run' };
    throw new Refusal({ status: 404, code: 'job-not-found', title });
  };
  return {
    rates: (_who, { asOf }) => xf.run([], { asOf }),
    start: async ({ who }, asked) => {
      const job: Job = {
        id: `run-${jobs.size + 1}`,
        kind: 'run',
        actor: { id: who.id, role: who.role, body: who.body },
        asked: { asOf: asked.asOf },
        status: 'waiting',
        progress: { done: 0, of: null },
        result: null,
        error: null,
        createdAt: clock.now(),
        changedAt: clock.now(),
      };
      jobs.set(job.id, job);
      return job;
    },
    job: async (_who, id) => find(id),
    jobs: async () => [...jobs.values()],
    cancel: async (_asking, id) => {
      const job = find(id);
      const isOpen = job.status === 'waiting' || job.status === 'running';
      if (isOpen) jobs.set(id, { ...job, status: 'cancelled' });
      return isOpen;
    },
    change: (id, more) => jobs.set(id, { ...find(id), ...more }),
  };
};
