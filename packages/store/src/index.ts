export type { Actor } from './actor.ts';
export type { ApiKey, ApiKeyStore } from './api-keys.ts';
export { type AuditSeal, openAuditSeal } from './audit/audit-seal.ts';
export { type AuditLines, verifyRows } from './audit/verify-rows.ts';
export type {
  AuditDraft,
  AuditFault,
  AuditHead,
  AuditQuery,
  AuditRow,
  AuditStore,
  AuditVerification,
} from './audit-log.ts';
export type {
  CaseRow,
  CaseView,
  DueRow,
  OpenDeadline,
  Partition,
  StoredCase,
} from './case-view.ts';
export type { CaseFilter, CaseQuery, CaseStore, DueQuery } from './cases.ts';
export type { Change, Committed, IdempotencyKey, KeptAnswer } from './change.ts';
export type { CaseJson, Entry, EventJson, Json, LoggedEntry, OpenRegistration } from './entry.ts';
export type { Impact, ImpactStore, MovedCase } from './impacts.ts';
export type { Job, JobStatus, JobStore } from './jobs.ts';
export type { Attempted, DeadLetter, Message, MessageDraft, OutboxStore } from './outbox.ts';
export { CursorError, type Page, type PageQuery } from './page.ts';
export { aes256gcm } from './seal/aes-256-gcm.ts';
export type { Cipher } from './seal/cipher.ts';
export { type KeyRing, type KeyRingOptions, openKeyRing, type RingKey } from './seal/key-ring.ts';
export { type MarkedPerson, type Marks, openMarks } from './seal/marks.ts';
export { decodePeople, encodePeople } from './seal/people.ts';
export { SealError, type SealErrorCode } from './seal/seal-error.ts';
export { sm4 } from './seal/sm4.ts';
export type { SealedKind, SealedPart, SealedStore } from './sealed.ts';
export { type MarkStore, type Store, StoreError, type StoreErrorCode } from './store.ts';
export { THE_SERVICE, type Viewer } from './viewer.ts';
