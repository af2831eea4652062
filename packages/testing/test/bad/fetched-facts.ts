import { setTimeout as sleep } from 'node:timers/promises';
import type { MatterView } from '@xinfang/sdk';
import type { PluginOptions } from '../../src/index.ts';
import type { BadPlugin } from './bad-plugin.ts';

const fetched = (
  kind: string,
  code: string,
  fact: unknown,
  options?: PluginOptions,
): BadPlugin => ({
  kind: `a fetched fact ${kind}`,
  spoil: (good) => ({ ...good, facts: { ...good.facts, complex: fact } }),
  found: [[code, 'facts.complex']],
  ...(options === undefined ? {} : { options }),
});

/** Fetched facts that are late, wrong, or not to be stopped. */
export const BAD_FETCHED_FACTS: readonly BadPlugin[] = [
  fetched(
    'that ignores its signal',
    'fact-ignores-abort',
    async () => {
      await sleep(40);
      return true;
    },
    { limits: { abort: 10 } },
  ),
  fetched('that is too slow', 'fact-too-slow', {
    timeout: 20,
    fetch: async (_: MatterView, { signal }: { signal: AbortSignal }) =>
      sleep(200, true, { signal }),
  }),
  fetched('with a wrong value', 'fact-outside-domain', async () => 'maybe'),
  fetched('that is no promise', 'fact-not-a-promise', { fetch: () => true }),
  fetched('that fails', 'fact-throws', async () => {
    throw new Error('no such table');
  }),
  fetched('that changes the matter', 'fact-mutates', async (matter: { caseId: string }) => {
    matter.caseId = '';
    return undefined;
  }),
  {
    ...fetched('kept under a chance key', 'uses-randomness', {
      cache: { for: 10, key: () => String(Math.random()) },
      fetch: async () => undefined,
    }),
    found: [['uses-randomness', 'facts.complex.cache.key']],
  },
  fetched('that looks at the title without asking', 'reads-unasked', async (matter: MatterView) =>
    matter.title === '' ? true : undefined,
  ),
];
