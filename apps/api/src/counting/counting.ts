import type { CivilDate, Period, PluggedReport } from '@xinfang/sdk';
import type { Job } from '@xinfang/store';
import type { Principal } from '../access/principal.ts';
import type { Asking } from '../casework/casework.ts';

/** What a count asks; without `office` it counts everything that the person may see. */
export interface CountAsked {
  readonly asOf: CivilDate;
  readonly period?: Period;
  readonly by?: readonly string[];
  readonly variant?: string;
  readonly ids?: boolean;
  readonly office?: string;
}

/** Rates at once for one office, and runs as jobs for more. */
export interface Counting {
  /** The report of `xf.run` over the stored cases that the person may see. Refused where they are too many for an answer at once: a run is for them. */
  rates(who: Principal, asked: CountAsked): Promise<PluggedReport>;
  /** Starts a run; with the same idempotency key the same job. */
  start(asking: Asking, asked: CountAsked): Promise<Job>;
  /** A job of the person's own body; refused as not found otherwise. */
  job(who: Principal, id: string): Promise<Job>;
  jobs(who: Principal): Promise<readonly Job[]>;
  cancel(asking: Asking, id: string): Promise<boolean>;
}
