import { existsSync } from 'node:fs';
import { chmod, copyFile, rename, rm } from 'node:fs/promises';
import { backup as copyOnline, DatabaseSync } from 'node:sqlite';
import type { Settings, StoreSettings } from '../config/settings.ts';
import { type CommandLine, runCommand } from './command-line.ts';

/** What a backup or a restore is told of: where the store is, and with whose rights its tables are read. */
export type StorePlaces = Pick<Settings, 'store' | 'owner'>;

/** Why a backup or a restore was not done. */
export type BackupFaultCode = 'target-exists' | 'no-backup' | 'damaged';

/** A backup that cannot be used, or a place that is taken. */
export class BackupFault extends Error {
  override readonly name = 'BackupFault';
  readonly code: BackupFaultCode;

  constructor(code: BackupFaultCode) {
    super(`backup: ${code}`);
    this.code = code;
  }
}

/**
 * Copies a store to a file while it is in use: as it is at one moment, whole acts only. A file that is there is not overwritten.
 *
 * @throws BackupFault `target-exists`, `no-backup`, `damaged`; CommandFailed where `pg_dump` fails
 * @example
 * await backup(settings, '/backup/xinfang-2026-11-30.db');
 */
export const backup = async (places: StorePlaces, to: string): Promise<void> => {
  if (existsSync(to)) throw new BackupFault('target-exists');
  // Under its name it is there only when it is whole.
  const unfinished = `${to}.unfinished`;
  await rm(unfinished, { force: true });
  try {
    if (places.store.kind === 'sqlite') await copySqlite(places.store.file, unfinished);
    else await runCommand(dumpCommand(urlOf(places), unfinished));
    await chmod(unfinished, 0o600);
    await rename(unfinished, to);
  } finally {
    await rm(unfinished, { force: true });
  }
};

/**
 * Puts a backup in the place that the settings name: a file that is not there yet, or an empty database. What was restored is
 * checked by `check-restored.ts` before the service takes it.
 *
 * @throws BackupFault `target-exists`, `no-backup`, `damaged`; CommandFailed where `pg_restore` fails
 * @example
 * await restore(settings, '/backup/xinfang-2026-11-30.db');
 */
export const restore = async (places: StorePlaces, from: string): Promise<void> => {
  if (!existsSync(from)) throw new BackupFault('no-backup');
  if (places.store.kind === 'postgres') {
    await runCommand(restoreCommand(urlOf(places), from));
    return;
  }
  const { file } = places.store;
  if (existsSync(file)) throw new BackupFault('target-exists');
  const unfinished = `${file}.unfinished`;
  try {
    await copyFile(from, unfinished);
    checkSqlite(unfinished);
    await chmod(unfinished, 0o600);
    await rename(unfinished, file);
  } finally {
    await rm(unfinished, { force: true });
  }
};

const copySqlite = async (file: string, to: string): Promise<void> => {
  if (!existsSync(file)) throw new BackupFault('no-backup');
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    await copyOnline(database, to);
  } finally {
    database.close();
  }
  checkSqlite(to);
};

/** Looks through the whole file: its pages and indexes, and that every row that names another finds it. */
const checkSqlite = (file: string): void => {
  let isWhole = false;
  try {
    const database = new DatabaseSync(file);
    try {
      // The copy of a store in use says that its log lies beside it: it has none.
      database.exec('pragma journal_mode = delete');
      const told = database.prepare('pragma integrity_check').get();
      const lost = database.prepare('pragma foreign_key_check').all();
      isWhole = told?.['integrity_check'] === 'ok' && lost.length === 0;
    } finally {
      database.close();
    }
  } catch {
    isWhole = false;
  }
  if (!isWhole) throw new BackupFault('damaged');
};

/** Row-level security is in force for the owner of the tables, too: a dump is made with the service's eyes, which see all. */
const SERVICE_EYES = { PGOPTIONS: '-c xinfang.eyes=service' };

/** The owner of the tables where one is set: the service's own role may read, and cannot make the schema anew. */
const urlOf = ({ store, owner }: StorePlaces): string => owner?.url ?? postgresUrlOf(store);

const postgresUrlOf = (store: StoreSettings): string =>
  store.kind === 'postgres' ? store.url : '';

/** The schema that the service keeps everything in. */
const SCHEMA = 'xinfang';

/** How a dump is made, to be read by `pg_restore`. */
export const dumpCommand = (url: string, to: string): CommandLine => ({
  program: 'pg_dump',
  args: [
    '--format=custom',
    '--no-owner',
    '--enable-row-security',
    `--schema=${SCHEMA}`,
    `--file=${to}`,
    ...dbname(url),
  ],
  environment: { ...passwordOf(url), ...SERVICE_EYES },
});

/** How a dump is put in an empty database: whole, or not at all. */
export const restoreCommand = (url: string, from: string): CommandLine => ({
  program: 'pg_restore',
  args: ['--no-owner', '--single-transaction', '--exit-on-error', ...dbname(url), from],
  environment: passwordOf(url),
});

const dbname = (text: string): readonly string[] => {
  const url = new URL(text);
  url.password = '';
  return [`--dbname=${url.href}`];
};

const passwordOf = (text: string): Readonly<Record<string, string>> => {
  const { password } = new URL(text);
  return password === '' ? {} : { PGPASSWORD: decodeURIComponent(password) };
};
