import type { Entries } from './explanation.ts';
import { LINT_CONDITION_ENTRIES } from './lint-condition-entries.ts';
import { LINT_DEADLINE_ENTRIES } from './lint-deadline-entries.ts';
import { LINT_RULE_ENTRIES } from './lint-rule-entries.ts';
import { LINT_UNUSED_ENTRIES } from './lint-unused-entries.ts';

/** Behind what a pack that loads most likely does not mean. */
export const LINT_ENTRIES: Entries = {
  ...LINT_CONDITION_ENTRIES,
  ...LINT_RULE_ENTRIES,
  ...LINT_DEADLINE_ENTRIES,
  ...LINT_UNUSED_ENTRIES,
};
