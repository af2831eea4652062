import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codeOf, keyShelf } from '../../test/access-fakes.ts';
import { codeOfForged, forgedTokens, signedByIssuer } from '../../test/forged-tokens.ts';
import { BODY_CLAIM, type Issuer, ROLE_CLAIM, startIssuer } from '../../test/issuer.ts';
import { openSampleOrganisation } from '../../test/organisation.ts';
import { refusalOf } from '../../test/refusal.ts';
import { clockOf } from '../clock.ts';
import type { Authenticate } from './authenticate.ts';
import { openAuthenticate } from './open-authenticate.ts';
import { ROLES } from './principal.ts';

const organisation = await openSampleOrganisation();

let issuer: Issuer;
let authenticate: Authenticate;

const settingsOf = ({ url, audience }: Issuer) => ({
  issuer: url,
  audience,
  roleClaim: ROLE_CLAIM,
  bodyClaim: BODY_CLAIM,
});

const openFor = (of: Issuer, settings: Partial<ReturnType<typeof settingsOf>> = {}) =>
  openAuthenticate({
    oidc: { ...settingsOf(of), ...settings },
    keys: keyShelf().keys,
    organisation,
    clock: clockOf(),
  });

beforeAll(async () => {
  issuer = await startIssuer();
  authenticate = openFor(issuer);
});

afterAll(async () => {
  await issuer.stop();
});

test('a token of the issuer tells who asks, and what they may see', async () => {
  const token = await issuer.tokenFor({ sub: 'u-1', role: 'clerk', body: 'wangshu-xfj' });
  expect(await authenticate(`Bearer ${token}`)).toEqual({
    id: 'u-1',
    by: 'token',
    role: 'clerk',
    body: 'wangshu-xfj',
    viewer: {
      body: 'wangshu-xfj',
      barredFrom: ['xihe', 'wangshu', 'wangshu-xfj'],
      seesUnstated: true,
    },
  });
});

test.each(ROLES)('a token with the role %s is let in as that role', async (role) => {
  const token = await issuer.tokenFor({ sub: `u-${role}`, role, body: 'wangshu' });
  expect(await authenticate(`bearer ${token}`)).toMatchObject({ role, body: 'wangshu' });
});

test('a token signed with an elliptic curve is let in too', async () => {
  await using other = await startIssuer({ alg: 'ES256' });
  const token = await other.tokenFor({ sub: 'u-1', role: 'head', body: 'wangshu-zjj' });
  expect(await openFor(other)(`Bearer ${token}`)).toMatchObject({ role: 'head' });
});

describe('what the claims of role and body hold', () => {
  test.each([
    [{ role: ['clerk'], body: ['wangshu-xfj'] }, 'let in'],
    [{ role: ['offline_access', 'clerk', 'uma'], body: 'wangshu-xfj' }, 'let in'],
    [{ role: ['clerk', 'clerk'], body: 'wangshu-xfj' }, 'let in'],
    [{ role: ['clerk', 'head'], body: 'wangshu-xfj' }, 'no-role'],
    [{ role: [], body: 'wangshu-xfj' }, 'no-role'],
    [{ role: 'admin', body: 'wangshu-xfj' }, 'no-role'],
    [{ role: 'Clerk', body: 'wangshu-xfj' }, 'no-role'],
    [{ role: 'clerk head', body: 'wangshu-xfj' }, 'no-role'],
    [{ role: { clerk: true }, body: 'wangshu-xfj' }, 'no-role'],
    [{ role: [['clerk']], body: 'wangshu-xfj' }, 'no-role'],
    [{ role: true, body: 'wangshu-xfj' }, 'no-role'],
    [{ body: 'wangshu-xfj' }, 'no-role'],
    [{ role: 'constructor', body: 'wangshu-xfj' }, 'no-role'],
    [{ role: 'clerk' }, 'unknown-body'],
    [{ role: 'clerk', body: '' }, 'unknown-body'],
    [{ role: 'clerk', body: 'WANGSHU-XFJ' }, 'unknown-body'],
    [{ role: 'clerk', body: 'other-county' }, 'unknown-body'],
    [{ role: 'clerk', body: 'constructor' }, 'unknown-body'],
    [{ role: 'clerk', body: ['wangshu-xfj', 'wangshu-zjj'] }, 'unknown-body'],
    [{ role: 'clerk', body: ['wangshu-xfj', 'other-county'] }, 'unknown-body'],
    [{ role: 'clerk', body: { id: 'wangshu-xfj' } }, 'unknown-body'],
  ])('%j: %s', async (claims, outcome) => {
    const token = await issuer.tokenFor({ sub: 'u-claims', ...claims });
    expect(await codeOf(authenticate(`Bearer ${token}`))).toBe(outcome);
  });

  test('a claim is found by its name, or by the path to it, and never in what objects inherit', async () => {
    const nested = { realm_access: { roles: ['clerk'] }, 'a.b': 'wangshu-xfj' };
    const token = await signedByIssuer(issuer, nested);
    const at = (roleClaim: string, bodyClaim: string) =>
      codeOf(openFor(issuer, { roleClaim, bodyClaim })(`Bearer ${token}`));
    expect(await at('realm_access.roles', 'a.b')).toBe('let in');
    expect(await at('realm_access.roles.0', 'a.b')).toBe('let in');
    expect(await at('realm_access', 'a.b')).toBe('no-role');
    expect(await at('constructor.name', 'a.b')).toBe('no-role');
    expect(await at('realm_access.roles', '__proto__.b')).toBe('unknown-body');
  });
});

