import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { type Configuration, Provider } from 'oidc-provider';
import { clientStore } from './issuer-clients.ts';

/** What a token is to say. */
export interface Wanted {
  readonly sub: string;
  /** Whatever the claim is to hold: a word, a list, or something that a service must refuse. */
  readonly role?: unknown;
  readonly body?: unknown;
  /** Seconds. */
  readonly expiresIn?: number;
}

/** A signing key with its private part, for tokens that only look right. */
export type SigningKey = JWK & { readonly kid: string; readonly alg: 'RS256' | 'ES256' };

/** An OpenID provider on this machine. */
export interface Issuer {
  /** Its name and address. */
  readonly url: string;
  readonly audience: string;
  /** The key that signs now. */
  readonly key: () => SigningKey;
  /** An access token, signed by the issuer as any other's. */
  readonly tokenFor: (wanted: Wanted) => Promise<string>;
  /** Signs with a new key from now on; `keepOld: false` takes the former ones from what is published. */
  readonly rollOver: (options?: { readonly keepOld?: boolean }) => Promise<void>;
  /** How often keys were asked for. */
  readonly asked: () => number;
  /** Stops answering; `start` answers on the same port again. */
  readonly stop: () => Promise<void>;
  readonly start: () => Promise<void>;
  readonly [Symbol.asyncDispose]: () => Promise<void>;
}

/** The claims under which role and body stand in its tokens. */
export const ROLE_CLAIM = 'xinfang_role';
export const BODY_CLAIM = 'xinfang_body';

/**
 * Starts an OpenID provider on 127.0.0.1 and a free port. Its tokens come by the grant `client_credentials`, as JWT access tokens
 * (RFC 9068) for the audience.
 *
 * @example
 * await using issuer = await startIssuer();
 * const token = await issuer.tokenFor({ sub: 'u-1', role: 'clerk', body: 'wangshu-xfj' });
 */
export const startIssuer = async (
  options: { readonly audience?: string; readonly alg?: SigningKey['alg'] } = {},
): Promise<Issuer> => {
  const { audience = 'https://xinfang.example/api', alg = 'RS256' } = options;
  const clients = clientStore();
  const server = createServer();
  const port = await listen(server, 0);
  const url = `http://127.0.0.1:${port}`;
  let keys: readonly [SigningKey, ...SigningKey[]] = [await newSigningKey(alg)];
  let asked = 0;
  let answer = providerOf(url, audience, keys, clients);
  server.on('request', (request, response) => {
    if (request.url?.startsWith('/jwks') === true) asked += 1;
    void answer(request, response);
  });

  const tokenFor = async ({ sub, role, body, expiresIn = 600 }: Wanted): Promise<string> => {
    const claims = {
      ...(role === undefined ? {} : { [ROLE_CLAIM]: role }),
      ...(body === undefined ? {} : { [BODY_CLAIM]: body }),
    };
    const secret = clients.put(sub, { claims, expiresIn });
    return requestToken(url, audience, { id: sub, secret });
  };

  const rollOver: Issuer['rollOver'] = async ({ keepOld = true } = {}) => {
    const fresh = await newSigningKey(alg);
    keys = keepOld ? [fresh, ...keys] : [fresh];
    answer = providerOf(url, audience, keys, clients);
  };

  const stop = async () => {
    if (!server.listening) return;
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  };

  return {
    url,
    audience,
    key: () => keys[0],
    tokenFor,
    rollOver,
    asked: () => asked,
    stop,
    start: async () => {
      if (!server.listening) await listen(server, port);
    },
    [Symbol.asyncDispose]: stop,
  };
};

const listen = async (server: Server, port: number): Promise<number> => {
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
};

/** A key pair as an issuer keeps it. */
export const newSigningKey = async (alg: SigningKey['alg'] = 'RS256'): Promise<SigningKey> => {
  const { privateKey } = await generateKeyPair(alg, { extractable: true });
  const kid = randomBytes(8).toString('hex');
  return { ...(await exportJWK(privateKey)), kid, alg, use: 'sig' };
};

type Keys = readonly [SigningKey, ...SigningKey[]];

const providerOf = (
  url: string,
  audience: string,
  keys: Keys,
  clients: ReturnType<typeof clientStore>,
) => {
  const [{ alg, kid }] = keys;
  const resourceServerOf = (clientId: string) => ({
    scope: '',
    audience,
    accessTokenTTL: clients.get(clientId)?.expiresIn ?? 1,
    accessTokenFormat: 'jwt' as const,
    jwt: { sign: { alg, kid } },
  });
  const configuration: Configuration = {
    adapter: clients.adapter,
    jwks: { keys: [...keys] },
    cookies: { keys: [randomBytes(16).toString('hex')] },
    clientDefaults: { id_token_signed_response_alg: alg },
    extraTokenClaims: (_ctx, token) => clients.get(token.clientId ?? '')?.claims,
    ttl: { ClientCredentials: (_ctx, token) => token.resourceServer?.accessTokenTTL ?? 1 },
    features: {
      clientCredentials: { enabled: true },
      devInteractions: { enabled: false },
      resourceIndicators: {
        enabled: true,
        getResourceServerInfo: (_ctx, _resource, client) => resourceServerOf(client.clientId),
      },
    },
  };
  return new Provider(url, configuration).callback();
};

const requestToken = async (
  url: string,
  resource: string,
  { id, secret }: { readonly id: string; readonly secret: string },
): Promise<string> => {
  const credentials = [id, secret].map(encodeURIComponent).join(':');
  const response = await fetch(`${url}/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(credentials).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials', resource }),
  });
  const answer: unknown = await response.json();
  if (
    typeof answer !== 'object' ||
    answer === null ||
    !('access_token' in answer) ||
    typeof answer.access_token !== 'string'
  )
    throw new Error(`the issuer gives no token: ${JSON.stringify(answer)}`);
  return answer.access_token;
};
