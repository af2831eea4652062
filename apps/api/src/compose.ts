import { openMarks, type Store } from '@xinfang/store';
import type { FastifyInstance } from 'fastify';
import { openAuthenticate } from './access/open-authenticate.ts';
import type { Desk } from './casework/desk.ts';
import { keepLater } from './casework/later.ts';
import { openCasework } from './casework/open-casework.ts';
import { reckonedWith } from './casework/reckoned-with.ts';
import { type Clock, clockOf } from './clock.ts';
import type { Settings } from './config/settings.ts';
import { openCounting } from './counting/open-counting.ts';
import { type RunWorker, startRunWorker } from './counting/run-jobs.ts';
import { buildApp } from './http/build-app.ts';
import { type Serving, serve } from './http/serve.ts';
import { openVeil, veilCursors } from './http/veil-cursors.ts';
import { openLaw } from './open-law.ts';
import { openStore, ringOf } from './open-stores.ts';
import { gatherMetrics } from './operation/gather-metrics.ts';
import type { Health } from './operation/health.ts';
import { errorToTell } from './operation/log-fields.ts';
import { openLog } from './operation/logging.ts';
import { openMetrics } from './operation/metrics.ts';
import { openHealth } from './operation/open-health.ts';
import { openTraces } from './operation/traces.ts';
import { watchActs, watchKernel } from './operation/watch-acts.ts';
import { watchRequests } from './operation/watch-requests.ts';
import { watchStore } from './operation/watch-store.ts';
import type { Service } from './service.ts';
import { type FollowingLaw, startFollowing } from './watch/following-law.ts';
import { type Forgetting, startForgetting } from './watch/forget-answers.ts';
import type { Watching } from './watch/in-process.ts';
import { reckonBy } from './watch/reckon.ts';
import { startWatching } from './watch/start-watching.ts';

/** A whole service that is not started yet. */
export interface Composed {
  readonly service: Service;
  /** For work on stored cases that nobody asks for over HTTP: an import, a rebuilding. */
  readonly desk: Desk;
  readonly app: FastifyInstance;
  /** Follows the law, watches, counts and listens. `ready` resolves when the stored cases are reckoned by this law. */
  start(): Promise<{ readonly url: string; readonly ready: Promise<void> }>;
  /** Takes nothing more, finishes what was begun, closes everything; whether nothing had to be cut off. */
  stop(): Promise<boolean>;
}

/** What tests put in place of the process's own. */
export interface ComposeOptions {
  readonly clock?: Clock;
  /** Milliseconds of a clock that nobody sets. */
  readonly monotonic?: () => number;
  /** Stands around the store, e.g. with another clock or with faults. */
  readonly around?: (store: Store) => Store;
}

/**
 * Makes the service of the settings: opens the store, the law and the organisation, and puts every part on what it stands on.
 *
 * @throws XinfangError where a pack, the calendar or the directory is wrong; StoreError where the store is.
 */
