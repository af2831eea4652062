import type { Diagnostic } from '../diagnostic.ts';
import { type Foreign, foreignOf } from '../foreign/foreign.ts';
import { diagnosticOf } from '../read/problem.ts';
import type { Draft } from '../resolve/draft.ts';
import { checkBasis } from './basis.ts';
import { checkConditions } from './conditions.ts';
import { checkGroups, checkRules } from './decisions.ts';
import { checkEvents } from './events.ts';
import { checkFacts } from './facts.ts';
import { checkIds } from './ids.ts';
import { checkPersons } from './person.ts';
import { checkReferences } from './references.ts';
import { type Report, scopeOf } from './scope.ts';

const CHECKS = [
  checkIds,
  checkFacts,
  checkGroups,
  checkRules,
  checkConditions,
  checkEvents,
  checkReferences,
  checkBasis,
  checkPersons,
] as const;

/** Everything that is wrong with what a laid pack means; what does not fit its schema was told before and is passed over. */
export const checkDraft = (draft: Draft, foreign: Foreign = foreignOf()): readonly Diagnostic[] => {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (element, problem) => diagnostics.push(diagnosticOf(element, problem));
  const scope = scopeOf(draft, foreign);
  for (const check of CHECKS) check(scope, report);
  return diagnostics;
};
