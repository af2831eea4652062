import {
  aes256gcm,
  openKeyRing,
  SealError,
  type SealedPart,
  type SealedStore,
  sm4,
} from '@xinfang/store';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rotateKeys } from './rotate-keys.ts';

const OLD = { id: '2025', key: new Uint8Array(32).fill(1) };
const NEW = { id: '2026', key: new Uint8Array(32).fill(2) };
const former = openKeyRing({ keys: [OLD] });
const ring = openKeyRing({ keys: [NEW, OLD] });
const later = openKeyRing({ keys: [NEW] });

type Parts = readonly SealedPart[];
type Sealed = Pick<SealedStore, 'wrappedWithOther' | 'rewrap'>;

const sealedBy = (by: typeof ring, caseId: string, text = caseId): Parts => [
  by.seal(caseId, 'identity', `identity of ${text}`),
  by.seal(caseId, 'text', `text of ${text}`),
];

/** A store of sealed parts in memory; `meanwhile` is what others do between a question and its answer's use. */
const storeOf = (cases: Map<string, Parts>, meanwhile: () => void = () => {}): Sealed => ({
  wrappedWithOther: async (keyId, { after = '', limit }) => {
    const other = [...cases]
      .filter(([caseId]) => caseId > after)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([caseId, parts]) => ({ caseId, parts: parts.filter((part) => part.keyId !== keyId) }))
      .filter(({ parts }) => parts.length > 0)
      .slice(0, limit);
    meanwhile();
    return other;
  },
  rewrap: async (caseId, before, after) => {
    const now = cases.get(caseId) ?? [];
    if (!before.every((part) => now.includes(part))) return false;
    cases.set(caseId, [...now.filter((part) => !before.includes(part)), ...after]);
    return true;
  },
});

const casesBy = (by: typeof ring, count: number) =>
  new Map(
    Array.from({ length: count }, (_, at) => `case-${at}`).map((id) => [id, sealedBy(by, id)]),
  );

const textsOf = (cases: Map<string, Parts>, by = later) =>
  [...cases].flatMap(([caseId, parts]) => parts.map((part) => by.open(caseId, part))).sort();

describe('the rotation of keys', () => {
  test('wraps every part anew, whatever the batch: the former key is not needed any more', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(25),
        fc.nat(25),
        fc.integer({ min: 1, max: 9 }),
        async (old, of, batch) => {
          const already = [...casesBy(ring, of)].map(
            ([id]) => [`new-${id}`, sealedBy(ring, `new-${id}`)] as const,
          );
          const cases = new Map([...casesBy(former, old), ...already]);
          const expected = textsOf(cases, ring);
          const result = await rotateKeys({ sealed: storeOf(cases), ring, batch });
          expect(result).toEqual({
            cases: old,
            parts: 2 * old,
            overtaken: 0,
            notRotated: [],
            done: true,
          });
          expect(textsOf(cases)).toEqual(expected);
        },
      ),
      { numRuns: 30 },
    );
  });

  test('leaves contents as they are', async () => {
    const cases = casesBy(former, 1);
    const before = cases.get('case-0')?.map(({ content }) => content);
    await rotateKeys({ sealed: storeOf(cases), ring });
    expect(cases.get('case-0')?.map(({ content }) => content)).toEqual(before);
  });

  test('moves contents to the new cipher where that changed too', async () => {
    const cases = casesBy(former, 3);
    const toSm4 = openKeyRing({ keys: [NEW, OLD], cipher: sm4, ciphers: [aes256gcm] });
    expect((await rotateKeys({ sealed: storeOf(cases), ring: toSm4 })).done).toBe(true);
    const onlySm4 = openKeyRing({ keys: [NEW], cipher: sm4, ciphers: [] });
    expect(textsOf(cases, onlySm4)).toHaveLength(6);
  });

  test('loses nothing that is written meanwhile, and meets what a node with the former ring sealed', async () => {
    const cases = casesBy(former, 6);
    const writes = [
      () => cases.set('case-1', sealedBy(former, 'case-1', 'a newer text')),
      () => cases.set('case-4', sealedBy(ring, 'case-4', 'a newer text')),
      () => cases.delete('case-5'),
      () => cases.set('case-0', sealedBy(former, 'case-0', 'a late text')),
    ].values();
    const sealed = storeOf(cases, () => writes.next().value?.());
    const result = await rotateKeys({ sealed, ring, batch: 6 });
    expect(result).toMatchObject({ done: true, notRotated: [] });
    expect(result.overtaken).toBeGreaterThan(0);
    expect(textsOf(cases)).toEqual(
      ['a late text', 'a newer text', 'case-2', 'case-3', 'a newer text']
        .flatMap((text) => [`identity of ${text}`, `text of ${text}`])
        .sort(),
    );
  });

  test('goes on with the rest after it was stopped', async () => {
    const cases = casesBy(former, 10);
    const stop = new AbortController();
    const first = await rotateKeys({
      sealed: storeOf(cases),
      ring,
      batch: 3,
      signal: stop.signal,
      onBatch: (so) => so.cases >= 6 && stop.abort(),
    });
    expect(first).toMatchObject({ cases: 6, parts: 12, done: false });
    const second = await rotateKeys({ sealed: storeOf(cases), ring });
    expect(second).toMatchObject({ cases: 4, parts: 8, done: true });
    expect(textsOf(cases)).toHaveLength(20);
  });

  test('goes on with the rest after the store failed', async () => {
    const cases = casesBy(former, 4);
    const store = storeOf(cases);
    let answers = 2;
    const failing: Sealed = {
      ...store,
      rewrap: (...given) =>
        answers-- > 0 ? store.rewrap(...given) : Promise.reject(new Error('gone')),
    };
    await expect(rotateKeys({ sealed: failing, ring })).rejects.toThrow('gone');
    expect(await rotateKeys({ sealed: store, ring })).toMatchObject({ cases: 2, done: true });
  });

  test('names what it could not wrap anew, wraps the rest, and is not done', async () => {
    const stranger = openKeyRing({ keys: [{ id: '2019', key: new Uint8Array(32).fill(9) }] });
    const cases = casesBy(former, 4);
    cases.set('case-1', sealedBy(stranger, 'case-1'));
    cases.set('case-2', sealedBy(former, 'another-case'));
    const result = await rotateKeys({ sealed: storeOf(cases), ring, batch: 1 });
    expect(result).toEqual({
      cases: 2,
      parts: 4,
      overtaken: 0,
      notRotated: [
        { caseId: 'case-1', code: 'unknown-key' },
        { caseId: 'case-2', code: 'tampered' },
      ],
      done: false,
    });
  });

  test('ends where a node seals with the former key without end, and is not done', async () => {
    const cases = casesBy(former, 1);
    const sealed = storeOf(cases, () => cases.set('case-0', sealedBy(former, 'case-0')));
    expect((await rotateKeys({ sealed, ring })).done).toBe(false);
  });

  test('does not take a defect for a part that cannot be opened', async () => {
    const broken = {
      current: '2026',
      rewrap: () => {
        throw new TypeError('defect');
      },
    };
    const sealed = storeOf(casesBy(former, 1));
    await expect(rotateKeys({ sealed, ring: broken })).rejects.toThrow(TypeError);
    expect(new SealError('tampered')).not.toBeInstanceOf(TypeError);
  });
});
