import type { Plugin } from '@xinfang/sdk';
import { found, type PluginFinding } from './finding.ts';
import type { PluginOptions } from './options.ts';
import { PROMISES } from './promises.ts';
import { type Setting, settingFor } from './setting.ts';

/**
 * Holds every promise of the plugin contract against a plugin and gives what it breaks, as data; an empty list where it keeps
 * them all. Never throws for a bad plugin. Sources, sinks and fetched facts do their work: give them a place made for tests.
 *
 * @throws XinfangError where the options are wrong: a pack that is not there, a matter that does not parse.
 *
 * @example
 * const facts = { complex: { derive: () => 'yes' } };
 * const findings = await checkPlugin({ name: 'county-x/odd', version: '1.0.0', apiVersion: 1, facts });
 * findings.map(({ code, element }) => `${element}: ${code}`); // ['facts.complex: fact-outside-domain']
 */
export const checkPlugin = async (
  plugin: Plugin,
  options: PluginOptions = {},
): Promise<readonly PluginFinding[]> => {
  const unreadable = unreadableIn(plugin);
  if (unreadable !== undefined) return [unreadable];
  const setting = await settingFor(plugin, options);
  const all: PluginFinding[] = [];
  for (const { check } of PROMISES) all.push(...(await findingsOf(check, setting)));
  return all;
};

const UNNAMED = { plugin: 'plugin', element: '' };

/** What is no object, or throws when it is looked at. */
const unreadableIn = (plugin: Plugin): PluginFinding | undefined => {
  try {
    if (typeof plugin !== 'object' || plugin === null) return found('plugin-unreadable', UNNAMED);
    for (const key of Object.keys(plugin)) Reflect.get(plugin, key);
    return undefined;
  } catch (cause) {
    return found('plugin-unreadable', UNNAMED, { cause });
  }
};

/** What one promise finds; a plugin that cannot even be looked at is a finding. */
export const findingsOf = async (
  check: (typeof PROMISES)[number]['check'],
  setting: Setting,
): Promise<readonly PluginFinding[]> => {
  try {
    return await check(setting);
  } catch (cause) {
    return [found('plugin-unreadable', { plugin: setting.name, element: '' }, { cause })];
  }
};
