import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { usageFault } from '../fault.ts';
import { fileFault, systemCodeOf } from '../file-fault.ts';
import type { Io } from '../io.ts';
import { makeFolder } from '../make-folder.ts';
import { text } from '../messages.ts';

/** A file that the program makes and makes again; `isOurs` tells one of an earlier run from what somebody wrote. */
export interface GeneratedFile {
  readonly file: string;
  readonly content: string;
  readonly isOurs: (content: string) => boolean;
}

/**
 * Writes generated files, with the folders they need, in the place of earlier ones. Throws a fault of usage, and writes
 * none, where one of them would replace what the program did not make.
 */
export const writeGenerated = (files: readonly GeneratedFile[], io: Io): void => {
  for (const { file, isOurs } of files) {
    const before = contentOf(file, io);
    if (before !== undefined && !isOurs(before))
      throw usageFault({
        code: 'file-exists',
        file,
        message: text('error.file-exists'),
        hint: text('error.choose-another'),
      });
  }
  for (const { file, content } of files) write(file, content, io);
};

const contentOf = (file: string, io: Io): string | undefined => {
  try {
    return readFileSync(resolve(io.cwd, file), 'utf8');
  } catch (error) {
    if (systemCodeOf(error) === 'ENOENT') return undefined;
    throw fileFault(error, file, 'unwritable');
  }
};

const write = (file: string, content: string, io: Io): void => {
  const path = resolve(io.cwd, file);
  try {
    makeFolder(dirname(path));
    writeFileSync(path, content);
  } catch (error) {
    throw fileFault(error, file, 'unwritable');
  }
};
