import type { Pack, Text } from '@xinfang/sdk';

/**
 * The titles of a pack's instruments by id, for the option `titles`: a sink is told of articles, not of what they stand in.
 *
 * @example
 * const sinks = [{ sink: 'xinfang/ics/due-days', where: './due.ics', options: { unit, titles: titlesOf(xf.pack) } }];
 */
export const titlesOf = ({ instruments }: Pick<Pack, 'instruments'>): Record<string, Text> =>
  Object.fromEntries([...instruments].map(([id, { title }]) => [id, title]));
