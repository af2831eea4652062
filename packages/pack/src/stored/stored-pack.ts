import type { Text } from '@xinfang/calendar';
import type { NamedCondition } from '../format/condition.ts';
import type { Pack } from '../pack.ts';
import type { StoredLaw } from './stored-law.ts';

/** The version of the stored form. A kernel refuses one that it does not know. */
export const STORED_FORMAT = 1;

/** What a stored pack leaves out: what people read beside an answer, and what only its author needs. */
type Left =
  | 'instruments'
  | 'conditions'
  | 'reminders'
  | 'routes'
  | 'vocabularies'
  | 'untranslated'
  | 'tests';

/** A pack with its diagrams as plain data: everything that decides, reckons and counts, ready to be used without the files. */
export interface StoredPack {
  readonly format: typeof STORED_FORMAT;
  readonly pack: Omit<Pack, Left> & { readonly conditions: readonly NamedCondition[] };
  /** The titles of the instruments that answers cite, by id: a basis names only the id. */
  readonly titles: Readonly<Record<string, Text>>;
  /** The diagrams of each law; one that was too large to be compiled as a whole is left out. */
  readonly laws: readonly StoredLaw[];
}
