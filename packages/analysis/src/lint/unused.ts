import { WARNINGS } from '@xinfang/matter';
import { leavesOf, type Pack } from '@xinfang/pack';
import { ownConditions } from '../words/own-conditions.ts';
import { conditionPlacesOf, namesIn } from './condition-places.ts';
import type { Finding } from './finding.ts';
import type { Check, LintScope } from './scope.ts';

/** What the engine says of itself beside the findings about events. */
const OWN_WARNINGS: readonly string[] = ['invalid-extension', 'supervise-overdue'];

/** What stands in a pack and is read by nothing. */
export const findUnused: Check = (scope) => [
  ...unusedFacts(scope),
  ...unusedConditions(scope),
  ...unusedOutcomes(scope),
  ...unusedWarnings(scope),
];

/** A judgement is recorded for those who read the case, and need not decide anything. */
const unusedFacts = ({ pack, elements }: LintScope): readonly Finding[] => {
  const conditions = [
    ...[...pack.conditions.values()].map((named) => named.conditions),
    ...pack.constraints.map(({ never }) => never),
    ...conditionPlacesOf(pack, elements).map(({ condition }) => condition),
  ];
  const read = new Set(conditions.flatMap((each) => leavesOf(each)).map(({ fact }) => fact));
  return pack.facts
    .filter(({ id, judgement }) => judgement !== true && !read.has(id))
    .map(({ id }) => ({
      code: 'unused-fact',
      data: { id },
      element: elements.get('fact', id),
      path: ['id'],
    }));
};

const unusedConditions = ({ pack, elements }: LintScope): readonly Finding[] => {
  const roots = [
    ...pack.constraints.map(({ never }) => never),
    ...conditionPlacesOf(pack, elements)
      .filter(({ element }) => element.kind !== 'condition')
      .map(({ condition }) => condition),
  ];
  const used = new Set(roots.flatMap((each) => [...namesIn(pack, each)]));
  return ownConditions(pack)
    .filter(({ id }) => !used.has(id))
    .map(({ id }) => ({
      code: 'unused-condition',
      data: { id },
      element: elements.get('condition', id),
      path: ['id'],
    }));
};

const unusedOutcomes = ({ pack, elements }: LintScope): readonly Finding[] =>
  pack.groups.flatMap((group) => {
    const given = new Set(
      pack.rules
        .filter((rule) => rule.group === group.id)
        .flatMap(({ event }) => [event.type, ...(event.params?.candidates ?? [])]),
    );
    return group.outcomes.flatMap(({ value }, index): readonly Finding[] =>
      given.has(value)
        ? []
        : [
            {
              code: 'unused-outcome',
              data: { outcome: value, group: group.id },
              element: elements.get('group', group.id),
              path: ['outcomes', index, 'value'],
            },
          ],
    );
  });

const unusedWarnings = ({ pack, elements }: LintScope): readonly Finding[] => {
  const given = new Set([...Object.keys(WARNINGS), ...OWN_WARNINGS, ...pendingIn(pack)]);
  return elements
    .of('warning')
    .filter(({ id }) => !given.has(id))
    .map((element) => ({
      code: 'unused-warning',
      data: { id: element.id },
      element,
      path: ['id'],
    }));
};

const pendingIn = ({ deadlines }: Pack): readonly string[] =>
  deadlines.flatMap(({ pending }) => (pending === undefined ? [] : [pending.warning]));
