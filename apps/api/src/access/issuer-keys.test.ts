import { createServer } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { codeOf, keyShelf } from '../../test/access-fakes.ts';
import { settableClock } from '../../test/clock.ts';
import { forgedTokens, signedByIssuer } from '../../test/forged-tokens.ts';
import {
  BODY_CLAIM,
  type Issuer,
  newSigningKey,
  ROLE_CLAIM,
  startIssuer,
} from '../../test/issuer.ts';
import { openSampleOrganisation } from '../../test/organisation.ts';
import { refusalOf } from '../../test/refusal.ts';
import { fetchIssuerKeys } from './fetch-issuer-keys.ts';
import type { FetchKeys } from './issuer-keys.ts';
import { openAuthenticate } from './open-authenticate.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const organisation = await openSampleOrganisation();

const started: Issuer[] = [];
afterEach(async () => {
  await Promise.all(started.splice(0).map(({ stop }) => stop()));
});

const begin = async (fetchKeys?: FetchKeys) => {
  const issuer = await startIssuer();
  started.push(issuer);
  const clock = settableClock();
  const authenticate = openAuthenticate({
    oidc: {
      issuer: issuer.url,
      audience: issuer.audience,
      roleClaim: ROLE_CLAIM,
      bodyClaim: BODY_CLAIM,
    },
    keys: keyShelf().keys,
    organisation,
    clock,
    ...(fetchKeys === undefined ? {} : { fetchKeys }),
  });
  const outcomeOf = (token: string) => codeOf(authenticate(`Bearer ${token}`));
  return { issuer, clock, authenticate, outcomeOf };
};

const CLERK = { sub: 'u-1', role: 'clerk', body: 'wangshu-xfj' };
/** Good for days, so that moving the clock ends no token. */
const LONG = { ...CLERK, expiresIn: 30 * 24 * 3600 };

test('keys are asked for once, however many tokens come', async () => {
  const { issuer, outcomeOf } = await begin();
  const token = await issuer.tokenFor(CLERK);
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => outcomeOf(token)));
  expect(new Set(outcomes)).toEqual(new Set(['let in']));
  expect(issuer.asked()).toBe(1);
});

test('a token of a new key is let in as soon as the issuer may be asked again', async () => {
  const { issuer, clock, outcomeOf } = await begin();
  const before = await issuer.tokenFor(LONG);
  expect(await outcomeOf(before)).toBe('let in');
  await issuer.rollOver();
  clock.advance(MINUTE);
  expect(await outcomeOf(await issuer.tokenFor(LONG))).toBe('let in');
  expect(await outcomeOf(before)).toBe('let in');
});

test('tokens that name keys of their own do not make the service ask again and again', async () => {
  const { issuer, outcomeOf } = await begin();
  const forged = await forgedTokens(issuer, CLERK);
  for (let count = 0; count < 20; count += 1)
    expect(await outcomeOf(forged['key of somebody else'])).toBe('bad-token');
  expect(issuer.asked()).toBe(1);
});

test('a key that the issuer withdrew is good for no token once keys were asked for anew', async () => {
  const { issuer, clock, outcomeOf } = await begin();
  const before = await issuer.tokenFor(LONG);
  expect(await outcomeOf(before)).toBe('let in');
  await issuer.rollOver({ keepOld: false });
  clock.advance(2 * HOUR);
  expect(await outcomeOf(before)).toBe('bad-token');
});

test('keys of ten minutes are asked for anew beside the request that they still serve', async () => {
  const { issuer, clock, outcomeOf } = await begin();
  const before = await issuer.tokenFor(LONG);
  await outcomeOf(before);
  await issuer.rollOver({ keepOld: false });
  clock.advance(11 * MINUTE);
  expect(await outcomeOf(before)).toBe('let in');
  await expect.poll(() => outcomeOf(before)).toBe('bad-token');
});

test('while the issuer is away known keys work, and only unknown ones answer 503', async () => {
  const { issuer, clock, authenticate, outcomeOf } = await begin();
  const known = await issuer.tokenFor(LONG);
  expect(await outcomeOf(known)).toBe('let in');
  await issuer.rollOver();
  const unknown = await issuer.tokenFor(LONG);
  await issuer.stop();
  for (const gone of [MINUTE, 11 * MINUTE, 3 * HOUR, 12 * HOUR]) {
    clock.advance(gone);
    expect(await outcomeOf(known)).toBe('let in');
    expect(await outcomeOf(unknown)).toBe('issuer-unreachable');
  }
  const data = await refusalOf(authenticate(`Bearer ${unknown}`));
  expect(data).toMatchObject({ status: 503, retryAfter: 5 });
});

