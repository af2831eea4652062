import type { Arena, CompiledPack, Node } from '@xinfang/pack/decide';
import { questionsOf } from './questions.ts';

/**
 * Diagrams that settle a ruling where all facts are known: which rules won in each group, which rules raise flags, and what
 * does not follow from the rules that won in one group.
 */
export const keyRootsOf = (compiled: CompiledPack): readonly Node[] => {
  const { arena } = compiled;
  const winners = compiled.groups.flatMap(({ group, winner }) =>
    group.hit === 'collect' ? [] : [winner],
  );
  const effort = { steps: MOST_STEPS };
  /** A diagram of which it takes too long to find out is asked. */
  const settled = (root: Node): boolean =>
    root < 0 ||
    winners.some((winner) => arena.within(effort, () => follows(arena, root, winner)) ?? false);
  const raising = compiled.groups.flatMap(({ raised, holds }) =>
    raised.flatMap(({ rules }) => rules.map((index) => holds[index] as Node)),
  );
  const keys = new Set([...winners, ...raising].filter((root) => root >= 0));
  const combined = new Set([
    compiled.possible,
    ...compiled.groups.flatMap(({ raised }) => raised.map(({ node }) => node)),
  ]);
  for (const { root } of questionsOf(compiled))
    if (!keys.has(root) && !combined.has(root) && !settled(root)) keys.add(root);
  return [...keys];
};

/** For all diagrams of a pack: some hundred times what the national one takes. */
const MOST_STEPS = 1_000_000;

/** Whether each answer of one diagram goes with a single answer of another. */
const follows = (arena: Arena, root: Node, from: Node): boolean => {
  const answers = new Map<number, number>();
  let single = true;
  arena.combine(
    (given, answer) => {
      const known = answers.get(given);
      if (known === undefined) answers.set(given, answer);
      else if (known !== answer) single = false;
      return 0;
    },
    from,
    root,
  );
  return single;
};
