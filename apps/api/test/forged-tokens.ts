import { createPublicKey } from 'node:crypto';
import { importJWK, type JWK, SignJWT } from 'jose';
import { BODY_CLAIM, type Issuer, newSigningKey, ROLE_CLAIM, type SigningKey } from './issuer.ts';

/** Whom a forged token wants to be. */
export interface Pretended {
  readonly sub: string;
  readonly role: string;
  readonly body: string;
}

const HOUR = 3600;

/**
 * Tokens that a service must refuse, by what is wrong with them. Each of the last group is signed by the issuer's own key.
 *
 * @example
 * const { unsigned, expired } = await forgedTokens(issuer, { sub: 'u-1', role: 'head', body: 'wangshu' });
 */
export const forgedTokens = async (issuer: Issuer, pretended: Pretended) => {
  const key = issuer.key();
  const other = await newSigningKey(key.alg);
  const good = claimsOf(issuer, pretended);
  const now = good.iat;
  const signed = (claims: object, header: object = {}) => sign({ ...good, ...claims }, key, header);
  const real = await signed({});
  return {
    nonsense: 'not-a-token',
    unsigned: unsigned({ alg: 'none', typ: 'at+jwt' }, good),
    'unsigned, with the kid of a key': unsigned({ alg: 'none', typ: 'at+jwt', kid: key.kid }, good),
    'algorithm without a signature': `${real.split('.').slice(0, 2).join('.')}.`,
    'other claims under a signature': withClaims(real, { ...good, sub: 'somebody-else' }),
    'HS256 with the public key': await signWithPublicKey(good, key),
    'key of somebody else': await sign(good, other),
    'key of somebody else under a known kid': await sign(good, other, { kid: key.kid }),
    'key in its own header': await sign(good, other, { jwk: publicOf(other) }),
    'key at an address of its own': await sign(good, other, { jku: 'http://127.0.0.1:9/jwks' }),
    'unknown critical header': await sign(good, key, { crit: ['exp-2'], 'exp-2': 1 }),

    'issuer that is another': await signed({ iss: 'https://login.other.example' }),
    'issuer with a slash more': await signed({ iss: `${issuer.url}/` }),
    'no issuer': await signed({ iss: undefined }),
    'audience that is another': await signed({ aud: 'https://other.example/api' }),
    'no audience': await signed({ aud: undefined }),
    expired: await signed({ iat: now - 2 * HOUR, exp: now - HOUR }),
    'no expiry': await signed({ exp: undefined }),
    'expiry that is no number': await signed({ exp: '2999-01-01' }),
    'not yet valid': await signed({ nbf: now + HOUR, exp: now + 2 * HOUR }),
    'no subject': await signed({ sub: undefined }),
    'subject of the service itself': await signed({ sub: 'service' }),
    'subject of an API key': await signed({ sub: 'key:00000000000000000000' }),
    'subject with a line end': await signed({ sub: 'u-1\nadmin' }),
    'ID token by its type': await signed({}, { typ: 'id_token+jwt' }),
    'ID token by its nonce': await signed({ nonce: 'n-1' }, { typ: 'JWT' }),
    'ID token by its hash': await signed({ at_hash: 'x' }, { typ: undefined }),
    'ID token by its word': await signed({ typ: 'ID' }, { typ: 'JWT' }),
    'refresh token by its word': await signed({ typ: 'Refresh' }, { typ: 'JWT' }),
    'logout token': await signed({ events: {} }, { typ: 'logout+jwt' }),
    'too long a token': await signed({ more: 'x'.repeat(10_000) }),
  };
};

/** Every way to be refused as a token, with the code of its refusal. */
export const codeOfForged = (name: string): 'expired-token' | 'bad-token' =>
  name === 'expired' ? 'expired-token' : 'bad-token';

/** A token that is good in all that the issuer's own are, with other claims or another header. */
export const signedByIssuer = (
  issuer: Issuer,
  claims: Readonly<Record<string, unknown>>,
  header: object = {},
): Promise<string> =>
  sign(
    { ...claimsOf(issuer, { sub: 'u-1', role: 'clerk', body: '' }), ...claims },
    issuer.key(),
    header,
  );

const claimsOf = (issuer: Issuer, { sub, role, body }: Pretended) => {
  const iat = Math.floor(Date.now() / 1000);
  return {
    iss: issuer.url,
    aud: issuer.audience,
    sub,
    iat,
    exp: iat + HOUR,
    [ROLE_CLAIM]: role,
    [BODY_CLAIM]: body,
  };
};

const sign = async (claims: object, key: SigningKey, header: object = {}): Promise<string> => {
  const { alg, kid } = key;
  return new SignJWT({ ...claims })
    .setProtectedHeader({ alg, kid, typ: 'at+jwt', ...header })
    .sign(await importJWK(key, alg), { crit: { 'exp-2': true } });
};

/** The confusion of 2015: a verifier that takes the algorithm from the token checks a MAC with what everybody knows. */
const signWithPublicKey = (claims: object, key: SigningKey): Promise<string> => {
  const pem = createPublicKey({ key: publicOf(key), format: 'jwk' }).export({
    type: 'spki',
    format: 'pem',
  });
  return new SignJWT({ ...claims })
    .setProtectedHeader({ alg: 'HS256', kid: key.kid, typ: 'at+jwt' })
    .sign(Buffer.from(pem));
};

/** The members of a JWK that everybody may know. */
const PUBLIC = new Set(['kty', 'n', 'e', 'crv', 'x', 'y', 'kid', 'alg', 'use']);

const publicOf = (key: SigningKey): JWK =>
  Object.fromEntries(Object.entries(key).filter(([member]) => PUBLIC.has(member)));

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

const unsigned = (header: object, claims: object): string => `${part(header)}.${part(claims)}.`;

const withClaims = (token: string, claims: object): string => {
  const [header, , signature] = token.split('.');
  return [header, part(claims), signature].join('.');
};
