import type { Plugin, PluginOperator } from '@xinfang/sdk';

/** What a condition may compare a fact with. */
export type ConditionValue = Parameters<PluginOperator['test']>[1];

/** Where a source reads or a sink writes during the checks. */
export interface TriedPlace {
  /** A folder, an address. */
  readonly where: string;
  /** What is said beside the place. */
  readonly options?: Readonly<Record<string, unknown>>;
  /** Of a sink: a place at which nothing can be written; it must say so. */
  readonly broken?: string;
}

/** With what a plugin is checked. */
export interface PluginOptions {
  /** Folders or npm packages of packs; default the national pack. The plugin's own are laid over them. */
  readonly packs?: readonly string[];
  /** Plugins that stand before it in the list: those that it must come after, or whose facts must not be its own. */
  readonly beside?: readonly Plugin[];
  /** The folder from which paths are resolved; default the working directory. */
  readonly from?: string;
  /** Matters to ask about, in the form of case files, beside those that the kit makes up; only invented ones belong in tests. */
  readonly matters?: readonly object[];
  /** Matters that the plugin cannot know: every fact must stay `undefined`. */
  readonly unknown?: readonly object[];
  /** For an operator's key values that conditions may hold, beside those in the packs; where `accepts` takes what no fact can be. */
  readonly values?: Readonly<Record<string, readonly ConditionValue[]>>;
  /** For `sources.<key>` and `sinks.<key>` where they are tried; a bare string is `{ where }`. */
  readonly places?: Readonly<Record<string, string | TriedPlace>>;
  readonly limits?: {
    /** Milliseconds that a call may take, a fetch, a whole source or sink; default 5,000. A fact's own `timeout` counts where it is shorter. */
    readonly call?: number;
    /** Milliseconds that something may go on after it was aborted; default 100. */
    readonly abort?: number;
  };
}
