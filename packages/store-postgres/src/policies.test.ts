import { expect, test } from 'vitest';
import { POLICY_IDENTITY, policyStatements, TABLES } from './policies.ts';

const statements = policyStatements('county', 'county_app');

test.each(TABLES)(
  'row-level security is forced on %s, and the role is granted no more than rows',
  (table) => {
    expect(statements).toContain(`alter table ${table} enable row level security`);
    expect(statements).toContain(`alter table ${table} force row level security`);
    const grants = statements.filter(
      (one) => one.startsWith('grant') && one.includes(` on ${table} `),
    );
    expect(grants).toHaveLength(1);
    expect(grants[0]).toMatch(/^grant (?:select|insert|update|delete|, )+ on \w+ to county_app$/u);
  },
);

test('entries and audit lines are only ever added', () => {
  for (const table of ['log', 'audit_log'])
    expect(statements).toContain(`grant select, insert on ${table} to county_app`);
});

test('the function that reads past the policies finds no tables but the schema’s', () => {
  const made = statements.filter((one) => one.includes('security definer'));
  expect(made).toHaveLength(1);
  expect(made[0]).toContain('set search_path = county, pg_temp');
});

test('which policies a schema has is written down last', () => {
  expect(statements.at(-1)).toContain(POLICY_IDENTITY);
});
