import type { Kysely } from 'kysely';
import { sql } from 'kysely';

/** Every list is a range of an index: by who looks, and in the order of the answer. */
export const createIndexes = async (db: Kysely<unknown>): Promise<void> => {
  for (const [name, table, columns] of INDEXES) {
    await db.schema
      .createIndex(name)
      .on(table)
      .columns([...columns])
      .execute();
  }
  for (const [name, table, columns, condition] of PARTIAL) {
    await db.schema
      .createIndex(name)
      .on(table)
      .columns([...columns])
      .where(sql<boolean>`${sql.raw(condition)}`)
      .execute();
  }
};

type Index = readonly [name: string, table: string, columns: readonly string[]];

const INDEXES: readonly Index[] = [
  // Row-level security asks it for every row: all that it asks stands in the index.
  ['case_reach_case', 'case_reach', ['case_id', 'body', 'guarded', 'of_office']],
  [
    'case_reach_received',
    'case_reach',
    ['body', 'received_on desc', 'case_id', 'partition', 'unstated', 'guarded', 'of_office'],
  ],
  ['case_reach_state', 'case_reach', ['body', 'state', 'received_on desc', 'case_id', 'guarded']],
  ['cases_received', 'cases', ['received_on desc', 'case_id']],
  ['cases_office', 'cases', ['office', 'case_id', 'received_on']],
  [
    'cases_office_received',
    'cases',
    // What lists are filtered by beside: the rows that a filter leaves out are not read.
    [
      'office',
      'received_on desc',
      'case_id',
      'state',
      'channel',
      'township',
      'content',
      'purpose',
      'partition',
      'holder',
    ],
  ],
  ['cases_office_state', 'cases', ['office', 'state', 'received_on desc', 'case_id']],
  ['cases_holder', 'cases', ['holder', 'received_on desc', 'case_id']],
  ['cases_township', 'cases', ['township', 'received_on desc', 'case_id']],
  ['cases_reckoned', 'cases', ['reckoned_with', 'case_id']],
  ['case_accused_body', 'case_accused', ['body', 'case_id']],
  ['case_deadlines_due', 'case_deadlines', ['due_on', 'case_id', 'deadline', 'instance']],
  ['case_deadlines_body', 'case_deadlines', ['body', 'due_on', 'case_id', 'deadline', 'instance']],
  [
    'case_deadlines_office',
    'case_deadlines',
    ['office', 'due_on', 'case_id', 'deadline', 'instance'],
  ],
  ['sealed_parts_wrapped', 'sealed_parts', ['case_id', 'key_id']],
  ['person_marks_case', 'person_marks', ['case_id']],
  ['audit_log_at', 'audit_log', ['at desc', 'chain desc', 'number desc']],
  ['audit_log_case', 'audit_log', ['case_id', 'at desc', 'chain desc', 'number desc']],
  ['audit_log_actor', 'audit_log', ['actor_id', 'at desc', 'chain desc', 'number desc']],
  ['audit_log_action', 'audit_log', ['action', 'at desc', 'chain desc', 'number desc']],
  ['outbox_queue', 'outbox', ['state', 'created_at', 'seq', 'due_at']],
  ['jobs_queue', 'jobs', ['status', 'created_at', 'id']],
  ['jobs_body', 'jobs', ['actor_body', 'created_at desc', 'id desc']],
  ['api_keys_body', 'api_keys', ['body']],
  ['kept_answers_at', 'kept_answers', ['at']],
];

/** They begin with what their condition says all the same: by that planners prefer them. */
const PARTIAL: readonly (readonly [...Index, condition: string])[] = [
  ['case_reach_open', 'case_reach', ['body', 'open', 'received_on desc', 'case_id'], 'open = 1'],
  [
    'case_reach_due',
    'case_reach',
    ['body', 'owing', 'received_on desc', 'case_id', 'next_due_on'],
    'owing = 1',
  ],
  ['cases_office_open', 'cases', ['office', 'open', 'received_on desc', 'case_id'], 'open = 1'],
  [
    'cases_office_due',
    'cases',
    ['office', 'owing', 'received_on desc', 'case_id', 'next_due_on'],
    'owing = 1',
  ],
  ['cases_kept', 'cases', ['closed_on', 'case_id'], 'kept = 1'],
];
