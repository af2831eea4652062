import type { OpenContext, Pack } from '@xinfang/sdk';
import { copyOf } from '../watch/values.ts';
import type { PluginOptions, TriedPlace } from './options.ts';

/** Where a source or sink is tried, with what the pack calls things. */
export interface Placed extends TriedPlace {
  readonly pack: OpenContext['pack'];
}

/** Where a source or sink is tried; undefined where the options name no place. */
export const placeOf = (
  {
    options: { places = {} },
    pack,
  }: { readonly options: PluginOptions; readonly pack: Pick<Pack, 'facts' | 'instruments'> },
  element: string,
): Placed | undefined => {
  const place = Object.hasOwn(places, element) ? places[element] : undefined;
  if (place === undefined) return undefined;
  return { ...(typeof place === 'string' ? { where: place } : place), pack: wordsOf(pack) };
};

/** What a run tells a source or sink of the pack. */
const wordsOf = ({ facts, instruments }: Pick<Pack, 'facts' | 'instruments'>): Placed['pack'] => ({
  facts: facts.filter(({ derive }) => derive === undefined).map(({ id }) => id),
  titles: Object.fromEntries([...instruments].map(([id, { title }]) => [id, title])),
});

/** How a source or sink is opened at a place: with options of its own to change, if it dares. */
export const openingAt = (
  { options = {}, pack }: Placed,
  signal: AbortSignal = new AbortController().signal,
): OpenContext => ({ options: copyOf(options), signal, warn: () => undefined, pack });
