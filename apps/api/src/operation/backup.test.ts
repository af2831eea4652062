import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openKeyRing, type Store, type StoredCase, THE_SERVICE } from '@xinfang/store';
import { openSqliteStore } from '@xinfang/store-sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sampleRows } from '../../test/counting-desk.ts';
import { AUDIT, openDesk } from '../../test/desk.ts';
import { backup, dumpCommand, restore, restoreCommand } from './backup.ts';
import { checkRestored } from './check-restored.ts';
import { importRegister } from './import-register.ts';
import { rebuild } from './rebuild.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xinfang-backup-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const places = (name: string) => ({ store: { kind: 'sqlite', file: join(folder, name) } }) as const;

const openAt = (name: string) => openSqliteStore({ file: join(folder, name), audit: AUDIT });

const rows = (from: number, to: number) => sampleRows().slice(from, to);

const allOf = async (store: Store): Promise<readonly StoredCase[]> => {
  const all: StoredCase[] = [];
  for await (const one of store.cases.each(THE_SERVICE)) all.push(one);
  return all;
};

test('a backup made while acts are stored holds whole cases and a whole audit chain', async () => {
  const store = await openAt('live.db');
  await using opened = await openDesk('2024-02-26', { store });
  await importRegister(opened.desk, rows(0, 60));
  const [imported] = await Promise.all([
    importRegister(opened.desk, rows(60, 120)),
    backup(places('live.db'), join(folder, 'copy.db')),
  ]);
  expect(imported.refused).toEqual([]);
  await restore(places('restored.db'), join(folder, 'copy.db'));
  await using restored = await openAt('restored.db');
  const check = await checkRestored(restored, opened.desk.ring);
  expect(check).toMatchObject({ ok: true, audit: { faults: [] }, sealed: { locked: 0 } });
  expect(check.cases).toBeGreaterThanOrEqual(60);
  expect(check.audit.rows).toBe(check.cases);
  expect(check.sealed.parts).toBe(check.cases);
  for await (const one of restored.cases.each(THE_SERVICE))
    expect(one).toEqual(await store.cases.read(THE_SERVICE, one.caseId));
  await store.close();
});

test('a restored store whose keys were lost is told so', async () => {
  const store = await openAt('live.db');
  await using opened = await openDesk('2024-02-26', { store });
  await importRegister(opened.desk, rows(0, 5));
  await backup(places('live.db'), join(folder, 'copy.db'));
  await restore(places('restored.db'), join(folder, 'copy.db'));
  await using restored = await openAt('restored.db');
  const other = openKeyRing({ keys: [{ id: 'k1', key: new Uint8Array(32).fill(9) }] });
  expect(await checkRestored(restored, other)).toMatchObject({
    ok: false,
    sealed: { parts: 5, locked: 5 },
  });
  await store.close();
});

test('nothing is overwritten, and what is no backup is not restored', async () => {
  const store = await openAt('live.db');
  await store.close();
  await writeFile(join(folder, 'taken'), 'here');
  await writeFile(join(folder, 'broken'), 'this is no database'.repeat(100));
  await expect(backup(places('live.db'), join(folder, 'taken'))).rejects.toThrow('target-exists');
  await expect(backup(places('none.db'), join(folder, 'new'))).rejects.toThrow('no-backup');
  await expect(restore(places('live.db'), join(folder, 'taken'))).rejects.toThrow('target-exists');
  await expect(restore(places('new.db'), join(folder, 'gone'))).rejects.toThrow('no-backup');
  await expect(restore(places('new.db'), join(folder, 'broken'))).rejects.toThrow('damaged');
});

test('projections made anew are those that acts had stored', async () => {
  await using opened = await openDesk('2024-02-26');
  await importRegister(opened.desk, rows(0, 40));
  const before = await allOf(opened.store);
  expect(await rebuild(opened.desk)).toEqual({ cases: 40, put: 40, failed: 0 });
  expect(await allOf(opened.store)).toEqual(before);
});

test('the password of PostgreSQL never stands on a command line', () => {
  const url = 'postgres://owner:hu%24h@db.example:5433/county';
  for (const line of [dumpCommand(url, '/b/x'), restoreCommand(url, '/b/x')]) {
    expect(line.args.join(' ')).toContain('--dbname=postgres://owner@db.example:5433/county');
    expect(line.args.join(' ')).not.toContain('hu');
    expect(line.environment).toMatchObject({ PGPASSWORD: 'hu$h' });
  }
});
