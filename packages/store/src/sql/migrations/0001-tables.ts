import type { Kysely } from 'kysely';
import type { SqlDialect } from '../dialect.ts';
import { createTable, type TableGiven } from './create-table.ts';

/** The tables of the first version. A migration is never edited once released: it keeps its own names, apart from `schema.ts`. */
export const createTables = async (db: Kysely<unknown>, dialect: SqlDialect): Promise<void> => {
  for (const [name, table] of Object.entries(TABLES)) await createTable(db, dialect, name, table);
};

const ACTOR = ['actor_id', 'actor_role', 'actor_body'] as const;

const TABLES: Readonly<Record<string, TableGiven>> = {
  cases: {
    columns: [
      'case_id',
      'version#',
      'partition',
      'unstated#',
      'office',
      'holder?',
      'received_on',
      'channel',
      'content?',
      'township?',
      'purpose?',
      'state',
      'closed_on?',
      'open#',
      'next_due_on?',
      'owing#',
      'reckoned_on',
      'reckoned_with',
      'kept#',
      'accused',
      'deadlines',
      'body',
    ],
    key: ['case_id'],
  },
  case_reach: {
    columns: [
      'body',
      'case_id',
      'received_on',
      'state',
      'open#',
      'next_due_on?',
      'owing#',
      'of_office#',
      'guarded#',
    ],
    key: ['body', 'case_id'],
    clustered: true,
  },
  case_accused: { columns: ['case_id', 'body'], key: ['case_id', 'body'], clustered: true },
  case_deadlines: {
    columns: [
      'case_id',
      'deadline',
      'instance',
      'kind',
      'body',
      'office',
      'due_on',
      'certainty',
      'determined#',
    ],
    key: ['case_id', 'deadline', 'instance'],
  },
  log: {
    serial: 'position',
    columns: ['case_id', 'version#', 'entry', ...ACTOR, 'at'],
    unique: [['case_id', 'version']],
  },
  sealed_parts: {
    columns: ['case_id', 'kind', 'cipher', 'key_id', 'wrapped_key', 'content'],
    key: ['case_id', 'kind'],
  },
  person_marks: { columns: ['mark', 'case_id'], key: ['mark', 'case_id'], clustered: true },
  audit_log: {
    columns: [
      'chain#',
      'number#',
      'action',
      ...ACTOR,
      'at',
      'case_id?',
      'purpose?',
      'detail?',
      'previous',
      'hash',
    ],
    key: ['chain', 'number'],
  },
  audit_heads: { columns: ['chain#', 'number#', 'hash'], key: ['chain'] },
  outbox: {
    serial: 'seq',
    columns: [
      'id',
      'key',
      'sink',
      'topic',
      'payload',
      'case_id?',
      'not_before?',
      'created_at',
      'state',
      'attempt#',
      'due_at',
      'leased#',
      'error?',
      'ended_at?',
    ],
    unique: [['id'], ['key']],
  },
  jobs: {
    columns: [
      'id',
      'kind',
      ...ACTOR,
      'asked',
      'status',
      'done#',
      'total#?',
      'result?',
      'error?',
      'created_at',
      'changed_at',
      'worker?',
      'lease_until?',
    ],
    key: ['id'],
  },
  api_keys: {
    columns: [
      'id',
      'hash',
      'label',
      'role',
      'body',
      'created_at',
      'created_by',
      'expires_at?',
      'revoked_at?',
    ],
    key: ['id'],
  },
  impacts: {
    columns: ['id', 'at', 'before', 'after', 'cases#', 'moved#', 'batch'],
    key: ['id'],
  },
  impact_cases: { columns: ['batch', 'case_id', 'moved'], key: ['batch', 'case_id'] },
  marks: { columns: ['name', 'value'], key: ['name'] },
  kept_answers: {
    columns: ['owner', 'key', 'fingerprint', 'status#', 'headers', 'body', 'at'],
    key: ['owner', 'key'],
  },
};
