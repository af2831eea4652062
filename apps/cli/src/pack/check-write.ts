import { randomBytes } from 'node:crypto';
import { renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileFault } from '../file-fault.ts';

const TOKEN_BYTES = 6;

/**
 * Puts a new text in the place of a file at once: whoever reads it meanwhile gets the old text or the new one. Throws a
 * fault where it cannot be written, and leaves the old text then.
 */
export const replaceFile = (path: string, text: string): void => {
  const token = randomBytes(TOKEN_BYTES).toString('hex');
  const begun = join(dirname(path), `.${basename(path)}.${token}.partial`);
  try {
    const { mode } = statSync(path);
    writeFileSync(begun, text, { flag: 'wx', mode, flush: true });
    renameSync(begun, path);
  } catch (error) {
    rmSync(begun, { force: true });
    throw fileFault(error, path, 'unwritable');
  }
};
