import {
  type Condition,
  type Effective,
  type Example,
  type FactSpace,
  factSpaceOf,
  isInForce,
  type Pack,
} from '@xinfang/pack';
import { type LawModel, modelLaw } from '../verify/law-model.ts';
import { lawSpansOf } from '../verify/law-spans.ts';
import { type Literal, negated, type Patience } from '../verify/solver.ts';
import { witnessFor } from '../verify/witness.ts';

/** Days on which one law holds, and the pack as formulas over the facts that the constraints allow. */
export interface Stretch {
  readonly effective: Effective;
  readonly model: LawModel;
}

/** The law of a pack through all its versions. */
export interface Law {
  readonly pack: Pack;
  readonly space: FactSpace;
  /** In the order of days, from the first day on which there is any rule. */
  readonly stretches: readonly Stretch[];
}

/** Without any rule there is only one law. */
const ALL_DAYS: Effective = { from: '0001-01-01' };

/** Every version of the law of a pack, or of some of its groups; days under the same rules share one model. */
export const lawOf = (pack: Pack, patience: Patience, groups = pack.groups): Law => {
  const space = factSpaceOf(pack);
  const rules = pack.rules.filter(({ group }) => groups.some(({ id }) => id === group));
  const models = new Map<string, LawModel>();
  const modelOn = (on: string): LawModel => {
    const key = rules.map(({ effective }) => (isInForce(effective, on) ? '1' : '0')).join('');
    const known = models.get(key) ?? modelLaw(pack, space, groups, on, patience);
    models.set(key, known);
    return known;
  };
  const spans = lawSpansOf(pack, [...rules, ...pack.deadlines, ...pack.remedies]);
  const stretches = (spans.length === 0 ? [ALL_DAYS] : spans).map((effective) => ({
    effective,
    model: modelOn(effective.from),
  }));
  return { pack, space, stretches };
};

/** The stretches of a law in which an element is law, all where it is not dated. */
export const stretchesIn = (
  { stretches }: Pick<Law, 'stretches'>,
  effective?: Effective,
): readonly Stretch[] =>
  stretches.filter((stretch) => isInForce(effective, stretch.effective.from));

/** When a condition holds in a stretch; no condition always does. */
export const heldIn = ({ model }: Stretch, condition: Condition | undefined): Literal =>
  condition === undefined ? model.always : model.condition(condition);

/** Whether there are facts for which all of these hold. */
export const canHold = ({ model }: Stretch, ...formulas: readonly Literal[]): boolean =>
  model.solver.solve(formulas);

/** Whether one of the others holds wherever this does. */
export const isWithin = (
  { model }: Stretch,
  formula: Literal,
  others: readonly Literal[],
): boolean => !model.solver.solve([formula, ...others.map(negated)]);

/** Those of some formulas that can hold: each answer of the solver says it of many at once. */
export const holding = (
  { model: { solver } }: Pick<Stretch, 'model'>,
  formulas: Iterable<Literal>,
): ReadonlySet<Literal> => {
  const all = [...new Set(formulas)];
  const can = new Set<Literal>();
  for (const formula of all) {
    if (can.has(formula) || !solver.solve([formula])) continue;
    for (const each of all) if (solver.holds(each)) can.add(each);
  }
  return can;
};

/** Facts for which a formula holds, whatever the others are, and a day of that law; nothing where there are none. */
export const exampleOf = (
  { space }: Law,
  { model, effective }: Stretch,
  formula: Literal,
): { readonly example?: Example } => {
  const witness = witnessFor(model, space, formula, []);
  if (witness === undefined) return {};
  const facts = Object.fromEntries(
    witness.key.flatMap((id) => {
      const value = witness.facts[id];
      return value === undefined ? [] : [[id, value]];
    }),
  );
  return { example: { facts, on: effective.from } };
};
