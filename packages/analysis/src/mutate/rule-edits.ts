import { OPEN_STATUSES, type Outcome, type Pack, type Rule } from '@xinfang/pack';
import { conditionEdits } from './condition-edits.ts';
import type { Edit } from './edit.ts';
import { basisEdits, effectiveEdits } from './law-edits.ts';

/** The slips of a rule. */
export const ruleEdits = (rule: Rule, pack: Pack): readonly Edit[] => {
  const group = pack.groups.find(({ id }) => id === rule.group);
  const outcomes = group?.outcomes ?? [];
  return [
    ...conditionEdits(rule.conditions, ['conditions'], pack, true),
    ...outcomeEdits(rule, outcomes, group?.hit === 'collect'),
    ...(group?.hit === 'first' ? priorityEdits(rule, pack) : []),
    ...basisEdits(rule.basis, ['basis'], pack, needsBasis(rule.event.type, outcomes) ? 1 : 0),
    ...basisEdits(rule.confirm?.basis, ['confirm', 'basis'], pack),
    ...effectiveEdits(rule.effective, ['effective'], rule.basis, pack),
  ];
};

/** Nothing to be done, and what is not encoded, need no article. */
const needsBasis = (type: string, outcomes: readonly Outcome[]): boolean =>
  type !== 'untranslated' && outcomes.find(({ value }) => value === type)?.empty !== true;

const outcomeEdits = (
  { event, basis, confirm }: Rule,
  outcomes: readonly Outcome[],
  collects: boolean,
): readonly Edit[] => {
  const given = outcomes
    .filter(({ proposal }) => proposal !== true || confirm !== undefined)
    .map(({ value }) => value);
  // A conflict would have to name its candidates.
  const statuses = collects ? [] : OPEN_STATUSES.filter((each) => each !== 'conflict');
  return [...given, ...statuses]
    .filter((type) => type !== event.type && (basis.length > 0 || !needsBasis(type, outcomes)))
    .map((type) => ({ kind: 'change-outcome', path: ['event'], after: { type } }));
};

/** Past the next rule of the group above, and below the next one under it. */
const priorityEdits = ({ group, priority }: Rule, { rules }: Pack): readonly Edit[] => {
  const others = rules.filter((each) => each.group === group).map((each) => each.priority);
  const above = Math.min(...others.filter((each) => each > priority)) + 1;
  const below = Math.max(...others.filter((each) => each < priority)) - 1;
  return [above, below]
    .filter((after) => Number.isFinite(after) && after > 0)
    .map((after) => ({ kind: 'change-priority', path: ['priority'], after }));
};
