import { expect } from 'vitest';
import type { ApiKey } from '../api-keys.ts';
import type { Impact, MovedCase } from '../impacts.ts';
import { CursorError } from '../page.ts';
import { THE_SERVICE } from '../viewer.ts';
import { at, COUNTY, ids, OFFICE, OFFICE_VIEWER, opening } from './changes.ts';
import type { OpenStore } from './opened.ts';
import { allPages, byBytes, inParallel } from './rows.ts';
import { race, storeTest } from './store-test.ts';

const keyOf = (id: string, given: Partial<ApiKey> = {}): ApiKey => ({
  id,
  hash: 'ab'.repeat(32),
  label: '自助终端',
  role: 'clerk',
  body: OFFICE,
  createdAt: at(0),
  createdBy: 'head-1',
  expiresAt: null,
  revokedAt: null,
  ...given,
});

const impactOf = (id: string, given: Partial<Impact> = {}): Impact => ({
  id,
  at: at(0),
  before: 'law-1',
  after: 'law-2',
  cases: 10,
  moved: 2,
  ...given,
});

const movedOf = (names: readonly string[]): readonly MovedCase[] =>
  names.map((caseId) => ({ caseId, moved: { dueOn: ['2024-02-01', '2024-02-05'] } }));

async function* failing(): AsyncGenerator<MovedCase> {
  yield* movedOf(['c-0001']);
  await Promise.reject(new Error('the reckoning broke off'));
}

/** Keys of programs, impacts of changes, small values. */
export const testRest = (open: OpenStore): void => {
  const it = storeTest(open);

  it('a key is found by its id, and listed by its body', async ({ keys }) => {
    const all = [
      keyOf('k-1'),
      keyOf('k-2', { body: COUNTY, expiresAt: at(9) }),
      keyOf('k-3', { body: 'elsewhere' }),
    ];
    for (const key of all) await keys.add(key);
    expect(await keys.find('k-2')).toEqual(all[1]);
    expect(await keys.find('k-4')).toBeUndefined();
    const listed = await keys.list([OFFICE, COUNTY]);
    expect(listed.toSorted((a, b) => byBytes(a.id, b.id))).toEqual(all.slice(0, 2));
    expect(await keys.list([])).toEqual([]);
  });

  it('a revoked key stays, and says since when', async ({ keys }) => {
    await keys.add(keyOf('k-1'));
    expect(await keys.revoke('k-1', at(5))).toBe(true);
    expect(await keys.revoke('k-2', at(5))).toBe(false);
    expect(await keys.find('k-1')).toEqual(keyOf('k-1', { revokedAt: at(5) }));
    await keys.revoke('k-1', at(9));
    expect(await keys.find('k-1')).toMatchObject({ revokedAt: at(5) });
  });

  it('a key is not given away twice', async ({ keys }) => {
    await keys.add(keyOf('k-1'));
    await expect(keys.add(keyOf('k-1', { hash: 'cd'.repeat(32) }))).rejects.toBeInstanceOf(Error);
    expect(await keys.find('k-1')).toEqual(keyOf('k-1'));
  });

  it('a change of law is stored whole, once', async ({ cases, impacts }) => {
    const names = ids('c', 7);
    await inParallel(names, (id) => cases.commit(opening(id)));
    const stream = async function* () {
      yield* movedOf(names);
    };
    expect(await impacts.add(impactOf('i-1'), stream())).toBe(true);
    const again = impactOf('i-1', { moved: 99 });
    expect(await impacts.add(again, movedOf(['c-0001']))).toBe(false);
    expect(await impacts.list()).toEqual([impactOf('i-1')]);
    const ask = (page: { limit: number }) => impacts.moved(OFFICE_VIEWER, 'i-1', page);
    const moved = await allPages(ask, 3);
    expect(moved.toSorted((a, b) => byBytes(a.caseId, b.caseId))).toEqual(movedOf(names));
    expect((await impacts.moved(THE_SERVICE, 'i-2', { limit: 9 })).rows).toEqual([]);
    const forged = { limit: 1, cursor: 'x' };
    await expect(impacts.moved(THE_SERVICE, 'i-1', forged)).rejects.toThrow(CursorError);
  });

  it('nothing is stored of a change whose reckoning broke off', async ({ cases, impacts }) => {
    await cases.commit(opening('c-0001'));
    await expect(impacts.add(impactOf('i-1'), failing())).rejects.toThrow('broke off');
    expect(await impacts.list()).toEqual([]);
    expect((await impacts.moved(THE_SERVICE, 'i-1', { limit: 9 })).rows).toEqual([]);
    expect(await impacts.add(impactOf('i-1'), movedOf(['c-0001']))).toBe(true);
  });

  it('a small value is set only where it is as it was', async ({ marks }) => {
    expect(await marks.read('law')).toBeUndefined();
    expect(await marks.write('law', 'law-1', 'law-0')).toBe(false);
    expect(await marks.write('law', 'law-1', undefined)).toBe(true);
    expect(await marks.write('law', 'law-2', undefined)).toBe(false);
    expect(await marks.write('law', 'law-2', 'law-0')).toBe(false);
    expect(await marks.read('law')).toBe('law-1');
    expect(await marks.write('law', 'law-2', 'law-1')).toBe(true);
    expect(await marks.read('law')).toBe('law-2');
    expect(await marks.read('calendar')).toBeUndefined();
  });

  for (const [what, before] of [
    ['first set', undefined],
    ['change', 'law-0'],
  ] as const)
    it(`of those who ${what} a small value at once one does`, async (_, opened) => {
      if (before !== undefined) await opened.store.marks.write('law', before, undefined);
      const set = await race(opened, 8, ({ marks }, racer) =>
        marks.write('law', `law-by-${racer}`, before),
      );
      expect(set.filter(Boolean)).toHaveLength(1);
      expect(await opened.store.marks.read('law')).toBe(`law-by-${set.indexOf(true)}`);
    });
};
