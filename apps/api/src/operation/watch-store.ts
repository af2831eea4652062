import { performance } from 'node:perf_hooks';
import type { Store } from '@xinfang/store';
import { watchMethods } from './instrument.ts';
import type { Metrics } from './metrics.ts';
import type { Traces } from './traces.ts';

/** What tells of a store's work. */
export interface Watching {
  readonly traces: Traces;
  readonly metrics: Metrics;
}

/**
 * A store whose commits, readings and lists are timed and traced, without what they hold.
 *
 * @example
 * const watched = watchStore(store, { traces, metrics });
 */
export const watchStore = (store: Store, { traces, metrics }: Watching): Store => {
  const around = (method: string, call: () => unknown): unknown => {
    const operation = `cases.${method}`;
    const begun = performance.now();
    const tell = (outcome: 'ok' | 'failed'): void =>
      metrics.store(operation, (performance.now() - begun) / 1000, outcome);
    return traces.within(`store.${operation}`, {}, async () => {
      try {
        const result = await call();
        tell('ok');
        return result;
      } catch (error) {
        tell('failed');
        throw error;
      }
    });
  };
  const cases = watchMethods(
    store.cases,
    ['commit', 'read', 'log', 'list', 'count', 'due', 'recall'],
    around,
  );
  return new Proxy(store, {
    get: (target, name) => {
      if (name === 'cases') return cases;
      const member: unknown = Reflect.get(target, name, target);
      return typeof member === 'function' ? member.bind(target) : member;
    },
  });
};
