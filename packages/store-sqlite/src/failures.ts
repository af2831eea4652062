import type { SqlFailure } from '@xinfang/store/sql';

/** Result codes of SQLite, the extended ones with their lower byte: https://www.sqlite.org/rescode.html */
const BUSY = 5;
const LOCKED = 6;
const CONSTRAINT = 19;
const CONSTRAINT_PRIMARY_KEY = 1555;
const CONSTRAINT_UNIQUE = 2067;

const MEDIUM: Readonly<Record<number, Extract<SqlFailure, { kind: 'medium' }>>> = {
  7: { kind: 'medium', code: 'unavailable', retry: true }, // NOMEM
  8: { kind: 'medium', code: 'read-only', retry: false }, // READONLY
  9: { kind: 'medium', code: 'too-slow', retry: true }, // INTERRUPT
  10: { kind: 'medium', code: 'unavailable', retry: true }, // IOERR
  11: { kind: 'medium', code: 'damaged', retry: false }, // CORRUPT
  13: { kind: 'medium', code: 'full', retry: true }, // FULL
  14: { kind: 'medium', code: 'unavailable', retry: true }, // CANTOPEN
  15: { kind: 'medium', code: 'unavailable', retry: true }, // PROTOCOL
  17: { kind: 'medium', code: 'schema', retry: false }, // SCHEMA
  23: { kind: 'medium', code: 'read-only', retry: false }, // AUTH
  26: { kind: 'medium', code: 'damaged', retry: false }, // NOTADB
};

const DEFECT: SqlFailure = { kind: 'medium', code: 'defect', retry: false };

/** What an error of `node:sqlite` means; undefined where it is none. */
export const failureOf = (error: unknown): SqlFailure | undefined => {
  if (isClosed(error)) return { kind: 'medium', code: 'unavailable', retry: false };
  const result = resultOf(error);
  if (result === undefined) return undefined;
  if (result === CONSTRAINT_PRIMARY_KEY || result === CONSTRAINT_UNIQUE) return { kind: 'unique' };
  const primary = result & 0xff;
  if (primary === BUSY || primary === LOCKED) return { kind: 'collision' };
  if (primary === CONSTRAINT) return DEFECT;
  return MEDIUM[primary] ?? DEFECT;
};

/** Whether another connection is writing. */
export const isBusy = (error: unknown): boolean => failureOf(error)?.kind === 'collision';

const resultOf = (error: unknown): number | undefined =>
  error instanceof Error &&
  'code' in error &&
  error.code === 'ERR_SQLITE_ERROR' &&
  'errcode' in error &&
  typeof error.errcode === 'number'
    ? error.errcode
    : undefined;

/** Asked after it was closed: Kysely says so in words only. */
const isClosed = (error: unknown): boolean =>
  error instanceof Error &&
  (error.message.includes('already been destroyed') ||
    error.message.includes('database is not open'));
