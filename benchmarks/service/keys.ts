import type { Store } from '@xinfang/store';
import { issueKey } from '../../apps/api/src/access/manage-keys.ts';
import type { Role } from '../../apps/api/src/access/principal.ts';
import { clockOf } from '../../apps/api/src/clock.ts';
import type { Organisation } from '../../apps/api/src/organisation.ts';

const DAY_MILLIS = 24 * 60 * 60 * 1000;

/** A key for each body, by body. */
export const keysOf = async (
  { store, organisation }: { readonly store: Store; readonly organisation: Organisation },
  bodies: Iterable<string>,
  role: Role,
): Promise<ReadonlyMap<string, string>> => {
  const clock = clockOf();
  const expiresAt = new Date(clock.millis() + DAY_MILLIS).toISOString();
  const keys = new Map<string, string>();
  for (const body of bodies) {
    const actor = { id: 'service', role: 'service', body };
    const key = await issueKey({ store, organisation, clock }, actor, {
      label: 'load',
      role,
      body,
      expiresAt,
    });
    keys.set(body, key.secret);
  }
  return keys;
};
