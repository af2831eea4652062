import type { LoadedPlugins, PluginEntry, PluginPacks } from '@xinfang/sdk';
import { EXIT, refusingLater } from '../fault.ts';

/** The plugins that a project's file of defaults names, and the folder that it lies in. */
export interface ConfiguredPlugins {
  readonly file: string;
  readonly from: string;
  readonly entries: readonly PluginEntry[];
}

/** The plugins of the project, loaded when they are first asked for, and once. */
export interface ProjectPlugins {
  readonly loaded: () => Promise<LoadedPlugins>;
  /** The operators that they give to the conditions of packs. */
  readonly operators: () => Promise<PluginPacks['operators']>;
}

const NONE: LoadedPlugins = { plugins: [], grants: {} };

/** Makes them of what the settings say; where those name none, nothing is loaded. */
export const projectPlugins = (configured: () => ConfiguredPlugins | undefined): ProjectPlugins => {
  let loading: Promise<LoadedPlugins> | undefined;
  const load = async (): Promise<LoadedPlugins> => {
    const named = configured();
    if (named === undefined || named.entries.length === 0) return NONE;
    const { loadPlugins } = await import('@xinfang/sdk');
    return refusingLater(EXIT.content, { file: named.file }, () =>
      loadPlugins(named.entries, named.from),
    );
  };
  const loaded = (): Promise<LoadedPlugins> => (loading ??= load());
  return {
    loaded,
    operators: async () => {
      const { plugins } = await loaded();
      if (plugins.length === 0) return [];
      const { pluginPacks } = await import('@xinfang/sdk');
      return refusingLater(EXIT.content, {}, async () => pluginPacks(plugins).operators);
    },
  };
};
