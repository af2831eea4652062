import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Pack, PackFiles } from '@xinfang/pack';
import { type Instrument, restorePack, STORED_FORMAT, type StoredPack } from '@xinfang/pack/decide';
import { ENGINE } from '@xinfang/rules';

/** A pack that was loaded and checked when this package was built, and from exactly which files. */
export interface PreparedPack {
  readonly engine: string;
  readonly files: string;
  readonly stored: StoredPack;
  readonly read: ReadBeside;
}

/** What people read beside an answer: a stored pack leaves it out. */
interface ReadBeside extends Pick<Pack, 'reminders' | 'routes' | 'vocabularies' | 'untranslated'> {
  readonly instruments: readonly (readonly [string, Instrument])[];
}

/** Where the build puts it, beside the code; from source there is none. */
const PREPARED = new URL('./national-pack.json', import.meta.url);

/**
 * The pack of these files without reading, checking and compiling them again, if this package was built with exactly
 * them; undefined where a byte of any file differs, or the engine, or the form in which packs are stored. Named cases play
 * no part.
 */
export const preparedPack = (
  files: PackFiles,
  prepared = readPrepared(),
  digest = digestOf(files),
): Pack | undefined => {
  if (prepared?.engine !== ENGINE || prepared.stored.format !== STORED_FORMAT) return undefined;
  if (prepared.files !== digest) return undefined;
  const { instruments, ...read } = prepared.read;
  return Object.assign(restorePack(prepared.stored), {
    instruments: new Map(instruments),
    ...read,
  });
};

const readPrepared = (): PreparedPack | undefined => {
  try {
    return JSON.parse(readFileSync(PREPARED, 'utf8')) as PreparedPack;
  } catch {
    return undefined;
  }
};

/** A digest of every file that counts, by path: of their bytes, so that nothing has to be understood first. */
export const digestOf = (files: PackFiles): string => {
  const hash = createHash('sha256');
  for (const path of Object.keys(files).toSorted())
    if (!path.startsWith('tests/')) hash.update(JSON.stringify([path, files[path]]));
  return hash.digest('hex');
};
