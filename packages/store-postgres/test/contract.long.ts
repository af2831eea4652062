import { randomBytes } from 'node:crypto';
import { openAuditSeal, type Store } from '@xinfang/store';
import { testStore } from '@xinfang/store/contract';
import { afterAll, beforeAll } from 'vitest';
import { openPostgresStore } from '../src/index.ts';
import { startServer, type TestServer } from './cluster.ts';

const audit = openAuditSeal(randomBytes(32));
let server: TestServer | undefined;

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server?.stop());

testStore('PostgreSQL', async () => {
  if (server === undefined) throw new Error('the server did not start');
  const database = await server.makeDatabase();
  const opened: Store[] = [];
  const open = async (): Promise<Store> => {
    const store = await openPostgresStore({ url: database.url.app, audit, connections: 6 });
    opened.push(store);
    return store;
  };
  return {
    store: await open(),
    reopen: open,
    second: open,
    tamper: async (sql) => {
      await database.run('admin', sql);
    },
    close: async () => {
      await Promise.all(opened.map((store) => store.close()));
      await database.drop();
    },
  };
});
