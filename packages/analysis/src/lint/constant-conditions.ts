import type { Condition, Pack } from '@xinfang/pack';
import { type Literal, negated } from '../verify/solver.ts';
import { type ConditionPlace, conditionPlacesOf } from './condition-places.ts';
import type { Finding } from './finding.ts';
import { holding, type Law, type Stretch, stretchesIn } from './law.ts';
import type { LawCheck } from './scope.ts';

type Path = ConditionPlace['path'];
type Constant = 'condition-always' | 'condition-never';

/**
 * The smallest parts of conditions that hold for all possible facts, or for none, in every version of the law in which they
 * are asked. That a whole rule always holds is how "otherwise" is written, and told only where flags are collected.
 */
export const findConstantConditions: LawCheck = ({ pack, elements }, law) => {
  const constantNames = new Set<string>();
  const asked = conditionPlacesOf(pack, elements).map((place) => ({
    place,
    stretches: askedIn(law, place),
  }));
  const answers = answersIn(asked);
  return asked.flatMap(({ place, stretches }) => {
    if (stretches.length === 0) return [];
    const found = constantsIn(answers, stretches, place, constantNames);
    if (place.element.kind === 'condition' && found.length > 0) constantNames.add(place.element.id);
    const root = isCatchAll(pack, place) ? rootChain(place) : new Set<string>();
    return found
      .filter(({ code, path }) => code === 'condition-never' || !root.has(path.join(' ')))
      .map(({ code, path }): Finding => ({ code, data: {}, element: place.element, path }));
  });
};

interface Asked {
  readonly place: ConditionPlace;
  /** The stretches of law in which somebody asks it. */
  readonly stretches: readonly Stretch[];
}

/** Whether a condition, or its contrary, can hold in a stretch. */
type Answers = ReadonlyMap<Stretch, ReadonlySet<Literal>>;

/** Everything at once, since each answer of a solver says it of many conditions. */
const answersIn = (asked: readonly Asked[]): Answers => {
  const formulas = new Map<Stretch, Set<Literal>>();
  for (const { place, stretches } of asked)
    for (const stretch of stretches) {
      const known = formulas.get(stretch) ?? new Set();
      formulas.set(stretch, known);
      for (const node of partsOf(place.condition)) {
        const formula = stretch.model.condition(node);
        known.add(formula).add(negated(formula));
      }
    }
  return new Map([...formulas].map(([stretch, all]) => [stretch, holding(stretch, all)]));
};

const partsOf = (condition: Condition): readonly Condition[] => [
  condition,
  ...kidsOf(condition, []).flatMap(([kid]) => partsOf(kid)),
];

const askedIn = (law: Law, { during }: ConditionPlace): readonly Stretch[] => {
  const asked =
    during === undefined ? law.stretches : during.flatMap((span) => stretchesIn(law, span));
  return [...new Set(asked)];
};

interface Found {
  readonly code: Constant;
  readonly path: Path;
}

/** The innermost constant nodes; where one was found, what lies around it may be constant only because of it. */
const constantsIn = (
  answers: Answers,
  stretches: readonly Stretch[],
  { condition, path }: ConditionPlace,
  known: ReadonlySet<string>,
): readonly Found[] => {
  const walk = (node: Condition, here: Path): readonly Found[] => {
    const inside = kidsOf(node, here).flatMap(([kid, below]) => walk(kid, below));
    if (inside.length > 0) return inside;
    if ('condition' in node && known.has(node.condition)) return [];
    const code = constantOf(answers, stretches, node);
    return code === undefined ? [] : [{ code, path: here }];
  };
  return walk(condition, path);
};

/** The conditions directly inside a condition, with their paths. */
export const kidsOf = (node: Condition, path: Path): readonly (readonly [Condition, Path])[] => {
  if ('all' in node) return node.all.map((kid, index) => [kid, [...path, 'all', index]] as const);
  if ('any' in node) return node.any.map((kid, index) => [kid, [...path, 'any', index]] as const);
  return 'not' in node ? [[node.not, [...path, 'not']]] : [];
};

const constantOf = (
  answers: Answers,
  stretches: readonly Stretch[],
  node: Condition,
): Constant | undefined => {
  const can = (flip: (formula: Literal) => Literal): boolean =>
    stretches.some(
      (stretch) => answers.get(stretch)?.has(flip(stretch.model.condition(node))) === true,
    );
  if (!can((formula) => formula)) return 'condition-never';
  return can(negated) ? undefined : 'condition-always';
};

const isCatchAll = (pack: Pack, { element }: ConditionPlace): boolean =>
  element.kind === 'rule' && pack.groups.find(({ id }) => id === element.group)?.hit !== 'collect';

/** The root, and what it holds as its only condition. */
const rootChain = ({ condition, path }: ConditionPlace): ReadonlySet<string> => {
  const chain = new Set<string>();
  let here: readonly [Condition, Path] | undefined = [condition, path];
  while (here !== undefined) {
    chain.add(here[1].join(' '));
    const kids: readonly (readonly [Condition, Path])[] =
      'not' in here[0] ? [] : kidsOf(here[0], here[1]);
    here = kids.length === 1 ? kids[0] : undefined;
  }
  return chain;
};
