import type { ApiKey, Store } from '@xinfang/store';

/** The rooms of a store that routes ask themselves, empty but for keys. */
export const fakeStore = (): Pick<Store, 'driver' | 'audit' | 'outbox' | 'keys' | 'impacts'> & {
  readonly cases: Pick<Store['cases'], 'read'>;
} => {
  const keys = new Map<string, ApiKey>();
  return {
    driver: 'fake',
    cases: { read: async () => undefined },
    audit: {
      append: async () => undefined,
      list: async () => ({ rows: [] }),
      verify: async () => ({ ok: true, rows: 0, heads: [], faults: [] }),
    },
    outbox: {
      add: async () => 0,
      claim: async () => [],
      settle: async () => true,
      deadLetters: async () => ({ rows: [] }),
      resend: async () => false,
      counts: async () => ({ waiting: 0, dead: 0, sent: 0 }),
    },
    keys: {
      add: async (key) => {
        keys.set(key.id, key);
      },
      find: async (id) => keys.get(id),
      list: async (bodies) => [...keys.values()].filter(({ body }) => bodies.includes(body)),
      revoke: async (id, at) => {
        const key = keys.get(id);
        if (key !== undefined) keys.set(id, { ...key, revokedAt: at });
        return key !== undefined;
      },
    },
    impacts: {
      add: async () => true,
      list: async () => [
        {
          id: 'impact-1',
          at: '2026-01-02T00:00:00.000Z',
          before: 'a',
          after: 'b',
          cases: 5,
          moved: 2,
        },
      ],
      moved: async () => ({ rows: [] }),
    },
  };
};
