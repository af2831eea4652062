import type { CivilDate } from '@xinfang/calendar';
import type { CaseRow, CaseView, DueRow, StoredCase } from './case-view.ts';
import type { Change, Committed, IdempotencyKey, KeptAnswer } from './change.ts';
import type { LoggedEntry } from './entry.ts';
import type { Page, PageQuery } from './page.ts';
import type { Viewer } from './viewer.ts';

/** Filters of the register; all given ones must hold. */
export interface CaseFilter {
  /** Received by this body. */
  readonly office?: string;
  /** In the hands of this body. */
  readonly holder?: string;
  readonly state?: string;
  readonly channel?: string;
  readonly township?: string;
  /** A content path or the beginning of one, by whole levels. */
  readonly content?: string;
  readonly purpose?: string;
  readonly partition?: 'ordinary' | 'accusation';
  /** Both ends included. */
  readonly receivedFrom?: CivilDate;
  readonly receivedTo?: CivilDate;
  /** With an open duty due on or before this day. */
  readonly dueBy?: CivilDate;
  readonly open?: boolean;
}

/** A part of the register: newest receipt first, then by id. */
export interface CaseQuery extends CaseFilter, PageQuery {}

/** What falls due: earliest day first. */
export interface DueQuery extends PageQuery {
  readonly body?: string;
  readonly office?: string;
  readonly kind?: 'duty' | 'right' | 'target';
  readonly dueFrom?: CivilDate;
  readonly dueTo?: CivilDate;
}

/** Cases: their logs, and what is known of them. */
export interface CaseStore {
  /** Stores one act whole: entries, projection, sealed parts, audit, messages and the kept answer in one transaction. */
  commit(change: Change): Promise<Committed>;
  /** The answer kept under a key; `key-reused` where it was for another request. */
  recall(key: IdempotencyKey): Promise<KeptAnswer | 'key-reused' | undefined>;
  /** Forgets kept answers from before an ISO timestamp; tells how many. */
  forgetAnswers(before: string): Promise<number>;
  /** Undefined where it is not there, or not for these eyes: the two are not told apart. */
  read(viewer: Viewer, caseId: string): Promise<StoredCase | undefined>;
  /** The entries in order; empty where the case is not for these eyes. */
  log(viewer: Viewer, caseId: string): Promise<readonly LoggedEntry[]>;
  list(viewer: Viewer, query: CaseQuery): Promise<Page<CaseRow>>;
  count(viewer: Viewer, filter: CaseFilter): Promise<number>;
  due(viewer: Viewer, query: DueQuery): Promise<Page<DueRow>>;
  /** Every case, by id, in batches so that memory stays bounded. */
  each(viewer: Viewer, filter?: CaseFilter): AsyncIterable<StoredCase>;
  /** Every log, by case id: what projections are made anew from. Only for the service. */
  histories(options?: {
    readonly after?: string;
  }): AsyncIterable<{ readonly caseId: string; readonly entries: readonly LoggedEntry[] }>;
  /** Puts projections in place of the stored ones where the log is still at their version; tells how many were put. */
  reproject(views: readonly CaseView[]): Promise<number>;
  /** Projections made with another law or calendar than this, by case id, a batch at a time. */
  reckonedOtherwise(
    reckonedWith: string,
    options: { readonly after?: string; readonly limit: number },
  ): Promise<readonly StoredCase[]>;
  /** Closed on or before a day, and identity or text still kept: what an office may erase. */
  keptSince(
    viewer: Viewer,
    query: PageQuery & { readonly closedBy: CivilDate },
  ): Promise<Page<CaseRow>>;
}
