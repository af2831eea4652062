import type { Xinfang } from '@xinfang/sdk';
import type { Store } from '@xinfang/store';
import { reckonedWith } from '../casework/reckoned-with.ts';
import type { Clock } from '../clock.ts';
import type { Settings } from '../config/settings.ts';
import type { Organisation } from '../organisation.ts';
import { type Watching, watchInProcess } from './in-process.ts';
import { isReckonedBy } from './law-mark.ts';
import { mayBeTold } from './may-be-told.ts';
import { reckonBy } from './reckon.ts';
import { createSender } from './send.ts';
import { thresholdsOf } from './thresholds.ts';
import { createWatch } from './watch.ts';

/** What the watch of a service stands on. */
export interface WatchRoom {
  readonly settings: Pick<Settings, 'watch' | 'sinks' | 'store' | 'graceMillis'>;
  readonly store: Store;
  readonly xf: Xinfang;
  readonly organisation: Organisation;
  readonly clock: Clock;
  /** Why nothing is said just now: a clock that nobody trusts must remind nobody. */
  readonly refusing: () => string | undefined;
  readonly onError: (error: unknown) => void;
  readonly onFailure: (caseId: string, error: unknown) => void;
}

/**
 * Starts to watch due days and to send what is to be said, as the settings have it: in this process, or shared with other nodes
 * through the database.
 *
 * @throws Error where several nodes are to share through a database that is none.
 */
export const startWatching = async (room: WatchRoom): Promise<Watching | undefined> => {
  const { settings, store, xf, organisation, clock, onError } = room;
  const { by, everyMillis } = settings.watch;
  if (by === 'off') return undefined;
  const { sinks } = settings;
  const identity = reckonedWith(xf, organisation);
  const watch = createWatch({
    store,
    clock,
    organisation,
    sinks,
    thresholds: thresholdsOf(xf.pack),
    reckon: reckonBy(xf, organisation),
    isCurrent: async () => room.refusing() === undefined && (await isReckonedBy(store, identity)),
    onFailure: room.onFailure,
  });
  const sender = createSender({
    outbox: store.outbox,
    sinks,
    settings: settings.watch,
    clock,
    mayBeTold: mayBeTold(store, organisation),
  });
  if (by === 'in-process') return watchInProcess({ watch, sender, clock, everyMillis, onError });
  if (settings.store.kind !== 'postgres') throw new Error('pg-boss needs PostgreSQL');
  const { watchByPgBoss } = await import('./pg-boss.ts');
  return watchByPgBoss({
    watch,
    sender,
    everyMillis,
    onError,
    url: settings.store.url,
    graceMillis: settings.graceMillis,
  });
};
