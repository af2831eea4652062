import type { Plugin } from '@xinfang/sdk';
import { registerPromises } from '../register-promises.ts';
import { findingsOf } from './check-plugin.ts';
import type { PluginFinding } from './finding.ts';
import type { PluginOptions } from './options.ts';
import { PROMISES } from './promises.ts';
import { type Setting, settingFor } from './setting.ts';

/**
 * Registers one vitest test for each promise of the plugin contract; the same as {@link checkPlugin}, told one by one.
 *
 * @example
 * testPlugin(registry, { packs: ['./pack'], places: { 'sources.folder': './fixtures' } });
 */
export const testPlugin = (plugin: Plugin, options: PluginOptions = {}): void => {
  let opening: Promise<Setting> | undefined;
  const open = (): Promise<Setting> => {
    opening ??= settingFor(plugin, options);
    return opening;
  };
  registerPromises(
    '插件',
    plugin.name,
    PROMISES.map(({ sentence, check }) => ({
      sentence,
      broken: async () => (await findingsOf(check, await open())).map(lineOf),
    })),
  );
};

const lineOf = ({ code, plugin, element, message, hint, cause }: PluginFinding): string =>
  [
    `${plugin}${element === '' ? '' : `: ${element}`}: ${code}`,
    `${message.zh}。${hint?.zh ?? ''}`,
    `${message.en}. ${hint?.en ?? ''}`,
    ...(cause instanceof Error ? [`${cause.name}: ${cause.message}`] : []),
  ].join('\n  ');
