import { describe, expect, test } from 'vitest';
import { codeOf, keyShelf } from '../../test/access-fakes.ts';
import { settableClock } from '../../test/clock.ts';
import { openSampleOrganisation } from '../../test/organisation.ts';
import { makePrincipal } from './make-principal.ts';
import { createKey, issueKey, type KeyWanted, listKeys, revokeKey } from './manage-keys.ts';
import { openAuthenticate } from './open-authenticate.ts';
import type { Principal, Role } from './principal.ts';

const organisation = await openSampleOrganisation();
const NOW = Date.parse('2026-11-30T04:00:00Z');
const SERVICE = { id: 'service', role: 'service', body: 'wangshu' };

const begin = () => {
  const shelf = keyShelf();
  const clock = settableClock(NOW);
  const room = { store: { keys: shelf.keys, audit: shelf.audit }, organisation, clock };
  const authenticate = openAuthenticate({ oidc: undefined, keys: shelf.keys, organisation, clock });
  return { shelf, clock, room, authenticate };
};

const person = (role: Role, body: string): Principal =>
  makePrincipal(organisation, { id: `u-${role}`, by: 'token', role, body });

const HEAD = person('head', 'wangshu');
const WANTED: KeyWanted = { label: '档案系统', role: 'handler', body: 'wangshu-zjj' };

test('a new key lets its program in, its secret is shown once, and its hash never', async () => {
  const { room, shelf, authenticate } = begin();
  const { secret, ...seen } = await createKey(room, HEAD, WANTED);
  expect(seen).toMatchObject({ ...WANTED, createdBy: 'u-head', revokedAt: null });
  expect(await authenticate(`Bearer ${secret}`)).toMatchObject({
    role: 'handler',
    body: 'wangshu-zjj',
  });
  const stored = JSON.stringify([...shelf.kept.values()]);
  expect(stored).not.toContain(secret.slice(-43));
  expect(JSON.stringify(shelf.told)).not.toContain(secret.slice(-43));
  expect(await listKeys(room, HEAD)).toEqual([seen]);
});

describe('who may make which key', () => {
  test.each<[Role, string, Role, string, string]>([
    ['head', 'wangshu', 'clerk', 'wangshu', 'let in'],
    ['head', 'wangshu', 'head', 'wangshu-zjj', 'let in'],
    ['head', 'wangshu', 'handler', 'wangshu-town-01', 'let in'],
    ['head', 'wangshu', 'rule-author', 'wangshu', 'let in'],
    ['head', 'wangshu', 'auditor', 'wangshu', 'role-too-high'],
    ['head', 'wangshu', 'clerk', 'xihe', 'foreign-body'],
    ['head', 'wangshu', 'clerk', 'nowhere', 'foreign-body'],
    ['head', 'wangshu', 'clerk', '', 'foreign-body'],
    ['head', 'wangshu-zjj', 'clerk', 'wangshu-zjj', 'let in'],
    ['head', 'wangshu-zjj', 'clerk', 'wangshu-rsj', 'foreign-body'],
    ['head', 'wangshu-zjj', 'clerk', 'wangshu', 'foreign-body'],
    ['clerk', 'wangshu', 'clerk', 'wangshu', 'not-permitted'],
    ['handler', 'wangshu', 'handler', 'wangshu', 'not-permitted'],
    ['auditor', 'wangshu', 'auditor', 'wangshu', 'not-permitted'],
    ['rule-author', 'wangshu', 'rule-author', 'wangshu', 'not-permitted'],
  ])('a %s of %s makes a key of a %s of %s: %s', async (by, of, role, body, outcome) => {
    const { room, shelf } = begin();
    const made = createKey(room, person(by, of), { ...WANTED, role, body });
    expect(await codeOf(made)).toBe(outcome);
    expect(shelf.kept.size).toBe(outcome === 'let in' ? 1 : 0);
    expect(shelf.told).toHaveLength(shelf.kept.size);
  });
});

describe('when a key may end', () => {
  test.each<[string | undefined, string]>([
    [undefined, '2027-02-28T04:00:00.000Z'],
    ['2026-11-30T04:00:00.001Z', '2026-11-30T04:00:00.001Z'],
    ['2027-11-30T12:00:00+08:00', '2027-11-30T04:00:00.000Z'],
    ['2027-12-01T04:00:00Z', '2027-12-01T04:00:00.000Z'],
    ['2027-12-01T04:00:00.001Z', 'key-expiry'],
    ['2026-11-30T04:00:00Z', 'key-expiry'],
    ['2020-01-01T00:00:00Z', 'key-expiry'],
    ['never', 'key-expiry'],
    ['', 'key-expiry'],
  ])('%s: %s', async (expiresAt, outcome) => {
    const { room } = begin();
    const wanted = expiresAt === undefined ? WANTED : { ...WANTED, expiresAt };
    const made = createKey(room, HEAD, wanted);
    if (outcome === 'key-expiry') expect(await codeOf(made)).toBe(outcome);
    else expect((await made).expiresAt).toBe(outcome);
  });
});

