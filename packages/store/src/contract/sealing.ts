import { expect } from 'vitest';
import type { SealedPart } from '../sealed.ts';
import { THE_SERVICE } from '../viewer.ts';
import { following, ids, opening, partOf } from './changes.ts';
import type { OpenStore } from './opened.ts';
import { byBytes, inParallel } from './rows.ts';
import { storeTest } from './store-test.ts';

const IDENTITY = partOf('identity', 'AAEC');
const TEXT = partOf('text', 'AwQF');
const BOTH = [IDENTITY, TEXT];

const inOrder = (parts: readonly SealedPart[]): readonly SealedPart[] =>
  parts.toSorted((a, b) => byBytes(a.kind, b.kind));

const withKey = (parts: readonly SealedPart[], keyId: string): readonly SealedPart[] =>
  parts.map(({ kind, content }) => partOf(kind, content, keyId));

/** Identity and text: sealed, found again by marks, wrapped anew, erased. */
export const testSealing = (open: OpenStore): void => {
  const it = storeTest(open);

  it('sealed parts come back as they were, and are replaced whole', async ({ cases, sealed }) => {
    await cases.commit(opening('c-1', { sealed: BOTH }));
    expect(inOrder(await sealed.read(THE_SERVICE, 'c-1'))).toEqual(BOTH);
    await cases.commit(following('c-1', 1));
    expect(inOrder(await sealed.read(THE_SERVICE, 'c-1'))).toEqual(BOTH);
    const others = [partOf('identity', 'BBBB', 'key-2'), partOf('text', 'CCCC', 'key-2')];
    await cases.commit(following('c-1', 2, { sealed: others }));
    expect(inOrder(await sealed.read(THE_SERVICE, 'c-1'))).toEqual(others);
    expect(await sealed.read(THE_SERVICE, 'c-2')).toEqual([]);
  });

  it('cases are found by any of their marks, once, by id', async ({ cases, sealed }) => {
    await cases.commit(opening('c-2', { marks: ['m-1', 'm-2'] }));
    await cases.commit(opening('c-1', { marks: ['m-2'] }));
    await cases.commit(opening('c-3', { marks: ['m-3'] }));
    expect(await sealed.find(THE_SERVICE, ['m-1', 'm-2'])).toEqual(['c-1', 'c-2']);
    expect(await sealed.find(THE_SERVICE, ['m-3', 'm-4'])).toEqual(['c-3']);
    expect(await sealed.find(THE_SERVICE, [])).toEqual([]);
    await cases.commit(following('c-2', 1));
    expect(await sealed.find(THE_SERVICE, ['m-1'])).toEqual(['c-2']);
    await cases.commit(following('c-2', 2, { marks: ['m-3'] }));
    expect(await sealed.find(THE_SERVICE, ['m-1', 'm-2'])).toEqual(['c-1']);
    expect(await sealed.find(THE_SERVICE, ['m-3'])).toEqual(['c-2', 'c-3']);
  });

  it('erasing takes identity, text and marks away; the case stays', async ({ cases, sealed }) => {
    await cases.commit(opening('c-1', { sealed: BOTH, marks: ['m-1'] }));
    await cases.commit(opening('c-2', { sealed: BOTH, marks: ['m-1'] }));
    const entries = [{ kind: 'erased', reason: 'kept long enough' }] as const;
    await cases.commit(following('c-1', 1, { erase: true, entries }));
    expect(await sealed.read(THE_SERVICE, 'c-1')).toEqual([]);
    expect(await sealed.find(THE_SERVICE, ['m-1'])).toEqual(['c-2']);
    expect(await cases.read(THE_SERVICE, 'c-1')).toMatchObject({ version: 2 });
    expect(inOrder(await sealed.read(THE_SERVICE, 'c-2'))).toEqual(BOTH);
  });

  it('parts wrapped with other keys are handed out once each, by case id', async (store) => {
    const names = ids('c', 7);
    await inParallel([...names.entries()], ([index, id]) =>
      store.cases.commit(opening(id, { sealed: index === 2 ? withKey(BOTH, 'key-2') : BOTH })),
    );
    await store.cases.commit(opening('bare'));
    const others = names.filter((_, index) => index !== 2);
    const { sealed } = store;
    const first = await sealed.wrappedWithOther('key-2', { limit: 4 });
    expect(first.map(({ caseId }) => caseId)).toEqual(others.slice(0, 4));
    for (const { parts } of first) expect(inOrder(parts)).toEqual(BOTH);
    const rest = await sealed.wrappedWithOther('key-2', { limit: 4, after: others[3] ?? '' });
    expect(rest.map(({ caseId }) => caseId)).toEqual(others.slice(4));
  });

  it('wrapping anew happens only where the parts are as they were', async ({ cases, sealed }) => {
    await cases.commit(opening('c-1', { sealed: BOTH }));
    const anew = withKey(BOTH, 'key-2');
    const changed = [partOf('identity', 'ZZZZ'), TEXT];
    expect(await sealed.rewrap('c-1', changed, anew)).toBe(false);
    expect(await sealed.rewrap('c-2', BOTH, anew)).toBe(false);
    expect(inOrder(await sealed.read(THE_SERVICE, 'c-1'))).toEqual(BOTH);
    expect(await sealed.rewrap('c-1', BOTH, anew)).toBe(true);
    expect(inOrder(await sealed.read(THE_SERVICE, 'c-1'))).toEqual(anew);
    expect(await sealed.rewrap('c-1', BOTH, anew)).toBe(false);
    expect(await sealed.wrappedWithOther('key-2', { limit: 10 })).toEqual([]);
  });

  it('of two who wrap anew at once one does it', async ({ cases, sealed }) => {
    await cases.commit(opening('c-1', { sealed: BOTH }));
    const keys = ['key-2', 'key-3', 'key-4', 'key-5'];
    const done = await Promise.all(
      keys.map((keyId) => sealed.rewrap('c-1', BOTH, withKey(BOTH, keyId))),
    );
    expect(done.filter(Boolean)).toHaveLength(1);
    const parts = await sealed.read(THE_SERVICE, 'c-1');
    const winner = keys[done.indexOf(true)] ?? '';
    expect(inOrder(parts)).toEqual(withKey(BOTH, winner));
  });

  it('what was erased is not brought back by wrapping anew', async ({ cases, sealed }) => {
    await cases.commit(opening('c-1', { sealed: BOTH }));
    await cases.commit(following('c-1', 1, { erase: true }));
    expect(await sealed.rewrap('c-1', BOTH, withKey(BOTH, 'key-2'))).toBe(false);
    expect(await sealed.read(THE_SERVICE, 'c-1')).toEqual([]);
  });
};
