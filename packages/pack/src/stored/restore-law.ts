import { arenaOver, type CompiledPack, compiledFrom, openScope } from '../diagram/compile.ts';
import type { FactSpace } from '../diagram/fact-space.ts';
import { OPEN_STATUSES } from '../format/open-status.ts';
import type { Rule } from '../format/rule.ts';
import type { Pack } from '../pack.ts';
import { damaged } from './damaged.ts';
import { restoreNodes } from './restore-nodes.ts';
import type { StoredLaw } from './stored-law.ts';

/** A compiled pack from its stored diagrams: the same functions of the facts, without compiling a rule. */
export const restoreLaw = (pack: Pack, space: FactSpace, law: StoredLaw): CompiledPack => {
  const arena = arenaOver(pack, space);
  const node = restoreNodes(arena, law.nodes);
  const scope = openScope(pack, arena, space);
  for (const [index, group] of pack.groups.entries()) {
    const stored = law.groups[index];
    if (stored === undefined) throw damaged();
    scope.raw.set(group.id, node(stored.unguarded));
    scope.groups.set(group.id, {
      group,
      rules: stored.rules.map((at) => ruleAt(pack, at)),
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

const ruleAt = (pack: Pack, at: number): Rule => {
  const rule = pack.rules[at];
  if (rule === undefined) throw damaged();
  return rule;
};
