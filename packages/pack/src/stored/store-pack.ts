import { compiledLaws } from '../diagram/compiled-on.ts';
import type { Pack } from '../pack.ts';
import { storeLaw } from './store-law.ts';
import { STORED_FORMAT, type StoredPack } from './stored-pack.ts';

/**
 * A pack compiled ahead of time, as plain data: all that decides, reckons and counts, with the diagrams of each of its
 * laws. Instruments, routes, vocabularies and test cases are left out.
 *
 * @example
 * storePack(pack).laws.length > 1 // true
 */
export const storePack = (pack: Pack): StoredPack => {
  const {
    instruments: _instruments,
    routes: _routes,
    vocabularies: _vocabularies,
    untranslated: _untranslated,
    tests: _tests,
    conditions,
    ...deciding
  } = pack;
  return {
    format: STORED_FORMAT,
    pack: { ...deciding, conditions: [...conditions.values()] },
    laws: compiledLaws(pack).map(storeLaw),
  };
};
