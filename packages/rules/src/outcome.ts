import type { CivilDate, Text } from '@xinfang/calendar';
import {
  type Basis,
  type CompiledGroup,
  isInForce,
  OPEN_STATUSES,
  type OpenStatus,
  type Rule,
} from '@xinfang/pack/decide';
import type { Flag, GroupOutcome } from './decision.ts';

/** For each possible completion the rules that won, by their index in the group. */
export type Winners = readonly (readonly number[])[];

/**
 * A group's outcome from what the possible completions of the facts answer, and which rules won in them. One answer is
 * given; several leave the outcome open.
 */
export const outcomeOf = (
  group: CompiledGroup,
  answers: readonly number[],
  winners: Winners,
  on: CivilDate,
): GroupOutcome => {
  const rules = rulesOf(group, winners);
  const basis = basisOf(rules);
  const outcomes = group.group.outcomes;
  if (answers.length > 1) {
    const candidates = answers
      .filter((answer) => answer < outcomes.length)
      .map((answer) => outcomes[answer]?.value ?? '');
    return { value: null, status: 'needs-facts', basis, candidates };
  }
  const answer = answers[0] as number;
  const outcome = outcomes[answer];
  if (outcome !== undefined) return given(rules[0] as Rule, outcome.label, basis);
  return openOutcome(
    group,
    OPEN_STATUSES[answer - outcomes.length] as OpenStatus,
    rules,
    winners,
    on,
  );
};

const openOutcome = (
  compiled: CompiledGroup,
  status: OpenStatus,
  rules: readonly Rule[],
  winners: Winners,
  on: CivilDate,
): GroupOutcome => {
  const { group } = compiled;
  // A rule that stands for one side of a conflict does not explain the conflict.
  const explain =
    rules.find(({ event }) => event.type === status)?.explain ??
    group.untranslated?.find(({ effective }) => isInForce(effective, on))?.reason;
  const stated = rules.flatMap(({ event }) => event.params?.candidates ?? []);
  const candidates =
    stated.length > 0
      ? [...new Set(stated)]
      : status === 'conflict'
        ? sideBySide(compiled, winners)
        : [];
  const conflict = status === 'conflict' ? group.onConflict : undefined;
  return {
    value: null,
    status,
    basis: unique([...basisOf(rules), ...(conflict?.basis ?? [])]),
    candidates,
    ...(explain === undefined ? {} : { explain }),
    ...(conflict === undefined ? {} : { hint: conflict.hint }),
  };
};

/** The outcomes that hold whatever is still unknown; where fewer than two do, all that may hold. In the order of the group. */
const sideBySide = ({ group, rules }: CompiledGroup, winners: Winners): readonly string[] => {
  const sides = winners.map((won) => new Set(won.map((index) => rules[index]?.event.type)));
  const values = group.outcomes.map(({ value }) => value);
  const certain = values.filter((value) => sides.every((side) => side.has(value)));
  return certain.length > 1
    ? certain
    : values.filter((value) => sides.some((side) => side.has(value)));
};

const rulesOf = (group: CompiledGroup, winners: Winners): readonly Rule[] =>
  [...new Set(winners.flat())].sort((a, b) => a - b).map((index) => group.rules[index] as Rule);

const given = (rule: Rule, label: Text, basis: readonly Basis[]): GroupOutcome => ({
  value: rule.event.type,
  rule: rule.id,
  basis,
  label,
  explain: rule.explain,
  ...(rule.confirm === undefined ? {} : { confirm: rule.confirm }),
});

const basisOf = (rules: readonly Rule[]): readonly Basis[] =>
  unique(rules.flatMap(({ basis }) => basis));

const unique = (basis: readonly Basis[]): readonly Basis[] => {
  const seen = new Map(
    basis.map((each) => [
      `${each.instrument}/${each.article}/${each.paragraph}/${each.item}`,
      each,
    ]),
  );
  return [...seen.values()];
};

/** A flag as the rules at these indices raise it: told by the first, with the basis of all. */
export const flagOf = (compiled: CompiledGroup, raising: readonly number[]): Flag => {
  const { group } = compiled;
  const rules = rulesOf(compiled, [raising]);
  const rule = rules[0] as Rule;
  return {
    value: rule.event.type,
    group: group.id,
    rule: rule.id,
    basis: basisOf(rules),
    label: group.outcomes.find(({ value }) => value === rule.event.type)?.label ?? rule.label,
    explain: rule.explain,
  };
};
