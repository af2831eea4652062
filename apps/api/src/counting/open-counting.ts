import { createHash, randomUUID } from 'node:crypto';
import type { Xinfang } from '@xinfang/sdk';
import type { Job, Store } from '@xinfang/store';
import { mustAllow } from '../access/must-allow.ts';
import type { Principal } from '../access/principal.ts';
import type { Asking } from '../casework/casework.ts';
import type { Clock } from '../clock.ts';
import { askedJson } from './asked-json.ts';
import type { CountAsked, Counting } from './counting.ts';
import { inSight } from './in-sight.ts';
import { jobNotFound, runKeyReused, tooManyForOneAnswer, tooManyRuns } from './refusals.ts';
import { filterOf, optionsOf, runStored } from './run-stored.ts';

/** The kind of job that counts. */
export const RUN = 'run';

/** What counting stands on. */
export interface CountingRoom {
  readonly store: Store;
  readonly xf: Xinfang;
  readonly clock: Clock;
  /** Cases that are counted within one answer; more need a run. Default 20,000. */
  readonly most?: number;
  /** Runs of one body that may wait or go on at once. Default 5. */
  readonly mostRuns?: number;
  /** Called when a run was stored, so that a worker need not look for it. */
  readonly onRun?: () => void;
}

/**
 * Counts stored cases: at once for one office, as runs for more.
 *
 * @example
 * const counting = openCounting({ store, xf, clock });
 * await counting.rates(who, { asOf: clock.today(), office: 'county-xfj' });
 */
export const openCounting = (room: CountingRoom): Counting => {
  const { store, clock, most = 20_000 } = room;
  const jobOf = async (who: Principal, id: string): Promise<Job> => {
    mustAllow(who, 'run.start');
    const job = await store.jobs.read(id);
    if (job === undefined || !isTheirs(job, who)) throw jobNotFound();
    return job;
  };
  return {
    rates: async (who, asked) => {
      mustAllow(who, 'rates.read');
      if ((await store.cases.count(who.viewer, filterOf(asked))) > most)
        throw tooManyForOneAnswer(most);
      return runStored(room, who.viewer, asked);
    },
    start: (asking, asked) => startRun(room, asking, asked),
    job: async (who, id) => inSight(store, who.viewer, await jobOf(who, id)),
    jobs: async (who) => {
      mustAllow(who, 'run.start');
      const jobs = await store.jobs.list({ body: who.body, kind: RUN });
      return jobs.filter((job) => isTheirs(job, who));
    },
    cancel: async ({ who }, id) => {
      await jobOf(who, id);
      const at = clock.now();
      const isCancelled = await store.jobs.cancel(id, at);
      if (isCancelled) await tell(room, 'run.cancelled', who, id, at);
      return isCancelled;
    },
  };
};

/** A run is of the person who started it: another role of the same body may see less. */
const isTheirs = ({ kind, actor }: Job, who: Principal): boolean =>
  kind === RUN && actor.id === who.id && actor.role === who.role && actor.body === who.body;

const startRun = async (room: CountingRoom, asking: Asking, asked: CountAsked): Promise<Job> => {
  const { store, xf, clock, mostRuns = 5 } = room;
  const { who } = asking;
  mustAllow(who, 'run.start');
  // What the kernel refuses is refused now, and not in a job that nobody looks at.
  await xf.run([], optionsOf(asked));
  const id = idOf(asking);
  const before = await store.jobs.read(id);
  if (before !== undefined) return sameRun(before, asked);
  const unfinished = (await store.jobs.list({ body: who.body, kind: RUN })).filter(isUnfinished);
  if (unfinished.length >= mostRuns) throw tooManyRuns(mostRuns);
  const job = await createRun(room, who, id, asked, clock.now());
  room.onRun?.();
  return job;
};

const isUnfinished = ({ status }: Job): boolean => status === 'waiting' || status === 'running';

/** One key of one person is one job, whichever node takes it and however often it is sent. */
const idOf = ({ who, idempotencyKey }: Asking): string =>
  idempotencyKey === undefined
    ? randomUUID()
    : createHash('sha256')
        .update(JSON.stringify([RUN, who.body, who.id, idempotencyKey]))
        .digest('hex')
        .slice(0, 32);

const sameRun = (job: Job, asked: CountAsked): Job => {
  if (stable(job.asked) !== stable(askedJson(asked))) throw runKeyReused();
  return job;
};

/** JSON with its members in order: a store may give them in another. */
const stable = (json: unknown): string =>
  JSON.stringify(json, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );

const createRun = async (
  room: CountingRoom,
  who: Principal,
  id: string,
  asked: CountAsked,
  at: string,
): Promise<Job> => {
  const { id: actor, role, body } = who;
  try {
    const draft = { id, kind: RUN, actor: { id: actor, role, body }, asked: askedJson(asked) };
    const job = await room.store.jobs.create(draft, at);
    await tell(room, 'run.started', who, id, at);
    return job;
  } catch (error) {
    // The same request on another node may have been faster.
    const other = await room.store.jobs.read(id);
    if (other === undefined) throw error;
    return sameRun(other, asked);
  }
};

const tell = (room: CountingRoom, action: string, who: Principal, id: string, at: string) =>
  room.store.audit.append([
    { action, at, actor: { id: who.id, role: who.role, body: who.body }, detail: { run: id } },
  ]);
