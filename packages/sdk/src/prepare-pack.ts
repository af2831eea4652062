import { type Pack, type PackFiles, storePack } from '@xinfang/pack';
import { ENGINE } from '@xinfang/rules';
import { digestOf, type PreparedPack } from './prepared-pack.ts';

/** What `preparedPack` takes: a pack as it was loaded from these files, with its diagrams. */
export const preparePack = (pack: Pack, files: PackFiles): PreparedPack => {
  const { instruments, reminders, routes, vocabularies, untranslated } = pack;
  return {
    engine: ENGINE,
    files: digestOf(files),
    stored: storePack(pack),
    read: { instruments: [...instruments], reminders, routes, vocabularies, untranslated },
  };
};
