import type { ApiKeyStore } from './api-keys.ts';
import type { AuditStore } from './audit-log.ts';
import type { CaseStore } from './cases.ts';
import type { ImpactStore } from './impacts.ts';
import type { JobStore } from './jobs.ts';
import type { OutboxStore } from './outbox.ts';
import type { SealedStore } from './sealed.ts';

/** Small values of the service itself, such as with which law projections were made. */
export interface MarkStore {
  read(name: string): Promise<string | undefined>;
  /** Sets a value only where it still is what it was; false where somebody was faster. */
  write(name: string, value: string, expected: string | undefined): Promise<boolean>;
}

/**
 * Where cases are kept. Drivers keep the same promises; `@xinfang/store/contract` tests any of them.
 *
 * Failures of the medium (disk full, connection lost, too slow) reject with a {@link StoreError}; nothing of an act is stored then.
 */
export interface Store extends AsyncDisposable {
  readonly driver: string;
  readonly cases: CaseStore;
  readonly sealed: SealedStore;
  readonly audit: AuditStore;
  readonly outbox: OutboxStore;
  readonly jobs: JobStore;
  readonly keys: ApiKeyStore;
  readonly impacts: ImpactStore;
  readonly marks: MarkStore;
  /** Resolves where the store answers and its schema is this version's; rejects with a {@link StoreError}. */
  check(): Promise<void>;
  /** The medium's own clock, ISO timestamp: nodes compare theirs with it. */
  now(): Promise<string>;
  close(): Promise<void>;
}

/** Why a store could not do what was asked. */
export type StoreErrorCode =
  | 'unavailable'
  | 'too-slow'
  | 'full'
  | 'read-only'
  | 'schema'
  | 'damaged'
  | 'defect';

/**
 * A failure of the medium, without contents. `retry`: the same may succeed a little later.
 *
 * @example
 * const error = new StoreError('too-slow', { retry: true });
 * error.message; // 'store: too-slow'
 */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly code: StoreErrorCode;
  readonly retry: boolean;

  constructor(
    code: StoreErrorCode,
    options: { readonly retry: boolean; readonly cause?: unknown },
  ) {
    super(`store: ${code}`, { cause: options.cause });
    this.code = code;
    this.retry = options.retry;
  }
}
