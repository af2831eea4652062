import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Debian keeps each version in a folder of its own, and none of it on the path. */
const DEBIAN = '/usr/lib/postgresql';

/** The folder of the newest version's programs; empty where they are on the path. */
export const postgresBinaries = (): string => {
  if (!existsSync(DEBIAN)) return '';
  const [newest] = readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a));
  return newest === undefined ? '' : join(DEBIAN, newest, 'bin');
};

/** A program of PostgreSQL, such as `initdb`. */
export const postgresBinary = (name: string): string => join(postgresBinaries(), name);
