import { createHash } from 'node:crypto';
import { opensIn } from './opens.ts';

/** Tables of which a viewer may read the rows about cases that they may see; by the column with the case's id. */
const OF_CASES = [
  'cases',
  'case_accused',
  'case_deadlines',
  'log',
  'sealed_parts',
  'person_marks',
  'impact_cases',
] as const;

/** Tables that are the service's alone: queues, answers, keys. They hold contents of cases, too. */
const OF_SERVICE = [
  'audit_heads',
  'outbox',
  'jobs',
  'api_keys',
  'impacts',
  'marks',
  'kept_answers',
] as const;

/** What the role of the service may do; entries and audit lines are only ever added. */
const GRANTS: Readonly<Record<string, string>> = {
  log: 'select, insert',
  audit_log: 'select, insert',
  audit_heads: 'select, insert, update',
  impacts: 'select, insert',
  impact_cases: 'select, insert, delete',
  api_keys: 'select, insert, update',
};
const ALL = 'select, insert, update, delete';

/** All tables with rows of cases or of the service: none is without row-level security. */
export const TABLES: readonly string[] = ['case_reach', 'audit_log', ...OF_CASES, ...OF_SERVICE];

/** Asked once for a statement, not once for a row. */
const setting = (name: string): string => `(select current_setting('xinfang.${name}', true))`;

const IS_SERVICE = `${setting('eyes')} = 'service'`;
const MY_BODY = setting('body');

/** The tables that the function reads: its owner sees them while it runs for another, and not when connecting itself. */
const GUARDED = ['cases', 'case_accused'];

const guardOf = (table: string): readonly string[] =>
  GUARDED.includes(table)
    ? [
        `drop policy if exists guard on ${table}`,
        `create policy guard on ${table} for select to current_user using (session_user <> current_user)`,
      ]
    : [];

/** A dump is made by the owner with the service's eyes; without them the owner, too, sees nothing. */
const dumpedOf = (table: string): readonly string[] => [
  `drop policy if exists dumped on ${table}`,
  `create policy dumped on ${table} for select to current_user using (${IS_SERVICE})`,
];

const reachOf = (table: string): string =>
  `exists (select 1 from case_reach r where r.case_id = ${table}.case_id and r.body = ${MY_BODY})`;

/** What a viewer may read of a table. */
const SEEN: Readonly<Record<string, string>> = {
  // Every question names the body, too. Said once more as an equality the planner would count it twice, expect next to no rows,
  // and sort all cases of a body instead of walking an index; what is wrapped it counts as a coin toss.
  case_reach: `coalesce(body = ${MY_BODY}, false) and (guarded = 0 or xinfang_opens(case_id, of_office))`,
  // Lines about no case hold ids only; whose they are is asked by bodies.
  audit_log: `${setting('eyes')} = 'body' and case_id is null or ${reachOf('audit_log')}`,
  ...Object.fromEntries(OF_CASES.map((table) => [table, reachOf(table)])),
};

/** That it is the service is asked first: then nothing else is reckoned for its rows. */
const seenOf = (table: string): string => {
  const seen = SEEN[table];
  return seen === undefined ? IS_SERVICE : `${IS_SERVICE} or (${seen})`;
};

const policiesOf = (table: string, role: string): readonly string[] => [
  `alter table ${table} enable row level security`,
  `alter table ${table} force row level security`,
  ...['seen', 'added', 'changed', 'dropped'].map(
    (name) => `drop policy if exists ${name} on ${table}`,
  ),
  `create policy seen on ${table} for select to ${role} using (${seenOf(table)})`,
  `create policy added on ${table} for insert to ${role} with check (${IS_SERVICE})`,
  `create policy changed on ${table} for update to ${role} using (${IS_SERVICE}) with check (${IS_SERVICE})`,
  `create policy dropped on ${table} for delete to ${role} using (${IS_SERVICE})`,
  ...dumpedOf(table),
  ...guardOf(table),
  `revoke all on ${table} from public, ${role}`,
  `grant ${GRANTS[table] ?? ALL} on ${table} to ${role}`,
];

const functionsIn = (schema: string): readonly string[] => [
  opensIn(schema),
  'revoke all on function xinfang_opens(text, bigint) from public',
];

/** Everything that keeps rows from eyes, as it must stand after a migration; saying it again changes nothing. */
export const policyStatements = (schema: string, role: string): readonly string[] => [
  `revoke all on schema ${schema} from public`,
  `grant usage on schema ${schema} to ${role}`,
  ...functionsIn(schema),
  `grant execute on function xinfang_opens(text, bigint) to ${role}`,
  ...TABLES.flatMap((table) => policiesOf(table, role)),
  'revoke all on kysely_migration, kysely_migration_lock from public',
  `grant select on kysely_migration to ${role}`,
  `comment on function xinfang_opens(text, bigint) is '${POLICY_IDENTITY}'`,
];

/** Tells the policies of one version of this package from those of another. */
export const POLICY_IDENTITY: string = createHash('sha256')
  .update(
    [...functionsIn('schema'), ...TABLES.flatMap((table) => policiesOf(table, 'role'))].join('\n'),
  )
  .digest('hex');
