import { XinfangProblem } from './problem.ts';

/**
 * How far a run is. `end` is the last one that is told.
 *
 * @example
 * const isDone = (told: Progress): boolean => told.event === 'end' && told.status === 'done';
 */
export interface Progress {
  readonly event: 'progress' | 'end';
  readonly id: string;
  readonly status: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';
  readonly progress?: { readonly done: number; readonly of: number | null };
  readonly error?: string | null;
}

/** The events of a stream of Server-Sent Events, as `event` and `data`; comments are left out. */
async function* eventsOf(
  stream: ReadableStream<Uint8Array>,
): AsyncGenerator<{ readonly event: string; readonly data: string }, void, undefined> {
  let text = '';
  for await (const part of stream.pipeThrough(new TextDecoderStream())) {
    const blocks = (text + part).split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) {
      const event = /^event: (.*)$/mu.exec(block)?.[1];
      const data = /^data: (.*)$/mu.exec(block)?.[1];
      if (event !== undefined && data !== undefined) yield { event, data };
    }
  }
}

/** What a stream says that is no progress of the run: the service stops, and the run goes on, elsewhere or later. */
type Told = Progress | { readonly event: 'end'; readonly id: string; readonly status: 'stopping' };

interface Watched {
  readonly open: () => Promise<ReadableStream<Uint8Array>>;
  readonly retries: number;
  readonly pauseMillis: number;
  readonly signal: AbortSignal | undefined;
}

/** Whether opening it again can help: not where the service refused, nor where nobody listens any more. */
const isFinal = (error: unknown, signal: AbortSignal | undefined): boolean =>
  signal?.aborted === true || (error instanceof XinfangProblem && error.status < 500);

/** Progress until the run ended. A stream that breaks off, or that a stopping service ends, is opened again. */
export async function* progressOf(watched: Watched): AsyncGenerator<Progress, void, undefined> {
  const { open, retries, pauseMillis, signal } = watched;
  let broken: unknown;
  for (let tried = 0; tried <= retries; tried += 1) {
    if (tried > 0) await new Promise((resolve) => setTimeout(resolve, pauseMillis * 2 ** tried));
    try {
      for await (const { event, data } of eventsOf(await open())) {
        const told = { event, ...JSON.parse(data) } as Told;
        if (told.status === 'stopping') break;
        tried = 0;
        yield told;
        if (told.event === 'end') return;
      }
    } catch (error) {
      if (isFinal(error, signal)) throw error;
      broken = error;
    }
  }
  throw new Error('the stream of progress ended before the run did', { cause: broken });
}
