import { createHash, createHmac } from 'node:crypto';
import type { AuditDraft, AuditRow } from '../audit-log.ts';
import { SealError } from '../seal/seal-error.ts';
import { encodeRow } from './encode-row.ts';

const KEY_BYTES = 32;
const CHAINS = 16;

/**
 * What makes the lines of an audit log a chain: each line's hash is keyed and covers the line before.
 *
 * @example
 * const { hash: previous } = head ?? { hash: seal.beginning(chain) };
 * const row = { ...draft, chain, number: (head?.number ?? 0) + 1, previous };
 * keep({ ...row, hash: seal.hashOf(row) });
 */
export interface AuditSeal {
  /** The chain that a new line belongs to, from 0: lines about one case share one, so that its acts stay in order. */
  chainOf(draft: AuditDraft): number;
  /** @throws TypeError where a detail is no text, truth value or finite number. */
  hashOf(row: Omit<AuditRow, 'hash'>): string;
  /** What stands in place of the hash before a chain's first line. */
  beginning(chain: number): string;
}

/**
 * The seal of an audit log, with HMAC-SHA-256. `chains` (default 16) is into how many chains new lines go: it may be changed at
 * any time, former chains stay whole.
 *
 * @throws SealError `key-length` where the key is shorter than 32 bytes.
 * @example
 * const seal = openAuditSeal(key);
 * const store = await openSqliteStore({ file: 'cases.sqlite', audit: seal });
 */
export const openAuditSeal = (
  key: Uint8Array,
  { chains = CHAINS }: { readonly chains?: number } = {},
): AuditSeal => {
  if (key.length < KEY_BYTES) throw new SealError('key-length');
  if (!Number.isInteger(chains) || chains < 1) throw new RangeError('chains must be 1 or more');
  const secret = Uint8Array.from(key);
  const mac = (text: string) => createHmac('sha256', secret).update(text, 'utf8').digest('hex');
  return Object.freeze({
    chainOf: ({ caseId, actor }: AuditDraft) =>
      createHash('sha256')
        .update(caseId ?? actor.id, 'utf8')
        .digest()
        .readUInt32BE(0) % chains,
    hashOf: (row: Omit<AuditRow, 'hash'>) => mac(encodeRow(row)),
    beginning: (chain: number) => mac(`xinfang-audit-beginning-1 ${chain}`),
  });
};
