import type { Condition, Effective, Pack, WrittenElement } from '@xinfang/pack';
import { ownConditions } from '../words/own-conditions.ts';
import type { Elements } from './elements.ts';

/** A condition tree of a pack: where it stands, and when it is law. */
export interface ConditionPlace {
  readonly element: WrittenElement;
  readonly path: readonly (string | number)[];
  readonly condition: Condition;
  /** The spans in which somebody asks it; undefined where it is not dated. */
  readonly during: readonly Effective[] | undefined;
}

type Spot = Omit<ConditionPlace, 'element'>;

/** Every condition tree of a pack but those of its constraints. */
export const conditionPlacesOf = (pack: Pack, elements: Elements): readonly ConditionPlace[] => {
  const dated = datedPlaces(pack, elements);
  return [...namedPlaces(pack, elements, dated), ...dated];
};

const datedPlaces = (pack: Pack, elements: Elements): readonly ConditionPlace[] => [
  ...pack.rules.map(({ id, conditions, effective }) => ({
    element: elements.get('rule', id),
    path: ['conditions'],
    condition: conditions,
    during: [effective],
  })),
  ...pack.deadlines.flatMap((deadline) =>
    deadlineSpots(deadline).map((spot) => ({
      element: elements.get('deadline', deadline.id),
      ...spot,
    })),
  ),
  ...pack.remedies.map(({ id, when, effective }) => ({
    element: elements.get('remedy', id),
    path: ['when'],
    condition: when,
    during: [effective],
  })),
  ...pack.indicators.flatMap((indicator) =>
    indicatorSpots(indicator).map((spot) => ({
      element: elements.get('indicator', indicator.id),
      ...spot,
    })),
  ),
];

const deadlineSpots = ({
  when,
  start,
  doubt,
  effective,
}: Pack['deadlines'][number]): readonly Spot[] => [
  ...spotFor(['when'], when, [effective]),
  ...(start.cases ?? []).flatMap((each, index) =>
    spotFor(['start', 'cases', index, 'when'], each.when, [effective]),
  ),
  ...spotFor(['doubt', 'when'], doubt?.when, [effective]),
];

const indicatorSpots = ({ variants }: Pack['indicators'][number]): readonly Spot[] =>
  Object.entries(variants).flatMap(([name, variant]) =>
    variant.count === 'matters'
      ? (['of', 'numerator'] as const).flatMap((part) =>
          spotFor(['variants', name, part, 'when'], variant[part].when, undefined),
        )
      : [],
  );

const spotFor = (
  path: Spot['path'],
  condition: Condition | undefined,
  during: Spot['during'],
): readonly Spot[] => (condition === undefined ? [] : [{ path, condition, during }]);

/** A named condition is asked when those that use it are; one that nobody uses, at any time. */
const namedPlaces = (
  pack: Pack,
  elements: Elements,
  dated: readonly ConditionPlace[],
): readonly ConditionPlace[] => {
  const uses = usesOf(pack, dated);
  return ownConditions(pack).map(({ id, conditions }) => ({
    element: elements.get('condition', id),
    path: ['conditions'],
    condition: conditions,
    during: uses.get(id),
  }));
};

const usesOf = (
  pack: Pack,
  dated: readonly ConditionPlace[],
): ReadonlyMap<string, readonly Effective[] | undefined> => {
  const uses = new Map<string, readonly Effective[] | undefined>();
  for (const { condition, during } of dated)
    for (const id of namesIn(pack, condition))
      uses.set(id, uses.has(id) ? both(uses.get(id), during) : during);
  for (const { never } of pack.constraints)
    for (const id of namesIn(pack, never)) uses.set(id, undefined);
  return uses;
};

const both = (a: ConditionPlace['during'], b: ConditionPlace['during']) =>
  a === undefined || b === undefined ? undefined : [...a, ...b];

/** The named conditions that a condition rests on, through others too. */
export const namesIn = (
  pack: Pick<Pack, 'conditions'>,
  condition: Condition,
): ReadonlySet<string> => {
  const found = new Set<string>();
  const walk = (node: Condition): void => {
    if ('all' in node) node.all.forEach(walk);
    else if ('any' in node) node.any.forEach(walk);
    else if ('not' in node) walk(node.not);
    else if ('condition' in node && !found.has(node.condition)) {
      found.add(node.condition);
      const named = pack.conditions.get(node.condition);
      if (named !== undefined) walk(named.conditions);
    }
  };
  walk(condition);
  return found;
};
