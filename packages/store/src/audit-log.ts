import type { Actor } from './actor.ts';
import type { Page, PageQuery } from './page.ts';
import type { Viewer } from './viewer.ts';

/** Something that must be told later: who did what to which case, and why. No identity, no text. */
export interface AuditDraft {
  /** Dotted, e.g. `case.registered`, `identity.opened`. */
  readonly action: string;
  readonly actor: Actor;
  /** ISO timestamp in UTC. */
  readonly at: string;
  readonly caseId?: string;
  /** Why, where a purpose must be given. */
  readonly purpose?: string;
  /** Ids, codes and counts. */
  readonly detail?: Readonly<Record<string, string | number | boolean>>;
}

/** A line of the audit log in its chain. */
export interface AuditRow extends AuditDraft {
  /** The chain it belongs to: a few run beside each other, so that acts on different cases do not wait for each other. */
  readonly chain: number;
  /** Its place in the chain, from 1, without a hole. */
  readonly number: number;
  /** The hash of the line before; of the first one the chain's beginning. */
  readonly previous: string;
  /** Keyed hash over everything above: who only has the database cannot make one. */
  readonly hash: string;
}

/** The end of a chain: what a checkpoint outside the store holds. */
export interface AuditHead {
  readonly chain: number;
  readonly number: number;
  readonly hash: string;
}

/** What is wrong with a chain. */
export interface AuditFault {
  readonly chain: number;
  readonly number: number;
  /** `changed`: a line is not what it was. `missing`: a number is not there. `reordered`: a line does not follow the one before. `cut`: the end is not where the head or a checkpoint says. */
  readonly code: 'changed' | 'missing' | 'reordered' | 'cut';
}

/** The result of a verification. */
export interface AuditVerification {
  readonly ok: boolean;
  readonly rows: number;
  readonly heads: readonly AuditHead[];
  readonly faults: readonly AuditFault[];
}

/** What lines to list, newest first. */
export interface AuditQuery extends PageQuery {
  readonly caseId?: string;
  readonly action?: string;
  readonly actor?: string;
  /** Whose lines about no case are listed: those of persons of these bodies. */
  readonly bodies: readonly string[];
}

/** The audit log of a store. */
export interface AuditStore {
  append(drafts: readonly AuditDraft[]): Promise<void>;
  /** Lines about cases that this viewer may see, and those about no case of persons of the bodies asked for. */
  list(viewer: Viewer, query: AuditQuery): Promise<Page<AuditRow>>;
  /** Walks every chain; with the heads of an earlier checkpoint also what was cut off since. At most 1,000 faults are told. */
  verify(checkpoint?: readonly AuditHead[]): Promise<AuditVerification>;
}
