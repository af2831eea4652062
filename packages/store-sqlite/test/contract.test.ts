import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openAuditSeal } from '@xinfang/store';
import { type OpenStore, testStore } from '@xinfang/store/contract';
import { openSqliteStore } from '../src/index.ts';

const audit = openAuditSeal(randomBytes(32));

const inMemory: OpenStore = async () => {
  const store = await openSqliteStore({ file: ':memory:', audit });
  return { store, close: () => store.close() };
};

const inFile: OpenStore = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'xinfang-store-'));
  const file = join(folder, 'cases.sqlite');
  const stores = [await openSqliteStore({ file, audit })] as const;
  const opened = [...stores];
  const again = async () => {
    const store = await openSqliteStore({ file, audit });
    opened.push(store);
    return store;
  };
  return {
    store: stores[0],
    reopen: again,
    second: again,
    tamper: async (sql) => {
      using database = new DatabaseSync(file);
      database.exec(sql);
    },
    close: async () => {
      await Promise.all(opened.map((store) => store.close()));
      await rm(folder, { recursive: true });
    },
  };
};

testStore('SQLite in memory', inMemory);
testStore('SQLite in a file', inFile);
