import type { Fact, Group, NamedCondition, Pack } from '@xinfang/pack';
import type { AskedOf } from './condition-cells.ts';
import type { FieldTerms } from './fields.ts';
import { askedOfFact, askedOfGroup, outcomeNames } from './outcome-names.ts';
import type { Asked } from './test-cell.ts';

/** What of a pack gives the cells of its tables their meaning. */
export type TablePack = Pick<Pack, 'facts' | 'groups' | 'conditions'>;

/** The meaning of the cells of one group's table. */
export interface TableTerms {
  readonly group: Group;
  readonly facts: ReadonlyMap<string, Fact>;
  readonly groups: ReadonlyMap<string, Group>;
  readonly conditions: ReadonlyMap<string, NamedCondition>;
  readonly fields: FieldTerms;
  readonly askedOf: AskedOf;
}

/** The meaning of the cells of a group's table; the outcome of every group that can be compared counts as a fact. */
export const tableTerms = (pack: TablePack, group: Group): TableTerms => {
  const facts = new Map(pack.facts.map((fact) => [fact.id, fact]));
  const groups = new Map(
    pack.groups.filter(({ hit }) => hit !== 'collect').map((each) => [each.id, each]),
  );
  const known = new Map<string, Asked | undefined>();
  const ask = (id: string): Asked | undefined => {
    const fact = facts.get(id);
    if (fact !== undefined) return askedOfFact(fact);
    const used = groups.get(id);
    return used && askedOfGroup(used);
  };
  return {
    group,
    facts,
    groups,
    conditions: pack.conditions,
    fields: { outcomes: outcomeNames(group), is1904: false },
    askedOf: (id) => {
      if (!known.has(id)) known.set(id, ask(id));
      return known.get(id);
    },
  };
};
