import type { Viewer } from '@xinfang/store';
import type { Organisation } from '../organisation.ts';
import type { Role } from './principal.ts';

/** Who settles what a matter is: only they meet one whose purpose or accused body is not stated. */
const SEE_UNSTATED: ReadonlySet<Role> = new Set<Role>(['clerk', 'head']);

/**
 * What a person of a role and body may see. Somebody of a body that the directory does not know learns of no accusation, and
 * neither does a rule author, who works on no case.
 *
 * @example
 * viewerOf(organisation, 'clerk', 'county-xfj').seesUnstated // true
 */
export const viewerOf = (organisation: Organisation, role: Role, body: string): Viewer =>
  Object.freeze({
    body,
    barredFrom: role === 'rule-author' ? 'all' : (organisation.barredFrom(body) ?? 'all'),
    seesUnstated: SEE_UNSTATED.has(role) && organisation.has(body),
  });
