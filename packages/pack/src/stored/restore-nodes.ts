import type { Arena, Node } from '../diagram/arena.ts';
import { damaged } from './damaged.ts';
import type { StoredLaw, StoredNode } from './stored-law.ts';

/**
 * Takes stored nodes into an arena. What is no diagram of these facts is refused: cells, or the order in which facts are
 * asked, may be others than those it was stored with, and would answer wrongly without a word.
 */
export const restoreNodes = (
  arena: Arena,
  stored: StoredLaw['nodes'],
): ((stored: StoredNode) => Node) => {
  const restored: Node[] = [];
  const node = (place: StoredNode): Node => {
    const found = Number.isInteger(place) && place < 0 ? place : restored[place];
    if (found === undefined) throw damaged();
    return found;
  };
  for (const [at, [variable = -1, ...kids]] of stored.entries()) {
    if (kids.some((kid) => kid > at)) throw damaged();
    const leads = kids.map((kid) => node(kid < 0 ? kid : at - kid));
    if (leads.length !== arena.sizes[variable]) throw damaged();
    const branch = arena.branch(variable, leads);
    const isInOrder = leads.every((lead) => arena.firstOf(branch, lead) !== arena.variableOf(lead));
    if (arena.variableOf(branch) !== variable || !isInOrder) throw damaged();
    restored.push(branch);
  }
  return node;
};
