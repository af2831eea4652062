import type { Sight } from './matter-view.ts';
import type { Plugin } from './plugin.ts';

/** A fact that a plugin gives, and how. */
export interface DescribedFact {
  readonly fact: string;
  readonly by: 'derive' | 'fetch';
}

/** A plugin as it is printed: what it adds, under whole names, and what it sees. */
export interface PluginDescription {
  readonly name: string;
  readonly version: string;
  readonly apiVersion: string;
  readonly operators: readonly string[];
  readonly facts: readonly DescribedFact[];
  readonly packs: readonly string[];
  readonly calendars: readonly string[];
  readonly indicators: readonly string[];
  readonly sources: readonly string[];
  readonly sinks: readonly string[];
  readonly texts: readonly string[];
  /** What it asks to see beside the plain matter, and what of that the county granted. */
  readonly sees: { readonly asked: readonly Sight[]; readonly granted: readonly Sight[] };
}

/** Describes a sound plugin. */
export const describePlugin = (plugin: Plugin, granted: ReadonlySet<Sight>): PluginDescription => {
  const { name, version, apiVersion, sees = [] } = plugin;
  const named = (members: object | undefined): readonly string[] =>
    Object.keys(members ?? {}).map((key) => `${name}/${key}`);
  return {
    name,
    version,
    apiVersion: typeof apiVersion === 'number' ? `^${apiVersion}.0.0` : apiVersion,
    operators: named(plugin.operators),
    facts: Object.entries(plugin.facts ?? {}).map(([fact, given]) => ({
      fact,
      by: typeof given === 'object' && 'derive' in given ? 'derive' : 'fetch',
    })),
    packs: (plugin.packs ?? []).map(String),
    calendars: (plugin.calendars ?? []).map(({ id, version: of }) => `${id}@${of}`),
    indicators: (plugin.indicators ?? []).map(({ id }) => id),
    sources: named(plugin.sources),
    sinks: named(plugin.sinks),
    texts: Object.keys(plugin.texts ?? {}),
    sees: { asked: sees, granted: sees.filter((sight) => granted.has(sight)) },
  };
};
