import type { PackFiles } from '@xinfang/pack';
import type { Plugin } from './plugin.ts';

/** The first civil date the SDK knows of: indicators of a plugin count whenever what they rest on is law. */
const ALWAYS = '2005-05-01';

/** A plugin's indicators as a layer of packs, checked and guarded like any other; undefined where it has none. */
export const indicatorLayerOf = ({
  name,
  version,
  indicators = [],
}: Plugin): PackFiles | undefined => {
  if (indicators.length === 0) return undefined;
  const id = `${name.replace('/', '.')}.indicators`;
  const pack = {
    id,
    version,
    title: { zh: `插件 ${name} 的指标`, en: `indicators of the plugin ${name}` },
    effective: { from: ALWAYS },
    requires: { engine: '>=1.0.0' },
  };
  return {
    'pack.json': JSON.stringify(pack),
    ...Object.fromEntries(
      indicators.map((indicator) => [`indicators/${indicator.id}.json`, JSON.stringify(indicator)]),
    ),
  };
};
