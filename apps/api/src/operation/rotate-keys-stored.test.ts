import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type CaseView,
  type Change,
  openAuditSeal,
  openKeyRing,
  type SealedPart,
  type Store,
  THE_SERVICE,
} from '@xinfang/store';
import { openSqliteStore } from '@xinfang/store-sqlite';
import { expect, test } from 'vitest';
import { rotateKeys } from './rotate-keys.ts';

const OLD = { id: '2025', key: new Uint8Array(32).fill(1) };
const NEW = { id: '2026', key: new Uint8Array(32).fill(2) };
const former = openKeyRing({ keys: [OLD] });
const ring = openKeyRing({ keys: [NEW, OLD] });

const actor = { id: 'clerk-1', role: 'clerk', body: 'county-xfj' };
const at = '2026-11-30T00:00:00.000Z';

const viewOf = (caseId: string, version: number): CaseView => ({
  caseId,
  version,
  partition: 'ordinary',
  accused: [],
  unstated: false,
  office: actor.body,
  holder: null,
  reach: [actor.body],
  receivedOn: '2026-11-30',
  channel: 'letter',
  content: null,
  township: null,
  purpose: null,
  state: 'registered',
  closedOn: null,
  deadlines: [],
  case: { id: caseId, registration: {}, facts: {}, events: [] },
  reckonedOn: '2026-11-30',
  reckonedWith: 'law',
});

const sealedBy = (by: typeof ring, caseId: string, text: string): readonly SealedPart[] => [
  by.seal(caseId, 'identity', `identity of ${text}`),
  by.seal(caseId, 'text', `text of ${text}`),
];

const changeOf = (
  caseId: string,
  expectedVersion: number,
  sealed: readonly SealedPart[],
): Change => ({
  caseId,
  expectedVersion,
  entries: [{ kind: 'restated', reason: 'r' }],
  actor,
  at,
  view: viewOf(caseId, expectedVersion + 1),
  sealed,
  audit: [{ action: 'case.restated', actor, at, caseId }],
});

const openFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'rotate-keys-'));
  return {
    file: join(folder, 'cases.sqlite'),
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  };
};

const textsOf = async (store: Store, caseId: string): Promise<readonly string[]> => {
  const later = openKeyRing({ keys: [NEW] });
  const parts = await store.sealed.read(THE_SERVICE, caseId);
  return parts.map((part) => later.open(caseId, part)).sort();
};

test('keys are rotated on a file while nodes with the former and the new ring write to it', async () => {
  using folder = openFolder();
  const audit = openAuditSeal(new Uint8Array(32).fill(3));
  await using store = await openSqliteStore({ file: folder.file, audit });
  await using other = await openSqliteStore({ file: folder.file, audit });
  const ids = Array.from({ length: 40 }, (_, index) => `case-${String(index).padStart(2, '0')}`);
  for (const id of ids)
    await store.cases.commit(changeOf(id, 0, sealedBy(former, id, 'the first')));

  const write = async (id: string, index: number) =>
    other.cases.commit(changeOf(id, 1, sealedBy(index % 2 ? ring : former, id, 'the second')));
  const rewritten = ids.filter((_, index) => index % 3 === 0);
  const [first] = await Promise.all([
    rotateKeys({ sealed: store.sealed, ring, batch: 7 }),
    ...rewritten.map(write),
  ]);
  const last = await rotateKeys({ sealed: store.sealed, ring });

  expect(last).toMatchObject({ done: true, notRotated: [] });
  expect(first.cases + last.cases).toBeGreaterThan(0);
  for (const id of ids) {
    const text = rewritten.includes(id) ? 'the second' : 'the first';
    expect(await textsOf(store, id)).toEqual([`identity of ${text}`, `text of ${text}`]);
  }
  expect(await store.audit.verify()).toMatchObject({ ok: true, rows: 40 + rewritten.length });
});
