import { fileURLToPath } from 'node:url';
import type { CalendarData, Issue, Text } from '@xinfang/calendar';
import type { Operator, OperatorValue, Pack, PackFiles } from '@xinfang/pack';
import { copyIssues } from './copies.ts';
import { describePlugin, type PluginDescription } from './describe.ts';
import { extendCalendar } from './extend-calendar.ts';
import { type Grants, grantedTo, grantIssues } from './grants.ts';
import { indicatorLayerOf } from './indicator-layer.ts';
import { refuse } from './issue.ts';
import { manifestIssues } from './manifest.ts';
import type { Sight } from './matter-view.ts';
import { failureOf, type Named, namedMembers } from './members.ts';
import { togetherIssues } from './order.ts';
import { frozenCopy } from './plain.ts';
import type { OperatorTaking, Plugin } from './plugin.ts';
import { factsOfPlugins, type PluginFacts } from './plugin-facts.ts';
import { readPlugins } from './read-plugins.ts';
import { readonlyMap } from './readonly-map.ts';

/** An operator of a plugin under its whole name. */
export interface NamedOperator
  extends Operator,
    Pick<OperatorTaking<Operator['takes'], OperatorValue>, 'label' | 'accepts'> {
  readonly plugin: string;
}

/** Told of every error of a plugin, for those who mend it. What it says may hold anything: it is no text to show or keep. */
export type OnPluginError = (failure: {
  readonly plugin: string;
  readonly element: string;
  readonly error: unknown;
}) => void;

/** The plugins of one instance: checked together, frozen, in their order. */
export interface PluginRegistry {
  readonly plugins: readonly PluginDescription[];
  readonly texts: ReadonlyMap<string, Text>;
  readonly operators: readonly NamedOperator[];
  /** Folders and names of packs, to be laid over the county's. */
  readonly packs: readonly string[];
  /** Layers that are laid over all packs: the indicators. */
  readonly layers: readonly PackFiles[];
  readonly sources: ReadonlyMap<string, Named<NonNullable<Plugin['sources']>[string]>>;
  readonly sinks: ReadonlyMap<string, Named<NonNullable<Plugin['sinks']>[string]>>;
  readonly granted: (plugin: string) => ReadonlySet<Sight>;
  /** What needs more than the files of packs and calendars as they stand. */
  readonly brings: { readonly calendars: boolean; readonly packs: boolean };
  readonly extend: (calendar: CalendarData) => CalendarData;
  readonly factsFor: (pack: Pack) => PluginFacts;
  readonly failed: OnPluginError;
  /** Closes every plugin, also where one fails; later calls do nothing. */
  readonly close: () => Promise<void>;
}

/**
 * Checks plugins one by one and together, and freezes them: what is changed in them afterwards changes nothing here.
 *
 * @throws XinfangError `plugin-…` with every mistake, each at `<plugin>: <element>`.
 */
export const openRegistry = (
  given: readonly Plugin[],
  grants: Grants,
  onError: OnPluginError = () => undefined,
): PluginRegistry => {
  const read = readPlugins(given);
  refuse(read.flatMap(({ plugin }, index) => manifestIssues(plugin, `plugins[${index}]`)));
  // All that they are was checked.
  const plugins = read.map(({ plugin }) => plugin as Plugin);
  refuse([
    ...plugins.flatMap(({ name }, index) => copyIssues(name, read[index]?.madeWith)),
    ...togetherIssues(plugins),
    ...grantIssues(plugins, grants),
  ]);
  const granted = new Map(plugins.map((plugin) => [plugin.name, grantedTo(plugin, grants)]));
  const sightsOf = (name: string): ReadonlySet<Sight> => granted.get(name) ?? new Set();
  const failed = quietly(onError);
  const operators = plugins.flatMap(operatorsOf);
  const packs = plugins.flatMap((plugin) => (plugin.packs ?? []).map(placeOf));
  const layers = plugins.map(indicatorLayerOf).filter((layer) => layer !== undefined);
  return Object.freeze({
    plugins: frozenCopy(plugins.map((plugin) => describePlugin(plugin, sightsOf(plugin.name)))),
    texts: readonlyMap(plugins.flatMap(({ texts = {} }) => Object.entries(texts))),
    operators,
    packs,
    layers,
    brings: {
      calendars: plugins.some(({ calendars = [] }) => calendars.length > 0),
      packs: operators.length + packs.length + layers.length > 0,
    },
    sources: namedMembers(plugins, 'sources'),
    sinks: namedMembers(plugins, 'sinks'),
    granted: sightsOf,
    extend: (calendar: CalendarData) => extendCalendar(calendar, plugins),
    factsFor: (pack: Pack) => factsOfPlugins(plugins, sightsOf, pack, failed),
    failed,
    close: closing(plugins, failed),
  });
};

/** A listener that fails is nobody's plugin: it changes no answer. */
const quietly =
  (onError: OnPluginError): OnPluginError =>
  (failure) => {
    try {
      const heard: unknown = onError(failure);
      if (heard instanceof Promise) heard.catch(() => undefined);
    } catch {
      // What listens must not decide.
    }
  };

/** The loader hands an operator values of the kind that it takes, and no others. */
const operatorsOf = ({ name, operators = {} }: Plugin): readonly NamedOperator[] =>
  Object.entries(operators).map(([key, operator]) => ({
    ...(operator as OperatorTaking<Operator['takes'], OperatorValue>),
    name: `${name}/${key}`,
    plugin: name,
  })) as readonly NamedOperator[];

const placeOf = (place: string | URL): string =>
  place instanceof URL ? fileURLToPath(place) : place;

const closing = (plugins: readonly Plugin[], failed: OnPluginError): (() => Promise<void>) => {
  let closed: Promise<void> | undefined;
  const closeAll = async (): Promise<void> => {
    const issues: Issue[] = [];
    for (const { name, close } of plugins.toReversed()) {
      try {
        await close?.();
      } catch (error) {
        failed({ plugin: name, element: 'close', error });
        issues.push(...failureOf(error, { plugin: name, element: 'close' }).issues);
      }
    }
    refuse(issues);
  };
  return () => (closed ??= closeAll());
};
