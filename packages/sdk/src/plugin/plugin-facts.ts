import type { Issue } from '@xinfang/calendar';
import type { Fact, Pack, Scalar } from '@xinfang/pack';
import { didYouMean } from '@xinfang/pack';
import { LRUCache } from 'lru-cache';
import { issueAt, refuse } from './issue.ts';
import type { Sight } from './matter-view.ts';
import type { DerivedFact, FetchedFact, Plugin } from './plugin.ts';
import type { OnPluginError } from './registry.ts';

/** A fact of the pack that a plugin gives. */
interface GivenBy {
  readonly plugin: string;
  readonly fact: Fact;
  readonly granted: ReadonlySet<Sight>;
  /** Told of what it threw. */
  readonly failed: (error: unknown) => void;
}

/** One that follows from the matter. */
export interface DerivedBy extends GivenBy, DerivedFact {}

/** One that is fetched, with the answers that are kept. */
export interface FetchedBy extends GivenBy, FetchedFact {
  readonly timeout: number;
  readonly kept?: LRUCache<string, { readonly value: Scalar | undefined }>;
}

/** The facts that plugins give, in the order of the plugins. */
export interface PluginFacts {
  readonly derived: readonly DerivedBy[];
  readonly fetched: readonly FetchedBy[];
}

const TIMEOUT = 5_000;
const MOST_KEPT = 1_000;

/**
 * The facts that plugins give to a pack.
 *
 * @throws XinfangError `plugin-misfit` where the pack declares no such fact, or it follows from the registration.
 */
export const factsOfPlugins = (
  plugins: readonly Plugin[],
  sightsOf: (plugin: string) => ReadonlySet<Sight>,
  pack: Pack,
  failed: OnPluginError,
): PluginFacts => {
  const issues: Issue[] = [];
  const derived: DerivedBy[] = [];
  const fetched: FetchedBy[] = [];
  for (const plugin of plugins) {
    for (const [id, given] of Object.entries(plugin.facts ?? {})) {
      const fact = pack.facts.find((each) => each.id === id);
      if (fact === undefined || fact.derive !== undefined) {
        issues.push(misfit(plugin, id, fact, pack));
        continue;
      }
      const by = {
        plugin: plugin.name,
        fact,
        granted: sightsOf(plugin.name),
        failed: (error: unknown) => failed({ plugin: plugin.name, element: `facts.${id}`, error }),
      };
      if (typeof given === 'function') fetched.push({ ...by, timeout: TIMEOUT, fetch: given });
      else if ('derive' in given) derived.push({ ...by, derive: given.derive });
      else fetched.push({ ...by, timeout: TIMEOUT, ...given, ...keepingOf(given) });
    }
  }
  refuse(issues);
  return { derived, fetched };
};

const keepingOf = ({ cache }: FetchedFact): Pick<FetchedBy, 'kept'> =>
  cache === undefined
    ? {}
    : { kept: new LRUCache({ max: cache.most ?? MOST_KEPT, ttl: cache.for }) };

const misfit = (plugin: Plugin, id: string, fact: Fact | undefined, pack: Pack): Issue => {
  const at = { plugin: plugin.name, element: `facts.${id}` };
  if (fact !== undefined)
    return issueAt('plugin-misfit', at, {
      zh: '由登记推出的事实不能由插件提供',
      en: 'a fact that follows from the registration cannot be given by a plugin',
    });
  const stated = pack.facts.filter(({ derive }) => derive === undefined).map((each) => each.id);
  return issueAt(
    'plugin-misfit',
    at,
    { zh: '规则包没有声明这个事实', en: 'the pack declares no such fact' },
    didYouMean(id, stated).hint ?? {
      zh: `可用的事实：${stated.join('、')}`,
      en: `declared facts: ${stated.join(', ')}`,
    },
  );
};
