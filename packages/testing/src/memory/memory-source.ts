import type { RegisterSource } from '@xinfang/sdk';
import { copyOf } from '../watch/values.ts';

/**
 * A source that yields what it is given, in order, one copy each time; it stops when it is aborted. Whatever the place.
 *
 * @example
 * const sources = { memory: memorySource(cases) };
 * const tried = definePlugin({ name: 'county-x/tried', version: '1.0.0', apiVersion: 1, sources });
 * const xf = await createXinfang({ plugins: [tried] });
 * const report = await xf.run(xf.source('county-x/tried/memory', 'anywhere'), { asOf: '2024-01-01' });
 * report.rows.rejected; // 0
 */
export const memorySource = (cases: Iterable<unknown>): RegisterSource => {
  const held = copyOf([...cases]);
  return {
    label: { zh: '内存', en: 'memory' },
    read: async function* (_where, { signal }) {
      for (const one of held) {
        signal.throwIfAborted();
        yield copyOf(one);
      }
    },
  };
};