test('keys that nobody could confirm for a day are good for no token', async () => {
  const { issuer, clock, outcomeOf } = await begin();
  const known = await issuer.tokenFor(LONG);
  await outcomeOf(known);
  await issuer.stop();
  clock.advance(25 * HOUR);
  expect(await outcomeOf(known)).toBe('issuer-unreachable');
});

test('an issuer that was away at the start is asked again, and then its tokens are let in', async () => {
  const { issuer, clock, outcomeOf } = await begin();
  const token = await issuer.tokenFor(LONG);
  await issuer.stop();
  expect(await outcomeOf(token)).toBe('issuer-unreachable');
  await issuer.start();
  clock.advance(MINUTE);
  expect(await outcomeOf(token)).toBe('let in');
});

test('a clock that is set back keeps nothing alive and locks nobody out', async () => {
  const { issuer, clock, outcomeOf } = await begin();
  const known = await issuer.tokenFor(LONG);
  await outcomeOf(known);
  await issuer.rollOver({ keepOld: false });
  clock.advance(-2 * HOUR);
  await expect.poll(() => outcomeOf(known)).toBe('bad-token');
});

test.each(['HS256', 'none'])('a published key for %s is never one of a token', async (alg) => {
  const shared = { kty: 'oct', k: Buffer.alloc(32, 7).toString('base64url'), kid: 'shared', alg };
  const { issuer, outcomeOf } = await begin(async () => ({ keys: [shared] }));
  const forged = await forgedTokens(issuer, CLERK);
  expect(await outcomeOf(forged['HS256 with the public key'])).toBe('bad-token');
  expect(await outcomeOf(forged.unsigned)).toBe('bad-token');
});

test('a token is good with the key that it was signed with, not with another of that issuer', async () => {
  const other = await newSigningKey();
  const { issuer, outcomeOf } = await begin(async () => ({ keys: [{ ...other, d: '' }] }));
  expect(await outcomeOf(await signedByIssuer(issuer, {}))).toBe('bad-token');
});

/** Something that answers in the place of an issuer. */
const impostor = async (answer: (url: string, at: string) => string | number) => {
  const server = createServer((request, response) => {
    const address = server.address();
    const at = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
    const said = answer(request.url ?? '', at);
    if (typeof said === 'number') response.writeHead(said, { location: `${at}/elsewhere` }).end();
    else response.end(said);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return {
    url: `http://127.0.0.1:${port}`,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
};

const NO_KEYS = '{"keys":[]}';

/** What an issuer answers that is right in all but what a test puts in its place. */
const answering =
  (said: (at: string) => { readonly issuer?: string; readonly jwks_uri?: string } = () => ({})) =>
  (url: string, at: string): string =>
    url === '/jwks' ? NO_KEYS : JSON.stringify({ issuer: at, jwks_uri: `${at}/jwks`, ...said(at) });
const right = answering();

test.each([
  ['no answer that is JSON', () => '<html>'],
  ['an error', () => 500],
  [
    'a redirect',
    (url: string, at: string) => (url.startsWith('/.well-known') ? 302 : right(url, at)),
  ],
  ['another name', answering(() => ({ issuer: 'https://other.example' }))],
  [
    'keys elsewhere, not over https',
    answering((at) => ({ jwks_uri: `${at.replace('127.0.0.1', '0.0.0.0')}/jwks` })),
  ],
  ['keys in themselves', answering(() => ({ jwks_uri: `data:application/json,${NO_KEYS}` }))],
  ['no keys', (url: string, at: string) => (url === '/jwks' ? '{}' : right(url, at))],
  [
    'an answer without an end',
    (url: string, at: string) => right(url, at).padEnd(url === '/jwks' ? 400_000 : 0),
  ],
] satisfies [string, (url: string, at: string) => string | number][])(
  'who gives %s is not the issuer',
  async (_, answer) => {
    await using server = await impostor(answer);
    await expect(fetchIssuerKeys(server.url)).rejects.toBeInstanceOf(Error);
  },
);

test('an issuer with a slash at its end is asked without doubling it', async () => {
  await using server = await impostor((url, at) =>
    url.startsWith('//') ? 404 : answering(() => ({ issuer: `${at}/` }))(url, at),
  );
  expect(await fetchIssuerKeys(`${server.url}/`)).toEqual({ keys: [] });
});
