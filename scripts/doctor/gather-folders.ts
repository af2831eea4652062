import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Machine } from './machine.ts';

const git = (root: string, args: readonly string[]): string | undefined => {
  const { status, stdout } = spawnSync('git', args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return status === 0 ? stdout : undefined;
};

/** What of git can spoil a checkout; nothing where it is no clone. */
export const gitOf = (root: string): Machine['git'] => {
  const listed = git(root, ['ls-files', '--eol']);
  if (listed === undefined) return undefined;
  const hooks = git(root, ['config', '--get', 'core.hooksPath'])?.trim();
  const isLost = hooks !== undefined && hooks !== '' && !existsSync(resolve(root, hooks));
  return { crlf: crlfIn(listed), ...(isLost ? { lostHooks: hooks } : {}) };
};

/** Lines are `i/lf w/crlf attr/… <TAB>path`. */
export const crlfIn = (listed: string): readonly string[] =>
  listed.split('\n').flatMap((line) => {
    const path = /^i\/lf\s+w\/(?:crlf|mixed)\s[^\t]*\t(?<path>.+)$/u.exec(line)?.groups?.['path'];
    return path === undefined ? [] : [path];
  });

const WRITTEN = ['.', 'node_modules', 'packages', 'reports', '.turbo'];

/** Folders that are written to and that may not be. */
export const readOnlyIn = (root: string, temporary: string): readonly string[] =>
  [...WRITTEN.map((name) => join(root, name)), temporary].filter(
    (folder) => existsSync(folder) && !mayWrite(folder),
  );

const mayWrite = (folder: string): boolean => {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
};
