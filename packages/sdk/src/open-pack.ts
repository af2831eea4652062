import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Calendar } from '@xinfang/calendar';
import type { Pack } from '@xinfang/pack';
import { locateFolder } from './locate.ts';
import type { PluginRegistry } from './plugin/registry.ts';
import { preparedPack } from './prepared-pack.ts';
import { readPackFolder } from './read-folder.ts';

const NATIONAL_PACK = '@xinfang/pack-national';

/** The packs where none are named. */
export const NATIONAL: readonly string[] = [NATIONAL_PACK];

/**
 * The pack that names come to, without its named cases. The national pack alone needs no loading where its files are those
 * that this package was built with; everything else is read and checked, and what does that is loaded only then.
 *
 * @throws XinfangError as `loadPacks` does.
 */
export const openPack = async (
  names: readonly string[],
  from: string,
  calendar: Calendar,
  plugins?: Pick<PluginRegistry, 'packs' | 'layers' | 'operators' | 'brings'>,
): Promise<Pack> => {
  if (plugins?.brings.packs !== true) {
    const prepared = preparedNational(names, from);
    if (prepared !== undefined) return prepared;
  }
  const { loadPacks } = await import('./load-packs.ts');
  return loadPacks(names, from, { tests: false, calendar, ...(plugins && { plugins }) });
};

const preparedNational = (names: readonly string[], from: string): Pack | undefined => {
  if (names.length !== 1 || names[0] !== NATIONAL_PACK) return undefined;
  const folder = locateFolder(NATIONAL_PACK, from);
  // A folder that is no pack may hold a whole disk: nothing below it is read.
  return existsSync(join(folder, 'pack.json')) ? preparedPack(readPackFolder(folder)) : undefined;
};