export const compose = async (
  settings: Settings,
  { clock = clockOf(), monotonic, around = (store) => store }: ComposeOptions = {},
): Promise<Composed> => {
  const log = openLog(settings);
  const metrics = openMetrics();
  const traces = openTraces(settings);
  const failed = (event: string) => (error: unknown) => log.error(errorToTell(error), event);
  const law = await openLaw(settings);
  const { organisation } = law;
  const xf = watchKernel(law.xf, traces);
  const opened = around(await openStore(settings));
  const store = veilCursors(
    watchStore(opened, { traces, metrics }),
    openVeil(settings.secrets.marks),
  );
  const kept = await openHealth({
    store: opened,
    clock,
    organisation,
    ...(monotonic && { monotonic }),
  });
  let following: FollowingLaw | undefined;
  const health = withLaw(kept, () => following?.isDone() === true);
  const { later, settled } = keepLater(failed('later-failed'));
  const desk: Desk = {
    store,
    xf,
    organisation,
    clock,
    ring: ringOf(settings.secrets),
    marks: openMarks(settings.secrets.marks),
    reckonedWith: reckonedWith(xf, organisation),
    keepYears: settings.keepYears,
    refusing: health.refusing,
    later,
  };
  let worker: RunWorker | undefined;
  let watching: Watching | undefined;
  let serving: Serving | undefined;
  let forgetting: Forgetting | undefined;
  const service: Service = {
    settings,
    clock,
    store,
    xf,
    organisation,
    health,
    authenticate: openAuthenticate({ oidc: settings.oidc, keys: store.keys, organisation, clock }),
    casework: watchActs(openCasework(desk), { traces, metrics }),
    counting: openCounting({ store, xf, clock, onRun: () => worker?.wake() }),
  };
  const app = await buildApp(service, {
    logger: log,
    metrics: metrics.registry,
    extend: (each) => {
      watchRequests(each, traces);
      each.addHook('preHandler', async ({ routeOptions }) => {
        if (routeOptions.url === '/metrics') await gatherMetrics(opened, clock, metrics);
      });
    },
  });
  const watchRoom = { settings, store: opened, xf, organisation, clock };
  const begin = async () => {
    await refuseUnknownAccused(kept);
    following = startFollowing(
      {
        store: opened,
        clock,
        organisation,
        reckon: reckonBy(xf, organisation),
        identity: desk.reckonedWith,
        sinks: settings.sinks,
      },
      failed('law-not-followed'),
    );
    const { refusing } = health;
    worker = startRunWorker({
      store,
      xf,
      clock,
      organisation,
      onFault: (code) => log.error({ code }, 'run-failed'),
    });
    forgetting = startForgetting({ store, clock, refusing, onError: failed('answers-kept') });
    watching = await startWatching({
      ...watchRoom,
      refusing,
      onError: failed('watch-failed'),
      onFailure: () => log.error({}, 'case-not-reckoned'),
    });
    void following.done.then(() => watching?.look());
    serving = await serve(app, settings);
    return { url: serving.url, ready: following.done };
  };
  const stop = async (): Promise<boolean> => {
    kept.beginShutdown();
    // Each has its own to finish, and none waits for another: together they take no longer than the slowest.
    const [served, ...others] = await Promise.allSettled([
      serving?.stop(settings.graceMillis) ?? app.close().then(() => true),
      following?.stop(),
      watching?.stop(),
      worker?.stop(),
      forgetting?.stop(),
    ]);
    // What they stood on is closed whatever became of them.
    const closings = [
      settled,
      () => kept.stop(),
      () => traces.stop(),
      () => xf.close(),
      () => opened.close(),
    ];
    for (const ended of [...others, ...(await closeAll(closings))])
      if (ended.status === 'rejected') failed('stop-failed')(ended.reason);
    return served.status === 'fulfilled' && served.value;
  };
  return {
    service,
    desk,
    app,
    start: async () => {
      try {
        return await begin();
      } catch (error) {
        // A service that could not begin must not go on watching and counting unseen.
        await stop();
        throw error;
      }
    },
    stop,
  };
};

/** One after the other, each whatever became of those before. */
const closeAll = async (
  closings: readonly (() => Promise<unknown>)[],
): Promise<PromiseSettledResult<unknown>[]> => {
  const ended: PromiseSettledResult<unknown>[] = [];
  for (const close of closings) ended.push(...(await Promise.allSettled([close()])));
  return ended;
};

/** Before the stored cases are reckoned by the law of this node, it takes no acts. */
const withLaw = (health: Health, isFollowed: () => boolean): Health => ({
  refusing: () => health.refusing() ?? (isFollowed() ? undefined : 'law-not-followed'),
  check: async () =>
    (await health.check()).map((check) =>
      check.name !== 'law' || isFollowed()
        ? check
        : { ...check, ok: false, because: 'not-followed' },
    ),
});

/**
 * A directory that does not know a body which a stored matter accuses cannot say from whom to keep it: with such a one nobody is
 * answered at all.
 *
 * @throws Error `accused-body-unknown`.
 */
const refuseUnknownAccused = async (health: Health): Promise<void> => {
  const check = (await health.check()).find(({ name }) => name === 'organisation');
  if (check?.because === 'accused-body-unknown') throw new Error('accused-body-unknown');
};
