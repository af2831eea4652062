import {
  type Diagnostic,
  diagnose,
  type Effective,
  factSpaceOf,
  type Pack,
  type WrittenElement,
} from '@xinfang/pack';
import { coneOf } from '../verify/cone.ts';
import { OutOfPatience, type Patience } from '../verify/solver.ts';
import { findConstantConditions } from './constant-conditions.ts';
import { findIdleConstraints } from './constraints.ts';
import { findEventsThatContradict } from './deadline-events.ts';
import { findStartsThatNeverHappen } from './deadline-starts.ts';
import { withoutEchoes } from './echoes.ts';
import { elementsOf } from './elements.ts';
import { diagnosticOf, type Finding } from './finding.ts';
import { findEmptyNumerators, findNumeratorsOutside } from './indicators.ts';
import { lawOf } from './law.ts';
import { findRedundantConditions } from './redundant-conditions.ts';
import { findRepeatedValues } from './repeated-values.ts';
import { findInGroup } from './rules.ts';
import type { Check, LawCheck, LintScope } from './scope.ts';
import { findSpansThatDoNotFit } from './spans.ts';
import { findTextsInOtherLanguage } from './texts.ts';
import { findUnused } from './unused.ts';
import { findVersionsThatDoNotMeet } from './versions.ts';

/** What can be told without reasoning about facts. */
const PLAIN_CHECKS: readonly Check[] = [
  findRepeatedValues,
  findTextsInOtherLanguage,
  findSpansThatDoNotFit,
  findEventsThatContradict,
  findNumeratorsOutside,
  findUnused,
];

/** What has to be asked of every version of the law, by the code that is left out where it would not end. */
const LAW_CHECKS: Readonly<Record<string, LawCheck>> = {
  'condition-never': findConstantConditions,
  'deadline-never-starts': findStartsThatNeverHappen,
  'numerator-never': findEmptyNumerators,
  'versions-overlap': findVersionsThatDoNotMeet,
};

/** Questions to the solver, and its conflicts, that all checks together may take: a pack of 500 rules takes some 5,000. */
const MOST_STEPS = 20_000;

/** The pack that is checked: which layer it is, and for which days it is kept. */
export interface LintedLayer {
  readonly layer: number;
  readonly effective: Effective;
}

/**
 * What a loaded pack most likely does not mean. Exact: what is said of conditions and rules holds for all possible facts
 * in every version of the law. What is too entangled for that within bounds is named in `too-large-to-lint`.
 */
export const lintPack = (
  pack: Pack,
  written: readonly WrittenElement[],
  { layer, effective }: LintedLayer,
  steps = MOST_STEPS,
): readonly Diagnostic[] => {
  const scope: LintScope = { pack, elements: elementsOf(written), layer, kept: effective };
  const { found, left } = reasoned(scope, steps);
  const all = withoutEchoes(pack, [...PLAIN_CHECKS.flatMap((check) => check(scope)), ...found]);
  return [...all.map((each) => diagnosticOf(each)), ...tooLarge(left, layer)];
};

const tooLarge = (parts: readonly string[], layer: number): readonly Diagnostic[] => {
  const spot = { file: 'pack.json', layer, span: { line: 1, column: 1, endLine: 1, endColumn: 1 } };
  return parts.length === 0 ? [] : [diagnose('too-large-to-lint', { parts }, spot)];
};

/** Values of one fact, or bounds of one number, up to which its meaning is written out. */
const MOST_VALUES = 500;

interface Reasoned {
  readonly found: readonly Finding[];
  /** What was left out because it would not end: codes, and groups of rules. */
  readonly left: readonly string[];
}

const reasoned = (scope: LintScope, steps: number): Reasoned => {
  const isTooFine = factSpaceOf(scope.pack).variables.some(
    ({ values }) => values.length > MOST_VALUES,
  );
  if (isTooFine) return { found: [], left: ['condition-never', 'rule-unreachable'] };
  const patience: Patience = { steps };
  const found: Finding[] = [];
  const left: string[] = [];
  const take = (part: string, ask: () => readonly Finding[]): void => {
    try {
      found.push(...ask());
    } catch (error) {
      if (!(error instanceof OutOfPatience)) throw error;
      left.push(part);
    }
  };
  take('constraint-without-effect', () => findIdleConstraints(scope, patience));
  if (found.some(({ code }) => code === 'constraints-exclude-everything')) return { found, left };
  // These are small questions, though many.
  take('condition-redundant', () => findRedundantConditions(scope, { steps }));
  const law = lawOf(scope.pack, patience);
  for (const [part, check] of Object.entries(LAW_CHECKS)) take(part, () => check(scope, law));
  for (const group of scope.pack.groups)
    take(`rules/${group.id}`, () => {
      const cone = coneOf(scope.pack, group).groups;
      return findInGroup(scope, lawOf(scope.pack, patience, cone), group);
    });
  return { found, left };
};
