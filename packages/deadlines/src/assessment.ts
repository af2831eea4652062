import type { Certainty, CivilDate, ReceiptLine, Text } from '@xinfang/calendar';
import type { Basis, DeadlinePeriod } from '@xinfang/pack/decide';
import type { Decision, Need, Status } from '@xinfang/rules';
import type { DeadlineStatus } from './status.ts';

/** A start of a clock: `receipt`, or the type of the event, and its civil day. */
export interface StartedBy {
  readonly event: string;
  readonly on: CivilDate;
}

/** One line of a deadline's account; lines of the law carry the articles. */
export type DeadlineLine = Omit<ReceiptLine, 'basis'> & { readonly basis?: readonly Basis[] };

/** Something a person should see, with the articles that make it matter; `event` is an index in the case's stored list. */
export interface AssessmentWarning {
  readonly code: string;
  readonly severity: 'info' | 'warning' | 'error';
  readonly message: Text;
  readonly basis: readonly Basis[];
  readonly event?: number;
  readonly deadline?: string;
  /** Where in the case, for a field that was not understood. */
  readonly path?: string;
  /** What exactly stands against it. */
  readonly reasons?: readonly Text[];
}

/** A statutory duty, right or target: who owes whom what by which day, where it stands, and the whole reckoning. Days are civil dates, lengths are whole days. */
export interface Deadline {
  readonly id: string;
  readonly kind: 'duty' | 'right' | 'target';
  readonly label: Text;
  readonly bearer: string;
  readonly beneficiary: string;
  readonly start: StartedBy;
  readonly period: DeadlinePeriod;
  readonly extendedBy: number;
  readonly suspendedDays: number;
  readonly dueOn: CivilDate;
  readonly rolledDueOn: CivilDate;
  /** `strict`: `dueOn` binds; `rolled`: `rolledDueOn`. */
  readonly binding: 'strict' | 'rolled';
  readonly certainty: Certainty;
  readonly status: DeadlineStatus;
  readonly metOn?: CivilDate;
  /** Binding due day − as-of day while open or overdue; binding due day − `metOn` once fulfilled; absent where void. */
  readonly daysLeft?: number;
  readonly basis: readonly Basis[];
  readonly receipt: readonly DeadlineLine[];
  readonly warnings: readonly AssessmentWarning[];
}

/** Where a deadline stands, without its account and its warnings. */
export type DeadlineStanding = Omit<Deadline, 'receipt' | 'warnings'>;

/** A clock of which it is open whether it runs: it is not lost, it waits for facts or for a person. */
export interface UndeterminedDeadline {
  readonly id: string;
  readonly label: Text;
  readonly start: StartedBy;
  readonly wouldBeDueOn: CivilDate;
  readonly status: Status;
  readonly because: Text;
  readonly needs: readonly Need[];
  readonly basis: readonly Basis[];
}

/** What a person may still do, since when and until when. */
export interface AssessmentRemedy {
  readonly id: string;
  readonly route: string;
  readonly label: Text;
  readonly text: Text;
  readonly basis: readonly Basis[];
  /** The event from which it is open. */
  readonly from: string;
  readonly openFrom?: CivilDate;
  /** The last day, where a right with a period has begun; a later request is for a person to decide. */
  readonly until?: CivilDate;
  readonly status: 'not-yet' | 'open' | 'used' | 'late-requests-to-a-person';
}

/** Everything about one case on one day. */
export interface Assessment {
  readonly caseId: string;
  readonly asOf: CivilDate;
  /** The decision of the day of receipt. */
  readonly decision: Decision;
  readonly deadlines: readonly Deadline[];
  readonly undetermined: readonly UndeterminedDeadline[];
  readonly warnings: readonly AssessmentWarning[];
  readonly remedies: readonly AssessmentRemedy[];
}
