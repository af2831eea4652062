import type { ApiKey, ApiKeyStore } from '@xinfang/store';
import type { Clock } from '../clock.ts';
import type { Organisation } from '../organisation.ts';
import { isSecretOf, readKey } from './key-text.ts';
import { makePrincipal } from './make-principal.ts';
import type { Principal } from './principal.ts';
import { refuseAccess } from './refusals.ts';

/** What keys are checked with. */
export interface KeyChecking {
  readonly store: Pick<ApiKeyStore, 'find'>;
  readonly organisation: Organisation;
  readonly clock: Clock;
}

/** Compared with where there is no such key, so that both take the same time: no secret has this hash. */
const NOBODYS_HASH = '0'.repeat(64);

/**
 * Who sends an API key. Whether it never was, ended, or has another secret is not told apart.
 *
 * @throws Refusal 401 `bad-key`; 403 `no-role`, `unknown-body`
 */
export const authenticateKey = async (checking: KeyChecking, text: string): Promise<Principal> => {
  const given = readKey(text);
  if (given === undefined) throw refuseAccess('bad-key');
  const key = await checking.store.find(given.id);
  const isRight = isSecretOf(given.secret, key?.hash ?? NOBODYS_HASH);
  if (key === undefined || !isRight || !isInForce(key, checking.clock.millis()))
    throw refuseAccess('bad-key');
  const { role, body } = key;
  return makePrincipal(checking.organisation, { id: actorIdOf(key.id), by: 'key', role, body });
};

/** The id under which acts by a key are told: no token's subject begins so. */
export const actorIdOf = (keyId: string): string => `key:${keyId}`;

/** A day of ending that cannot be read ended already. */
export const isInForce = (key: ApiKey, now: number): boolean =>
  key.revokedAt === null && (key.expiresAt === null || now < Date.parse(key.expiresAt));
