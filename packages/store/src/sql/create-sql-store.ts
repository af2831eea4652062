import type { Kysely } from 'kysely';
import type { AuditSeal } from '../audit/audit-seal.ts';
import type { CaseStore } from '../cases.ts';
import { type Store, StoreError } from '../store.ts';
import { THE_SERVICE } from '../viewer.ts';
import { forgetAnswers, keptAnswer } from './answers.ts';
import { auditStore } from './audit.ts';
import { commit } from './cases-commit.ts';
import { countCases, listCases, listDue, listKept } from './cases-list.ts';
import {
  eachCase,
  histories,
  readCase,
  readLog,
  reckonedOtherwise,
  reproject,
} from './cases-read.ts';
import { type Connection, connect } from './connection.ts';
import type { SqlDialect } from './dialect.ts';
import { asked } from './failures.ts';
import { impactStore } from './impacts.ts';
import { jobStore } from './jobs.ts';
import { keyStore } from './keys.ts';
import { markStore } from './marks.ts';
import { checkSchema, type Migrations } from './migrations/migrations.ts';
import { outboxStore } from './outbox.ts';
import type { Tables } from './schema.ts';
import { sealedStore } from './sealed.ts';

/** What a store in SQL is made of. */
export interface SqlStoreOptions {
  /** Whose schema is there already: {@link migrateSchema}. */
  readonly db: Kysely<Tables>;
  readonly dialect: SqlDialect;
  readonly audit: AuditSeal;
  /** The migrations that the schema must have, no more and no fewer. */
  readonly migrations: Migrations;
  /** Lets the medium go; called once. Default: the database is let go. */
  readonly close?: () => Promise<void>;
}

/**
 * A store over a database in SQL: all drivers in SQL are this, and what differs between them is the dialect.
 *
 * @example
 * const store = createSqlStore({ db, dialect, audit, migrations: schemaMigrations(dialect) });
 */
export const createSqlStore = (options: SqlStoreOptions): Store => {
  const { db, dialect, audit, migrations } = options;
  const connection = connect(db, dialect);
  let closed: Promise<void> | undefined;
  const close = (): Promise<void> => {
    closed ??= options.close?.() ?? db.destroy();
    return closed;
  };
  return {
    driver: dialect.driver,
    cases: caseStore(connection, audit),
    sealed: sealedStore(connection),
    audit: auditStore(connection, audit),
    outbox: outboxStore(connection),
    jobs: jobStore(connection),
    keys: keyStore(connection),
    impacts: impactStore(connection),
    marks: markStore(connection),
    check: async () => {
      if (closed !== undefined) throw new StoreError('unavailable', { retry: false });
      await asked(dialect, () => checkSchema(db, migrations));
    },
    now: () => asked(dialect, () => dialect.now(db)),
    close,
    [Symbol.asyncDispose]: close,
  };
};

const caseStore = (connection: Connection, audit: AuditSeal): CaseStore => ({
  commit: (change) => commit(connection, audit, change),
  recall: (key) => connection.ask(THE_SERVICE, (db) => keptAnswer(db, key)),
  forgetAnswers: (before) => connection.write((trx) => forgetAnswers(trx, before)),
  read: (viewer, caseId) => readCase(connection, viewer, caseId),
  log: (viewer, caseId) => readLog(connection, viewer, caseId),
  list: (viewer, query) => listCases(connection, viewer, query),
  count: (viewer, filter) => countCases(connection, viewer, filter),
  due: (viewer, query) => listDue(connection, viewer, query),
  each: (viewer, filter = {}) => eachCase(connection, viewer, filter),
  histories: (options = {}) => histories(connection, options),
  reproject: (views) => reproject(connection, views),
  reckonedOtherwise: (reckonedWith, options) =>
    reckonedOtherwise(connection, reckonedWith, options),
  keptSince: (viewer, query) => listKept(connection, viewer, query),
});
