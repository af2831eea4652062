import { type FactSpace, isInForce, type Rule } from '@xinfang/pack';
import type { LawModel, ModelGroup } from './law-model.ts';
import { type Literal, negated } from './solver.ts';
import { literalsOf, othersThan, type Witness, witnessFor } from './witness.ts';

/** Facts under which no rule of a group gives an outcome. */
export type Gap = Witness;

/** Facts under which rules with different outcomes stand on the same step. */
export interface Overlap extends Witness {
  readonly rules: readonly string[];
}

/** Findings, and whether there are more than were asked for. */
export interface Listed<Finding> {
  readonly found: readonly Finding[];
  readonly more: boolean;
}

/** Every gap of a group as few facts at a time; none where the pack says that this law is not encoded, or flags are collected. */
export const gapsOf = (
  model: LawModel,
  space: FactSpace,
  { group, before }: ModelGroup,
  limit: number,
): Listed<Gap> => {
  const isUntranslated = group.untranslated?.some(({ effective }) =>
    isInForce(effective, model.on),
  );
  if (group.hit === 'collect' || isUntranslated === true) return { found: [], more: false };
  const nothingHolds = negated(before.at(-1) as Literal);
  const apart = model.solver.variable();
  const found: Gap[] = [];
  for (;;) {
    const gap = witnessFor(model, space, nothingHolds, [apart]);
    if (gap === undefined) return { found, more: false };
    if (found.length === limit) return { found, more: true };
    found.push(gap);
    model.solver.clause([negated(apart), ...othersThan(model, gap)]);
  }
};

/** Rules of one step: of `first` those of one priority, of `unique` all. `from` is where they begin in the group. */
interface Step {
  readonly from: number;
  readonly rules: readonly Rule[];
}

/** Every pair of rules on one step that can hold together with different outcomes, as long as no declared conflict does. */
export const overlapsOf = (
  model: LawModel,
  space: FactSpace,
  group: ModelGroup,
  limit: number,
): Listed<Overlap> => {
  const found: Overlap[] = [];
  for (const step of stepsOf(group)) {
    const told = new Set<string>();
    for (const index of step.rules.keys()) {
      const more = overlapsWith({ model, space, group, step, told, found, limit }, index);
      if (more) return { found, more };
    }
  }
  return { found, more: false };
};

const stepsOf = ({ group, rules }: ModelGroup): readonly Step[] => {
  if (group.hit === 'collect') return [];
  if (group.hit === 'unique') return [{ from: 0, rules }];
  return [...new Set(rules.map(({ priority }) => priority))].map((priority) => ({
    from: rules.findIndex((rule) => rule.priority === priority),
    rules: rules.filter((rule) => rule.priority === priority),
  }));
};

interface Search {
  readonly model: LawModel;
  readonly space: FactSpace;
  readonly group: ModelGroup;
  readonly step: Step;
  /** Pairs of rules already told. */
  readonly told: Set<string>;
  readonly found: Overlap[];
  readonly limit: number;
}

/** Finds the overlaps of one rule with later ones of its step; true where there are more than the limit. */
const overlapsWith = (search: Search, index: number): boolean => {
  const { model, space, group, step, told, found, limit } = search;
  const held = (at: number): Literal => group.holds[step.from + at] as Literal;
  const outright = [held(index), negated(group.before[step.from] as Literal)];
  const settled = group.group.hit === 'unique' ? [negated(declaredConflict(model, group))] : [];
  for (;;) {
    const others = [...step.rules.keys()].filter(
      (other) =>
        other > index && !told.has(`${index} ${other}`) && isClash(group, step, index, other),
    );
    const together = model.all([...outright, ...settled, model.any(others.map(held))]);
    if (others.length === 0 || !model.solver.solve([together])) return false;
    if (found.length === limit) return true;
    const other = others.find((each) => model.solver.holds(held(each))) as number;
    const both = model.all([...outright, ...settled, held(other)]);
    const witness = witnessFor(model, space, both, []) as Witness;
    const holding = holdingAt(search, witness);
    for (const a of holding) for (const b of holding) told.add(`${a} ${b}`);
    found.push({ ...witness, rules: holding.map((at) => step.rules[at]?.id ?? '') });
  }
};

/** The rules of a step that hold for the facts of a witness. */
const holdingAt = ({ model, group, step }: Search, witness: Witness): readonly number[] => {
  model.solver.solve(literalsOf(model, witness));
  return [...step.rules.keys()].filter((at) =>
    model.solver.holds(group.holds[step.from + at] as Literal),
  );
};

const isClash = ({ group }: ModelGroup, { rules }: Step, a: number, b: number): boolean => {
  const [one, other] = [rules[a] as Rule, rules[b] as Rule];
  if (group.hit === 'first') return answerOf(one) !== answerOf(other);
  return one.event.type !== other.event.type && !mayStandTogether(group, one, other);
};

/** What a rule of `first` answers: of two declared conflicts each has its candidates. */
const answerOf = ({ event }: Rule): string =>
  [event.type, ...(event.params?.candidates ?? []).toSorted()].join(' ');

/** A group that says what to do in a conflict expects it: between the outcomes that it marks, or between all where it marks none. */
const mayStandTogether = (
  { onConflict, outcomes }: ModelGroup['group'],
  one: Rule,
  other: Rule,
): boolean => {
  const marked = outcomes.flatMap(({ value, mayConflict }) =>
    mayConflict === true ? [value] : [],
  );
  return marked.length === 0
    ? onConflict !== undefined
    : marked.includes(one.event.type) && marked.includes(other.event.type);
};

const declaredConflict = ({ any }: LawModel, { rules, holds }: ModelGroup): Literal =>
  any(holds.filter((_, index) => rules[index]?.event.type === 'conflict'));
