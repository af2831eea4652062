import { expect, test } from 'vitest';
import { codeOf } from '../../test/access-fakes.ts';
import { mustAllow } from './must-allow.ts';
import { ACTIONS, type Action, allows, isWithinRole } from './permissions.ts';
import { ROLES, type Role } from './principal.ts';

const cell = (isAllowed: boolean) => (isAllowed ? 'yes' : '-');

const tableOf = (
  columns: readonly string[],
  rows: readonly (readonly [string, readonly string[]])[],
): string => {
  const line = (first: string, rest: readonly string[]) =>
    [first.padEnd(20), ...rest.map((word) => word.padEnd(11))].join(' ').trimEnd();
  return ['', line('', columns), ...rows.map(([first, rest]) => line(first, rest)), ''].join('\n');
};

test('each role may do this and nothing else', () => {
  const rows = ACTIONS.map(
    (action) => [action, ROLES.map((role) => cell(allows(role, action)))] as const,
  );
  expect(tableOf(ROLES, rows)).toBe(`
                     clerk       handler     head        auditor     rule-author
case.register        yes         -           yes         -           -
case.append          yes         yes         yes         -           -
case.restate         yes         -           yes         -           -
case.read            yes         yes         yes         yes         -
case.read-text       yes         yes         yes         -           -
case.list            yes         yes         yes         yes         -
case.decide          yes         yes         yes         yes         -
identity.open        yes         yes         yes         -           -
own-data.give        yes         -           yes         -           -
retention.erase      -           -           yes         -           -
rates.read           yes         -           yes         yes         -
run.start            yes         -           yes         yes         -
due.list             yes         yes         yes         yes         -
law.read             yes         yes         yes         yes         yes
impact.read          yes         yes         yes         yes         -
audit.read           -           -           yes         yes         -
audit.verify         -           -           -           yes         -
key.manage           -           -           yes         -           -
dead-letter.manage   -           -           yes         -           -
`);
});

test('who may give whom a key: a role is given by those who may do all that it may', () => {
  const rows = ROLES.map(
    (role) => [role, ROLES.map((giver) => cell(isWithinRole(role, giver)))] as const,
  );
  expect(tableOf(ROLES, rows)).toBe(`
                     clerk       handler     head        auditor     rule-author
clerk                yes         -           yes         -           -
handler              yes         yes         yes         -           -
head                 -           -           yes         -           -
auditor              -           -           -           yes         -
rule-author          yes         yes         yes         yes         yes
`);
});

const mustAllowLater = async (role: Role, action: Action) => mustAllow({ role }, action);

test('what the table does not allow is refused, and what it allows is not', async () => {
  for (const role of ROLES) {
    for (const action of ACTIONS) {
      const outcome = await codeOf(mustAllowLater(role, action));
      expect(outcome).toBe(allows(role, action) ? 'let in' : 'not-permitted');
    }
  }
});

test('identity is opened, given and erased by no auditor and no rule author, and keys are made by heads alone', () => {
  for (const action of [
    'identity.open',
    'own-data.give',
    'retention.erase',
    'case.read-text',
  ] as const) {
    expect(allows('auditor', action)).toBe(false);
    expect(allows('rule-author', action)).toBe(false);
  }
  expect(ROLES.filter((role) => allows(role, 'key.manage'))).toEqual(['head']);
});
