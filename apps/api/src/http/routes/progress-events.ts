import { setTimeout as pause } from 'node:timers/promises';
import type { Job } from '@xinfang/store';

interface Watched {
  readonly first: Job;
  /** Asks the store: any node may run the job. */
  readonly read: () => Promise<Job>;
  readonly everyMillis: number;
  readonly heartbeatMillis: number;
  readonly stopping: AbortSignal;
  readonly gone: AbortSignal;
}

const eventText = (name: string, data: unknown): string =>
  `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;

const toldOf = ({ id, status, progress, error }: Job) => ({ id, status, progress, error });

const isOver = ({ status }: Job): boolean => status !== 'waiting' && status !== 'running';

/**
 * How far a run is, as Server-Sent Events: `progress` whenever something changed, `end` at the end. A silent stream sends a
 * comment now and then, so that nobody between takes it for dead. At a shutdown `end` says `stopping`: the client comes again.
 */
export async function* progressEvents(watched: Watched): AsyncGenerator<string, void, undefined> {
  const { everyMillis, heartbeatMillis, stopping, gone } = watched;
  const ended = AbortSignal.any([stopping, gone]);
  let last = '';
  let silentMillis = 0;
  for (let job = watched.first; ; job = await watched.read()) {
    const text = eventText('progress', toldOf(job));
    silentMillis += everyMillis;
    if (text !== last) yield text;
    else if (silentMillis >= heartbeatMillis) yield ': still there\n\n';
    if (text !== last || silentMillis >= heartbeatMillis) silentMillis = 0;
    last = text;
    if (isOver(job)) return yield eventText('end', { id: job.id, status: job.status });
    await pause(everyMillis, undefined, { signal: ended }).catch(() => undefined);
    if (gone.aborted) return;
    if (stopping.aborted) return yield eventText('end', { id: job.id, status: 'stopping' });
  }
}
