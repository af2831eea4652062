import { readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { EXIT, Fault, usageFault } from '../fault.ts';
import { fileFault, systemCodeOf } from '../file-fault.ts';
import type { Io } from '../io.ts';
import { makeFolder } from '../make-folder.ts';
import { text } from '../messages.ts';
import type { ProjectFiles } from './template.ts';

/** The names in a folder; none where there is no such folder. Throws a fault where it is a file, or cannot be read. */
export const namesAt = (dir: string, io: Io): readonly string[] => {
  try {
    return readdirSync(resolve(io.cwd, dir));
  } catch (error) {
    if (systemCodeOf(error) === 'ENOENT') return [];
    throw fileFault(error, dir, 'unreadable');
  }
};

/** Throws a fault of usage where a folder holds anything but a repository without files. */
export const refuseFullFolder = (dir: string, io: Io): void => {
  if (namesAt(dir, io).some((name) => name !== '.git'))
    throw usageFault({
      code: 'folder-not-empty',
      file: dir,
      message: text('error.folder-not-empty'),
      hint: text('error.choose-empty-folder'),
    });
};

/** Throws a fault that names every file which stands in the way of one of these. */
export const refuseFilesInTheWay = (dir: string, files: ProjectFiles, io: Io): void => {
  const inTheWay = Object.keys(files).filter((path) => {
    const name = path.split('/').at(-1) ?? '';
    return namesAt(join(dir, dirname(path)), io).includes(name);
  });
  if (inTheWay.length > 0)
    throw new Fault(
      EXIT.usage,
      inTheWay.map((path) => ({
        code: 'file-exists',
        file: join(dir, path),
        message: text('error.file-exists'),
        hint: text('error.move-away'),
      })),
    );
};

/** Writes files that are not there yet, with the folders they need. Throws a fault where that cannot be done. */
export const placeFiles = (dir: string, files: ProjectFiles, io: Io): void => {
  for (const [path, content] of Object.entries(files)) {
    const file = join(dir, path);
    try {
      makeFolder(dirname(resolve(io.cwd, file)));
      writeFileSync(resolve(io.cwd, file), content, { flag: 'wx' });
    } catch (error) {
      throw fileFault(error, file, 'unwritable');
    }
  }
};
