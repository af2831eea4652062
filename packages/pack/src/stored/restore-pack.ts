import { XinfangError } from '@xinfang/calendar';
import { putLaw } from '../diagram/compiled-on.ts';
import type { Pack } from '../pack.ts';
import { restoreLaw } from './restore-law.ts';
import { STORED_FORMAT, type StoredPack } from './stored-pack.ts';

/**
 * A pack from its stored form: it decides, reckons and counts as the pack it was stored from, without reading files or
 * compiling rules. Instruments, reminders, routes and vocabularies are empty.
 *
 * @throws XinfangError `unknown-stored-format` where it was stored by an engine that writes another form. What comes of a
 * law that was damaged since throws `damaged-stored-pack` once that law is asked for.
 * @example
 * restorePack(storePack(pack)).layers[0].id // 'national'
 */
export const restorePack = (stored: StoredPack): Pack => {
  if (stored.format !== STORED_FORMAT) throw unknownFormat();
  const { conditions, ...deciding } = stored.pack;
  const pack: Pack = {
    ...deciding,
    conditions: new Map(conditions.map((each) => [each.id, each])),
    instruments: new Map(),
    reminders: [],
    routes: [],
    vocabularies: [],
    untranslated: [],
    tests: [],
  };
  for (const law of stored.laws) putLaw(pack, law.on, (space) => restoreLaw(pack, space, law));
  return pack;
};

const unknownFormat = (): XinfangError =>
  new XinfangError([
    {
      code: 'unknown-stored-format',
      path: 'format',
      message: {
        zh: '这个编译好的规则包是另一版本的引擎写的',
        en: 'this compiled pack was written by another version of the engine',
      },
      hint: {
        zh: '请用现在的版本重新运行 xinfang pack build',
        en: 'run xinfang pack build again with this version',
      },
    },
  ]);
