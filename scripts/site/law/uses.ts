import type { Text } from '@xinfang/calendar';
import type { Basis, Pack } from '@xinfang/pack';

/** What rests on an article. */
export interface Use {
  readonly kind: 'rule' | 'confirm' | 'deadline' | 'remedy' | 'indicator' | 'warning' | 'route';
  /** The element, and the page and the place where it is told; a warning is told in place. */
  readonly id: string;
  readonly label: Text;
  readonly page?: string;
  readonly effective?: { readonly from: string; readonly to?: string | undefined } | undefined;
  readonly basis: Basis;
}

/** Everything in a pack that cites an article, in the order of the pack. */
export const usesOf = (pack: Pack): readonly Use[] => [
  ...pack.rules.flatMap(({ id, label, effective, basis, confirm }) => [
    ...basis.map(
      (each): Use => ({ kind: 'rule', id, label, page: 'rules', effective, basis: each }),
    ),
    ...(confirm?.basis ?? []).map(
      (each): Use => ({ kind: 'confirm', id, label, page: 'rules', effective, basis: each }),
    ),
  ]),
  ...pack.deadlines.flatMap(({ id, label, effective, basis }) =>
    basis.map(
      (each): Use => ({ kind: 'deadline', id, label, page: 'deadlines', effective, basis: each }),
    ),
  ),
  ...pack.remedies.flatMap(({ id, label, effective, basis }) =>
    basis.map(
      (each): Use => ({ kind: 'remedy', id, label, page: 'remedies', effective, basis: each }),
    ),
  ),
  ...indicatorUses(pack),
  ...pack.warnings.flatMap(({ id, text, effective, basis }) =>
    basis.map((each): Use => ({ kind: 'warning', id, label: text, effective, basis: each })),
  ),
  ...pack.routes.flatMap(({ id, label, effective, limits }) =>
    limits.flatMap(({ basis }) =>
      basis.map(
        (each): Use => ({ kind: 'route', id, label, page: 'routes', effective, basis: each }),
      ),
    ),
  ),
];

/** A rate has no article of its own: it rests on those of the deadlines that it counts. */
const indicatorUses = (pack: Pack): readonly Use[] =>
  pack.indicators.flatMap(({ id, label, variants }) => {
    const counted = new Set(
      Object.values(variants).flatMap((variant) =>
        variant.count === 'deadlines' ? variant.of : [],
      ),
    );
    return pack.deadlines
      .filter((deadline) => counted.has(deadline.id))
      .flatMap(({ basis }) =>
        basis.map(
          (each): Use => ({ kind: 'indicator', id, label, page: 'indicators', basis: each }),
        ),
      );
  });

/** One line for each element that rests on an article, whichever of its paragraphs it cites. */
export const usesOfArticle = (
  uses: readonly Use[],
  instrument: string,
  article: number,
): readonly (readonly [Use, readonly Basis[]])[] => {
  const here = uses.filter(
    ({ basis }) => basis.instrument === instrument && basis.article === article,
  );
  return [...Map.groupBy(here, ({ kind, id }) => `${kind} ${id}`).values()].flatMap((group) => {
    const [first] = group;
    return first === undefined ? [] : [[first, distinct(group.map(({ basis }) => basis))] as const];
  });
};

const distinct = (bases: readonly Basis[]): readonly Basis[] => [
  ...new Map(bases.map((basis) => [JSON.stringify(basis), basis])).values(),
];
