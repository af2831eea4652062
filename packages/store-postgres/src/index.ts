export { migratePostgres, type PostgresMigration } from './migrate.ts';
export { openPostgresStore, type PostgresStoreOptions } from './open-store.ts';
