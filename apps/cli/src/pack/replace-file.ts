import { randomBytes } from 'node:crypto';
import {
  existsSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
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

/** Why a file of a pack is not written anew. */
export type WhyKept = 'link' | 'read-only' | 'changed';

const ANY_WRITER = 0o222;

/** Why a file of a folder, which was read as this text, may not be written anew; undefined where it may. */
export const keptFor = (folder: string, file: string, text: string): WhyKept | undefined => {
  const path = join(folder, file);
  if (realpathSync(path) !== path) return 'link';
  // Another file in its place would be written whatever its own rights are.
  if ((statSync(path).mode & ANY_WRITER) === 0) return 'read-only';
  // By its bytes: what does not decode would be written as something else.
  return readFileSync(path).equals(Buffer.from(text)) ? undefined : 'changed';
};

/** The same of a file that is not there yet: its folder, as far as it is there, may not lead out of the pack's. */
export const keptForNew = (folder: string, file: string): WhyKept | undefined => {
  const path = join(folder, file);
  if (existsSync(path)) return 'changed';
  let above = dirname(path);
  while (!existsSync(above)) above = dirname(above);
  return realpathSync(above) === above ? undefined : 'link';
};
