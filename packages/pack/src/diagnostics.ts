import { CITATION_CODES } from './diagnostics/citation-codes.ts';
import { CONDITION_CODES } from './diagnostics/condition-codes.ts';
import { DECISION_CODES } from './diagnostics/decision-codes.ts';
import { FILE_CODES } from './diagnostics/file-codes.ts';
import { GUARD_CODES } from './diagnostics/guard-codes.ts';
import { JSON_CODES } from './diagnostics/json-codes.ts';
import { LAW_CODES } from './diagnostics/law-codes.ts';
import { LAYER_CODES } from './diagnostics/layer-codes.ts';
import { LINT_CONDITION_CODES } from './diagnostics/lint-condition-codes.ts';
import { LINT_DEADLINE_CODES } from './diagnostics/lint-deadline-codes.ts';
import { LINT_RULE_CODES } from './diagnostics/lint-rule-codes.ts';
import { LINT_UNUSED_CODES } from './diagnostics/lint-unused-codes.ts';
import { OPERATOR_CODES } from './diagnostics/operator-codes.ts';
import { REFERENCE_CODES } from './diagnostics/reference-codes.ts';
import { SHAPE_CODES } from './diagnostics/shape-codes.ts';

/** Every diagnostic there is: its severity and its words in both languages as functions of its data. */
export const DIAGNOSTICS = {
  ...JSON_CODES,
  ...FILE_CODES,
  ...LAYER_CODES,
  ...SHAPE_CODES,
  ...CONDITION_CODES,
  ...OPERATOR_CODES,
  ...DECISION_CODES,
  ...REFERENCE_CODES,
  ...LAW_CODES,
  ...CITATION_CODES,
  ...GUARD_CODES,
  ...LINT_CONDITION_CODES,
  ...LINT_RULE_CODES,
  ...LINT_DEADLINE_CODES,
  ...LINT_UNUSED_CODES,
} as const;

/** The code of a diagnostic; stable, more may be added. */
export type DiagnosticCode = keyof typeof DIAGNOSTICS;

/** What a diagnostic's message is made of. */
export type DiagnosticData<Code extends DiagnosticCode> = Parameters<
  (typeof DIAGNOSTICS)[Code]['message']
>[0];

export type { Severity } from './diagnostics/entry.ts';
