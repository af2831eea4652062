import { errors, type JWTPayload, jwtVerify } from 'jose';
import type { Clock } from '../clock.ts';
import type { OidcSettings } from '../config/settings.ts';
import type { Organisation } from '../organisation.ts';
import type { IssuerKeys } from './issuer-keys.ts';
import { makePrincipal } from './make-principal.ts';
import type { Principal } from './principal.ts';
import { refuseAccess } from './refusals.ts';

/** Signatures with which only the issuer can have signed. A shared secret, or none, is never one. */
const ALGORITHMS = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
  'Ed25519',
];

/** Clocks of two machines differ by this much at most. */
const TOLERANCE_SECONDS = 30;
const LONGEST_TOKEN = 8192;
const LONGEST_SUBJECT = 255;

/** `typ` of access tokens (RFC 9068), and what issuers write who do not tell kinds apart there. */
const ACCESS_TYPES: ReadonlySet<unknown> = new Set(['at+jwt', 'application/at+jwt']);
const PLAIN_TYPES: ReadonlySet<unknown> = new Set([undefined, 'jwt', 'application/jwt']);
/** Claims that an ID token or a logout token has, and an access token has not. */
const OTHER_KINDS = ['nonce', 'at_hash', 'c_hash', 's_hash', 'events'];

/** What tokens are checked with. */
export interface TokenChecking {
  readonly oidc: OidcSettings;
  readonly keys: IssuerKeys;
  readonly organisation: Organisation;
  readonly clock: Clock;
}

/**
 * Who sends an access token.
 *
 * @throws Refusal 401 `bad-token`, `expired-token`; 403 `no-role`, `unknown-body`; 503 `issuer-unreachable`
 */
export const authenticateToken = async (
  checking: TokenChecking,
  token: string,
): Promise<Principal> => {
  const payload = await payloadOf(checking, token);
  const id = payload.sub;
  if (id === undefined || !isSubject(id)) throw refuseAccess('bad-token');
  return makePrincipal(checking.organisation, {
    id,
    by: 'token',
    role: claimAt(payload, checking.oidc.roleClaim),
    body: claimAt(payload, checking.oidc.bodyClaim),
  });
};

const payloadOf = async (checking: TokenChecking, token: string): Promise<JWTPayload> => {
  if (token.length > LONGEST_TOKEN) throw refuseAccess('bad-token');
  const { oidc, keys, clock } = checking;
  try {
    const { payload, protectedHeader } = await jwtVerify(token, keys.keyFor, {
      algorithms: ALGORITHMS,
      issuer: oidc.issuer,
      audience: oidc.audience,
      requiredClaims: ['sub', 'exp'],
      clockTolerance: TOLERANCE_SECONDS,
      currentDate: new Date(clock.millis()),
    });
    if (isAccessToken(protectedHeader.typ, payload)) return payload;
  } catch (thrown) {
    if (thrown instanceof errors.JWTExpired) throw refuseAccess('expired-token');
    if (!(thrown instanceof errors.JOSEError)) throw thrown;
  }
  throw refuseAccess('bad-token');
};

/** ID tokens are signed with the same keys, and where an audience is shared nothing else tells them apart. */
const isAccessToken = (typ: string | undefined, payload: JWTPayload): boolean => {
  const type = typ?.toLowerCase();
  if (ACCESS_TYPES.has(type)) return true;
  const said = payload['typ'];
  return (
    PLAIN_TYPES.has(type) &&
    (said === undefined || said === 'Bearer') &&
    !OTHER_KINDS.some((claim) => Object.hasOwn(payload, claim))
  );
};

/** Names of the service's own actors are nobody else's: its keys begin with `key:`. */
const isSubject = (sub: string): boolean =>
  sub.length <= LONGEST_SUBJECT &&
  /^[\p{L}\p{N}\p{P}\p{S} ]+$/u.test(sub) &&
  sub.trim() === sub &&
  sub !== 'service' &&
  !sub.startsWith('key:');

/** A claim by its name, or by a path with dots, such as `realm_access.roles`. */
const claimAt = (payload: JWTPayload, name: string): unknown =>
  Object.hasOwn(payload, name)
    ? payload[name]
    : name.split('.').reduce<unknown>((at, step) => memberOf(at, step), payload);

const memberOf = (of: unknown, name: string): unknown =>
  typeof of === 'object' && of !== null && Object.hasOwn(of, name)
    ? Object.entries(of).find(([key]) => key === name)?.[1]
    : undefined;
