import type { AssumptionsPart } from './assumptions.ts';
import type { TalliesPart } from './case-tallies.ts';
import type { CertaintyPart } from './certainty.ts';
import type { EmptinessPart } from './emptiness.ts';
import { type FilingsPart, filingBuffersOf } from './filings.ts';
import type { CheckPart } from './integrity-check.ts';
import type { OutcomesPart } from './outcomes.ts';
import type { OverduePart } from './overdue.ts';
import type { WarningsPart } from './run-warnings.ts';
import type { UpcomingPart } from './upcoming.ts';

/**
 * What a measure counted, as plain data that can be posted to another thread: no case, no text, and ids only where they are
 * asked for or stand as examples of a warning. Its insides are of no one's concern but `joinParts`.
 */
export interface MeasurePart {
  /** Of the run: parts of different ones cannot be joined. */
  readonly sign: string;
  readonly tallies: TalliesPart;
  readonly outcomes: OutcomesPart;
  readonly assumptions: AssumptionsPart;
  readonly integrity: readonly CheckPart[];
  readonly certainty: CertaintyPart;
  readonly overdue: OverduePart;
  readonly upcoming: UpcomingPart;
  readonly emptiness: EmptinessPart;
  readonly warnings: WarningsPart;
  readonly filings: FilingsPart;
}

/**
 * The memory that a part can hand over instead of being copied: what joins cases, the most of it in a large run. The measure
 * that it is of can report nothing then.
 *
 * @example
 * const part = startMeasure(pack, calendar, { asOf: '2024-02-26' }).part();
 * structuredClone(part, { transfer: transfersOf(part) }).sign === part.sign // true
 */
export const transfersOf = (part: MeasurePart): ArrayBuffer[] => filingBuffersOf(part.filings);
