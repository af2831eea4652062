import type { Role } from './principal.ts';

/** Everything that is asked of the service, as far as a role decides on it. */
export const ACTIONS = [
  'case.register',
  'case.append',
  'case.restate',
  'case.read',
  'case.read-text',
  'case.list',
  'case.decide',
  'identity.open',
  'own-data.give',
  'retention.erase',
  'rates.read',
  'run.start',
  'due.list',
  'law.read',
  'impact.read',
  'audit.read',
  'audit.verify',
  'key.manage',
  'dead-letter.manage',
] as const;
export type Action = (typeof ACTIONS)[number];

/** The least that each role needs for its work (personal information law, Art 6). */
export const PERMISSIONS: Readonly<Record<Role, ReadonlySet<Action>>> = {
  clerk: new Set<Action>([
    'case.register',
    'case.append',
    'case.restate',
    'case.read',
    'case.read-text',
    'case.list',
    'case.decide',
    'identity.open',
    'own-data.give',
    'rates.read',
    'run.start',
    'due.list',
    'law.read',
    'impact.read',
  ]),
  handler: new Set<Action>([
    'case.append',
    'case.read',
    'case.read-text',
    'case.list',
    'case.decide',
    'identity.open',
    'due.list',
    'law.read',
    'impact.read',
  ]),
  head: new Set<Action>([
    'case.register',
    'case.append',
    'case.restate',
    'case.read',
    'case.read-text',
    'case.list',
    'case.decide',
    'identity.open',
    'own-data.give',
    'retention.erase',
    'rates.read',
    'run.start',
    'due.list',
    'law.read',
    'impact.read',
    'audit.read',
    'key.manage',
    'dead-letter.manage',
  ]),
  auditor: new Set<Action>([
    'case.read',
    'case.list',
    'case.decide',
    'rates.read',
    'run.start',
    'due.list',
    'law.read',
    'impact.read',
    'audit.read',
    'audit.verify',
  ]),
  'rule-author': new Set<Action>(['law.read']),
};

/**
 * Whether a role may do something.
 *
 * @example
 * allows('auditor', 'identity.open') // false
 */
export const allows = (role: Role, action: Action): boolean => PERMISSIONS[role].has(action);

/**
 * Whether a role may do nothing that another may not: nobody gives away more than they hold.
 *
 * @example
 * isWithinRole('clerk', 'head') // true
 * isWithinRole('auditor', 'head') // false: a head does not verify the audit log
 */
export const isWithinRole = (role: Role, other: Role): boolean =>
  ACTIONS.every((action) => !allows(role, action) || allows(other, action));
