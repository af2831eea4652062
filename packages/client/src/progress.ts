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

/** The service stops: the run goes on, elsewhere or later. */
const STOPPING = 'stopping';

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

/** Progress until the run ended. A stream that breaks off, or that a stopping service ends, is opened again. */
export async function* progressOf(
  open: () => Promise<ReadableStream<Uint8Array>>,
  { retries, pauseMillis }: { readonly retries: number; readonly pauseMillis: number },
): AsyncGenerator<Progress, void, undefined> {
  for (let tried = 0; ; tried += 1) {
    try {
      for await (const { event, data } of eventsOf(await open())) {
        const told = { event, ...JSON.parse(data) } as Progress & { readonly status: string };
        if (told.status === STOPPING) break;
        tried = 0;
        yield told;
        if (event === 'end') return;
      }
    } catch (error) {
      if (tried >= retries) throw error;
    }
    if (tried >= retries) throw new Error('the stream of progress ended before the run did');
    await new Promise((resolve) => setTimeout(resolve, pauseMillis * 2 ** tried));
  }
}
