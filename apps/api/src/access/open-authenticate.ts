import type { ApiKeyStore } from '@xinfang/store';
import type { Clock } from '../clock.ts';
import type { OidcSettings } from '../config/settings.ts';
import type { Organisation } from '../organisation.ts';
import type { Authenticate } from './authenticate.ts';
import { authenticateKey } from './authenticate-key.ts';
import { authenticateToken } from './authenticate-token.ts';
import { type FetchKeys, openIssuerKeys } from './issuer-keys.ts';
import { looksLikeKey } from './key-text.ts';
import { refuseAccess } from './refusals.ts';

/** What credentials are checked with. */
export interface Checking {
  /** Without an issuer only API keys are accepted. */
  readonly oidc: OidcSettings | undefined;
  readonly keys: Pick<ApiKeyStore, 'find'>;
  readonly organisation: Organisation;
  readonly clock: Clock;
  readonly fetchKeys?: FetchKeys;
}

const BEARER = /^bearer +(?<credentials>[A-Za-z0-9._~+/-]+=*) *$/iu;
const ANY_BEARER = /^bearer(?: |$)/iu;

/**
 * Tells who sends a request, by a bearer token of the issuer or by an API key.
 *
 * @example
 * const authenticate = openAuthenticate({ oidc, keys: store.keys, organisation, clock });
 * const { role, body } = await authenticate(request.headers.authorization);
 */
export const openAuthenticate = (checking: Checking): Authenticate => {
  const { oidc, keys, organisation, clock, fetchKeys } = checking;
  const byKey = { store: keys, organisation, clock };
  const byToken =
    oidc === undefined
      ? undefined
      : { oidc, organisation, clock, keys: openIssuerKeys(oidc.issuer, clock, fetchKeys) };
  return async (authorization) => {
    const credentials = credentialsOf(authorization);
    if (looksLikeKey(credentials)) return authenticateKey(byKey, credentials);
    if (byToken === undefined) throw refuseAccess('bad-token');
    return authenticateToken(byToken, credentials);
  };
};

const credentialsOf = (authorization: string | undefined): string => {
  const header = authorization ?? '';
  const credentials = BEARER.exec(header)?.groups?.['credentials'];
  if (credentials !== undefined) return credentials;
  throw refuseAccess(ANY_BEARER.test(header.trim()) ? 'bad-token' : 'no-credentials');
};
