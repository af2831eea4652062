import { fileURLToPath } from 'node:url';
import {
  createXinfang,
  type Grants,
  type Issue,
  type MatterView,
  type Pack,
  type Plugin,
  type PluginPacks,
  packFolders,
  SIGHTS,
  type Sight,
  type SinkMessage,
  type Xinfang,
  XinfangError,
} from '@xinfang/sdk';
import { baseFor, NATIONAL, operatorsOf } from './base.ts';
import type { PluginOptions } from './options.ts';
import { WORDS } from './words.ts';

/** Everything that the promises are held against. */
export interface Setting {
  readonly plugin: Plugin;
  readonly name: string;
  readonly options: PluginOptions;
  readonly limits: { readonly call: number; readonly abort: number };
  readonly packs: readonly string[];
  readonly from: string;
  /** The SDK without the plugin, but with its packs where they load. */
  readonly base: Xinfang;
  /** The SDK with the plugin, where the registry takes it. */
  readonly opened?: Xinfang;
  /** Why the registry does not take it. */
  readonly issues: readonly Issue[];
  /** Its operators and those of the plugins beside it, as packs use them. */
  readonly operators: PluginPacks['operators'];
  /** What it asks to see. */
  readonly sees: readonly Sight[];
  readonly pack: Pack;
  /** Matters as the plugin sees them. */
  readonly views: readonly MatterView[];
  readonly unknown: readonly MatterView[];
  /** What a sink of the plugin is told of them. */
  readonly messages: readonly SinkMessage[];
}

const CALL = 5_000;
const ABORT = 100;

/**
 * Opens the SDK with and without a plugin, and makes what it is asked about.
 *
 * @throws XinfangError where the options themselves are wrong: a pack that is not there, a matter that does not parse.
 */
export const settingFor = async (plugin: Plugin, options: PluginOptions): Promise<Setting> => {
  const packs = options.packs ?? NATIONAL;
  const from = options.from ?? process.cwd();
  packFolders(packs, from);
  const sees = sightsOf(plugin);
  const all = [...(options.beside ?? []), plugin];
  const taken = await openWith(all, { [nameOf(plugin)]: sees }, packs, from);
  const below = taken.opened === undefined ? packs : [...packs, ...packsOf(plugin)];
  const { base, told, made } = await baseFor({ packs: below, from, sees }, all);
  const messages = [...made, ...(await told(options.matters ?? []))];
  return {
    plugin,
    name: nameOf(plugin),
    options,
    limits: { call: CALL, abort: ABORT, ...options.limits },
    packs,
    from,
    base,
    ...taken,
    operators: operatorsOf(all),
    sees,
    pack: base.pack,
    messages,
    views: viewsIn(messages),
    unknown: viewsIn(await told(options.unknown ?? [])),
  };
};

const nameOf = ({ name }: { readonly name?: unknown }): string =>
  typeof name === 'string' && name !== '' ? name : 'plugin';

const sightsOf = ({ sees }: { readonly sees?: unknown }): readonly Sight[] =>
  Array.isArray(sees) ? SIGHTS.filter((sight) => sees.includes(sight)) : [];

/** The folders of a plugin's packs. */
export const packsOf = ({ packs }: { readonly packs?: unknown }): readonly string[] =>
  Array.isArray(packs)
    ? packs.flatMap((place: unknown) => {
        if (place instanceof URL) return [fileURLToPath(place)];
        return typeof place === 'string' ? [place] : [];
      })
    : [];

/** What is misshapen in a way that even the registry stumbles over. */
const UNREADABLE: Issue = { code: 'plugin-unreadable', path: '', ...WORDS['plugin-unreadable'] };

const openWith = async (
  plugins: readonly Plugin[],
  grants: Grants,
  packs: readonly string[],
  from: string,
): Promise<Pick<Setting, 'opened' | 'issues'>> => {
  try {
    return { opened: await createXinfang({ packs, from, plugins, grants }), issues: [] };
  } catch (error) {
    return { issues: error instanceof XinfangError ? error.issues : [UNREADABLE] };
  }
};

const viewsIn = (messages: readonly SinkMessage[]): readonly MatterView[] =>
  messages.flatMap((message) => (message.kind === 'case' ? [message.matter] : []));
