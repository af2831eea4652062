import type { Case } from '@xinfang/matter';
import type { FactSpace, Scalar, Variable } from '@xinfang/pack';
import type { LawModel, ModelFact } from './law-model.ts';
import { caseWith } from './runnable-case.ts';
import { type Literal, negated } from './solver.ts';

/** Facts that show something, and the case that `xinfang decide` takes. */
export interface Witness {
  /** A value for every fact of the pack. */
  readonly facts: Readonly<Record<string, Scalar>>;
  /** The facts that matter: with their values alone the same shows, whatever the others are. */
  readonly key: readonly string[];
  /** Between which bounds, both included, a number among the key may lie for the same to show. */
  readonly ranges?: Readonly<Record<string, { readonly from: number; readonly to: number }>>;
  /** Which values a fact among the key may have for the same to show, where there are several. */
  readonly values?: Readonly<Record<string, readonly Scalar[]>>;
  /** The same facts as a case, those that follow from the registration in it; null where no registration gives them. */
  readonly case: Case | null;
}

/** A fact with more cells is told by one of them: to try each would take longer than it helps. */
const MANY_CELLS = 100;

/** Cells of facts, by the fact: it has one of them. */
type Chosen = ReadonlyMap<string, readonly number[]>;

/**
 * Facts under which something holds, or undefined where none are: as few as make it hold whatever the others are, and
 * for the others the plainest values. `wanted` narrows which are looked for.
 */
export const witnessFor = (
  model: LawModel,
  space: FactSpace,
  goal: Literal,
  wanted: readonly Literal[],
): Witness | undefined => {
  const { solver } = model;
  if (!solver.solve([...wanted, goal])) return undefined;
  const few = fewest(model, chosenIn(model), goal);
  const chosen = completed(model, space, few);
  const key = widest(model, few, goal);
  const facts = Object.fromEntries(
    space.variables.map((variable) => [
      variable.fact.id,
      valueIn(model, variable, chosen.get(variable.fact.id)?.[0] ?? 0),
    ]),
  );
  return {
    facts,
    key: space.variables.flatMap(({ fact }) => (key.has(fact.id) ? [fact.id] : [])),
    ...rangesOf(space, key),
    ...valuesOf(space, key),
    case: caseWith(model.pack, facts, model.on) ?? null,
  };
};

/** That the facts are not those that a witness stands for: at least one of these literals holds. */
export const othersThan = (
  { facts }: LawModel,
  { facts: values, key, ranges, values: several }: Witness,
): readonly Literal[] =>
  key.flatMap((id) => {
    const { variable, cells } = facts.get(id) as ModelFact;
    const [range, list] = [ranges?.[id], several?.[id] ?? [values[id]]];
    const isMeant = (value: Scalar): boolean =>
      range === undefined ? list.includes(value) : range.from <= +value && +value <= range.to;
    return cells.filter((_, index) => !isMeant(variable.values[index] as Scalar));
  });

/** The literals that say that every fact of the model has its value in a witness. */
export const literalsOf = ({ facts }: LawModel, witness: Witness): readonly Literal[] =>
  [...facts].map(
    ([id, { variable, cells }]) => cells[variable.cellOf(witness.facts[id] as Scalar)] as Literal,
  );

const chosenIn = ({ facts, solver }: LawModel): Chosen =>
  new Map(
    [...facts].map(([id, { cells }]) => [id, [cells.findIndex((cell) => solver.holds(cell))]]),
  );

/** One cell is assumed; of several that none of the others holds. */
const assumedOf = ({ facts }: LawModel, chosen: Chosen): readonly Literal[] =>
  [...chosen].flatMap(([id, indices]) => {
    const cells = facts.get(id)?.cells ?? [];
    return indices.length === 1
      ? [cells[indices[0] as number] as Literal]
      : cells.filter((_, index) => !indices.includes(index)).map(negated);
  });

const follows = (model: LawModel, chosen: Chosen, goal: Literal): boolean =>
  !model.solver.solve([...assumedOf(model, chosen), negated(goal)]);

/** Takes away one fact after another as long as the goal still follows from the rest. */
const fewest = (model: LawModel, chosen: Chosen, goal: Literal): Chosen => {
  const kept = new Map(chosen);
  for (const [id, cells] of [...chosen].toReversed()) {
    kept.delete(id);
    if (!follows(model, kept, goal)) kept.set(id, cells);
  }
  return new Map([...chosen].filter(([id]) => kept.has(id)));
};

