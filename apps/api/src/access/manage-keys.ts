import type { ApiKey, AuditDraft, Store } from '@xinfang/store';
import type { Clock } from '../clock.ts';
import type { Organisation } from '../organisation.ts';
import { actorIdOf, isInForce } from './authenticate-key.ts';
import { foreignBody, noSuchKey, roleTooHigh, wrongExpiry, wrongLabel } from './key-refusals.ts';
import { hashSecret, newKeyText, writeKey } from './key-text.ts';
import { mustAllow } from './must-allow.ts';
import { isWithinRole } from './permissions.ts';
import { isRole, type Principal, type Role } from './principal.ts';

/** Where keys are kept and acts on them are told. */
export interface KeyRoom {
  readonly store: Pick<Store, 'keys' | 'audit'>;
  readonly organisation: Organisation;
  readonly clock: Clock;
}

/** What a key is to be. */
export interface KeyWanted {
  /** Which program uses it. */
  readonly label: string;
  readonly role: Role;
  readonly body: string;
  /** ISO timestamp; 90 days ahead where absent. */
  readonly expiresAt?: string;
}

/** A key without what is stored of its secret. */
export type KeySeen = Omit<ApiKey, 'hash'>;

/** A new key; `secret` is the whole of it, shown this once. */
export interface NewKey extends KeySeen {
  readonly secret: string;
}

const DAY_MILLIS = 24 * 60 * 60 * 1000;
const USUAL_DAYS = 90;
const LONGEST_DAYS = 366;
const LONGEST_LABEL = 100;

/**
 * Makes a key for the head's own body or one below it, of a role that may do nothing that the head may not.
 *
 * @throws Refusal 403 `not-permitted`, `foreign-body`, `role-too-high`; 422 `key-expiry`, `key-label`
 */
export const createKey = async (
  room: KeyRoom,
  who: Principal,
  wanted: KeyWanted,
): Promise<NewKey> => {
  mustAllow(who, 'key.manage');
  if (!room.organisation.isBelow(wanted.body, who.body)) throw foreignBody();
  if (!isWithinRole(wanted.role, who.role)) throw roleTooHigh();
  if (!isLabel(wanted.label)) throw wrongLabel();
  const expiresAt = expiryOf(wanted.expiresAt, room.clock.millis(), await endOf(room, who));
  return issueKey(room, who, { ...wanted, expiresAt });
};

/**
 * Makes a key without asking who wants it: for the operator at the console, and for the first start.
 *
 * @example
 * await issueKey(room, { id: 'service', role: 'service', body: 'county' }, { label: 'first start', role: 'head', body: 'county', expiresAt: null });
 */
export const issueKey = async (
  { store, clock }: KeyRoom,
  actor: AuditDraft['actor'],
  wanted: Omit<KeyWanted, 'expiresAt'> & { readonly expiresAt: string | null },
): Promise<NewKey> => {
  const text = newKeyText();
  const { label, role, body, expiresAt } = wanted;
  const seen: KeySeen = {
    id: text.id,
    label,
    role,
    body,
    createdAt: clock.now(),
    createdBy: actor.id,
    expiresAt,
    revokedAt: null,
  };
  // Told first: a line about a key that was not stored after all harms nobody, a key of which nothing is told does.
  await store.audit.append([draftOf('key.created', actor, seen, seen.createdAt)]);
  await store.keys.add({ ...seen, hash: hashSecret(text.secret) });
  return { ...seen, secret: writeKey(text) };
};

/**
 * The keys of the head's own body and of those below it, those that ended too.
 *
 * @throws Refusal 403 `not-permitted`
 */
export const listKeys = async (room: KeyRoom, who: Principal): Promise<readonly KeySeen[]> => {
  mustAllow(who, 'key.manage');
  const keys = await room.store.keys.list(room.organisation.below(who.body));
  return keys.map(seenOf);
};

/**
 * Ends a key at once; one that ended stays as it is.
 *
 * @throws Refusal 403 `not-permitted`, `role-too-high`; 404 `key-not-found`
 */
export const revokeKey = async (room: KeyRoom, who: Principal, id: string): Promise<void> => {
  mustAllow(who, 'key.manage');
  const { store, organisation, clock } = room;
  const key = await store.keys.find(id);
  if (key === undefined || !organisation.isBelow(key.body, who.body)) throw noSuchKey();
  if (isRole(key.role) && !isWithinRole(key.role, who.role)) throw roleTooHigh();
  if (key.revokedAt !== null) return;
  const at = clock.now();
  await store.audit.append([draftOf('key.revoked', who, key, at)]);
  await store.keys.revoke(id, at);
};

/** Named one by one: what a store keeps beside them is shown to nobody. */
const seenOf = (key: ApiKey): KeySeen => ({
  id: key.id,
  label: key.label,
  role: key.role,
  body: key.body,
  createdAt: key.createdAt,
  createdBy: key.createdBy,
  expiresAt: key.expiresAt,
  revokedAt: key.revokedAt,
});

const draftOf = (
  action: 'key.created' | 'key.revoked',
  { id, role, body }: AuditDraft['actor'],
  key: KeySeen,
  at: string,
): AuditDraft => ({
  action,
  actor: { id, role, body },
  at,
  detail: {
    key: key.id,
    role: key.role,
    body: key.body,
    ...(key.expiresAt === null ? {} : { expiresAt: key.expiresAt }),
  },
});

const isLabel = (label: string): boolean =>
  label.length <= LONGEST_LABEL && label.trim() !== '' && /^[^\p{C}\p{Zl}\p{Zp}]+$/u.test(label);

/** When the key ends that a person asks with: what it makes must not outlive it. */
const endOf = async ({ store, clock }: KeyRoom, who: Principal): Promise<number> => {
  if (who.by === 'token') return Number.POSITIVE_INFINITY;
  const key = await store.keys.find(who.id.slice(actorIdOf('').length));
  if (key === undefined || !isInForce(key, clock.millis())) return Number.NEGATIVE_INFINITY;
  return key.expiresAt === null ? Number.POSITIVE_INFINITY : Date.parse(key.expiresAt);
};

const expiryOf = (asked: string | undefined, now: number, end: number): string => {
  const until =
    asked === undefined ? Math.min(now + USUAL_DAYS * DAY_MILLIS, end) : Date.parse(asked);
  const latest = Math.min(now + LONGEST_DAYS * DAY_MILLIS, end);
  if (!(until > now && until <= latest)) throw wrongExpiry();
  return new Date(until).toISOString();
};
