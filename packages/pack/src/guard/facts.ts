import { and, FALSE, not } from '../diagram/arena.ts';
import { witnessOf } from '../diagram/questions.ts';
import type { Fact } from '../format/fact.ts';
import type { Group, Outcome } from '../format/group.ts';
import { type Comparison, factsOf } from './comparison.ts';
import { type Loosening, sameJson } from './refusals.ts';

/** Facts keep their values, defaults and sources; groups their way of deciding and the marks of their outcomes; nothing the base allows becomes impossible. */
export const loosenedFacts = (comparison: Comparison): readonly Loosening[] => {
  const { base, merged } = comparison;
  return [
    ...base.facts.flatMap((was) => {
      const changed = changedFact(
        was,
        merged.facts.find(({ id }) => id === was.id),
      );
      const { id, basis = [] } = was;
      return changed === undefined
        ? []
        : [{ code: 'loosens-fact', kind: 'fact', id, path: [changed], basis } as const];
    }),
    ...base.groups.flatMap((was) =>
      loosenedGroup(
        was,
        merged.groups.find(({ id }) => id === was.id),
      ),
    ),
    ...loosenedConstraints(comparison),
  ];
};

/** What of a fact an overlay may not change, or undefined where it changed none of it. */
const changedFact = (was: Fact, is: Fact | undefined): string | undefined => {
  if (is === undefined) return 'id';
  if (is.type !== was.type) return 'type';
  if (was.type === 'enum' && is.type === 'enum') {
    const values = new Set(is.values.map(({ value }) => value));
    if (was.values.some(({ value }) => !values.has(value))) return 'values';
    const accusing = new Set(is.values.flatMap(({ value, accuses }) => (accuses ? [value] : [])));
    if (was.values.some(({ value, accuses }) => accuses === true && !accusing.has(value)))
      return 'values';
  }
  if (was.type === 'boolean' && is.type === 'boolean') {
    const lost = (['accuses', 'statesAccused'] as const).find(
      (mark) => was[mark] === true && is[mark] !== true,
    );
    if (lost !== undefined) return lost;
  }
  if (was.type === 'integer' && is.type === 'integer') {
    if (is.min > was.min) return 'min';
    if (is.max < was.max) return 'max';
  }
  return (['about', 'judgement', 'derive', 'default'] as const).find(
    (key) => !sameJson(was[key], is[key]),
  );
};

const loosenedGroup = (was: Group, is: Group | undefined): readonly Loosening[] => {
  const group = { kind: 'group', id: was.id, basis: [] } as const;
  if (is === undefined || is.hit !== was.hit)
    return [{ code: 'loosens-group', ...group, path: ['hit'] }];
  if (!sameJson(is.untranslated ?? [], was.untranslated ?? []))
    return [{ code: 'loosens-group', ...group, path: ['untranslated'] }];
  return was.outcomes.flatMap((outcome): readonly Loosening[] => {
    const after = is.outcomes.find(({ value }) => value === outcome.value);
    if (after === undefined) return [{ code: 'loosens-group', ...group, path: ['outcomes'] }];
    const index = is.outcomes.indexOf(after);
    if (losesMark(outcome, after))
      return [{ code: 'loosens-refusal-mark', ...group, path: ['outcomes', index] }];
    return after.empty === true && outcome.empty !== true
      ? [{ code: 'loosens-basis', ...group, path: ['outcomes', index, 'empty'] }]
      : [];
  });
};

const losesMark = (was: Outcome, is: Outcome): boolean =>
  (was.refuses === true && is.refuses !== true) ||
  (was.proposal === true && is.proposal !== true) ||
  (was.ends === true && is.ends !== true) ||
  (was.passesOn === 'chosen' && is.passesOn !== 'chosen') ||
  (was.passesOn === 'named' && is.passesOn === undefined);

const loosenedConstraints = (comparison: Comparison): readonly Loosening[] => {
  const { arena, stretches, space, merged } = comparison;
  const [stretch] = stretches;
  if (stretch === undefined) return [];
  const excluded = and(arena, stretch.base.possible, not(arena, stretch.merged.possible));
  if (excluded === FALSE) return [];
  const facts = factsOf(space, witnessOf(arena, excluded) ?? new Map());
  const known = new Set(comparison.base.constraints.map(({ id }) => id));
  const added = merged.constraints.find(({ id }) => !known.has(id)) ?? merged.constraints[0];
  return [
    {
      code: 'loosens-constraint',
      kind: 'constraint',
      id: added?.id ?? '',
      path: ['never'],
      basis: [],
      example: { facts },
    },
  ];
};
