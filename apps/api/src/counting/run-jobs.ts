import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { XinfangError } from '@xinfang/sdk';
import { type Job, type Json, StoreError, type Viewer } from '@xinfang/store';
import { ROLES } from '../access/principal.ts';
import { viewerOf } from '../access/viewer.ts';
import type { Organisation } from '../organisation.ts';
import { askedFrom } from './asked-json.ts';
import { type CountingRoom, RUN } from './open-counting.ts';
import { filterOf, runStored } from './run-stored.ts';

/** What a worker stands on. */
export interface WorkingRoom extends Pick<CountingRoom, 'store' | 'xf' | 'clock'> {
  readonly organisation: Organisation;
  /** How long a job is this worker's without a sign of life. Default a minute. */
  readonly leaseMillis?: number;
  /** How long to wait where there is nothing to do. Default two seconds. */
  readonly idleMillis?: number;
  /** Told of what ended a job that is no fault of the question: a defect, or the store. */
  readonly onFault?: (code: string) => void;
}

/** A worker that takes jobs one after the other. */
export interface RunWorker extends AsyncDisposable {
  /** Looks for work at once. */
  wake(): void;
  /** Gives the job at hand back, and ends. */
  stop(): Promise<void>;
}

/** Why a job was left. */
class Left extends Error {
  readonly why: 'taken-away' | 'shutdown';

  constructor(why: 'taken-away' | 'shutdown') {
    super(why);
    this.why = why;
  }
}

const TELL_EVERY = 500;

/**
 * Starts a worker that runs counts. A job that its worker did not end, for the process was stopped or killed, is taken anew by
 * another one from the beginning; only one of them can end it.
 *
 * @example
 * await using worker = startRunWorker({ store, xf, clock, organisation });
 */
export const startRunWorker = (room: WorkingRoom): RunWorker => {
  const { idleMillis = 2000, onFault } = room;
  const stopping = new AbortController();
  const worker = randomUUID();
  let nap = new AbortController();
  const idle = async (): Promise<void> => {
    const signal = AbortSignal.any([nap.signal, stopping.signal]);
    await setTimeout(idleMillis, undefined, { signal }).catch(() => undefined);
    nap = new AbortController();
  };
  const work = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      const found = await workOnce(room, worker, stopping.signal).catch((error: unknown) => {
        onFault?.(codeOf(error));
        return false;
      });
      if (!found) await idle();
    }
  };
  const ended = work();
  const stop = async (): Promise<void> => {
    stopping.abort();
    await ended;
  };
  return { wake: () => nap.abort(), stop, [Symbol.asyncDispose]: stop };
};

/** Takes one job and brings it to its end; false where there is none. */
export const workOnce = async (
  room: WorkingRoom,
  worker: string,
  signal: AbortSignal = new AbortController().signal,
): Promise<boolean> => {
  const { store, leaseMillis = 60_000 } = room;
  const job = await store.jobs.claim({ kinds: [RUN], worker, ...leaseOf(room, leaseMillis) });
  if (job === undefined) return false;
  try {
    const result = await countFor(room, job, worker, signal);
    await store.jobs.finish(job.id, { worker, at: room.clock.now(), result });
  } catch (error) {
    await endUnfinished(room, job, worker, error);
  }
  return true;
};

const leaseOf = ({ clock }: Pick<WorkingRoom, 'clock'>, millis: number) => ({
  now: clock.now(),
  leaseUntil: new Date(clock.millis() + millis).toISOString(),
});

const countFor = async (
  room: WorkingRoom,
  job: Job,
  worker: string,
  signal: AbortSignal,
): Promise<Json> => {
  const { store, clock, leaseMillis = 60_000 } = room;
  const asked = askedFrom(job.asked);
  // Made now and not kept with the job: whoever lost sight of a case since must not count it.
  const viewer = viewerFor(room.organisation, job);
  const of = await store.cases.count(viewer, filterOf(asked));
  let toldAt = clock.millis();
  const beforeCase = async (done: number): Promise<void> => {
    if (signal.aborted) throw new Left('shutdown');
    if (done % TELL_EVERY !== 0 && clock.millis() - toldAt < leaseMillis / 3) return;
    toldAt = clock.millis();
    const lease = leaseOf(room, leaseMillis);
    if (!(await store.jobs.progress(job.id, { worker, done, of, ...lease })))
      throw new Left('taken-away');
  };
  const report = await runStored(room, viewer, asked, beforeCase);
  const { read } = report.rows;
  await store.jobs.progress(job.id, {
    worker,
    done: read,
    of: read,
    ...leaseOf(room, leaseMillis),
  });
  return JSON.parse(JSON.stringify(report));
};

/** What the person who asked may see now; nothing where their role is none. */
const viewerFor = (organisation: Organisation, { actor }: Job): Viewer => {
  const role = ROLES.find((each) => each === actor.role) ?? 'rule-author';
  return viewerOf(organisation, role, actor.body);
};

/** A shutdown and a store that is away for a moment leave the job to the next worker; all else ends it. */
const endUnfinished = async (
  room: WorkingRoom,
  job: Job,
  worker: string,
  error: unknown,
): Promise<void> => {
  const { store, clock } = room;
  if (error instanceof Left) {
    if (error.why === 'shutdown') await giveBack(room, job, worker);
    return;
  }
  if (error instanceof StoreError && error.retry) throw error;
  await store.jobs.finish(job.id, { worker, at: clock.now(), error: codeOf(error) });
  if (!(error instanceof XinfangError)) room.onFault?.(codeOf(error));
};

const giveBack = async (room: WorkingRoom, job: Job, worker: string): Promise<void> => {
  const lease = leaseOf(room, 0);
  await room.store.jobs.progress(job.id, { worker, done: 0, of: null, ...lease });
};

const codeOf = (error: unknown): string => {
  if (error instanceof StoreError) return `store-${error.code}`;
  return error instanceof XinfangError ? error.code : 'defect';
};
