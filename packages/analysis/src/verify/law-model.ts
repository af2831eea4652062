import type { CivilDate } from '@xinfang/calendar';
import {
  type Condition,
  type FactSpace,
  type Group,
  isInForce,
  type Leaf,
  OPERATORS,
  type Pack,
  type Rule,
  type Scalar,
  type Variable,
} from '@xinfang/pack';
import { namesIn } from './cone.ts';
import { type Formulas, formulasOf } from './formula.ts';
import { createSolver, type Literal, negated, type Patience } from './solver.ts';

/** A fact in the model: a literal for each of its values or cells. */
export interface ModelFact {
  readonly variable: Variable;
  readonly cells: readonly Literal[];
  /** For each cell: that it or one before it holds. */
  readonly upTo: readonly Literal[];
}

/** A group under the law of one day, as formulas. */
export interface ModelGroup {
  readonly group: Group;
  /** The rules in force, by falling priority. */
  readonly rules: readonly Rule[];
  readonly holds: readonly Literal[];
  /** Whether one of the rules before holds; one entry more than rules: the last says whether any holds. */
  readonly before: readonly Literal[];
  /** Whether each rule is among those that give the outcome. */
  readonly wins: readonly Literal[];
  /** When the group comes to an outcome or an open status. Not for `collect`. */
  readonly answer: (value: string) => Literal;
}

/** Groups and constraints of a pack under the law of one day, as formulas; only facts that the constraints allow are answers. */
export interface LawModel extends Formulas {
  readonly pack: Pack;
  readonly on: CivilDate;
  /** The facts that the groups and the constraints read. */
  readonly facts: ReadonlyMap<string, ModelFact>;
  readonly groups: ReadonlyMap<string, ModelGroup>;
  readonly condition: (condition: Condition) => Literal;
}

/**
 * A pack's groups (in the order of deciding) and constraints under the law of a civil date.
 *
 * @example
 * const { solver, groups } = modelLaw(pack, factSpaceOf(pack), pack.groups, '2023-03-01');
 * solver.solve([groups.get('admission').answer('accept')]) // true
 */
export const modelLaw = (
  pack: Pack,
  space: FactSpace,
  groups: readonly Group[],
  on: CivilDate,
  patience?: Patience,
): LawModel => {
  const formulas = formulasOf(createSolver(patience));
  const facts = new Map<string, ModelFact>();
  const modelled = new Map<string, ModelGroup>();
  const factOf = (id: string): ModelFact => {
    const known = facts.get(id);
    if (known !== undefined) return known;
    const variable = space.variables[space.indexOf.get(id) ?? -1];
    if (variable === undefined) throw new Error(`no fact ${id}`);
    const fact = { variable, ...cellsOf(formulas, variable.values.length) };
    facts.set(id, fact);
    return fact;
  };
  const condition = conditionsIn(pack, formulas, (leaf) => {
    const group = modelled.get(leaf.fact);
    return group === undefined
      ? testOfFact(formulas, factOf(leaf.fact), leaf)
      : testOfGroup(formulas, group, leaf);
  });
  for (const group of groups)
    modelled.set(group.id, modelGroup(pack, formulas, condition, group, on));
  for (const { never } of pack.constraints) {
    for (const id of namesIn(pack, never)) factOf(id);
    formulas.solver.clause([negated(condition(never))]);
  }
  return { ...formulas, pack, on, facts, groups: modelled, condition };
};

/** Two values are one variable; of more exactly one holds. */
const cellsOf = ({ solver, always }: Formulas, size: number): Omit<ModelFact, 'variable'> => {
  if (size === 1) return { cells: [always], upTo: [always] };
  if (size === 2) {
    const second = solver.variable();
    return { cells: [negated(second), second], upTo: [negated(second), always] };
  }
  const cells = Array.from({ length: size }, () => solver.variable());
  solver.clause(cells);
  // Step by step: pairs would be too many clauses for thousands of values.
  const upTo = [cells[0] as Literal];
  for (const cell of cells.slice(1)) {
    const before = upTo.at(-1) as Literal;
    const here = solver.variable();
    solver.clause([negated(before), negated(cell)]);
    solver.clause([negated(before), here]);
    solver.clause([negated(cell), here]);
    upTo.push(here);
  }
  return { cells, upTo };
};

