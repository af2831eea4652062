import type { Basis, Pack } from '@xinfang/pack';
import { distinctBasis } from '../comparison.ts';
import type { ElementChange } from '../elements.ts';
import type { PackPair } from '../region-words.ts';

/** The articles that a changed element rests on under either pack. */
export const basisOfElement = (
  { kind, id }: Pick<ElementChange, 'kind' | 'id'>,
  { before, after }: PackPair,
): readonly Basis[] => distinctBasis([before, after].flatMap((pack) => basisIn(pack, kind, id)));

interface Resting {
  readonly id: string;
  readonly basis?: readonly Basis[] | undefined;
}

const basisIn = (pack: Pack, kind: ElementChange['kind'], id: string): readonly Basis[] => {
  const lists: Partial<Record<ElementChange['kind'], readonly Resting[]>> = {
    rule: pack.rules,
    deadline: pack.deadlines,
    remedy: pack.remedies,
    fact: pack.facts,
    warning: pack.warnings,
    group: pack.groups.map((group) => ({ id: group.id, basis: group.onConflict?.basis ?? [] })),
    route: pack.routes.map((route) => ({
      id: route.id,
      basis: route.limits.flatMap(({ basis }) => basis),
    })),
  };
  return (lists[kind] ?? []).filter((each) => each.id === id).flatMap(({ basis = [] }) => basis);
};
