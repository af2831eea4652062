import type { Organisation } from '../organisation.ts';
import { isRole, type Principal } from './principal.ts';
import { refuseAccess } from './refusals.ts';
import { viewerOf } from './viewer.ts';

/** What credentials say of the person. */
export interface Claimed {
  readonly id: string;
  readonly by: Principal['by'];
  /** As written: a word or a list of words. */
  readonly role: unknown;
  readonly body: unknown;
}

/**
 * The person of checked credentials. One word, or the only known role of a list: where two roles or bodies are named, nobody
 * can tell which one is meant, and none is taken.
 *
 * @throws Refusal 403 `no-role`, `unknown-body`
 */
export const makePrincipal = (organisation: Organisation, claimed: Claimed): Principal => {
  const role = onlyOne(wordsOf(claimed.role).filter(isRole));
  if (role === undefined) throw refuseAccess('no-role');
  const body = onlyOne(wordsOf(claimed.body));
  if (typeof body !== 'string' || !organisation.has(body)) throw refuseAccess('unknown-body');
  const viewer = viewerOf(organisation, role, body);
  return Object.freeze({ id: claimed.id, role, body, by: claimed.by, viewer });
};

const wordsOf = (claim: unknown): readonly unknown[] => (Array.isArray(claim) ? claim : [claim]);

const onlyOne = <Word>(words: readonly Word[]): Word | undefined => {
  const [first, ...others] = new Set(words);
  return others.length === 0 ? first : undefined;
};
