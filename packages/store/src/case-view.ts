import type { Certainty, CivilDate } from '@xinfang/calendar';
import type { CaseJson, Json } from './entry.ts';

/** Where a case is kept apart: accusations (检举控告) never meet the eyes of the accused body or of one below it. */
export type Partition = 'ordinary' | 'accusation';

/** A duty, right or target that is not fulfilled, in the hands of whom it lies, and the day that binds. */
export interface OpenDeadline {
  /** The deadline's id in the pack. */
  readonly deadline: string;
  /** Tells the instances of one deadline apart: the start event and its day, with a count where several start on one day. */
  readonly instance: string;
  readonly kind: 'duty' | 'right' | 'target';
  /** The body that owes it; for a petitioner's right the body that must honour it. Empty where nobody holds the matter. */
  readonly body: string;
  /** The binding due day: strict for duties and targets, rolled for rights. */
  readonly dueOn: CivilDate;
  readonly certainty: Certainty;
  /** False where it is open whether the clock runs: it is kept in sight until facts or a person settle it. */
  readonly determined: boolean;
}

/**
 * What a store knows of a case beside its log: a projection, made anew from the log at any time. It is reckoned by the caller,
 * for a store knows no pack.
 */
export interface CaseView {
  readonly caseId: string;
  /** The version of the log that it was made from. */
  readonly version: number;
  readonly partition: Partition;
  /** Bodies that the matter accuses. */
  readonly accused: readonly string[];
  /** Whether the accused body of an accusation, or the purpose of a matter, is not stated. */
  readonly unstated: boolean;
  /** The body that received the matter. */
  readonly office: string;
  /** The body in whose hands it is. */
  readonly holder: string | null;
  /** Every body that may see it: those that received or hold it, and all bodies above these. */
  readonly reach: readonly string[];
  /** Of the reach the receiving office and the bodies above it: while the matter is `unstated` only they see it. Default: all of the reach. */
  readonly officeReach?: readonly string[];
  readonly receivedOn: CivilDate;
  readonly channel: string;
  readonly content: string | null;
  readonly township: string | null;
  readonly purpose: string | null;
  /** A key of `STATES` of `@xinfang/matter`. */
  readonly state: string;
  /** Civil day on which it ended (closed, withdrawn, refused, redirected); a matter that goes on has none. */
  readonly closedOn: CivilDate | null;
  readonly deadlines: readonly OpenDeadline[];
  /** What the reckoning came to as of its day: a later one, by another law or calendar, is compared with it. Opaque to stores. */
  readonly standing?: Json;
  readonly case: CaseJson;
  /** The as-of day of the reckoning, and the law and calendar that it was made with. */
  readonly reckonedOn: CivilDate;
  readonly reckonedWith: string;
}

/** A line of the register: no identity, no text. */
export type CaseRow = Omit<
  CaseView,
  'case' | 'deadlines' | 'standing' | 'accused' | 'reach' | 'reckonedWith'
> & {
  /** The earliest open duty's due day. */
  readonly nextDueOn: CivilDate | null;
};

/** A case as stored. */
export interface StoredCase extends CaseRow {
  readonly case: CaseJson;
  readonly accused: readonly string[];
  readonly deadlines: readonly OpenDeadline[];
  /** Given by `reckonedOtherwise` alone: nobody else compares. */
  readonly standing?: Json;
}

/** A line of the list of what falls due. */
export interface DueRow extends OpenDeadline {
  readonly caseId: string;
  readonly office: string;
  readonly state: string;
}
