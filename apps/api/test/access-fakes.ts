import type { ApiKey, ApiKeyStore, AuditDraft, Store } from '@xinfang/store';
import { Refusal } from '../src/refusal.ts';

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

/** The code of what a promise is refused with, or `let in`. */
export const codeOf = async (asked: Promise<unknown>): Promise<string> => {
  try {
    await asked;
    return 'let in';
  } catch (thrown) {
    if (thrown instanceof Refusal) return thrown.data.code;
    throw thrown;
  }
};