test('no forged, expired or other kind of token is let in, and each is refused by its code', async () => {
  const pretended = { sub: 'u-1', role: 'head', body: 'wangshu' };
  const forged = await forgedTokens(issuer, pretended);
  const outcomes = await Promise.all(
    Object.entries(forged).map(async ([name, token]) => [
      name,
      await codeOf(authenticate(`Bearer ${token}`)),
    ]),
  );
  const expected = Object.keys(forged).map((name) => [name, codeOfForged(name)]);
  expect(outcomes).toEqual(expected);
});

test.each([
  [undefined, 'no-credentials'],
  ['', 'no-credentials'],
  ['   ', 'no-credentials'],
  ['Basic dTpw', 'no-credentials'],
  ['Bearer', 'bad-token'],
  ['Bearer ', 'bad-token'],
  ['Bearer a b', 'bad-token'],
  ['Bearer a, Bearer b', 'bad-token'],
  ['Bearer ☃', 'bad-token'],
  ['Bearer a.b.c', 'bad-token'],
  ['Bearer ....', 'bad-token'],
  ['Bearer xf_a_b', 'bad-key'],
])('the header %s is refused as %s', async (header, code) => {
  expect(await codeOf(authenticate(header))).toBe(code);
});

test('credentials of any length are refused without being read', async () => {
  expect(await codeOf(authenticate(`Bearer ${'a'.repeat(1_000_000)}`))).toBe('bad-token');
  expect(await codeOf(authenticate(`Bearer xf_${'a'.repeat(1_000_000)}`))).toBe('bad-key');
});

test('a clock that is half a minute off matters for neither end of a token', async () => {
  const now = Math.floor(Date.now() / 1000);
  const role = { [ROLE_CLAIM]: 'clerk', [BODY_CLAIM]: 'wangshu-xfj' };
  const outcomeOf = async (claims: object) =>
    codeOf(authenticate(`Bearer ${await signedByIssuer(issuer, { ...role, ...claims })}`));
  expect(await outcomeOf({ exp: now - 5 })).toBe('let in');
  expect(await outcomeOf({ exp: now - 60 })).toBe('expired-token');
  expect(await outcomeOf({ nbf: now + 5 })).toBe('let in');
  expect(await outcomeOf({ nbf: now + 60 })).toBe('bad-token');
});

test('an access token of an issuer that writes no type, or JWT, is let in', async () => {
  const role = { [ROLE_CLAIM]: 'clerk', [BODY_CLAIM]: 'wangshu-xfj' };
  for (const header of [{ typ: 'JWT' }, { typ: undefined }, { typ: 'application/at+jwt' }]) {
    const token = await signedByIssuer(issuer, { ...role, typ: 'Bearer' }, header);
    expect(await authenticate(`Bearer ${token}`)).toMatchObject({ role: 'clerk' });
  }
});

test('without an issuer no token is let in', async () => {
  const alone = openAuthenticate({
    oidc: undefined,
    keys: keyShelf().keys,
    organisation,
    clock: clockOf(),
  });
  const token = await issuer.tokenFor({ sub: 'u-1', role: 'clerk', body: 'wangshu-xfj' });
  expect(await codeOf(alone(`Bearer ${token}`))).toBe('bad-token');
});

test('a refusal says how to ask, and nothing of what was sent', async () => {
  const token = await signedByIssuer(issuer, { sub: 'secret-subject', exp: 1 });
  const data = await refusalOf(authenticate(`Bearer ${token}`));
  expect(data.more).toEqual({ challenge: 'Bearer realm="xinfang", error="invalid_token"' });
  expect(JSON.stringify(data)).not.toContain('secret-subject');
});
