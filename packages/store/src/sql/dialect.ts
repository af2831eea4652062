import type { ColumnDataType, Expression, Kysely, Transaction } from 'kysely';
import type { StoreErrorCode } from '../store.ts';
import type { Viewer } from '../viewer.ts';
import type { Tables } from './schema.ts';

/** What a failure of the medium means to whoever ran the statement. */
export type SqlFailure =
  /** A row with this key is there already: whoever reads again sees it. */
  | { readonly kind: 'unique' }
  /** Two transactions were in each other's way (busy, deadlock, serialisation): the same may succeed at once. */
  | { readonly kind: 'collision' }
  | { readonly kind: 'medium'; readonly code: StoreErrorCode; readonly retry: boolean };

/** How a column is declared. */
export type ColumnType = ColumnDataType | Expression<unknown>;

/** Everything in which the media differ; all else is the same query on both. */
export interface SqlDialect {
  readonly driver: 'sqlite' | 'postgres';

  /** Text that is compared and ordered by its bytes, as ids, days and cursors are: `text`, or `text collate "C"`. */
  readonly text: ColumnType;
  /** A whole number up to 2^53, read as a `number`. */
  readonly integer: ColumnType;
  /** A primary key that the medium counts up: SQLite's `integer … autoincrement`, an identity column elsewhere. */
  readonly serial: 'autoincrement' | 'identity';
  /** Whether rows are clustered by their primary key where asked for (`without rowid`). */
  readonly clustered: boolean;
  /** Whether there are row locks: `for update`, and `skip locked` for queues. Where there are none, writers come one after another. */
  readonly rowLocks: boolean;

  /** Questions with a viewer: all of them see one state, and row-level security knows whose eyes these are. */
  withViewer<Result>(
    db: Kysely<Tables>,
    viewer: Viewer,
    ask: (db: Kysely<Tables>) => Promise<Result>,
  ): Promise<Result>;
  /**
   * A writing transaction of the service itself: stored whole and durable when it resolves, or not at all. It is run once;
   * who calls it runs it anew after `unique` and `collision`.
   */
  transaction<Result>(
    db: Kysely<Tables>,
    write: (trx: Transaction<Tables>) => Promise<Result>,
  ): Promise<Result>;

  /** What an error of the driver means; `undefined` for one that is not the medium's. */
  failureOf(error: unknown): SqlFailure | undefined;
  /** The medium's clock, as an ISO timestamp in UTC. */
  now(db: Kysely<Tables>): Promise<string>;
}
