import type { Text } from '@xinfang/calendar';
import type { CasePlace } from './case-places.ts';
import type { Mismatch } from './expectations.ts';
import type { Coverage } from './reach/coverage.ts';
import type { CaseProblemCode } from './strict/case-problem.ts';
import type { Why } from './why.ts';

/** Why a case is no good, with its place in the file of the case. */
export interface CaseComplaint extends CasePlace {
  readonly code: CaseProblemCode;
  readonly message: Text;
  readonly hint?: Text;
}

/**
 * How one case of a pack came out. `expected`, `actual`, `diff` and `why` are there where something else came out,
 * `problems` where the case itself is no good; `line` and `column`
 * where it failed and the files of the pack are at hand.
 */
export interface CaseResult extends CasePlace {
  readonly name: string;
  /** From the pack's folder, e.g. `tests/admission.json`. */
  readonly file: string;
  /** Its index among the cases of its file, from 0. */
  readonly index: number;
  readonly ok: boolean;
  readonly problems?: readonly CaseComplaint[];
  readonly expected?: unknown;
  readonly actual?: unknown;
  readonly diff?: readonly Mismatch[];
  readonly why?: readonly Why[];
}

/** How the cases of a pack came out, and what of the pack they reach. */
export interface PackTestResult {
  readonly ok: boolean;
  readonly passed: number;
  readonly failed: number;
  readonly cases: readonly CaseResult[];
  readonly coverage: Coverage;
}
