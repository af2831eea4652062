import type { Actor, Viewer } from '@xinfang/store';

/** What a person is to the service. The table of what each may do is `permissions.ts`. */
export const ROLES = ['clerk', 'handler', 'head', 'auditor', 'rule-author'] as const;
export type Role = (typeof ROLES)[number];

/** Whether a word, as credentials and keys hold it, names a role. */
export const isRole = (word: unknown): word is Role => ROLES.some((role) => role === word);

/** Who asks: known by a token or a key, never by name. */
export interface Principal extends Actor {
  readonly role: Role;
  readonly by: 'token' | 'key';
  /** What may be seen; made from the organisation's tree when the request begins. */
  readonly viewer: Viewer;
}
