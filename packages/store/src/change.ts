import type { Actor } from './actor.ts';
import type { AuditDraft } from './audit-log.ts';
import type { CaseView } from './case-view.ts';
import type { Entry, Json } from './entry.ts';
import type { MessageDraft } from './outbox.ts';
import type { SealedPart } from './sealed.ts';

/** An answer kept for a request that may be sent again. */
export interface KeptAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Json;
}

/** The key under which a request may be repeated: the same one gives the same answer, and does nothing twice. */
export interface IdempotencyKey {
  /** Whose key it is: two clients may choose the same. */
  readonly owner: string;
  readonly key: string;
  /** A hash of what was asked: the same key with another question is refused. */
  readonly fingerprint: string;
}

/** Everything that one act changes: stored whole, or not at all. */
export interface Change {
  readonly caseId: string;
  /** The version that the act was judged on: 0 for a case that is not there yet. */
  readonly expectedVersion: number;
  readonly entries: readonly Entry[];
  readonly actor: Actor;
  /** ISO timestamp in UTC. */
  readonly at: string;
  /** The projection after the entries: its version is `expectedVersion + entries.length`. */
  readonly view: CaseView;
  /** Identity and text, sealed; they replace what was sealed before. */
  readonly sealed?: readonly SealedPart[];
  /** Blind marks of identity under which the person may later be found again; they replace the former ones. */
  readonly marks?: readonly string[];
  /** Takes identity, text and marks away for good. */
  readonly erase?: boolean;
  readonly audit: readonly AuditDraft[];
  readonly messages?: readonly MessageDraft[];
  readonly idempotency?: IdempotencyKey & { readonly answer: KeptAnswer };
}

/** What became of a change. */
export type Committed =
  | { readonly outcome: 'committed'; readonly version: number; readonly position: number }
  /** The case is at another version: `actual` is 0 where it does not exist. */
  | { readonly outcome: 'conflict'; readonly actual: number }
  /** The key was used for this very request: its answer. */
  | { readonly outcome: 'repeated'; readonly answer: KeptAnswer }
  /** The key was used for another request. */
  | { readonly outcome: 'key-reused' };
