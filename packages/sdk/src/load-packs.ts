import type { Calendar } from '@xinfang/calendar';
import { errorOf, hasErrors, loadPack, type Pack, type PackFiles } from '@xinfang/pack';
import { packFolders } from './pack-layers.ts';
import type { PluginRegistry } from './plugin/registry.ts';

/** How packs are loaded. */
export interface LoadPacksOptions {
  /** Whether the named cases are read too; who only decides needs none of them. Default true. */
  readonly tests?: boolean;
  /** Lets the guard show example days of periods in working days. */
  readonly calendar?: Calendar;
  /** What plugins add: folders and layers over those named, operators for conditions. */
  readonly plugins?: PluginPacks;
}

/** What plugins add to packs. */
export type PluginPacks = Pick<PluginRegistry, 'packs' | 'layers' | 'operators'>;

/**
 * Loads packs from disk into one. Throws XinfangError with every diagnostic as an issue, its path `file:line:column`.
 *
 * @example
 * loadPacks(['@xinfang/pack-national'], process.cwd()).id // 'national'
 */
export const loadPacks = (
  names: readonly string[],
  from: string,
  { tests = true, calendar, plugins }: LoadPacksOptions = {},
): Pack => {
  const folders = packFolders([...names, ...(plugins?.packs ?? [])], from);
  const layers = [...folders.map(({ files }) => files), ...(plugins?.layers ?? [])];
  const { pack, diagnostics } = loadPack(
    layers.map((files) => (tests ? files : withoutTests(files))),
    {
      ...(calendar === undefined ? {} : { calendar }),
      ...(plugins === undefined ? {} : { operators: plugins.operators }),
    },
  );
  if (hasErrors(diagnostics)) throw errorOf(diagnostics);
  if (pack === undefined) throw new Error('a pack without errors did not load');
  return pack;
};

const withoutTests = (files: PackFiles): PackFiles =>
  Object.fromEntries(Object.entries(files).filter(([path]) => !path.startsWith('tests/')));
