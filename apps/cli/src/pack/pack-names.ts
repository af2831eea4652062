import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Fault, usageFault } from '../fault.ts';
import { fileFault, systemCodeOf } from '../file-fault.ts';
import type { Io } from '../io.ts';
import { text } from '../messages.ts';
import type { Settings } from '../settings.ts';

/** The layers that a command on a pack's folder works with: those of `--pack`, and on top the folder. Throws a fault where it is none. */
export const packNames = (dir: string, { packsBelow }: Settings, io: Io): readonly string[] => {
  const folder = resolve(io.cwd, dir);
  if (!isFolder(folder, dir))
    throw usageFault({ code: 'not-a-folder', file: dir, message: text('error.not-a-folder') });
  return [...(packsBelow ?? []), folder];
};

const isFolder = (folder: string, dir: string): boolean => {
  try {
    return statSync(folder).isDirectory();
  } catch (error) {
    const isPackage = dir.startsWith('@') && systemCodeOf(error) === 'ENOENT';
    throw isPackage ? packageFault(dir) : fileFault(error, dir, 'unreadable');
  }
};

/** Other commands take a package by its name: whoever writes one here is told where its folder is. */
const packageFault = (name: string): Fault =>
  usageFault({
    code: 'not-found',
    file: name,
    message: text('error.not-found'),
    hint: text('error.installed-pack', { folder: `node_modules/${name}` }),
  });
