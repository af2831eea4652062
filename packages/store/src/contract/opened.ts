import type { Store } from '../store.ts';

/** A store that was opened for one test, on a medium of its own that holds nothing yet. */
export interface OpenedStore {
  readonly store: Store;
  /** Opens the same medium anew, after the first was closed. Left out where nothing outlives the process. */
  readonly reopen?: () => Promise<Store>;
  /** Another node on the same medium. Left out where only one may open it. */
  readonly second?: () => Promise<Store>;
  /** Does with the medium what only an intruder does: a statement past the store. */
  readonly tamper?: (sql: string) => Promise<void>;
  /** Closes everything that was opened and takes the medium away. */
  close(): Promise<void>;
}

/** Opens an empty store. */
export type OpenStore = () => Promise<OpenedStore>;
