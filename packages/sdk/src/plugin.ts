import type { FactSource } from '@xinfang/rules/json-rules-engine';

/** The version of the plugin interface. */
export const PLUGIN_API = 1;

/** A plugin: a plain object with a name. Its facts are fetched on demand by `decideAsync`; a failing one becomes unknown. */
export interface Plugin {
  readonly name: string;
  readonly version: string;
  readonly apiVersion: typeof PLUGIN_API;
  /** By the id of a fact that the pack declares. */
  readonly facts?: Readonly<Record<string, FactSource>>;
}

/**
 * Types a plugin; gives it back as it is.
 *
 * @example
 * definePlugin({ name: 'county-x/registry', version: '1.0.0', apiVersion: 1, facts: { remit: async () => 'same-level' } });
 */
export const definePlugin = (plugin: Plugin): Plugin => plugin;
