import type { ApiKey, ApiKeyStore, AuditDraft, Store } from '@xinfang/store';
import { type Clock, clockOf } from '../src/clock.ts';
import { Refusal } from '../src/refusal.ts';

/** A clock that stands still until it is moved. */
export const settableClock = (
  start = Date.now(),
): Clock & { readonly advance: (millis: number) => void } => {
  let now = start;
  return {
    ...clockOf(() => now),
    advance: (millis) => {
      now += millis;
    },
  };
};

/** Keys and audit lines in memory, as far as access asks for them. */
export const keyShelf = () => {
  const kept = new Map<string, ApiKey>();
  const told: AuditDraft[] = [];
  let looked = 0;
  const keys: ApiKeyStore = {
    add: async (key) => {
      kept.set(key.id, key);
    },
    find: async (id) => {
      looked += 1;
      return kept.get(id);
    },
    list: async (bodies) => [...kept.values()].filter(({ body }) => bodies.includes(body)),
    revoke: async (id, at) => {
      const key = kept.get(id);
      if (key === undefined || key.revokedAt !== null) return false;
      kept.set(id, { ...key, revokedAt: at });
      return true;
    },
  };
  const audit: Store['audit'] = {
    append: async (drafts) => {
      told.push(...drafts);
    },
    list: async () => ({ rows: [] }),
    verify: async () => ({ ok: true, rows: 0, heads: [], faults: [] }),
  };
  return { keys, audit, kept, told, looked: () => looked };
};

/** What a promise is refused with; anything else that it rejects with goes on. */
export const refusalOf = async (asked: Promise<unknown>): Promise<Refusal> => {
  try {
    await asked;
  } catch (thrown) {
    if (thrown instanceof Refusal) return thrown;
    throw thrown;
  }
  throw new Error('it was not refused');
};

/** The code of that refusal, or `let in`. */
export const codeOf = async (asked: Promise<unknown>): Promise<string> => {
  try {
    await asked;
    return 'let in';
  } catch (thrown) {
    if (thrown instanceof Refusal) return thrown.data.code;
    throw thrown;
  }
};
