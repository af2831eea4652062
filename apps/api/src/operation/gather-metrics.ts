import { type Store, THE_SERVICE } from '@xinfang/store';
import { type Clock, clockOf } from '../clock.ts';
import type { Metrics } from './metrics.ts';

const DAY = 24 * 60 * 60 * 1000;
/** However often it is scraped, a large store is counted no more often. */
const EVERY_MILLIS = 30_000;

interface Gathering {
  readonly at: number;
  readonly done: Promise<void>;
}

const gathered = new WeakMap<Metrics, Gathering>();

/** Asks the store for what a scrape shows beside counters: the outbox, and the cases whose duties are due. */
export const gatherMetrics = (store: Store, clock: Clock, metrics: Metrics): Promise<void> => {
  const now = clock.millis();
  const before = gathered.get(metrics);
  if (before !== undefined && Math.abs(now - before.at) < EVERY_MILLIS) return before.done;
  const done = gather(store, clock, metrics);
  gathered.set(metrics, { at: now, done });
  done.catch(() => gathered.delete(metrics));
  return done;
};

const gather = async (store: Store, clock: Clock, metrics: Metrics): Promise<void> => {
  metrics.outbox(await store.outbox.counts());
  const dueBy = (days: number): Promise<number> =>
    store.cases.count(THE_SERVICE, { dueBy: clockOf(() => clock.millis() + days * DAY).today() });
  const [overdue, byToday, byWeek] = [await dueBy(-1), await dueBy(0), await dueBy(7)];
  metrics.due('overdue', overdue);
  metrics.due('today', byToday - overdue);
  metrics.due('week', byWeek - byToday);
};
