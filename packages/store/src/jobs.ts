import type { Actor } from './actor.ts';
import type { Json } from './entry.ts';

/** Where a job stands; the last three are final. */
export type JobStatus = 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';

/** Work that takes longer than a request. */
export interface Job {
  readonly id: string;
  readonly kind: string;
  readonly actor: Actor;
  readonly asked: Json;
  readonly status: JobStatus;
  /** What was done so far, and of how much where that is known. */
  readonly progress: { readonly done: number; readonly of: number | null };
  readonly result: Json | null;
  /** A stable code; never a message with contents. */
  readonly error: string | null;
  readonly createdAt: string;
  readonly changedAt: string;
}

/** Jobs and how far they are; any node may read them. */
export interface JobStore {
  create(job: Pick<Job, 'id' | 'kind' | 'actor' | 'asked'>, at: string): Promise<Job>;
  read(id: string): Promise<Job | undefined>;
  /** The newest jobs of a body, at most 100. */
  list(query: { readonly body: string; readonly kind?: string }): Promise<readonly Job[]>;
  /** Takes the oldest waiting job, or one whose worker's lease ran out; undefined where there is none. */
  claim(options: {
    readonly kinds: readonly string[];
    readonly worker: string;
    readonly now: string;
    readonly leaseUntil: string;
  }): Promise<Job | undefined>;
  /** Tells how far it is and keeps the lease; false where it was cancelled, or another worker has it: then stop. */
  progress(
    id: string,
    told: {
      readonly worker: string;
      readonly done: number;
      readonly of: number | null;
      readonly now: string;
      readonly leaseUntil: string;
    },
  ): Promise<boolean>;
  /** False where it was cancelled, or another worker has it. */
  finish(
    id: string,
    ended: {
      readonly worker: string;
      readonly at: string;
      readonly result?: Json;
      readonly error?: string;
    },
  ): Promise<boolean>;
  cancel(id: string, at: string): Promise<boolean>;
}
