import type { Assessment, CivilDate, Decision, Need } from '@xinfang/sdk';
import type {
  CaseJson,
  CaseQuery,
  CaseRow,
  DueQuery,
  DueRow,
  KeptAnswer,
  LoggedEntry,
  Page,
  PageQuery,
} from '@xinfang/store';
import type { Principal } from '../access/principal.ts';

/** What a request brings beside its question. */
export interface Asking {
  readonly who: Principal;
  /** Given where the client may send the request again. */
  readonly idempotencyKey?: string;
}

/** A case as a person sees it: identity masked, text only for those who work on it. */
export interface CaseSeen extends CaseRow {
  readonly case: CaseJson & {
    readonly registration: { readonly title?: string; readonly text?: string };
  };
  /** Whether identity is kept; it is opened by a request of its own. */
  readonly identityKept: boolean;
}

/** A person's identity as it was registered, opened. */
export interface OpenedPerson {
  readonly name?: string;
  readonly idNumber?: string;
  readonly phone?: string;
  readonly address?: string;
}

/**
 * An entry as a person sees it: without its position in the whole store. How far two positions lie apart would tell how much was
 * done between them on matters that are not for these eyes.
 */
export type SeenEntry = Omit<LoggedEntry, 'position'>;

/** Everything that is known of a person who asks (personal information law, Art 45). */
export interface OwnData {
  readonly cases: readonly {
    readonly case: CaseJson;
    readonly people: readonly OpenedPerson[];
    readonly title?: string;
    readonly text?: string;
    readonly log: readonly SeenEntry[];
    /** When identity was opened, by which body, and why. */
    readonly openings: readonly {
      readonly at: string;
      readonly body: string;
      readonly purpose: string;
    }[];
  }[];
}

/**
 * The casework that the service offers: every act and every question about stored cases. What a person may not do or see is
 * refused with a `Refusal`; what is not for their eyes is refused as if it were not there.
 *
 * Acts answer with a {@link KeptAnswer}, which is kept under the idempotency key: the route sends it as it is.
 */
export interface Casework {
  /** Registers a matter; 201 with the case, its decision, needs and deadlines. */
  register(asking: Asking, given: unknown): Promise<KeptAnswer>;
  /** Appends an event; 201. `ifMatch` is the version that the client saw. */
  append(asking: Asking, caseId: string, given: unknown, ifMatch: number): Promise<KeptAnswer>;
  /** Puts registration or facts right; 200. */
  restate(asking: Asking, caseId: string, given: unknown, ifMatch: number): Promise<KeptAnswer>;
  read(who: Principal, caseId: string): Promise<CaseSeen>;
  log(who: Principal, caseId: string): Promise<readonly SeenEntry[]>;
  list(who: Principal, query: CaseQuery): Promise<Page<CaseRow>>;
  due(who: Principal, query: DueQuery): Promise<Page<DueRow>>;
  decide(who: Principal, caseId: string, options: { readonly on?: CivilDate }): Promise<Decision>;
  assess(
    who: Principal,
    caseId: string,
    options: { readonly asOf?: CivilDate },
  ): Promise<Assessment>;
  needs(who: Principal, caseId: string): Promise<readonly Need[]>;
  /** The words for the clerk and the petitioner, as `xinfang explain` gives them. */
  explain(
    who: Principal,
    caseId: string,
    options: { readonly asOf?: CivilDate; readonly lang: 'zh' | 'en' },
  ): Promise<string>;
  openIdentity(
    asking: Asking,
    caseId: string,
    purpose: string,
  ): Promise<{ readonly people: readonly OpenedPerson[] }>;
  /** `person`: what they show of themselves; `verifiedBy`: how the office made sure that it is they. */
  ownData(
    asking: Asking,
    asked: { readonly person: OpenedPerson; readonly verifiedBy: string },
  ): Promise<OwnData>;
  /** Closed long enough ago for the office's time of keeping. */
  keptTooLong(who: Principal, query: PageQuery): Promise<Page<CaseRow>>;
  /** Takes identity and text away for good; a head confirms each case. */
  erase(asking: Asking, caseId: string, reason: string, ifMatch: number): Promise<KeptAnswer>;
}
