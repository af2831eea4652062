import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** What the service counts of itself, for Prometheus: counts by route, act and outcome; never an id of a case or person. */
export interface Metrics {
  /** Prometheus' text format. */
  text(): Promise<string>;
  readonly contentType: string;
  /** An act was done, or refused with a code. */
  act(type: string, outcome: string): void;
  run(outcome: 'done' | 'failed' | 'given-back'): void;
  store(operation: string, seconds: number, outcome: 'ok' | 'failed'): void;
  /** Messages of the outbox by state. */
  outbox(counts: { readonly waiting: number; readonly dead: number; readonly sent: number }): void;
  /** Cases with an open duty, by how soon it is due. */
  due(within: 'overdue' | 'today' | 'week', cases: number): void;
  readonly registry: Registry;
}

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/**
 * Opens the metrics: a registry of their own, so that several services may run in one process.
 *
 * @example
 * const metrics = openMetrics();
 * metrics.act('replied', 'committed');
 * await metrics.text();
 */
export const openMetrics = (): Metrics => {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const made = instrumentsOf(registry);
  return {
    registry,
    contentType: registry.contentType,
    text: () => registry.metrics(),
    act: (type, outcome) => made.acts.inc({ type, outcome }),
    run: (outcome) => made.runs.inc({ outcome }),
    store: (operation, seconds, outcome) =>
      made.storeSeconds.observe({ operation, outcome }, seconds),
    outbox: (counts) => {
      for (const state of ['waiting', 'dead', 'sent'] as const)
        made.outbox.set({ state }, counts[state]);
    },
    due: (within, cases) => made.due.set({ within }, cases),
  };
};

const instrumentsOf = (registry: Registry) => {
  const registers = [registry];
  return {
    acts: new Counter({
      name: 'xinfang_acts_total',
      help: 'Acts on cases by type and outcome',
      labelNames: ['type', 'outcome'],
      registers,
    }),
    runs: new Counter({
      name: 'xinfang_runs_total',
      help: 'Counting runs by outcome',
      labelNames: ['outcome'],
      registers,
    }),
    storeSeconds: new Histogram({
      name: 'xinfang_store_seconds',
      help: 'Seconds of an operation of the store',
      labelNames: ['operation', 'outcome'],
      buckets: SECONDS,
      registers,
    }),
    outbox: new Gauge({
      name: 'xinfang_outbox_messages',
      help: 'Messages to sinks by state',
      labelNames: ['state'],
      registers,
    }),
    due: new Gauge({
      name: 'xinfang_cases_with_open_duty',
      help: 'Cases with an open duty that is overdue, due today, or due within seven days',
      labelNames: ['within'],
      registers,
    }),
  };
};
