import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { draft, seal, writeLines } from '../../test/written-lines.ts';
import { openAuditSeal } from '../index.ts';

const key = (fill: number) => new Uint8Array(32).fill(fill);

describe('the seal of an audit log', () => {
  test('puts all lines about one case, and those of one actor about none, into one chain', () => {
    fc.assert(
      fc.property(draft, draft, (one, other) => {
        const about = { ...other, ...(one.caseId !== undefined && { caseId: one.caseId }) };
        const { caseId: _, ...aboutNone } = other;
        const follows = one.caseId === undefined ? { ...aboutNone, actor: one.actor } : about;
        expect(seal.chainOf(follows)).toBe(seal.chainOf(one));
      }),
    );
  });

  test('spreads cases over all of its chains', () => {
    const by = openAuditSeal(key(1), { chains: 4 });
    const actor = { id: 'u', role: 'clerk', body: 'b' };
    const chains = Array.from({ length: 200 }, (_, index) =>
      by.chainOf({ action: 'a', actor, at: '', caseId: `case-${index}` }),
    );
    expect(new Set(chains)).toEqual(new Set([0, 1, 2, 3]));
  });

  test('gives another hash under another key, and another beginning to each chain', () => {
    const [row] = writeLines([
      { action: 'a', actor: { id: 'u', role: 'r', body: 'b' }, at: '' },
    ]).rows;
    if (row === undefined) throw new Error('no line was written');
    expect(openAuditSeal(key(8)).hashOf(row)).not.toBe(row.hash);
    expect(openAuditSeal(key(8)).beginning(0)).not.toBe(seal.beginning(0));
    expect(seal.beginning(0)).not.toBe(seal.beginning(1));
  });

  test('keeps its key though the bytes given are overwritten', () => {
    const bytes = key(7);
    const by = openAuditSeal(bytes);
    const before = by.beginning(0);
    bytes.fill(0);
    expect(by.beginning(0)).toBe(before);
  });

  test('refuses a short key and a number of chains that is none', () => {
    expect(() => openAuditSeal(new Uint8Array(31))).toThrow('seal: key-length');
    expect(() => openAuditSeal(key(1), { chains: 0 })).toThrow(RangeError);
    expect(() => openAuditSeal(key(1), { chains: 1.5 })).toThrow(RangeError);
  });
});
