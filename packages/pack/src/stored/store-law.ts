import type { Arena, Node } from '../diagram/arena.ts';
import type { CompiledGroup, CompiledPack } from '../diagram/compile.ts';
import type { Rule } from '../format/rule.ts';
import type { StoredGroup, StoredLaw, StoredNode } from './stored-law.ts';

/** Writes the diagrams of a compiled pack as data, each node once. */
export const storeLaw = (compiled: CompiledPack): StoredLaw => {
  const { nodes, place } = createList(compiled.arena);
  const ruleAt = new Map(compiled.pack.rules.map((rule, index) => [rule, index]));
  return {
    on: compiled.on,
    possible: place(compiled.possible),
    forbidden: compiled.forbidden.map(place),
    groups: compiled.groups.map((group) => storeGroup(group, compiled, ruleAt, place)),
    nodes,
  };
};

const storeGroup = (
  { group, rules, holds, outcome, winner, winners, raised }: CompiledGroup,
  { unguarded }: CompiledPack,
  ruleAt: ReadonlyMap<Rule, number>,
  place: (node: Node) => StoredNode,
): StoredGroup => ({
  rules: rules.map((rule) => ruleAt.get(rule) as number),
  holds: holds.map(place),
  outcome: place(outcome),
  unguarded: place(unguarded(group.id)),
  winner: place(winner),
  winners,
  raised: raised.map((each) => ({ rules: each.rules, node: place(each.node) })),
});

/** A list that takes in a node after all that it leads to. */
const createList = (arena: Arena) => {
  const nodes: (readonly number[])[] = [];
  const places = new Map<Node, StoredNode>();
  const place = (node: Node): StoredNode => {
    if (node < 0) return node;
    const known = places.get(node);
    if (known !== undefined) return known;
    const kids = arena.kidsOf(node).map(place);
    const at = nodes.length;
    // Counted back: diagrams that look alike read alike, which compresses far better.
    nodes.push([arena.variableOf(node), ...kids.map((kid) => (kid < 0 ? kid : at - kid))]);
    places.set(node, at);
    return at;
  };
  return { nodes, place };
};
