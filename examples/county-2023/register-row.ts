/** An event of a case as the contract's §2 writes it: plain JSON, each type with its own few fields. */
export interface EventRow {
  readonly type: string;
  /** Civil day, as are all other days. */
  readonly on: string;
  readonly recordedOn?: string;
  readonly mode?: 'forward' | 'assign' | 'report';
  readonly to?: string;
  readonly reportDueOn?: string;
  readonly unit?: string;
  readonly sector?: Sector;
  readonly reason?: string;
  readonly route?: string;
  readonly days?: number;
  readonly approvedBy?: string;
  readonly notifiedOn?: string;
  readonly outcome?: 'supported' | 'explained' | 'not-supported';
  readonly document?: 'opinion' | 'review' | 'recheck';
  readonly object?: 'office' | 'unit';
  readonly grade?: 'satisfied' | 'mostly-satisfied' | 'dissatisfied';
  readonly expired?: boolean;
  readonly event?: number;
  readonly field?: string;
}

/** Which part of public power a body belongs to. */
export type Sector = 'administrative' | 'judicial' | 'discipline';

/** Facts a clerk states; an absent one is unknown. */
export interface FactsRow {
  readonly purpose?: 'suggestion' | 'accusation' | 'appeal' | 'other';
  readonly containsAccusation?: boolean;
  readonly remit?: 'same-level' | 'subordinate' | 'elsewhere' | 'own';
  readonly judicialMatter?: boolean;
  readonly arbitrable?: boolean;
  readonly partyAppeal?: boolean;
  readonly administrativeProcedure?: string;
  readonly statutoryDuty?: boolean;
  readonly disciplinary?: boolean;
  readonly feedbackRequired?: boolean;
  readonly majorUrgent?: boolean;
  readonly priorHandling?: PriorHandling;
  readonly sameFactsAndReasons?: boolean;
  readonly filedToSuperior?: boolean;
  readonly conflictOfInterest?: boolean;
  readonly complex?: boolean;
  readonly jointParty?: boolean;
  readonly simpleMatter?: boolean;
}

/** What had been done about the same matter before. */
export type PriorHandling = 'none' | 'pending' | 'pending-overdue' | 'replied' | 'rechecked';

/** Ways in which this county's petitions come. */
export type Channel = 'letter' | 'visit' | 'online' | 'phone';

/** A line of the register: a case of the contract's §2 as plain JSON, without any identity. */
export interface CaseRow {
  readonly id: string;
  readonly registration: {
    readonly receivedOn: string;
    readonly receiver: {
      readonly id: string;
      readonly kind: 'petition-office' | 'organ';
      readonly sector: Sector;
    };
    readonly channel: Channel;
    readonly arrival: 'direct' | 'transferred' | 'assigned';
    readonly petitioners: {
      readonly count: number;
      readonly representatives: number;
      readonly identityClear: boolean;
    };
    readonly accused?: { readonly units: readonly string[] };
    readonly title: string;
    readonly content: string;
    readonly unit: string;
    readonly township: string;
    readonly repeatOf?: string;
    readonly backlog?: { readonly batch: string };
  };
  readonly facts: FactsRow;
  readonly events: readonly EventRow[];
}
