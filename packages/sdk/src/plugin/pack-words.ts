import type { Text } from '@xinfang/calendar';
import type { Pack } from '@xinfang/pack';

/** What sources and sinks may want to know of the pack. */
export interface PackWords {
  /** The ids of the facts that a register may state. */
  readonly facts: readonly string[];
  /** The titles of legal instruments by their ids, as bases name them. */
  readonly titles: Readonly<Record<string, Text>>;
}

/** They are copies: what a plugin does with them changes no pack. */
export const packWordsOf = ({ facts, instruments }: Pack): PackWords => ({
  facts: facts.filter(({ derive }) => derive === undefined).map(({ id }) => id),
  titles: Object.fromEntries([...instruments].map(([id, { title }]) => [id, { ...title }])),
});
