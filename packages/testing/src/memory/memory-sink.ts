import type { RunSink, SinkMessage } from '@xinfang/sdk';

/** When a sink in memory fails. */
export interface MemorySinkOptions {
  /** The message at which `take` fails, counted from 1 through all that was opened; default none. */
  readonly failAt?: number;
  /** Whether closing fails; default not. */
  readonly failOnClose?: boolean;
}

/** A sink that keeps what it is told. */
export interface MemorySink extends RunSink {
  /** What it was told, in order. */
  readonly messages: readonly SinkMessage[];
  /** How each that was opened was closed. */
  readonly closed: readonly { readonly completed: boolean }[];
  /** Forgets everything. */
  readonly clear: () => void;
}

/**
 * A sink that keeps what it is told, and fails where it is told to: for tests of who uses sinks, and as an example of one.
 *
 * @example
 * const kept = memorySink({ failAt: 2 });
 * const tried = definePlugin({ name: 'county-x/tried', version: '1.0.0', apiVersion: 1, sinks: { kept } });
 * const xf = await createXinfang({ plugins: [tried] });
 * await xf.run(cases, { asOf: '2024-01-01', sinks: [{ sink: 'county-x/tried/kept', where: 'anywhere' }] });
 * kept.messages.length; // 1
 */
export const memorySink = ({ failAt, failOnClose }: MemorySinkOptions = {}): MemorySink => {
  const messages: SinkMessage[] = [];
  const closed: { readonly completed: boolean }[] = [];
  let taken = 0;
  const sink: RunSink = {
    label: { zh: '内存', en: 'memory' },
    open: () => ({
      take: (message) => {
        taken += 1;
        if (taken === failAt) throw new Error('told to fail at this message');
        messages.push(message);
      },
      close: (end) => {
        closed.push(end);
        if (failOnClose === true) throw new Error('told to fail on closing');
      },
    }),
  };
  const clear = (): void => {
    messages.length = 0;
    closed.length = 0;
    taken = 0;
  };
  return besideIt(sink, { messages, closed, clear });
};

/** A plugin's sink has no other members; what a test asks stands beside them unseen. */
const besideIt = <Sink extends object, More extends object>(
  sink: Sink,
  more: More,
): Sink & More => {
  const hidden = Object.entries(more).map(([key, value]) => [key, { value, enumerable: false }]);
  return Object.defineProperties(sink, Object.fromEntries(hidden)) as Sink & More;
};
