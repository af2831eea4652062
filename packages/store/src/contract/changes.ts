import type { Actor } from '../actor.ts';
import type { AuditDraft } from '../audit-log.ts';
import type { CaseView, OpenDeadline } from '../case-view.ts';
import type { Change, IdempotencyKey, KeptAnswer } from '../change.ts';
import type { Entry, Json } from '../entry.ts';
import type { MessageDraft } from '../outbox.ts';
import type { SealedKind, SealedPart } from '../sealed.ts';
import type { Viewer } from '../viewer.ts';

export const OFFICE = 'wangshu-xfj';
export const COUNTY = 'wangshu';

export const CLERK: Actor = { id: 'clerk-1', role: 'clerk', body: OFFICE };

/** Sees everything of the office but accusations against it. */
export const OFFICE_VIEWER: Viewer = { body: OFFICE, barredFrom: [OFFICE], seesUnstated: true };

/** An instant of the suite's own calendar: seconds after the beginning of 2024. */
export const at = (seconds: number): string =>
  new Date(Date.UTC(2024, 0, 1) + seconds * 1000).toISOString();

export const viewOf = (caseId: string, given: Partial<CaseView> = {}): CaseView => ({
  caseId,
  version: 1,
  partition: 'ordinary',
  accused: [],
  unstated: false,
  office: OFFICE,
  holder: OFFICE,
  reach: [OFFICE, COUNTY],
  receivedOn: '2024-01-02',
  channel: 'letter',
  content: null,
  township: null,
  purpose: 'appeal',
  state: 'registered',
  closedOn: null,
  deadlines: [],
  case: { id: caseId, registration: { receivedOn: '2024-01-02' }, facts: {}, events: [] },
  reckonedOn: '2024-01-02',
  reckonedWith: 'law-1',
  ...given,
});

export const OPENED: Entry = {
  kind: 'opened',
  registration: { receivedOn: '2024-01-02', channel: 'letter' },
  facts: { purpose: 'appeal', persons: 2, joint: false },
};

export const eventOf = (type: string, more: { readonly [field: string]: Json } = {}): Entry => ({
  kind: 'event',
  event: { type, on: '2024-01-03', ...more },
});

export const auditOf = (caseId: string, more: Partial<AuditDraft> = {}): AuditDraft => ({
  action: 'case.registered',
  actor: CLERK,
  at: at(0),
  caseId,
  ...more,
});

/** What a suite says of a change beside the case; the view is what differs from the plain one. */
export type ChangeGiven = Partial<Omit<Change, 'view' | 'caseId'>> & {
  readonly view?: Partial<CaseView>;
};

/** The change that opens a case. */
export const opening = (caseId: string, given: ChangeGiven = {}): Change =>
  following(caseId, 0, { entries: [OPENED], ...given });

/** A change of a case at a version: one event where nothing else is said. */
export const following = (
  caseId: string,
  expectedVersion: number,
  { view, ...given }: ChangeGiven = {},
): Change => {
  const entries = given.entries ?? [eventOf('accepted')];
  return {
    caseId,
    expectedVersion,
    actor: CLERK,
    at: at(0),
    audit: [auditOf(caseId)],
    ...given,
    entries,
    view: viewOf(caseId, { version: expectedVersion + entries.length, ...view }),
  };
};

export const deadlineOf = (dueOn: string, given: Partial<OpenDeadline> = {}): OpenDeadline => ({
  deadline: 'acceptance',
  instance: `registered/${dueOn}`,
  kind: 'duty',
  body: OFFICE,
  dueOn,
  certainty: 'official',
  determined: true,
  ...given,
});

export const partOf = (kind: SealedKind, content = 'AAAA', keyId = 'key-1'): SealedPart => ({
  kind,
  cipher: 'aes-256-gcm',
  keyId,
  wrappedKey: `d3JhcHBlZA${keyId === 'key-1' ? '==' : 'E='}`,
  content,
});

export const messageOf = (key: string, given: Partial<MessageDraft> = {}): MessageDraft => ({
  key,
  sink: 'webhook',
  topic: 'deadline.due',
  payload: { deadline: 'acceptance' },
  ...given,
});

export const answerOf = (status = 201, body: Json = { ok: true }): KeptAnswer => ({
  status,
  headers: { etag: '"1"' },
  body,
});

export const keyOf = (key: string, given: Partial<IdempotencyKey> = {}): IdempotencyKey => ({
  owner: 'client-1',
  key,
  fingerprint: 'question-1',
  ...given,
});

/** Ids with a common beginning that sort as they are counted. */
export const ids = (prefix: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `${prefix}-${String(index + 1).padStart(4, '0')}`);
