import type { OpenContext } from '@xinfang/sdk';
import { copyOf } from '../watch/values.ts';
import type { PluginOptions, TriedPlace } from './options.ts';

/** Where a source or sink is tried; undefined where the options name no place. */
export const placeOf = (
  { places = {} }: PluginOptions,
  element: string,
): TriedPlace | undefined => {
  const place = Object.hasOwn(places, element) ? places[element] : undefined;
  return typeof place === 'string' ? { where: place } : place;
};

/** How a source or sink is opened at a place: with options of its own to change, if it dares. */
export const openingAt = (
  { options = {} }: TriedPlace,
  signal: AbortSignal = new AbortController().signal,
): OpenContext => ({ options: copyOf(options), signal, warn: () => undefined });
