import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { didYouMean } from '@xinfang/sdk/start';
import { type Complaint, usageFault } from './fault.ts';
import { fileFault, systemCodeOf } from './file-fault.ts';
import { findJsonBreak, placeOf } from './json-position.ts';
import { type Lang, type MessageKey, text } from './messages.ts';
import { readEntries } from './plugins/config-entries.ts';
import type { ConfiguredPlugins } from './plugins/project-plugins.ts';

/** The name of a project's file of defaults. */
export const CONFIG_FILE = 'xinfang.config.json';

/** What a project's file sets for commands that are not told otherwise; paths in it start from its own folder. */
export interface Config {
  readonly packs?: readonly string[];
  readonly calendar?: string;
  readonly lang?: Lang;
  readonly plugins?: ConfiguredPlugins;
}

const KEYS = ['$schema', 'packs', 'calendar', 'plugins', 'lang'] as const;
const NO_CONFIG: Config = {};

/**
 * Reads the file of defaults of the project that a folder lies in: from the folder upwards, as far as the project's root.
 * Throws a fault of usage that names the place in it.
 */
export const readConfig = (cwd: string): Config => {
  const file = configFileOf(cwd);
  if (file === undefined) return NO_CONFIG;
  const json = parse(readText(file), file);
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    throw badConfig(file, '', 'error.config-object');
  refuseUnknownKeys(json, file);
  const { packs, calendar, lang, plugins } = json as Readonly<Record<string, unknown>>;
  if (packs !== undefined && !isNames(packs)) throw badConfig(file, 'packs', 'error.config-packs');
  if (calendar !== undefined && !isName(calendar))
    throw badConfig(file, 'calendar', 'error.config-calendar');
  if (lang !== undefined && lang !== 'zh' && lang !== 'en')
    throw badConfig(file, 'lang', 'error.unknown-language');
  const named = plugins === undefined ? undefined : readEntries(plugins);
  if (named !== undefined && 'wrong' in named)
    throw badConfig(file, named.wrong.path, 'error.config-plugins', named.wrong.hint);
  const found = (name: string): string => fromFolder(name, dirname(file));
  return {
    ...(packs === undefined ? {} : { packs: packs.map(found) }),
    ...(calendar === undefined ? {} : { calendar: found(calendar) }),
    ...(lang === undefined ? {} : { lang }),
    ...(named === undefined
      ? {}
      : { plugins: { file, from: dirname(file), entries: named.entries } }),
  };
};

/** The language alone, for help and early errors; whatever is wrong with the file is told later. */
export const langOfConfig = (cwd: string): Lang | undefined => {
  try {
    return readConfig(cwd).lang;
  } catch {
    return undefined;
  }
};

const configFileOf = (folder: string): string | undefined => {
  const file = join(folder, CONFIG_FILE);
  if (existsSync(file)) return file;
  const isRoot = ['package.json', '.git'].some((name) => existsSync(join(folder, name)));
  const above = dirname(folder);
  return isRoot || above === folder ? undefined : configFileOf(above);
};

const readText = (file: string): string => {
  try {
    return readFileSync(file, 'utf8').replace(/^\u{feff}/u, '');
  } catch (error) {
    throw systemCodeOf(error) === undefined ? error : fileFault(error, file, 'unreadable');
  }
};

const parse = (written: string, file: string): unknown => {
  try {
    return JSON.parse(written);
  } catch {
    const { offset } = findJsonBreak(written) ?? { offset: written.length };
    throw usageFault({
      code: 'json-syntax',
      file,
      ...placeOf(written, offset),
      message: text('error.json-syntax'),
      hint: text('error.check-json'),
    });
  }
};

const refuseUnknownKeys = (json: object, file: string): void => {
  const known: readonly string[] = KEYS;
  for (const key of Object.keys(json)) {
    if (known.includes(key)) continue;
    const { hint } = didYouMean(key, known);
    throw usageFault({
      code: 'unknown-key',
      file,
      path: key,
      message: text('error.config-key'),
      hint: hint ?? text('error.config-keys'),
    });
  }
};

const badConfig = (file: string, path: string, key: MessageKey, hint?: Complaint['hint']) =>
  usageFault({
    code: 'bad-config',
    file,
    ...(path === '' ? {} : { path }),
    message: text(key),
    ...(hint === undefined ? {} : { hint }),
  });

const isName = (value: unknown): value is string => typeof value === 'string' && value !== '';

const isNames = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.length > 0 && value.every(isName);

/** Names of npm packages stay as they are. */
const fromFolder = (name: string, folder: string): string =>
  /^\.{1,2}(?:[\\/]|$)/u.test(name) ? resolve(folder, name) : name;
