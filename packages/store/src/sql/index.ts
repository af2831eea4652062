export { createSqlStore, type SqlStoreOptions } from './create-sql-store.ts';
export type { ColumnType, SqlDialect, SqlFailure } from './dialect.ts';
export { storeErrorOf } from './failures.ts';
export {
  checkSchema,
  type Migrations,
  migrateSchema,
  schemaMigrations,
} from './migrations/migrations.ts';
export type { Tables } from './schema.ts';
