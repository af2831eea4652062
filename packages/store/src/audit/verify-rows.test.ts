import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { draft, inOrder, seal, writeLines } from '../../test/written-lines.ts';
import type { AuditFault, AuditHead, AuditRow } from '../audit-log.ts';
import { openAuditSeal, verifyRows } from '../index.ts';

interface Log {
  readonly rows: readonly AuditRow[];
  readonly heads: readonly AuditHead[];
}

const verify = ({ rows, heads }: Log, checkpoint?: readonly AuditHead[]) =>
  verifyRows(seal, { rows: inOrder(rows), heads: () => heads, ...(checkpoint && { checkpoint }) });

const log = fc.array(draft, { minLength: 1, maxLength: 12 }).map((drafts) => writeLines(drafts));
/** A log and one of its lines. */
const logAndLine = log.chain(({ rows, heads }) =>
  fc.constantFrom(...rows).map((row) => ({ rows, heads, row })),
);

/** A log of one chain with this many lines. */
const oneChain = (count: number, tag = ''): Log =>
  writeLines(
    Array.from({ length: count }, (_, index) => ({
      action: 'case.event-appended',
      actor: { id: 'u-1', role: 'clerk', body: 'county-xfj' },
      at: `2026-11-30T00:00:${String(index).padStart(2, '0')}.000Z${tag}`,
      caseId: 'case-1',
    })),
  );

const dropped = (rows: readonly AuditRow[], gone: AuditRow) => rows.filter((row) => row !== gone);
const without = (row: AuditRow, field: 'caseId' | 'purpose' | 'detail'): AuditRow => {
  const copy = { ...row };
  delete copy[field];
  return copy;
};
const replaced = (rows: readonly AuditRow[], old: AuditRow, by: AuditRow) =>
  rows.map((row) => (row === old ? by : row));
const told = (faults: readonly AuditFault[]) =>
  faults.map(({ number, code }) => `${number} ${code}`);
const at = (rows: readonly AuditRow[], index: number): AuditRow => {
  const row = rows.at(index);
  if (row === undefined) throw new Error('no such line');
  return row;
};

/** Every way to change one field. */
const CHANGES: readonly [string, (row: AuditRow) => AuditRow][] = [
  ['action', (row) => ({ ...row, action: `${row.action}x` })],
  ['actor id', (row) => ({ ...row, actor: { ...row.actor, id: `${row.actor.id}x` } })],
  ['actor role', (row) => ({ ...row, actor: { ...row.actor, role: `${row.actor.role}x` } })],
  ['actor body', (row) => ({ ...row, actor: { ...row.actor, body: `${row.actor.body}x` } })],
  ['time', (row) => ({ ...row, at: `${row.at}x` })],
  ['case', (row) => ({ ...row, caseId: `${row.caseId ?? ''}x` })],
  ['case taken away', (row) => without(row, 'caseId')],
  ['purpose', (row) => ({ ...row, purpose: `${row.purpose ?? ''}x` })],
  ['purpose taken away', (row) => without(row, 'purpose')],
  ['a detail more', (row) => ({ ...row, detail: { ...row.detail, more: 1 } })],
  ['details taken away', (row) => without(row, 'detail')],
  ['previous', (row) => ({ ...row, previous: `${row.previous}0` })],
  ['hash', (row) => ({ ...row, hash: row.hash.replace(/^./, (c) => (c === '0' ? '1' : '0')) })],
];

