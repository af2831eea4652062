import { settled } from '../watch/settle.ts';
import { found, type PluginFinding } from './finding.ts';
import type { Setting } from './setting.ts';

/** Closing is done once by the registry, and a second time does no harm. */
export const closingFindings = async (setting: Setting): Promise<readonly PluginFinding[]> => {
  const { plugin, name, opened, limits } = setting;
  const at = { plugin: name, element: 'close' };
  const first = await settled(() => opened?.close(), limits.call);
  const again = await settled(() => plugin.close?.(), limits.call);
  const failed = [first, again].find(({ kind }) => kind !== 'value');
  if (failed === undefined) return [];
  return [found('close-throws', at, failed.kind === 'error' ? { cause: failed.error } : {})];
};
