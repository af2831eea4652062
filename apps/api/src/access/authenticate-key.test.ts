import type { ApiKey } from '@xinfang/store';
import { describe, expect, test } from 'vitest';
import { codeOf, keyShelf } from '../../test/access-fakes.ts';
import { settableClock } from '../../test/clock.ts';
import { openSampleOrganisation } from '../../test/organisation.ts';
import { refusalOf } from '../../test/refusal.ts';
import { hashSecret, newKeyText, writeKey } from './key-text.ts';
import { openAuthenticate } from './open-authenticate.ts';

const organisation = await openSampleOrganisation();
const NOW = Date.parse('2026-11-30T04:00:00Z');

const begin = () => {
  const shelf = keyShelf();
  const clock = settableClock(NOW);
  const authenticate = openAuthenticate({ oidc: undefined, keys: shelf.keys, organisation, clock });
  const store = async (more: Partial<ApiKey> = {}): Promise<string> => {
    const text = newKeyText();
    await shelf.keys.add({
      id: text.id,
      hash: hashSecret(text.secret),
      label: 'a program',
      role: 'handler',
      body: 'wangshu-zjj',
      createdAt: '2026-01-01T00:00:00.000Z',
      createdBy: 'u-1',
      expiresAt: null,
      revokedAt: null,
      ...more,
    });
    return writeKey(text);
  };
  return { shelf, clock, authenticate, store };
};

test('a key tells which program asks, and what it may see', async () => {
  const { authenticate, store } = begin();
  const key = await store();
  expect(await authenticate(`Bearer ${key}`)).toEqual({
    id: `key:${key.split('_')[1]}`,
    by: 'key',
    role: 'handler',
    body: 'wangshu-zjj',
    viewer: {
      body: 'wangshu-zjj',
      barredFrom: ['xihe', 'wangshu', 'wangshu-zjj'],
      seesUnstated: false,
    },
  });
});

describe('a key that ended, or that names nobody', () => {
  test.each<[Partial<ApiKey>, string]>([
    [{}, 'let in'],
    [{ expiresAt: '2026-11-30T04:00:00.001Z' }, 'let in'],
    [{ expiresAt: '2026-11-30T04:00:00.000Z' }, 'bad-key'],
    [{ expiresAt: '2026-11-29T00:00:00.000Z' }, 'bad-key'],
    [{ expiresAt: 'some day' }, 'bad-key'],
    [{ revokedAt: '2026-11-30T03:59:59.000Z' }, 'bad-key'],
    [{ revokedAt: '2027-01-01T00:00:00.000Z' }, 'bad-key'],
    [{ hash: '' }, 'bad-key'],
    [{ hash: '0'.repeat(64) }, 'bad-key'],
    [{ role: 'admin' }, 'no-role'],
    [{ role: 'constructor' }, 'no-role'],
    [{ body: 'other-county' }, 'unknown-body'],
    [{ body: '' }, 'unknown-body'],
  ])('%j: %s', async (more, outcome) => {
    const { authenticate, store } = begin();
    expect(await codeOf(authenticate(`Bearer ${await store(more)}`))).toBe(outcome);
  });
});

test('it ends when its time comes, though it was let in before', async () => {
  const { authenticate, store, clock } = begin();
  const key = await store({ expiresAt: '2026-11-30T05:00:00.000Z' });
  expect(await codeOf(authenticate(`Bearer ${key}`))).toBe('let in');
  clock.advance(60 * 60 * 1000);
  expect(await codeOf(authenticate(`Bearer ${key}`))).toBe('bad-key');
});

test('an unknown key, a wrong secret and an ended key are refused alike, after one look each', async () => {
  const { shelf, authenticate, store } = begin();
  const ended = await store({ revokedAt: '2026-01-02T00:00:00.000Z' });
  const known = await store();
  const wrong = known.slice(0, -43) + newKeyText().secret;
  const refusals: unknown[] = [];
  for (const key of [writeKey(newKeyText()), wrong, ended]) {
    const before = shelf.looked();
    const data = await refusalOf(authenticate(`Bearer ${key}`));
    expect(shelf.looked() - before).toBe(1);
    refusals.push(data);
  }
  expect(new Set(refusals.map((data) => JSON.stringify(data)))).toHaveLength(1);
});

test('the secret of one key opens no other', async () => {
  const { authenticate, store } = begin();
  const [one, other] = [await store(), await store()];
  const mixed = one.slice(0, -43) + other.slice(-43);
  expect(await codeOf(authenticate(`Bearer ${mixed}`))).toBe('bad-key');
});

test('what a store cannot answer is no refusal: it goes on as it is', async () => {
  const broken = { find: () => Promise.reject(new RangeError('store: unavailable')) };
  const clock = settableClock(NOW);
  const authenticate = openAuthenticate({ oidc: undefined, keys: broken, organisation, clock });
  await expect(authenticate(`Bearer ${writeKey(newKeyText())}`)).rejects.toThrow(RangeError);
});
