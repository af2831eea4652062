import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createXinfang, loadPlugins, type PluginEntry, type Xinfang } from '@xinfang/sdk';

/** The county's folder: paths in its config start from here. */
export const HERE = fileURLToPath(new URL('..', import.meta.url));

interface Config {
  readonly packs: readonly string[];
  readonly plugins: readonly PluginEntry[];
}

/** Opens the SDK as the command line does in this folder. */
export const openCounty = async (): Promise<Xinfang> => {
  const file = new URL('../xinfang.config.json', import.meta.url);
  const { packs, plugins }: Config = JSON.parse(await readFile(file, 'utf8'));
  return createXinfang({ packs, from: HERE, ...(await loadPlugins(plugins, HERE)) });
};
