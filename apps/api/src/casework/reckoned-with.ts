import type { Xinfang } from '@xinfang/sdk';
import type { Organisation } from '../organisation.ts';

/**
 * With which law, calendar, engine and organisation the service reckons: where it changes, every projection is made anew.
 *
 * @example
 * reckonedWith(xf, organisation) // 'national@1.0.0 sha256-… cn@… directory-…'
 */
export const reckonedWith = (xf: Xinfang, organisation: Organisation): string => {
  const layers = xf.pack.layers.map(({ id, version, hash }) => `${id}@${version} ${hash}`);
  const { calendar } = xf;
  const plugins = xf.plugins.map(({ name, version }) => `${name}@${version}`);
  return [...layers, ...plugins, `${calendar.id}@${calendar.version}`, organisation.identity].join(
    ' ',
  );
};
