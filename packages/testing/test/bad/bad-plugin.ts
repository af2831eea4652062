import type { Plugin } from '@xinfang/sdk';
import type { PluginOptions } from '../../src/index.ts';

/** A way of spoiling the good plugin, and what must be found: code and element, nothing else. */
export interface BadPlugin {
  readonly kind: string;
  readonly spoil: (good: Plugin) => object;
  readonly found: readonly (readonly [code: string, element: string])[];
  readonly options?: PluginOptions;
}

/** A label with nothing wrong. */
export const NAME = { zh: '某处', en: 'somewhere' };

/** A plugin of which some members are others. */
export const changed = (
  kind: string,
  code: string,
  element: string,
  change: object | ((good: Plugin) => object),
): BadPlugin => ({
  kind,
  spoil: (good) => ({ ...good, ...(typeof change === 'function' ? change(good) : change) }),
  found: [[code, element]],
});
