import type { Xinfang } from '@xinfang/sdk';
import type { KeyRing, Marks, Store } from '@xinfang/store';
import type { Clock } from '../clock.ts';
import type { Organisation } from '../organisation.ts';

/** What casework stands on. */
export interface Desk {
  readonly store: Store;
  readonly xf: Xinfang;
  readonly organisation: Organisation;
  readonly clock: Clock;
  readonly ring: KeyRing;
  readonly marks: Marks;
  /** With which law the desk reckons: see `reckonedWith`. */
  readonly reckonedWith: string;
  /** Whole years that identity and text are kept after the end of a matter. */
  readonly keepYears: number | undefined;
  /** Why acts are refused just now. */
  readonly refusing: () => string | undefined;
  /** Work that an answer does not wait for; a shutdown does. */
  readonly later: (work: () => Promise<void>) => void;
}
