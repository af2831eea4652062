import type { Generated } from 'kysely';

/**
 * The tables. Days and timestamps are ISO text, JSON is text, truth is 0 or 1, so that every medium keeps and compares them alike.
 */
export interface Tables {
  readonly cases: CaseTable;
  readonly case_reach: ReachTable;
  readonly case_accused: AccusedTable;
  readonly case_deadlines: DeadlineTable;
  readonly log: LogTable;
  readonly sealed_parts: SealedTable;
  readonly person_marks: PersonMarkTable;
  readonly audit_log: AuditTable;
  readonly audit_heads: AuditHeadTable;
  readonly outbox: OutboxTable;
  readonly jobs: JobTable;
  readonly api_keys: ApiKeyTable;
  readonly impacts: ImpactTable;
  readonly impact_cases: ImpactCaseTable;
  readonly marks: MarkTable;
  readonly kept_answers: AnswerTable;
}

/** The projection of a case; the wide columns stand last, so that lists do not read them. */
export interface CaseTable {
  readonly case_id: string;
  readonly version: number;
  readonly partition: string;
  readonly unstated: number;
  readonly office: string;
  readonly holder: string | null;
  readonly received_on: string;
  readonly channel: string;
  readonly content: string | null;
  readonly township: string | null;
  readonly purpose: string | null;
  readonly state: string;
  readonly closed_on: string | null;
  /** 1 while the matter has no closing day. */
  readonly open: number;
  readonly next_due_on: string | null;
  /** 1 while a duty is open. */
  readonly owing: number;
  readonly reckoned_on: string;
  readonly reckoned_with: string;
  /** 1 while identity or text is kept. */
  readonly kept: number;
  readonly accused: string;
  readonly deadlines: string;
  readonly body: string;
  /** What the reckoning came to, to compare a later one with; null where the caller keeps none. */
  readonly standing: string | null;
}

/** Who may see a case, one row per body, with what its lists are ordered and filtered by. */
export interface ReachTable {
  readonly body: string;
  readonly case_id: string;
  readonly partition: string;
  readonly unstated: number;
  readonly received_on: string;
  readonly state: string;
  readonly open: number;
  readonly next_due_on: string | null;
  readonly owing: number;
  /** 1 where the body is the receiving office or one above it: it may see what is not stated yet. */
  readonly of_office: number;
  /** 1 where being in reach is not enough: the case is an accusation, names an accused body, or states too little. */
  readonly guarded: number;
}

export interface AccusedTable {
  readonly case_id: string;
  readonly body: string;
}

export interface DeadlineTable {
  readonly case_id: string;
  readonly deadline: string;
  readonly instance: string;
  readonly kind: string;
  readonly body: string;
  readonly office: string;
  readonly due_on: string;
  readonly certainty: string;
  readonly determined: number;
}

export interface LogTable {
  readonly position: Generated<number>;
  readonly case_id: string;
  readonly version: number;
  readonly entry: string;
  readonly actor_id: string;
  readonly actor_role: string;
  readonly actor_body: string;
  readonly at: string;
}

export interface SealedTable {
  readonly case_id: string;
  readonly kind: string;
  readonly cipher: string;
  readonly key_id: string;
  readonly wrapped_key: string;
  readonly content: string;
}

export interface PersonMarkTable {
  readonly mark: string;
  readonly case_id: string;
}

export interface AuditTable {
  readonly chain: number;
  readonly number: number;
  readonly action: string;
  readonly actor_id: string;
  readonly actor_role: string;
  readonly actor_body: string;
  readonly at: string;
  readonly case_id: string | null;
  readonly purpose: string | null;
  readonly detail: string | null;
  readonly previous: string;
  readonly hash: string;
}

export interface AuditHeadTable {
  readonly chain: number;
  readonly number: number;
  readonly hash: string;
}

export interface OutboxTable {
  readonly seq: Generated<number>;
  readonly id: string;
  readonly key: string;
  readonly sink: string;
  readonly topic: string;
  readonly payload: string;
  readonly case_id: string | null;
  readonly not_before: string | null;
  readonly created_at: string;
  /** `waiting`, `sent` or `dead`. */
  readonly state: string;
  readonly attempt: number;
  /** Not handed out before: the day asked for, the next attempt, or the end of a lease. */
  readonly due_at: string;
  /** 1 while an attempt is under way, or was when its node died. */
  readonly leased: number;
  readonly error: string | null;
  readonly ended_at: string | null;
}

export interface JobTable {
  readonly id: string;
  readonly kind: string;
  readonly actor_id: string;
  readonly actor_role: string;
  readonly actor_body: string;
  readonly asked: string;
  readonly status: string;
  readonly done: number;
  readonly total: number | null;
  readonly result: string | null;
  readonly error: string | null;
  readonly created_at: string;
  readonly changed_at: string;
  readonly worker: string | null;
  readonly lease_until: string | null;
}

export interface ApiKeyTable {
  readonly id: string;
  readonly hash: string;
  readonly label: string;
  readonly role: string;
  readonly body: string;
  readonly created_at: string;
  readonly created_by: string;
  readonly expires_at: string | null;
  readonly revoked_at: string | null;
}

export interface ImpactTable {
  readonly id: string;
  readonly at: string;
  readonly before: string;
  readonly after: string;
  readonly cases: number;
  readonly moved: number;
  /** Under which name its cases were stored: they come before it, and an attempt that died leaves some that nobody names. */
  readonly batch: string;
}

export interface ImpactCaseTable {
  readonly batch: string;
  readonly case_id: string;
  readonly moved: string;
}

export interface MarkTable {
  readonly name: string;
  readonly value: string;
}

export interface AnswerTable {
  readonly owner: string;
  readonly key: string;
  readonly fingerprint: string;
  readonly status: number;
  readonly headers: string;
  readonly body: string;
  readonly at: string;
}
