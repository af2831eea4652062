import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { THE_SERVICE } from '@xinfang/store';
import { expect, it } from 'vitest';
import { openSqliteStore } from '../src/index.ts';
import { acting, audit, withFile } from './folder.ts';

it('a file of a later version is refused, and left as it is', () =>
  withFile(async (file) => {
    const store = await openSqliteStore({ file, audit });
    await store.close();
    const later = new DatabaseSync(file);
    later.exec("insert into kysely_migration values ('9999-later', '2030-01-01T00:00:00.000Z')");
    later.close();
    const before = await readFile(file);
    await expect(openSqliteStore({ file, audit })).rejects.toMatchObject({
      name: 'StoreError',
      code: 'schema',
    });
    expect(before.equals(await readFile(file))).toBe(true);
  }));

it('a file that is no database is refused as damaged, and left as it is', () =>
  withFile(async (file) => {
    await writeFile(file, 'no database at all, whatever it is called '.repeat(200));
    const before = await readFile(file);
    await expect(openSqliteStore({ file, audit })).rejects.toMatchObject({ code: 'damaged' });
    expect(before.equals(await readFile(file))).toBe(true);
  }));

it('a folder that is not there is told as unavailable', () =>
  withFile(async (file) => {
    await expect(openSqliteStore({ file: `${file}/none/x`, audit })).rejects.toMatchObject({
      name: 'StoreError',
      code: 'unavailable',
    });
  }));

it('of several that open a new file at once each gets a store', () =>
  withFile(async (file) => {
    const stores = await Promise.all([1, 2, 3, 4].map(() => openSqliteStore({ file, audit })));
    await Promise.all(stores.map((store, index) => store.cases.commit(acting(`c-${index}`))));
    expect(await stores[0]?.cases.count(THE_SERVICE, {})).toBe(4);
    await Promise.all(stores.map((store) => store.close()));
  }));

it('check tells of a schema that another version brought up to date meanwhile', () =>
  withFile(async (file) => {
    await using store = await openSqliteStore({ file, audit });
    await store.check();
    using later = new DatabaseSync(file);
    later.exec("insert into kysely_migration values ('9999-later', '2030-01-01T00:00:00.000Z')");
    await expect(store.check()).rejects.toMatchObject({ code: 'schema' });
  }));

it('a backup made while others write is a whole store of one moment', () =>
  withFile(async (file) => {
    await using store = await openSqliteStore({ file, audit });
    for (let number = 0; number < 60; number += 1) {
      await store.cases.commit(acting(`c-${number}`, 0, 'x'.repeat(5000)));
    }
    const writing = Promise.all(
      Array.from({ length: 40 }, (_, number) => store.cases.commit(acting(`d-${number}`))),
    );
    await store.backup(`${file}.copy`);
    await writing;
    await copyFile(`${file}.copy`, `${file}.restored`);
    await using restored = await openSqliteStore({ file: `${file}.restored`, audit });
    expect(await restored.cases.count(THE_SERVICE, {})).toBeGreaterThanOrEqual(60);
    expect(await restored.audit.verify()).toMatchObject({ ok: true });
    const done = await restored.cases.commit(acting('c-0', 1));
    expect(done).toMatchObject({ outcome: 'committed', version: 2 });
  }));

it('what lies in memory is copied into a file, too', () =>
  withFile(async (file) => {
    await using store = await openSqliteStore({ file: ':memory:', audit });
    await store.cases.commit(acting('c-1'));
    const writing = store.cases.commit(acting('c-2'));
    await store.backup(file);
    await writing;
    await using copy = await openSqliteStore({ file, audit });
    expect(await copy.cases.read(THE_SERVICE, 'c-1')).toMatchObject({ version: 1 });
  }));

it('a backup that cannot be written is told as unavailable', () =>
  withFile(async (file) => {
    await using store = await openSqliteStore({ file, audit });
    await expect(store.backup(`${file}/none/x`)).rejects.toMatchObject({ name: 'StoreError' });
  }));
