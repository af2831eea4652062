export { openSqliteStore, type SqliteStoreOptions } from './open.ts';
export type { SqliteStore } from './store-over.ts';
