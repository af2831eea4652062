import type { Group } from '@xinfang/pack';
import type { Finding } from './finding.ts';
import type { Law } from './law.ts';
import { findShadowed, findTied } from './rules-by-priority.ts';
import { findConflicting } from './rules-in-conflict.ts';
import { findSubsumed } from './rules-subsumed.ts';
import type { LintScope } from './scope.ts';

/** What can be said of the rules of one group by its hit policy: what never decides, contradicts, or is there twice. */
export const findInGroup = (scope: LintScope, law: Law, group: Group): readonly Finding[] => {
  if (group.hit === 'first')
    return [...findShadowed(scope, law, group), ...findTied(scope, law, group)];
  if (group.hit === 'collect') return findSubsumed(scope, law, group);
  return [...findConflicting(scope, law, group), ...findSubsumed(scope, law, group)];
};
