import { existsSync } from 'node:fs';
import { isAbsolute, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Issue, XinfangError } from '@xinfang/calendar';
import type { Grants } from './grants.ts';
import { importAddress } from './import-address.ts';
import type { Sight } from './matter-view.ts';
import type { Plugin } from './plugin.ts';

/** A plugin as a project's file of defaults names it: a module, or a module with what it is told and granted. */
export type PluginEntry =
  | string
  | {
      /** The path of a module, or the name of an npm package. */
      readonly use: string;
      /** For modules whose default export is a function of options. */
      readonly options?: Readonly<Record<string, unknown>>;
      readonly grant?: readonly Sight[];
    };

/** Plugins as modules gave them, and what they are granted: two options of `createXinfang`. */
export interface LoadedPlugins {
  readonly plugins: readonly Plugin[];
  readonly grants: Grants;
}

/** What a module of a plugin may export by default: the plugin, or a function that makes it. */
export type PluginModule =
  | Plugin
  | ((
      options: Readonly<Record<string, unknown>>,
      context: { readonly from: string },
    ) => Plugin | Promise<Plugin>);

/**
 * Loads plugins from their modules, in the order of the entries. Paths and names are resolved from `from`.
 *
 * @throws XinfangError `plugin-not-found`; `plugin-failed` where a module does not load, or what makes its plugin throws;
 * `plugin-shape` where it exports none.
 * @example
 * await loadPlugins([], process.cwd()) // { plugins: [], grants: {} }
 */
export const loadPlugins = async (
  entries: readonly PluginEntry[],
  from: string,
): Promise<LoadedPlugins> => {
  const plugins: Plugin[] = [];
  const grants: Record<string, readonly Sight[]> = {};
  for (const entry of entries) {
    const { use, options = {}, grant = [] } = typeof entry === 'string' ? { use: entry } : entry;
    const plugin = await pluginOf(use, options, from);
    plugins.push(plugin);
    if (grant.length > 0) grants[plugin.name] = grant;
  }
  return { plugins, grants };
};

const pluginOf = async (
  use: string,
  options: Readonly<Record<string, unknown>>,
  from: string,
): Promise<Plugin> => {
  const exported = await defaultOf(use, moduleAt(use, from));
  const plugin: unknown =
    typeof exported === 'function' ? await made(use, exported, options, from) : exported;
  if (typeof plugin === 'object' && plugin !== null) return plugin as Plugin;
  throw failure(use, 'plugin-shape', {
    zh: '模块没有默认导出插件',
    en: 'the module exports no plugin by default',
  });
};

/** An address that `import` takes: a file as it is, a package as Node finds it from the project, not from this package. */
const moduleAt = (use: string, from: string): string => {
  const isPath = isAbsolute(use) || /^\.{1,2}[\\/]/u.test(use);
  const file = isPath ? resolve(from, use) : undefined;
  if (file !== undefined && existsSync(file)) return pathToFileURL(file).href;
  const address = file === undefined ? importAddress(use, resolve(from)) : undefined;
  if (address !== undefined) return address;
  throw failure(
    use,
    'plugin-not-found',
    { zh: '找不到这个插件', en: 'cannot find this plugin' },
    isPath
      ? {
          zh: '路径从写它的文件所在的文件夹算起',
          en: 'paths start from the folder of the file that names them',
        }
      : { zh: `先运行 npm install ${use}`, en: `run npm install ${use} first` },
  );
};

const defaultOf = async (use: string, address: string): Promise<unknown> => {
  try {
    const module = (await import(address)) as { readonly default?: unknown };
    return module.default;
  } catch (error) {
    throw failed(use, error);
  }
};

const made = async (
  use: string,
  make: unknown,
  options: Readonly<Record<string, unknown>>,
  from: string,
): Promise<unknown> => {
  try {
    return await (make as (...args: unknown[]) => unknown)(options, { from });
  } catch (error) {
    throw error instanceof XinfangError ? saidBy(use, error) : failed(use, error);
  }
};

/** What a plugin says of its options, below the entry that gave them. */
const saidBy = (use: string, { issues }: XinfangError): XinfangError =>
  new XinfangError(
    issues.map((issue) => ({
      ...issue,
      path: issue.path === '' ? use : `${use}: ${issue.path}`,
    })) as [Issue, ...Issue[]],
  );

/** What Node says of a module in a package that does not call itself one. */
const IS_CALLED_COMMONJS =
  /^SyntaxError: (?:Cannot use import statement|Unexpected token 'export')/u;
const AS_MODULE = {
  zh: '在 package.json 里写 "type": "module"，或者把文件改名为 .mjs',
  en: 'write "type": "module" in package.json, or rename the file to .mjs',
};

/** What a module says when it does not load is about code, never about a matter: who wrote it needs it. */
const failed = (use: string, error: unknown): XinfangError => {
  const said = error instanceof Error ? `${error.name}: ${error.message}` : typeof error;
  const message = { zh: `插件没有装上：${said}`, en: `the plugin does not load: ${said}` };
  return failure(
    use,
    'plugin-failed',
    message,
    IS_CALLED_COMMONJS.test(said) ? AS_MODULE : undefined,
  );
};

const failure = (
  path: string,
  code: string,
  message: { readonly zh: string; readonly en: string },
  hint?: { readonly zh: string; readonly en: string },
): XinfangError =>
  new XinfangError([{ code, path, message, ...(hint === undefined ? {} : { hint }) }]);
