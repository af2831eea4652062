import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { usageFault } from './fault.ts';
import { fileFault, systemCodeOf } from './file-fault.ts';
import type { Io } from './io.ts';
import { text } from './messages.ts';

/** Writes a file that is not there yet. Throws a fault of usage where it is, or cannot be written. */
export const writeNewFile = (file: string, content: string, io: Io): void => {
  try {
    writeFileSync(resolve(io.cwd, file), content, { flag: 'wx' });
  } catch (error) {
    if (systemCodeOf(error) !== 'EEXIST') throw fileFault(error, file, 'unwritable');
    throw usageFault({
      code: 'file-exists',
      file,
      message: text('error.file-exists'),
      hint: text('error.choose-another'),
    });
  }
};
