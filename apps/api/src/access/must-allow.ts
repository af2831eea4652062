import { type Action, allows } from './permissions.ts';
import type { Principal } from './principal.ts';
import { refuseAccess } from './refusals.ts';

/**
 * Refuses a person whose role may not do something.
 *
 * @throws Refusal 403 `not-permitted`
 *
 * @example
 * mustAllow(who, 'audit.read');
 */
export const mustAllow = (who: Pick<Principal, 'role'>, action: Action): void => {
  if (!allows(who.role, action)) throw refuseAccess('not-permitted');
};