/** Whether the constraints allow what is chosen, whatever the rest is. */
const isPossible = (model: LawModel, chosen: Chosen): boolean =>
  model.solver.solve(assumedOf(model, chosen));

/** Adds to each fact the values that it can have and with which the goal still follows; to a number only its neighbours. */
const widest = (model: LawModel, few: Chosen, goal: Literal): Chosen => {
  const key = new Map(few);
  for (const [id, [own = 0]] of few) {
    const { variable, cells } = model.facts.get(id) as ModelFact;
    if (cells.length < 3 || cells.length > MANY_CELLS) continue;
    const below = [...cells.keys()].filter((cell) => cell < own).toReversed();
    const above = [...cells.keys()].filter((cell) => cell > own);
    for (const side of [below, above])
      for (const cell of side) {
        const isNumber = variable.fact.type === 'integer';
        if (!isNumber && !isPossible(model, new Map(key).set(id, [cell]))) continue;
        const before = key.get(id) ?? [];
        key.set(
          id,
          [...before, cell].sort((a, b) => a - b),
        );
        if (follows(model, key, goal)) continue;
        key.set(id, before);
        if (isNumber) break;
      }
  }
  return key;
};

/** Gives each fact that is still open the plainest value that the constraints leave it. */
const completed = (model: LawModel, space: FactSpace, key: Chosen): Chosen => {
  const chosen = new Map(key);
  const assumed = [...assumedOf(model, key)];
  for (const { fact, values, cellOf } of space.variables) {
    if (chosen.has(fact.id)) continue;
    const cells = model.facts.get(fact.id)?.cells;
    const plainest = fact.default === undefined ? 0 : cellOf(fact.default);
    const allowed = [plainest, ...values.keys()].find(
      (cell) => cells === undefined || model.solver.solve([...assumed, cells[cell] as Literal]),
    );
    chosen.set(fact.id, [allowed ?? 0]);
    if (cells !== undefined) assumed.push(cells[allowed ?? 0] as Literal);
  }
  return chosen;
};

/** The bounds of a cell of a number, both included. */
const boundsOf = ({ fact, values }: Variable, cell: number): { from: number; to: number } => {
  const next = values[cell + 1] as number | undefined;
  return {
    from: values[cell] as number,
    to: (next ?? (fact.type === 'integer' ? fact.max : 0) + 1) - 1,
  };
};

/** A value of a cell that a case can have: of numbers that follow from the registration not every one is possible there. */
const valueIn = ({ pack, on }: LawModel, variable: Variable, cell: number): Scalar => {
  const { fact, values } = variable;
  const least = values[cell] as Scalar;
  if (fact.type !== 'integer' || fact.derive === undefined) return least;
  const { from, to } = boundsOf(variable, cell);
  const canBeSaid = (each: number) => caseWith(pack, { [fact.id]: each }, on) !== undefined;
  return [from, Math.min(from + 1, to), to].find(canBeSaid) ?? least;
};

const keyed = <Value>(
  { variables }: FactSpace,
  key: Chosen,
  of: (variable: Variable, cells: readonly number[]) => Value | undefined,
): Readonly<Record<string, Value>> | undefined => {
  const entries = variables.flatMap((variable) => {
    const cells = key.get(variable.fact.id);
    const value = cells && of(variable, cells);
    return value === undefined ? [] : [[variable.fact.id, value] as const];
  });
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
};

const rangesOf = (space: FactSpace, key: Chosen): Pick<Witness, 'ranges'> => {
  const ranges = keyed(space, key, (variable, cells) =>
    variable.fact.type === 'integer'
      ? {
          from: boundsOf(variable, cells[0] as number).from,
          to: boundsOf(variable, cells.at(-1) as number).to,
        }
      : undefined,
  );
  return ranges === undefined ? {} : { ranges };
};

const valuesOf = (space: FactSpace, key: Chosen): Pick<Witness, 'values'> => {
  const values = keyed(space, key, (variable, cells) =>
    variable.fact.type === 'integer' || cells.length === 1
      ? undefined
      : cells.map((cell) => variable.values[cell] as Scalar),
  );
  return values === undefined ? {} : { values };
};
