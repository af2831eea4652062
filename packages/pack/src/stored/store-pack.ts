import { compiledLaws } from '../diagram/compiled-on.ts';
import type { Pack } from '../pack.ts';
import { storeLaw } from './store-law.ts';
import { STORED_FORMAT, type StoredPack } from './stored-pack.ts';

/**
 * A pack compiled ahead of time, as plain data: all that decides, reckons and counts, with the diagrams of each of its
 * laws. Of instruments only the titles of those that are cited are kept; reminders, routes, vocabularies and test
 * cases are left out.
 *
 * @example
 * storePack(pack).laws.length > 1 // true
 */
export const storePack = (pack: Pack): StoredPack => {
  const {
    instruments,
    reminders: _reminders,
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
    titles: Object.fromEntries(
      [...instruments.values()]
        .filter(({ id }) => cites(deciding, id))
        .map(({ id, title }) => [id, title]),
    ),
    laws: compiledLaws(pack).map(storeLaw),
  };
};

/** Whether some basis, wherever it stands, names an instrument. */
const cites = (value: unknown, instrument: string): boolean => {
  if (typeof value !== 'object' || value === null) return false;
  if ((value as { readonly instrument?: unknown }).instrument === instrument) return true;
  return Object.values(value).some((each) => cites(each, instrument));
};
