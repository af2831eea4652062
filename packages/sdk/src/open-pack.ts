import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Calendar } from '@xinfang/calendar';
import type { Pack, PackFiles } from '@xinfang/pack';
import { locateFolder } from './locate.ts';
import type { PluginRegistry } from './plugin/registry.ts';
import { digestOf, preparedPack } from './prepared-pack.ts';
import { readPackFolder } from './read-folder.ts';

const NATIONAL_PACK = '@xinfang/pack-national';

/** The packs where none are named. */
export const NATIONAL: readonly string[] = [NATIONAL_PACK];

/**
 * The pack that names come to, without its named cases. The national pack alone needs no loading where its files are those
 * that this package was built with, or those that were loaded before; everything else is read and checked, and what does that
 * is loaded only then.
 *
 * @throws XinfangError as `loadPacks` does.
 */
export const openPack = async (
  names: readonly string[],
  from: string,
  calendar: Calendar,
  plugins?: Pick<PluginRegistry, 'packs' | 'layers' | 'operators' | 'brings'>,
): Promise<Pack> => {
  const files = plugins?.brings.packs === true ? undefined : nationalFiles(names, from);
  const digest = files === undefined ? '' : digestOf(files);
  if (files !== undefined) {
    const known = kept.digest === digest ? kept.pack : preparedPack(files, undefined, digest);
    if (known !== undefined) return keep(digest, known);
  }
  const { loadPacks } = await import('./load-packs.ts');
  const options = { tests: false, calendar, ...(plugins && { plugins }) };
  const pack = loadPacks(names, from, options);
  return files === undefined ? pack : keep(digest, pack);
};

/** The national pack as it was last opened: nobody can change it, so all instances of a program share it. */
const kept: { digest?: string; pack?: Pack } = {};

const keep = (digest: string, pack: Pack): Pack => {
  Object.assign(kept, { digest, pack });
  return pack;
};

const nationalFiles = (names: readonly string[], from: string): PackFiles | undefined => {
  if (names.length !== 1 || names[0] !== NATIONAL_PACK) return undefined;
  const folder = locateFolder(NATIONAL_PACK, from);
  // A folder that is no pack may hold a whole disk: nothing below it is read.
  return existsSync(join(folder, 'pack.json')) ? readPackFolder(folder) : undefined;
};
