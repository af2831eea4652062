import type { SqlFailure } from '@xinfang/store/sql';

const medium = (
  code: Extract<SqlFailure, { kind: 'medium' }>['code'],
  retry: boolean,
): SqlFailure => ({ kind: 'medium', code, retry });

const COLLISION: SqlFailure = { kind: 'collision' };
const UNAVAILABLE = medium('unavailable', true);
const SCHEMA = medium('schema', false);
const DAMAGED = medium('damaged', false);

/** What the server's conditions mean, by SQLSTATE; a class of two characters stands for those that are not named. */
const BY_STATE: Readonly<Record<string, SqlFailure>> = {
  '23505': { kind: 'unique' },
  '40001': COLLISION,
  '40P01': COLLISION,
  '53100': medium('full', false),
  '53': UNAVAILABLE,
  // A standby, or a server that was set so: after a failover the next connection may be to one that writes.
  '25006': medium('read-only', true),
  '57014': medium('too-slow', true),
  '55P03': medium('too-slow', true),
  '25P03': medium('too-slow', true),
  '57': UNAVAILABLE,
  '08': UNAVAILABLE,
  '28': medium('unavailable', false),
  '3D': medium('unavailable', false),
  '3F': SCHEMA,
  '42P01': SCHEMA,
  '42703': SCHEMA,
  '42883': SCHEMA,
  '42501': SCHEMA,
  '58': DAMAGED,
  XX001: DAMAGED,
  XX002: DAMAGED,
};

const NETWORK = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOENT',
]);

/** How `pg` and Kysely say that there is no connection: they give no code. */
const LOST =
  /connection terminated|connection error|not queryable|trying to connect|after calling end|already been destroyed|connection ended/iu;
const SLOW = /query read timeout/iu;

const codeOf = (error: Error): string | undefined =>
  'code' in error && typeof error.code === 'string' ? error.code : undefined;

/** What an error of `pg` means; `undefined` for one that is not the server's or the connection's. */
export const failureOf = (error: unknown): SqlFailure | undefined => {
  if (!(error instanceof Error)) return undefined;
  const code = codeOf(error);
  if (code !== undefined) {
    if (NETWORK.has(code)) return UNAVAILABLE;
    const known = BY_STATE[code] ?? BY_STATE[code.slice(0, 2)];
    if (known !== undefined) return known;
    return /^[0-9A-Z]{5}$/u.test(code) ? medium('defect', false) : undefined;
  }
  if (SLOW.test(error.message)) return medium('too-slow', true);
  return LOST.test(error.message) ? UNAVAILABLE : undefined;
};