describe('an audit log', () => {
  test('verifies as it was written, with its own ends as checkpoint, and tells its ends', async () => {
    await fc.assert(
      fc.asyncProperty(log, async (written) => {
        const byChain = [...written.heads].sort((a, b) => a.chain - b.chain);
        expect(await verify(written, written.heads)).toEqual({
          ok: true,
          rows: written.rows.length,
          heads: byChain,
          faults: [],
        });
      }),
    );
  });

  test('verifies where the chains lie between each other, and with none at all', async () => {
    const { rows, heads } = writeLines(
      ['a', 'b', 'c', 'a', 'b', 'd'].map((caseId) => ({
        action: 'x',
        actor: { id: '', role: '', body: '' },
        at: '',
        caseId,
      })),
    );
    expect((await verifyRows(seal, { rows, heads: () => heads })).ok).toBe(true);
    expect((await verifyRows(seal, { rows: [], heads: () => [] })).ok).toBe(true);
  });

  test('verifies while lines are added', async () => {
    const { rows, heads } = oneChain(5);
    const earlier = oneChain(3).heads;
    const growing = () => {
      const answers = [earlier, heads].values();
      return () => answers.next().value ?? [];
    };
    for (const seen of [rows.slice(0, 3), rows.slice(0, 4), rows])
      expect((await verifyRows(seal, { rows: seen, heads: growing() })).ok).toBe(true);
  });

  test('is not verified with another key', async () => {
    const { rows, heads } = oneChain(2);
    const other = openAuditSeal(new Uint8Array(32).fill(8));
    const { faults } = await verifyRows(other, { rows, heads: () => heads });
    expect(told(faults)).toEqual(['1 changed', '2 changed']);
  });

  test.each(CHANGES)('tells of a changed %s', async (_, change) => {
    await fc.assert(
      fc.asyncProperty(logAndLine, async ({ rows, heads, row }) => {
        const changed = change(row);
        fc.pre(JSON.stringify(changed) !== JSON.stringify(row));
        const { ok, faults } = await verify({ rows: replaced(rows, row, changed), heads });
        expect(ok).toBe(false);
        expect(faults).toEqual([{ chain: row.chain, number: row.number, code: 'changed' }]);
      }),
      { numRuns: 50 },
    );
  });

  test('tells of any line that was dropped, the last one too', async () => {
    await fc.assert(
      fc.asyncProperty(logAndLine, async ({ rows, heads, row: { chain, number }, row }) => {
        const { faults } = await verify({ rows: dropped(rows, row), heads });
        const isLast = heads.some((head) => head.chain === chain && head.number === number);
        expect(faults).toEqual([{ chain, number, code: isLast ? 'cut' : 'missing' }]);
      }),
    );
  });

  test('tells of any two lines of a chain whose places were exchanged', async () => {
    const { rows, heads } = oneChain(8);
    await fc.assert(
      fc.asyncProperty(fc.subarray([...rows], { minLength: 2, maxLength: 2 }), async (pair) => {
        const [one, other] = [at(pair, 0), at(pair, 1)];
        const exchanged = rows.map((row) => {
          if (row === one) return { ...other, number: one.number };
          return row === other ? { ...one, number: other.number } : row;
        });
        const { faults } = await verify({ rows: exchanged, heads });
        expect(told(faults)).toEqual([`${one.number} reordered`, `${other.number} reordered`]);
      }),
    );
  });

  test.each<[string, readonly number[], string[]]>([
    ['in another order', [0, 2, 1], ['2 reordered']],
    ['twice', [0, 1, 1, 2], ['2 reordered']],
  ])('tells of lines that are given %s', async (_, order, faults) => {
    const { rows, heads } = oneChain(3);
    const given = order.map((index) => at(rows, index));
    const verified = await verifyRows(seal, { rows: given, heads: () => heads });
    expect(told(verified.faults)).toEqual(faults);
  });

  test('tells of any line that was given another number or chain', async () => {
    await fc.assert(
      fc.asyncProperty(logAndLine, fc.integer({ min: 1, max: 20 }), async (drawn, by) => {
        const { rows, heads, row } = drawn;
        const renumbered = { ...row, number: row.number + by };
        const elsewhere = { ...row, chain: row.chain + 3 * by };
        for (const moved of [renumbered, elsewhere]) {
          const { faults } = await verify({ rows: replaced(rows, row, moved), heads });
          const places = faults.map(({ chain, number }) => `${chain}/${number}`);
          expect(places).toContain(`${row.chain}/${row.number}`);
          expect(places).toContain(`${moved.chain}/${moved.number}`);
        }
      }),
    );
  });

  test('tells of every line of a chain that was given out for another', async () => {
    const { rows, heads } = oneChain(3);
    const elsewhere = <T extends { readonly chain: number }>(given: readonly T[]) =>
      given.map((one) => ({ ...one, chain: 99 }));
    const { faults } = await verify({ rows: elsewhere(rows), heads: elsewhere(heads) });
    expect(told(faults)).toEqual(['1 changed', '2 changed', '3 changed']);
  });

  test('tells of a forged line, wherever it is put and whatever its hash', async () => {
    const written = oneChain(6);
    const forger = openAuditSeal(new Uint8Array(32));
    await fc.assert(
      fc.asyncProperty(draft, fc.integer({ min: 1, max: 7 }), async (one, number) => {
        const previous =
          number === 1
            ? seal.beginning(at(written.rows, 0).chain)
            : at(written.rows, number - 2).hash;
        const row = { ...one, chain: at(written.rows, 0).chain, number, previous };
        const forged = { ...row, hash: forger.hashOf(row) };
        const shifted = written.rows.map((line) =>
          line.number < number ? line : { ...line, number: line.number + 1 },
        );
        const head = {
          chain: row.chain,
          number: 7,
          hash: number === 7 ? forged.hash : at(written.rows, 5).hash,
        };
        const { faults } = await verify({ rows: [...shifted, forged], heads: [head] });
        expect(faults.map((fault) => fault.number)).toContain(number);
      }),
    );
  });

  test('tells of lines cut off the end with the stored end, where a checkpoint was kept outside', async () => {
    const { rows, heads: checkpoint } = oneChain(6);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 5 }), async (kept) => {
        const last = rows[kept - 1];
        const heads = last ? [{ chain: last.chain, number: kept, hash: last.hash }] : [];
        const cut = { rows: rows.slice(0, kept), heads };
        expect((await verify(cut)).ok).toBe(true);
        expect(told((await verify(cut, checkpoint)).faults)).toEqual([`${kept + 1} cut`]);
      }),
    );
  });

  test('tells of a log that was set back and grew again, where a checkpoint was kept outside', async () => {
    const { heads: checkpoint } = oneChain(4);
    const again = oneChain(6, ' again');
    expect((await verify(again)).ok).toBe(true);
    expect(told((await verify(again, checkpoint)).faults)).toEqual(['4 cut']);
  });

  test('tells where two histories were put together', async () => {
    const [one, other] = [oneChain(4), oneChain(4, ' again')];
    const mixed = { rows: [...one.rows.slice(0, 2), ...other.rows.slice(2)], heads: other.heads };
    expect(told((await verify(mixed)).faults)).toEqual(['3 reordered']);
  });

  test.each<[string, (heads: readonly AuditHead[]) => readonly AuditHead[], string]>([
    ['set back', (heads) => heads.map((head) => ({ ...head, ...{ number: 2 } })), '2 cut'],
    ['set ahead', (heads) => heads.map((head) => ({ ...head, number: 9 })), '6 cut'],
    ['taken away', () => [], '1 cut'],
    ['given another hash', (heads) => heads.map((head) => ({ ...head, hash: '0' })), '5 cut'],
  ])('tells of a stored end that was %s', async (_, change, fault) => {
    const { rows, heads } = oneChain(5);
    expect(told((await verify({ rows, heads: change(heads) })).faults)).toContain(fault);
  });

  test('takes the end of a chain that has no line yet, but none that was never its beginning', async () => {
    const beginning = { chain: 0, number: 0, hash: seal.beginning(0) };
    expect((await verify({ rows: [], heads: [beginning] })).ok).toBe(true);
    const other = { ...beginning, hash: seal.beginning(1) };
    expect(told((await verify({ rows: [], heads: [other] })).faults)).toEqual(['1 cut']);
  });

  test('tells of a detail that was never written, such as a null', async () => {
    const { rows, heads } = oneChain(1);
    const changed: AuditRow = JSON.parse(JSON.stringify({ ...at(rows, 0), detail: { a: null } }));
    expect(told((await verify({ rows: [changed], heads })).faults)).toEqual(['1 changed']);
  });

  test('tells at most 1,000 faults, however large a hole is', async () => {
    const { rows, heads } = oneChain(2);
    const far = { ...at(rows, 1), number: Number.MAX_SAFE_INTEGER };
    const { faults } = await verify({ rows: [at(rows, 0), far], heads });
    expect(faults).toHaveLength(1000);
    expect(faults[0]?.number).toBe(2);
  });
});
