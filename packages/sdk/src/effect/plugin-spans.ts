import { AsyncLocalStorage } from 'node:async_hooks';
import type * as Context from 'effect/Context';
import * as Effect from 'effect/Effect';
import type { XinfangOptions } from '../create-xinfang.ts';
import { isPlain } from '../plugin/plain.ts';
import type { FetchedFact, Plugin, PluginFact } from '../plugin/plugin.ts';

/** The fiber that asks, so that what plugins fetch for it stands below its span. */
const asking = new AsyncLocalStorage<Context.Context<never>>();

/** Runs a promise of the front door so that plugins know who asks. */
export const asked = <A>(context: Context.Context<never>, run: () => Promise<A>): Promise<A> =>
  asking.run(context, run);

/**
 * The options with plugins whose fetching shows as spans: `xinfang.plugin.fetch` with plugin and fact, never the matter.
 */
export const withPluginSpans = (options: XinfangOptions): XinfangOptions =>
  options.plugins === undefined ? options : { ...options, plugins: options.plugins.map(spanned) };

/** A plugin that is not sound stays as it is: the front door says what is wrong with it. */
const spanned = (plugin: Plugin): Plugin => {
  try {
    return isPlain(plugin) && isPlain(plugin.facts) ? withSpans(plugin, plugin.facts) : plugin;
  } catch {
    return plugin;
  }
};

const withSpans = (plugin: Plugin, given: NonNullable<Plugin['facts']>): Plugin => {
  const facts = Object.fromEntries(
    Object.entries(given).map(([fact, one]) => [
      fact,
      spannedFact(one, { plugin: plugin.name, fact }),
    ]),
  );
  return Object.defineProperties({ ...plugin, facts }, symbolsOf(plugin));
};

/** What `definePlugin` noted is no enumerable member. */
const symbolsOf = (plugin: Plugin): PropertyDescriptorMap =>
  Object.fromEntries(
    Object.getOwnPropertySymbols(plugin).map((symbol) => [
      symbol,
      Object.getOwnPropertyDescriptor(plugin, symbol) ?? {},
    ]),
  );

const spannedFact = (
  given: PluginFact,
  attributes: Readonly<Record<string, string>>,
): PluginFact => {
  if (typeof given === 'function') return spannedFetch(given, attributes);
  const isOwn: boolean = isPlain(given);
  return isOwn && 'fetch' in given && typeof given.fetch === 'function'
    ? { ...given, fetch: spannedFetch(given.fetch, attributes) }
    : given;
};

const spannedFetch =
  (
    fetch: FetchedFact['fetch'],
    attributes: Readonly<Record<string, string>>,
  ): FetchedFact['fetch'] =>
  (matter, context) => {
    const who = asking.getStore();
    if (who === undefined) return fetch(matter, context);
    const span = Effect.withSpan(
      Effect.promise(() => fetch(matter, context)),
      'xinfang.plugin.fetch',
      { attributes },
    );
    // A span ends when nobody waits any more, also where the plugin never answers.
    return Effect.runPromiseWith(who)(span, { signal: context.signal });
  };
