import { StoreError } from '@xinfang/store';
import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { POLICY_IDENTITY, TABLES } from './policies.ts';

/** Why a database is not opened: told as the cause of the store's error. */
const refuse = (zh: string, en: string): never => {
  throw new StoreError('schema', { retry: false, cause: new Error(`${zh} · ${en}`) });
};

/** A role that row-level security does not hold, or that could lift it: alone, or by a role that it may take on. */
const checkRole = async (db: Kysely<never>): Promise<void> => {
  const { rows } = await sql<{ readonly free: boolean; readonly owner: boolean }>`
    select
      exists (
        select 1 from pg_roles
        where (rolsuper or rolbypassrls) and pg_has_role(current_user, oid, 'member')
      ) as free,
      exists (
        select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = current_schema() and c.relkind = 'r'
          and pg_has_role(current_user, c.relowner, 'member')
      ) as owner`.execute(db);
  const [role] = rows;
  if (role?.free !== false)
    refuse(
      '连接的角色是超级用户，或者不受行级安全约束：请用 migratePostgres 所建的角色',
      'The connecting role is a superuser or bypasses row-level security: use the role that migratePostgres made',
    );
  if (role?.owner !== false)
    refuse(
      '连接的角色拥有这些表，可以解除行级安全：请用另一个角色',
      'The connecting role owns the tables and could lift row-level security: use another role',
    );
};

/** Row-level security stands as this version wants it, on every table. */
const checkPolicies = async (db: Kysely<never>): Promise<void> => {
  const { rows } = await sql<{ readonly identity: string | null; readonly kept: number }>`
    select
      obj_description(to_regprocedure('xinfang_opens(text, bigint)'), 'pg_proc') as identity,
      (
        select count(*) from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = current_schema() and c.relname in (${sql.join(TABLES)})
          and c.relrowsecurity and c.relforcerowsecurity
      ) as kept`.execute(db);
  const [found] = rows;
  if (found?.identity !== POLICY_IDENTITY || found.kept !== TABLES.length)
    refuse(
      '行级安全不是本版本的：请运行 migratePostgres',
      'Row-level security is not as this version wants it: run migratePostgres',
    );
};

/** Rejects where the database would show this connection what is not for a viewer's eyes. */
export const checkSafety = async (db: Kysely<never>): Promise<void> => {
  await checkRole(db);
  await checkPolicies(db);
};