test.each(['', ' ', 'x'.repeat(101), 'a\nb', 'a\u0000b', 'a\u202eb'])(
  'a label that cannot be shown is refused',
  async (label) => {
    const { room } = begin();
    expect(await codeOf(createKey(room, HEAD, { ...WANTED, label }))).toBe('key-label');
  },
);

test('a key made with a key does not outlive it', async () => {
  const { room, authenticate } = begin();
  const expiresAt = '2026-12-10T00:00:00.000Z';
  const first = await issueKey(room, SERVICE, { ...WANTED, role: 'head', expiresAt });
  const program = await authenticate(`Bearer ${first.secret}`);
  expect((await createKey(room, program, WANTED)).expiresAt).toBe(expiresAt);
  const longer = { ...WANTED, expiresAt: '2026-12-10T00:00:00.001Z' };
  expect(await codeOf(createKey(room, program, longer))).toBe('key-expiry');
  await revokeKey(room, HEAD, first.id);
  expect(await codeOf(createKey(room, program, WANTED))).toBe('key-expiry');
});

test('a revoked key lets nobody in any more, and is told once', async () => {
  const { room, shelf, authenticate } = begin();
  const { id, secret } = await createKey(room, HEAD, WANTED);
  await revokeKey(room, HEAD, id);
  await revokeKey(room, HEAD, id);
  expect(await codeOf(authenticate(`Bearer ${secret}`))).toBe('bad-key');
  expect(shelf.told.map(({ action, actor, detail }) => [action, actor, detail])).toEqual(
    ['key.created', 'key.revoked'].map((action) => [
      action,
      { id: 'u-head', role: 'head', body: 'wangshu' },
      { key: id, role: 'handler', body: 'wangshu-zjj', expiresAt: '2027-02-28T04:00:00.000Z' },
    ]),
  );
});

describe('who may end and list a key of the housing bureau', () => {
  test.each<[Role, string, string, number | string]>([
    ['head', 'wangshu', 'let in', 1],
    ['head', 'xihe', 'let in', 1],
    ['head', 'wangshu-zjj', 'let in', 1],
    ['head', 'wangshu-rsj', 'key-not-found', 0],
    ['head', 'wangshu-xfj', 'key-not-found', 0],
    ['clerk', 'wangshu-zjj', 'not-permitted', 'not-permitted'],
    ['auditor', 'wangshu', 'not-permitted', 'not-permitted'],
  ])('a %s of %s: %s', async (role, body, outcome, listed) => {
    const { room } = begin();
    const { id } = await createKey(room, HEAD, WANTED);
    const who = person(role, body);
    const list = listKeys(room, who);
    if (typeof listed === 'number') expect(await list).toHaveLength(listed);
    else expect(await codeOf(list)).toBe(listed);
    expect(await codeOf(revokeKey(room, who, id))).toBe(outcome);
  });
});

test('a key that may do more than the head is not ended by the head', async () => {
  const { room } = begin();
  const wanted = { ...WANTED, role: 'auditor' as const, expiresAt: null };
  const { id } = await issueKey(room, SERVICE, wanted);
  expect(await codeOf(revokeKey(room, HEAD, id))).toBe('role-too-high');
});

test('of a key that is not there and of one of others nobody learns which it is', async () => {
  const { room } = begin();
  const { id } = await createKey(room, person('head', 'xihe'), { ...WANTED, body: 'xihe' });
  expect(await codeOf(revokeKey(room, HEAD, id))).toBe('key-not-found');
  expect(await codeOf(revokeKey(room, HEAD, '0'.repeat(20)))).toBe('key-not-found');
});

test('where nothing can be told, nothing is done', async () => {
  const { room, shelf } = begin();
  const { id } = await createKey(room, HEAD, WANTED);
  const mute = { ...shelf.audit, append: () => Promise.reject(new RangeError('full')) };
  const broken = { ...room, store: { ...room.store, audit: mute } };
  await expect(createKey(broken, HEAD, WANTED)).rejects.toThrow(RangeError);
  await expect(revokeKey(broken, HEAD, id)).rejects.toThrow(RangeError);
  expect([...shelf.kept.values()].map(({ revokedAt }) => revokedAt)).toEqual([null]);
});
