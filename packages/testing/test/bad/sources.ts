import { setTimeout as sleep } from 'node:timers/promises';
import { LETTERS } from '../good-plugin.ts';
import { type BadPlugin, NAME } from './bad-plugin.ts';

const source = (kind: string, code: string, read: unknown): BadPlugin => ({
  kind: `a source ${kind}`,
  spoil: (good) => ({ ...good, sources: { letters: { label: NAME, read } } }),
  found: [[code, 'sources.letters']],
});

let calls = 0;

/** Sources whose cases cannot be relied on. */
export const BAD_SOURCES: readonly BadPlugin[] = [
  source(
    'that changes its options',
    'source-mutates',
    async function* (_: string, { options }: { options: Record<string, unknown> }) {
      options['seen'] = true;
      yield* [];
    },
  ),
  source('that throws on its way', 'source-throws', async function* () {
    yield LETTERS[0];
    throw new Error('row 2');
  }),
  source('that ignores its signal', 'source-ignores-abort', async function* () {
    yield* LETTERS;
  }),
  source(
    'that looks at its signal once',
    'source-ignores-abort',
    async function* (_: string, { signal }: { signal: AbortSignal }) {
      signal.throwIfAborted();
      yield* LETTERS;
    },
  ),
  source(
    'that hangs',
    'source-too-slow',
    async function* (_: string, { signal }: { signal: AbortSignal }) {
      signal.throwIfAborted();
      await sleep(400, undefined, { signal, ref: false });
      yield LETTERS[0];
    },
  ),
  source(
    'with cases that are none',
    'source-bad-case',
    async function* (_: string, { signal }: { signal: AbortSignal }) {
      signal.throwIfAborted();
      yield { id: 'K-1' };
    },
  ),
  source(
    'that gives other cases the second time',
    'source-differs',
    async function* (_: string, { signal }: { signal: AbortSignal }) {
      signal.throwIfAborted();
      calls += 1;
      yield { ...LETTERS[0], id: `K-${calls}` };
    },
  ),
  source('that is a list', 'source-not-iterable', () => LETTERS),
];
