import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AuditDraft, type Change, openAuditSeal } from '@xinfang/store';

/** A seal for tests. */
export const audit = openAuditSeal(randomBytes(32));

/** A folder for one test, and a name in it. */
export const withFile = async (work: (file: string) => Promise<void>): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'xinfang-store-'));
  try {
    await work(join(folder, 'cases.sqlite'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

const actor = { id: 'clerk-1', role: 'clerk', body: 'wangshu-xfj' };

const line = (caseId: string): AuditDraft => ({
  action: 'case.registered',
  actor,
  at: '2024-01-01T00:00:00.000Z',
  caseId,
});

/** An act on a case at a version, with some text in it. */
export const acting = (caseId: string, expectedVersion = 0, note = ''): Change => ({
  caseId,
  expectedVersion,
  entries: [{ kind: 'event', event: { type: 'noted', on: '2024-01-02', note } }],
  actor,
  at: '2024-01-01T00:00:00.000Z',
  view: {
    caseId,
    version: expectedVersion + 1,
    partition: 'ordinary',
    accused: [],
    unstated: false,
    office: 'wangshu-xfj',
    holder: 'wangshu-xfj',
    reach: ['wangshu-xfj', 'wangshu'],
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
  },
  audit: [line(caseId)],
});
