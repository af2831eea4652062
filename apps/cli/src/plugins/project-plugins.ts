import type { LoadedPlugins, PluginEntry, PluginPacks } from '@xinfang/sdk';
import { EXIT, Fault, refusingLater } from '../fault.ts';
import type { Io } from '../io.ts';

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
export const projectPlugins = (
  configured: () => ConfiguredPlugins | undefined,
  { keepOutput }: Pick<Io, 'keepOutput'>,
): ProjectPlugins => {
  let loading: Promise<LoadedPlugins> | undefined;
  const load = async (): Promise<LoadedPlugins> => {
    const named = configured();
    if (named === undefined || named.entries.length === 0) return NONE;
    keepOutput();
    const { loadPlugins } = await import('@xinfang/sdk');
    try {
      return await refusingLater(EXIT.content, { file: named.file }, () =>
        loadPlugins(named.entries, named.from),
      );
    } catch (error) {
      // Whoever watches may mend it, and asks again.
      loading = undefined;
      throw isMissing(error) ? new Fault(EXIT.usage, error.complaints) : error;
    }
  };
  const loaded = (): Promise<LoadedPlugins> => (loading ??= load());
  return {
    loaded,
    operators: async () => {
      const { plugins } = await loaded();
      if (plugins.length === 0) return [];
      const { pluginPacks } = await import('@xinfang/sdk');
      const file = configured()?.file;
      return refusingLater(
        EXIT.content,
        file === undefined ? {} : { file },
        async () => pluginPacks(plugins).operators,
      );
    },
  };
};

/** A path that leads nowhere is no mistake in a plugin. */
const isMissing = (error: unknown): error is Fault =>
  error instanceof Fault && error.complaints.some(({ code }) => code === 'plugin-not-found');