const conditionsIn = (
  { conditions }: Pack,
  { any, all }: Formulas,
  leafOf: (leaf: Leaf) => Literal,
): ((condition: Condition) => Literal) => {
  const named = new Map<string, Literal>();
  const of = (condition: Condition): Literal => {
    if ('all' in condition) return all(condition.all.map(of));
    if ('any' in condition) return any(condition.any.map(of));
    if ('not' in condition) return negated(of(condition.not));
    if (!('condition' in condition)) return leafOf(condition);
    const name = condition.condition;
    const meant = conditions.get(name);
    if (meant === undefined) throw new Error(`no condition ${name}`);
    const literal = named.get(name) ?? of(meant.conditions);
    named.set(name, literal);
    return literal;
  };
  return of;
};

const tester = ({ operator, value }: Leaf): ((left: Scalar) => boolean) => {
  const known = OPERATORS.get(operator);
  if (known === undefined) throw new Error(`no operator ${operator}`);
  return (left) => known.test(left, value);
};

const testOfFact = ({ any, always, never }: Formulas, fact: ModelFact, leaf: Leaf): Literal => {
  const test = tester(leaf);
  const { variable, cells, upTo } = fact;
  const isMet = cells.map((_, index) => test(variable.values[index] as Scalar));
  const changes = isMet.findIndex((met) => met !== isMet[0]);
  if (changes === -1) return isMet[0] === true ? always : never;
  const those = (met: boolean): readonly Literal[] => cells.filter((_, at) => isMet[at] === met);
  // A bound cuts the cells in two: what lies below it is known already.
  if (isMet.lastIndexOf(isMet[0] as boolean) < changes) {
    const below = upTo[changes - 1] as Literal;
    return isMet[0] === true ? below : negated(below);
  }
  return those(true).length <= cells.length / 2 ? any(those(true)) : negated(any(those(false)));
};

const testOfGroup = (
  { any }: Formulas,
  { group, rules, answer }: ModelGroup,
  leaf: Leaf,
): Literal => {
  const values = new Set([
    ...group.outcomes.map(({ value }) => value),
    ...rules.map(({ event }) => event.type),
    'conflict',
    'untranslated',
  ]);
  return any([...values].filter(tester(leaf)).map(answer));
};

const modelGroup = (
  pack: Pack,
  formulas: Formulas,
  condition: (condition: Condition) => Literal,
  group: Group,
  on: CivilDate,
): ModelGroup => {
  const { all, any, never } = formulas;
  const rules = pack.rules.filter(
    (rule) => rule.group === group.id && isInForce(rule.effective, on),
  );
  const holds = rules.map(({ conditions }) => condition(conditions));
  const before: Literal[] = [never];
  for (const held of holds) before.push(any([before.at(-1) as Literal, held]));
  const wins =
    group.hit === 'first'
      ? holds.map((held, index) => all([held, negated(before[index] as Literal)]))
      : holds;
  const typed = new Map<string, Literal>();
  for (const type of new Set(rules.map(({ event }) => event.type)))
    typed.set(type, any(wins.filter((_, index) => rules[index]?.event.type === type)));
  return { group, rules, holds, before, wins, answer: answersOf(formulas, typed) };
};

/** One outcome from the rules that won: none is `untranslated`, several different ones are a conflict. */
const answersOf = (
  { all, any, never }: Formulas,
  typed: ReadonlyMap<string, Literal>,
): ((value: string) => Literal) => {
  const alone = (value: string): Literal => {
    const held = typed.get(value);
    const others = [...typed].flatMap(([type, each]) => (type === value ? [] : [negated(each)]));
    return held === undefined ? never : all([held, ...others]);
  };
  let some = never;
  let several = never;
  for (const held of typed.values()) {
    several = any([several, all([some, held])]);
    some = any([some, held]);
  }
  return (value) => {
    if (value === 'untranslated') return any([negated(some), alone(value)]);
    return value === 'conflict' ? any([several, alone(value)]) : alone(value);
  };
};
