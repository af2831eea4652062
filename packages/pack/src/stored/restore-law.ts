import type { Node } from '../diagram/arena.ts';
import { arenaOver, type CompiledPack, compiledFrom, openScope } from '../diagram/compile.ts';
import type { FactSpace } from '../diagram/fact-space.ts';
import { OPEN_STATUSES } from '../format/open-status.ts';
import type { Rule } from '../format/rule.ts';
import type { Pack } from '../pack.ts';
import type { StoredLaw, StoredNode } from './stored-law.ts';

/** A compiled pack from its stored diagrams: the same functions of the facts, without compiling a rule. */
export const restoreLaw = (pack: Pack, space: FactSpace, law: StoredLaw): CompiledPack => {
  const arena = arenaOver(pack, space);
  const restored: Node[] = [];
  const node = (stored: StoredNode): Node => (stored < 0 ? stored : (restored[stored] as Node));
  for (const [at, [variable, ...kids]] of law.nodes.entries()) {
    const leads = kids.map((kid) => node(kid < 0 ? kid : at - kid));
    restored.push(arena.branch(variable as number, leads));
  }
  const scope = openScope(pack, arena, space);
  for (const [index, group] of pack.groups.entries()) {
    const stored = law.groups[index];
    if (stored === undefined) throw new Error(`no diagrams of the group ${group.id}`);
    scope.raw.set(group.id, node(stored.unguarded));
    scope.groups.set(group.id, {
      group,
      rules: stored.rules.map((at) => pack.rules[at] as Rule),
      holds: stored.holds.map(node),
      outcome: node(stored.outcome),
      answers: [...group.outcomes.map(({ value }) => value), ...OPEN_STATUSES],
      winner: node(stored.winner),
      winners: stored.winners,
      raised: stored.raised.map(({ rules, node: raised }) => ({ rules, node: node(raised) })),
    });
  }
  return compiledFrom(scope, {
    on: law.on,
    possible: node(law.possible),
    forbidden: law.forbidden.map(node),
  });
};
