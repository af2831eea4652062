import { type Store, THE_SERVICE } from '@xinfang/store';
import type { Clock } from '../clock.ts';

/** The mark under which nodes keep the latest time at which their clock was trusted. */
const MARK = 'clock.trusted';

/** The latest time that a store knows: of its last audited act, or of the last heartbeat of a node. */
export const lastStored = async (store: Store): Promise<string | undefined> => {
  const { rows } = await store.audit.list(THE_SERVICE, { limit: 1, bodies: [] });
  const marked = await store.marks.read(MARK);
  return [rows[0]?.at, marked]
    .filter((each) => each !== undefined)
    .sort()
    .at(-1);
};

/** Keeps the time for those who start later; only forwards, and whoever was faster wins. */
export const keepTime = async (store: Store, clock: Clock): Promise<void> => {
  // Taken in the moment in which the clock was trusted: it may leap while the store is asked.
  const now = clock.now();
  const before = await store.marks.read(MARK);
  if (before === undefined || before < now) await store.marks.write(MARK, now, before);
};
