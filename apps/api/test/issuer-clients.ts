import { randomBytes } from 'node:crypto';
import type { Adapter, AdapterPayload } from 'oidc-provider';

/** What the tokens of a client hold beside what all hold. */
export interface ClientSays {
  readonly claims: Readonly<Record<string, unknown>>;
  readonly expiresIn: number;
}

/** Clients that are put in as they are needed: a client's id is the subject of its tokens. */
export const clientStore = () => {
  const clients = new Map<string, ClientSays & { readonly secret: string }>();
  const put = (id: string, says: ClientSays): string => {
    const secret = clients.get(id)?.secret ?? randomBytes(24).toString('hex');
    clients.set(id, { ...says, secret });
    return secret;
  };
  const payloadOf = (id: string): AdapterPayload | undefined => {
    const client = clients.get(id);
    return client === undefined
      ? undefined
      : {
          client_id: id,
          client_secret: client.secret,
          grant_types: ['client_credentials'],
          redirect_uris: [],
          response_types: [],
        };
  };
  return { put, get: (id: string) => clients.get(id), adapter: adapterOf(payloadOf) };
};

/** JWT access tokens are kept nowhere, so that an adapter has clients only. */
const adapterOf = (clientOf: (id: string) => AdapterPayload | undefined) => (kind: string) => {
  const adapter: Adapter = {
    find: async (id) => (kind === 'Client' ? clientOf(id) : undefined),
    findByUid: async () => undefined,
    findByUserCode: async () => undefined,
    upsert: async () => undefined,
    consume: async () => undefined,
    destroy: async () => undefined,
    revokeByGrantId: async () => undefined,
  };
  return adapter;
};
