import type { AuditFault, AuditHead, AuditRow, AuditVerification } from '../audit-log.ts';
import type { AuditSeal } from './audit-seal.ts';
import { ChainWalk } from './chain-walk.ts';

/** At most this many faults are told: more only say the same again. */
const MOST_FAULTS = 1000;

/** What a log is verified from. */
export interface AuditLines {
  /** Every line, each chain by number; other chains may lie between. */
  readonly rows: Iterable<AuditRow> | AsyncIterable<AuditRow>;
  /**
   * The ends of the chains as the store has them. Asked before the first line is read and after the last: lines that are added
   * meanwhile are no fault, and no snapshot is needed.
   */
  readonly heads: () => readonly AuditHead[] | Promise<readonly AuditHead[]>;
  /** Ends of an earlier time, kept outside the store: what shows that the newest lines were cut off together with the heads. */
  readonly checkpoint?: readonly AuditHead[];
}

/**
 * Walks a log once, in bounded memory, and tells every line that was changed, is missing, stands in another's place or was cut
 * off. Without a checkpoint from outside, lines that were cut off the end together with the stored heads are not missed.
 *
 * @example
 * const { ok, faults, heads } = await verifyRows(seal, { rows, heads: () => readHeads() });
 */
export const verifyRows = async (
  seal: AuditSeal,
  { rows, heads, checkpoint = [] }: AuditLines,
): Promise<AuditVerification> => {
  const walks = new Map<number, ChainWalk>();
  const walkOf = (chain: number): ChainWalk => {
    const walk = walks.get(chain) ?? new ChainWalk(seal, chain, MOST_FAULTS);
    walks.set(chain, walk);
    return walk;
  };
  for (const head of [...(await heads()), ...checkpoint]) walkOf(head.chain).expect(head);
  let count = 0;
  for await (const row of rows) {
    count += 1;
    walkOf(row.chain).step(row);
  }
  const ends = new Map((await heads()).map((head) => [head.chain, head]));
  for (const [chain, walk] of walks) walk.end(ends.get(chain));
  return verdict(
    [...walks.values()].sort((a, b) => a.chain - b.chain),
    count,
  );
};

const verdict = (walks: readonly ChainWalk[], rows: number): AuditVerification => {
  const faults: readonly AuditFault[] = walks
    .flatMap((walk) => walk.faults())
    .slice(0, MOST_FAULTS);
  const heads = walks.flatMap((walk) => walk.head() ?? []);
  return { ok: faults.length === 0, rows, heads, faults };
};
