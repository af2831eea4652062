import { readFile, writeFile } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { THE_SERVICE } from '@xinfang/store';
import { expect, it } from 'vitest';
import { openSqliteStore } from '../src/index.ts';
import { storeOver } from '../src/store-over.ts';
import { acting, audit, withFile } from './folder.ts';

it('where the disk is full an act is refused whole, and goes on when there is room', () =>
  withFile(async (file) => {
    const database = new DatabaseSync(file);
    database.exec('pragma journal_mode = wal');
    await using store = await storeOver(database, audit);
    await store.cases.commit(acting('c-1'));
    const pages = Number(database.prepare('pragma page_count').get()?.['page_count']);
    database.exec(`pragma max_page_count = ${pages + 4}`);
    const large = acting('c-1', 1, 'x'.repeat(100_000));
    for (const _ of [1, 2, 3]) {
      await expect(store.cases.commit(large)).rejects.toMatchObject({
        name: 'StoreError',
        code: 'full',
        retry: true,
      });
    }
    expect(await store.cases.log(THE_SERVICE, 'c-1')).toHaveLength(1);
    expect(await store.audit.verify()).toMatchObject({ ok: true, rows: 1 });
    database.exec('pragma max_page_count = 1000000');
    expect(await store.cases.commit(large)).toMatchObject({ outcome: 'committed', version: 2 });
  }));

it('a store that must not be written answers questions, and refuses acts', () =>
  withFile(async (file) => {
    const database = new DatabaseSync(file);
    await using store = await storeOver(database, audit);
    await store.cases.commit(acting('c-1'));
    database.exec('pragma query_only = on');
    expect(await store.cases.read(THE_SERVICE, 'c-1')).toMatchObject({ version: 1 });
    await expect(store.cases.commit(acting('c-2'))).rejects.toMatchObject({
      name: 'StoreError',
      code: 'read-only',
      retry: false,
    });
  }));

it('a damaged file is told as damaged', () =>
  withFile(async (file) => {
    const made = await openSqliteStore({ file, audit });
    for (let number = 0; number < 20; number += 1) await made.cases.commit(acting(`c-${number}`));
    await made.close();
    const bytes = await readFile(file);
    await writeFile(file, bytes.fill(0xaa, 4096));
    await expect(openSqliteStore({ file, audit })).rejects.toMatchObject({
      name: 'StoreError',
      code: 'damaged',
    });
  }));

it('an error names no contents', () =>
  withFile(async (file) => {
    await using store = await openSqliteStore({ file, audit });
    const key = {
      id: 'k-1',
      hash: 'h',
      label: '某人的钥匙',
      role: 'clerk',
      body: 'wangshu',
      createdAt: '2024-01-01T00:00:00.000Z',
      createdBy: 'a',
      expiresAt: null,
      revokedAt: null,
    };
    await store.keys.add(key);
    const refusal = await store.keys.add(key).catch((error: unknown) => String(error));
    expect(refusal).toBe('StoreError: store: defect');
  }));
