import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { directory } from '@xinfang/plugin-directory';
import {
  createXinfang,
  type LoadedPlugins,
  loadPlugins,
  type Plugin,
  type Xinfang,
} from '@xinfang/sdk';
import type { Settings } from './config/settings.ts';
import { openOrganisation } from './open-organisation.ts';
import type { Organisation } from './organisation.ts';

/** The law and the county that the service reckons by. */
export interface Law {
  readonly xf: Xinfang;
  readonly organisation: Organisation;
}

type LawSettings = Pick<Settings, 'packs' | 'calendar' | 'directory' | 'plugins'>;

/**
 * Opens packs, calendar, plugins and organisation. The directory also derives the remit of matters where nobody stated it, unless
 * the county lists that plugin itself.
 *
 * @throws XinfangError with everything that is wrong with a pack, a calendar, a plugin or the directory.
 * @example
 * const { xf, organisation } = await openLaw(settings);
 */
export const openLaw = async (settings: LawSettings): Promise<Law> => {
  const document = JSON.parse(await readFile(settings.directory, 'utf8'));
  const organisation = openOrganisation(document);
  const { plugins, grants } = await listedPlugins(settings.plugins);
  const xf = await createXinfang({
    ...(settings.packs.length === 0 ? {} : { packs: settings.packs }),
    ...(settings.calendar === undefined ? {} : { calendars: [settings.calendar] }),
    plugins: withDirectory(directory(document), plugins),
    grants,
  });
  return { xf, organisation };
};

/** Plugins by the file that a county's project has anyway; paths in it are taken from its folder. */
const listedPlugins = async (file: string | undefined): Promise<LoadedPlugins> => {
  if (file === undefined) return { plugins: [], grants: {} };
  const read = JSON.parse(await readFile(file, 'utf8'));
  const entries = Array.isArray(read) ? read : (read?.plugins ?? []);
  return loadPlugins(entries, dirname(resolve(file)));
};

const withDirectory = (own: Plugin, plugins: readonly Plugin[]): readonly Plugin[] =>
  plugins.some(({ name }) => name === own.name) ? plugins : [own, ...plugins];
