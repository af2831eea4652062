import type { Known } from '@xinfang/pack/decide';

/** Answers by what is known of some facts. */
export interface Recall<Answer> {
  readonly find: (known: Known) => Answer | undefined;
  readonly keep: (known: Known, answer: Answer) => void;
}

/** How many answers are kept before all are forgotten: cases share few patterns of facts, and memory stays bounded. */
const KEPT = 10_000;

/** A level for each fact: what stands under its value, or under 0 where it is not known. */
type Level = unknown[];

/** Remembers answers that depend on these variables alone, of which there is at least one. */
export const createRecall = <Answer>(variables: readonly number[]): Recall<Answer> => {
  const upper = variables.slice(0, -1);
  const last = variables.at(-1) as number;
  let root: Level = [];
  let kept = 0;
  return {
    find: (known) => {
      let level: Level | undefined = root;
      for (const variable of upper) {
        level = level[placeOf(known, variable)] as Level | undefined;
        if (level === undefined) return undefined;
      }
      return level[placeOf(known, last)] as Answer | undefined;
    },
    keep: (known, answer) => {
      if (kept >= KEPT) [root, kept] = [[], 0];
      let level = root;
      for (const variable of upper) {
        const place = placeOf(known, variable);
        level[place] ??= [];
        level = level[place] as Level;
      }
      level[placeOf(known, last)] = answer;
      kept += 1;
    },
  };
};

const placeOf = (known: Known, variable: number): number => (known[variable] ?? -1) + 1;
