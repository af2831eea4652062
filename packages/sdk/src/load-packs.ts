import type { Calendar } from '@xinfang/calendar';
import { errorOf, hasErrors, loadPack, type Pack, type PackFiles } from '@xinfang/pack';
import { packFolders } from './pack-layers.ts';

/** How packs are loaded. */
export interface LoadPacksOptions {
  /** Whether the named cases are read too; who only decides needs none of them. Default true. */
  readonly tests?: boolean;
  /** Lets the guard show example days of periods in working days. */
  readonly calendar?: Calendar;
}

/**
 * Loads packs from disk into one. Throws XinfangError with every diagnostic as an issue, its path `file:line:column`.
 *
 * @example
 * loadPacks(['@xinfang/pack-national'], process.cwd()).id // 'national'
 */
export const loadPacks = (
  names: readonly string[],
  from: string,
  { tests = true, calendar }: LoadPacksOptions = {},
): Pack => {
  const layers = packFolders(names, from);
  const { pack, diagnostics } = loadPack(
    layers.map(({ files }) => (tests ? files : withoutTests(files))),
    calendar === undefined ? {} : { calendar },
  );
  if (hasErrors(diagnostics)) throw errorOf(diagnostics);
  if (pack === undefined) throw new Error('a pack without errors did not load');
  return pack;
};

const withoutTests = (files: PackFiles): PackFiles =>
  Object.fromEntries(Object.entries(files).filter(([path]) => !path.startsWith('tests/')));
