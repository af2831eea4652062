import { type Arena, IMPOSSIBLE, type Node, terminal } from '@xinfang/pack/decide';

const NOTHING = terminal(IMPOSSIBLE);

/**
 * A diagram that answers alike for all facts that can be together, and whatever is shortest for others: for those who ask
 * once, before, whether the facts can be.
 */
export const withoutGuard = (arena: Arena, root: Node): Node => {
  const made = new Map<Node, Node>();
  const go = (node: Node): Node => {
    if (node < 0) return node;
    const known = made.get(node);
    if (known !== undefined) return known;
    const kids = arena.kidsOf(node).map(go);
    const different = new Set(kids.filter((kid) => kid !== NOTHING));
    const [only = NOTHING] = different;
    const result = different.size < 2 ? only : arena.branch(arena.variableOf(node), kids);
    made.set(node, result);
    return result;
  };
  return go(root);
};
