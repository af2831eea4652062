import fc from 'fast-check';
import type { AuditDraft, AuditHead, AuditRow } from '../src/audit-log.ts';
import { type AuditSeal, openAuditSeal } from '../src/index.ts';

export const seal: AuditSeal = openAuditSeal(new Uint8Array(32).fill(7), { chains: 3 });

/** Short texts of signs that the encoding itself uses, so that texts which run together would meet. */
const text = fc.oneof(
  fc.string({ unit: fc.constantFrom('s', '1', ':', '-', 't', 'n', ';', '信'), maxLength: 4 }),
  fc.string({ maxLength: 6 }),
);

/** A line before it has its place. */
export const draft: fc.Arbitrary<AuditDraft> = fc.record(
  {
    action: text,
    actor: fc.record({ id: text, role: text, body: text }),
    at: text,
    caseId: text,
    purpose: text,
    detail: fc.dictionary(
      text,
      fc.oneof(text, fc.boolean(), fc.double({ noDefaultInfinity: true, noNaN: true })),
      { maxKeys: 3, noNullPrototype: true },
    ),
  },
  { requiredKeys: ['action', 'actor', 'at'] },
);

/** The lines that a store would have written, each in its chain, and where the chains end. */
export const writeLines = (
  drafts: readonly AuditDraft[],
  by: AuditSeal = seal,
): { readonly rows: readonly AuditRow[]; readonly heads: readonly AuditHead[] } => {
  const heads = new Map<number, AuditHead>();
  const rows = drafts.map((one) => {
    const chain = by.chainOf(one);
    const head = heads.get(chain) ?? { chain, number: 0, hash: by.beginning(chain) };
    const unsealed = { ...one, chain, number: head.number + 1, previous: head.hash };
    const row = { ...unsealed, hash: by.hashOf(unsealed) };
    heads.set(chain, { chain, number: row.number, hash: row.hash });
    return row;
  });
  return { rows, heads: [...heads.values()] };
};

/** Lines as a store gives them: chain by chain, by number. */
export const inOrder = (rows: readonly AuditRow[]): readonly AuditRow[] =>
  [...rows].sort((a, b) => a.chain - b.chain || a.number - b.number);
