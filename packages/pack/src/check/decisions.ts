import type { Group } from '../format/group.ts';
import { OPEN_STATUSES } from '../format/open-status.ts';
import type { WrittenRule } from '../format/rule.ts';
import { didYouMean } from '../nearest.ts';
import type { Problem } from '../read/problem.ts';
import { circlesOf } from '../resolve/order.ts';
import { duplicates } from './facts.ts';
import type { Report, Scope } from './scope.ts';

const STATUSES: ReadonlySet<string> = new Set(OPEN_STATUSES);
/** Events that json-rules-engine sends of itself. */
const ENGINE_EVENTS: ReadonlySet<string> = new Set(['success', 'failure']);

/** Checks the groups: what they use, their outcomes, no circles; and that refusals are proposals. */
export const checkGroups = (scope: Scope, report: Report): void => {
  for (const element of scope.draft.of('group')) {
    if (element.parsed === undefined) continue;
    for (const problem of groupProblems(scope, element.parsed)) report(element, problem);
  }
  const needs = new Map([...scope.groups].map(([id, group]) => [id, group?.uses ?? []]));
  for (const ids of circlesOf(needs)) {
    const element = scope.draft.of('group').find(({ id }) => id === ids[0]);
    if (element !== undefined)
      report(element, { code: 'group-cycle', data: { ids }, path: ['uses'] });
  }
};

const groupProblems = (scope: Scope, group: Group): readonly Problem[] => [
  ...group.uses.flatMap((used, index): readonly Problem[] => {
    const path = ['uses', index];
    if (!scope.groups.has(used))
      return [
        {
          code: 'unknown-group',
          data: { group: used },
          path,
          ...didYouMean(used, scope.groups.keys()),
        },
      ];
    return scope.groups.get(used)?.hit === 'collect'
      ? [{ code: 'group-collects', data: { group: used }, path }]
      : [];
  }),
  ...duplicates(
    group.outcomes.map(({ value }) => value),
    (index) => ['outcomes', index, 'value'],
  ),
  ...group.outcomes.flatMap((outcome, index): readonly Problem[] => {
    const path = ['outcomes', index, 'value'];
    if (STATUSES.has(outcome.value))
      return [{ code: 'duplicate-id', data: { id: outcome.value }, path }];
    if (ENGINE_EVENTS.has(outcome.value))
      return [{ code: 'outcome-name-taken', data: { outcome: outcome.value }, path }];
    return outcome.refuses === true && outcome.proposal !== true
      ? [{ code: 'refusal-without-proposal', data: { outcome: outcome.value }, path }]
      : [];
  }),
];

/** Checks the rules: their group, their outcome, candidates of a conflict, who confirms a proposal. */
export const checkRules = (scope: Scope, report: Report): void => {
  for (const element of scope.draft.of('rule')) {
    const name = element.group ?? '';
    if (!scope.groups.has(name)) {
      const hint = didYouMean(name, scope.groups.keys()).hint;
      report(element, { code: 'unknown-group', data: { group: name }, path: [], hint });
      continue;
    }
    const group = scope.groups.get(name);
    if (element.parsed === undefined || group === undefined) continue;
    for (const problem of ruleProblems(group, element.parsed)) report(element, problem);
  }
};

const ruleProblems = (group: Group, rule: WrittenRule): readonly Problem[] => {
  const { type } = rule.event;
  const outcomes = group.outcomes.map(({ value }) => value);
  if (STATUSES.has(type)) return candidateProblems(group, outcomes, rule);
  const outcome = group.outcomes.find(({ value }) => value === type);
  if (outcome === undefined)
    return [
      {
        code: 'unknown-outcome',
        data: { outcome: type, group: group.id },
        path: ['event', 'type'],
        ...didYouMean(type, [...outcomes, ...OPEN_STATUSES]),
      },
    ];
  return [
    ...(rule.event.params === undefined
      ? []
      : [{ code: 'candidates-not-allowed', data: {}, path: ['event', 'params'] } as const]),
    ...(outcome.proposal === true && rule.confirm === undefined
      ? [{ code: 'confirm-missing', data: { outcome: type }, path: ['event', 'type'] } as const]
      : []),
  ];
};

const candidateProblems = (
  group: Group,
  outcomes: readonly string[],
  { event }: WrittenRule,
): readonly Problem[] => {
  const candidates = event.params?.candidates;
  if (candidates === undefined)
    return event.type === 'conflict'
      ? [{ code: 'candidates-missing', data: {}, path: ['event', 'type'] }]
      : [];
  return candidates.flatMap((outcome, index): readonly Problem[] =>
    outcomes.includes(outcome)
      ? []
      : [
          {
            code: 'unknown-outcome',
            data: { outcome, group: group.id },
            path: ['event', 'params', 'candidates', index],
            ...didYouMean(outcome, outcomes),
          },
        ],
  );
};
