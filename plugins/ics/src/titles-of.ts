import type { Pack, Text } from '@xinfang/sdk';

/**
 * The titles of a pack's instruments by id, for `calendarOf`: the sink itself takes them from the pack that is run.
 *
 * @example
 * calendarOf([], { unit, titles: titlesOf(xf.pack) });
 */
export const titlesOf = ({ instruments }: Pick<Pack, 'instruments'>): Record<string, Text> =>
  Object.fromEntries([...instruments].map(([id, { title }]) => [id, title]));
