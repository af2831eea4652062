import type { CompiledPack, Node } from '@xinfang/pack/decide';

/** A diagram that a ruling asks. */
export interface Question {
  readonly root: Node;
  /** Whether it is asked, too, which missing facts can still change the answer. */
  readonly decisive: boolean;
}

/** Everything that a ruling asks of a pack under one law, each diagram once. */
export const questionsOf = (compiled: CompiledPack): readonly Question[] => {
  const asked = new Map<Node, Question>();
  const ask = (root: Node, decisive: boolean): void => {
    asked.set(root, { root, decisive: decisive || asked.get(root)?.decisive === true });
  };
  ask(compiled.possible, false);
  for (const { group, outcome, winner, raised, holds } of compiled.groups) {
    if (group.hit !== 'collect') {
      ask(outcome, true);
      ask(winner, false);
    }
    for (const { node, rules } of raised) {
      ask(node, true);
      for (const index of rules) ask(holds[index] as Node, false);
    }
  }
  for (const { when } of compiled.pack.remedies) ask(compiled.condition(when), false);
  return [...asked.values()];
};
