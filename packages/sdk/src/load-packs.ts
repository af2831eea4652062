import { join } from 'node:path';
import type { Calendar } from '@xinfang/calendar';
import {
  type Diagnostic,
  errorOf,
  hasErrors,
  loadPack,
  type Pack,
  type PackFiles,
} from '@xinfang/pack';
import { packFolders } from './pack-layers.ts';
import type { Plugin } from './plugin/plugin.ts';
import { openRegistry, type PluginRegistry } from './plugin/registry.ts';

/** How packs are loaded. */
export interface LoadPacksOptions {
  /** Whether the named cases are read too; who only decides needs none of them. Default true. */
  readonly tests?: boolean;
  /** Lets the guard show example days of periods in working days. */
  readonly calendar?: Calendar;
  /** What plugins add: operators for conditions, folders and layers over those named. */
  readonly plugins?: Partial<PluginPacks>;
}

/** What plugins add to packs; see `pluginPacks`. */
export type PluginPacks = Pick<PluginRegistry, 'packs' | 'layers' | 'operators'>;

/**
 * What plugins add to packs, for those who load packs themselves: operators for conditions, folders, and layers made of
 * indicators.
 *
 * @throws XinfangError as `createXinfang` does of plugins.
 * @example
 * pluginPacks([definePlugin({ name: 'county-x/none', version: '1.0.0', apiVersion: 1 })]).operators // []
 */
export const pluginPacks = (plugins: readonly Plugin[]): PluginPacks => {
  const { packs, layers, operators } = openRegistry(plugins, {});
  return { packs, layers, operators };
};

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
  const own = plugins?.packs === undefined ? folders.length : packFolders(names, from).length;
  // A file of a plugin's pack is named with its folder: nobody knows it by its name alone.
  const named = (each: Diagnostic): Diagnostic => {
    const folder = each.layer < own ? undefined : folders[each.layer]?.folder;
    return folder === undefined ? each : { ...each, file: join(folder, each.file) };
  };
  const { pack, diagnostics } = loadPack(
    layers.map((files) => (tests ? files : withoutTests(files))),
    {
      ...(calendar === undefined ? {} : { calendar }),
      ...(plugins?.operators === undefined ? {} : { operators: plugins.operators }),
    },
  );
  if (hasErrors(diagnostics)) throw errorOf(diagnostics.map(named));
  if (pack === undefined) throw new Error('a pack without errors did not load');
  return pack;
};

const withoutTests = (files: PackFiles): PackFiles =>
  Object.fromEntries(Object.entries(files).filter(([path]) => !path.startsWith('tests/')));
