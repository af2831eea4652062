import { resolve } from 'node:path';
import { migratePostgres } from '@xinfang/store-postgres';
import { openStore, ringOf } from '../../open-stores.ts';
import { prepareQueue } from '../../watch/prepare-queue.ts';
import { backup, restore } from '../backup.ts';
import { checkRestored } from '../check-restored.ts';
import { importRegister } from '../import-register.ts';
import { rebuild } from '../rebuild.ts';
import { registerLines } from '../register-lines.ts';
import { rotateKeys } from '../rotate-keys.ts';
import { type Command, DONE, FOUND, WRONG } from './command.ts';
import { openCommandDesk } from './open-desk.ts';

/** Brings the schema to this version's. SQLite does it whenever it is opened. */
export const migrate: Command = async ({ settings, say }) => {
  const { store, owner } = settings;
  if (store.kind === 'sqlite') {
    await using _ = await openStore(settings);
    say('SQLite 表结构已是最新 · The SQLite schema is up to date');
    return DONE;
  }
  if (owner === undefined) {
    say(
      '请设置 XINFANG_OWNER_STORE（表所有者） · Set XINFANG_OWNER_STORE (the owner of the tables)',
    );
    return WRONG;
  }
  const { username, password } = new URL(store.url);
  const isOwnRole = username === owner.appRole && password !== '';
  await migratePostgres({
    ...owner,
    ...(isOwnRole ? { appPassword: decodeURIComponent(password) } : {}),
  });
  await prepareQueue({ url: owner.url, appRole: owner.appRole });
  say('PostgreSQL 表结构已是最新 · The PostgreSQL schema is up to date');
  return DONE;
};

/** `backup TO` */
export const backupTo: Command = async ({ settings, places: [to], say }) => {
  if (to === undefined) return needs(say, 'backup FILE');
  // npm runs a workspace in its own folder: a relative path is not where one stands.
  const place = resolve(to);
  await backup(settings, place);
  say(`已备份到 ${place}；密钥须另行保管 · Backed up to ${place}; keep the keys elsewhere`);
  return DONE;
};

/** `restore FROM`: and a look at everything that came out of it. */
export const restoreFrom: Command = async ({ settings, places: [from], say }) => {
  if (from === undefined) return needs(say, 'restore FILE');
  await restore(settings, from);
  await using store = await openStore(settings);
  const { ok, cases, audit, sealed } = await checkRestored(store, ringOf(settings.secrets));
  say(
    `事项 ${cases}，审计 ${audit.rows} 行，缺陷 ${audit.faults.length}，打不开的密封 ${sealed.locked}`,
  );
  say(
    `${cases} cases, ${audit.rows} audit rows, ${audit.faults.length} faults, ${sealed.locked} locked`,
  );
  if (!ok) say(NOT_TO_BE_USED);
  return ok ? DONE : FOUND;
};

const NOT_TO_BE_USED = `恢复出来的不能用：密钥要用备份时的那些（XINFANG_SEALING_KEYS、XINFANG_AUDIT_KEY）；删去后重来
What was restored is not to be used: it needs the keys of the time of the backup; delete it and begin anew`;

const MOST_SHOWN = 50;

/** `verify-audit`: faults by their place, and the heads to be kept elsewhere. */
export const verifyAudit: Command = async ({ settings, say }) => {
  await using store = await openStore(settings);
  const { ok, rows, faults, heads } = await store.audit.verify();
  for (const { code, chain, number } of faults.slice(0, MOST_SHOWN))
    say(`[${code}] ${chain}/${number}`);
  if (faults.length > MOST_SHOWN) say('…');
  say(`审计 ${rows} 行，缺陷 ${faults.length} · ${rows} audit rows, ${faults.length} faults`);
  say(JSON.stringify(heads));
  return ok ? DONE : FOUND;
};

/** `rotate-keys`: wraps every data key with the first key of the ring. */
export const rotate: Command = async ({ settings, say }) => {
  await using store = await openStore(settings);
  const { done, cases, parts } = await rotateKeys({
    sealed: store.sealed,
    ring: ringOf(settings.secrets),
  });
  say(`已换钥 ${cases} 件、${parts} 部分 · ${cases} cases, ${parts} parts wrapped anew`);
  return done ? DONE : FOUND;
};

/** `rebuild`: projections from logs. */
export const rebuildAll: Command = async ({ settings, say }) => {
  await using desk = await openCommandDesk(settings);
  const { cases, put, failed } = await rebuild(desk);
  say(
    `事项 ${cases}，重建 ${put}，未成 ${failed} · ${cases} cases, ${put} rebuilt, ${failed} failed`,
  );
  return failed === 0 ? DONE : FOUND;
};

/** `import FILE`: a register as JSON lines, as it was kept. */
export const importFrom: Command = async ({ settings, places: [from], say }) => {
  if (from === undefined) return needs(say, 'import FILE.jsonl');
  await using desk = await openCommandDesk(settings);
  const { cases, refused } = await importRegister(desk, registerLines(from));
  for (const { row, code } of refused) say(`[${code}] ${row}`);
  say(`导入 ${cases}，未导入 ${refused.length} · ${cases} imported, ${refused.length} not`);
  return refused.length === 0 ? DONE : FOUND;
};

const needs = (say: (line: string) => void, usage: string): number => {
  say(`用法 · Usage: ${usage}`);
  return WRONG;
};
