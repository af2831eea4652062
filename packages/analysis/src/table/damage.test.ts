import { hasErrors, loadPack, loadPackOrThrow } from '@xinfang/pack';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { filesOf, SMALL_PACK } from '../../../pack/test/small-pack.ts';
import { asRead } from '../../test/as-read.ts';
import { filesAfter } from './rule-files.ts';
import { rulesFromTable } from './rules-from-table.ts';
import type { ReadCell, ReadRow, ReadSheet } from './table.ts';
import { tablesOf } from './table-of.ts';

const FILES = filesOf(SMALL_PACK);
const SHEETS = tablesOf(loadPackOrThrow([FILES]), FILES).map((table) => asRead(table));

const WORDS = [
  '是',
  '否',
  '非 ',
  '、',
  '5..',
  '>',
  '编号 id',
  '[',
  '{}',
  '[{"any":[]}]',
  '{"all":[{"fact":"kind"}]}',
  '{"label":{"zh":5}}',
  '2022-13-01',
  'new-law 1 H',
  '__proto__',
  'constructor',
  '\u0000',
  '\ud800',
  '-1e9',
  'x'.repeat(40_000),
];

const value: fc.Arbitrary<ReadCell['value']> = fc.oneof(
  fc.constantFrom(...WORDS),
  fc.constantFrom(...SHEETS.flatMap(({ rows }) => rows.flatMap(valuesIn))),
  fc.string(),
  fc.double(),
  fc.boolean(),
  fc.constant({ code: 'cell-error' }),
);

function valuesIn(row: ReadRow): readonly ReadCell['value'][] {
  return 'cells' in row ? row.cells.map((cell) => cell.value) : [];
}

type Damage = (sheets: readonly ReadSheet[]) => readonly ReadSheet[];

const place = fc.record({ sheet: fc.nat(), row: fc.nat(), cell: fc.nat() });

const inRow = (
  sheets: readonly ReadSheet[],
  at: { readonly sheet: number; readonly row: number },
  change: (row: ReadRow) => readonly ReadRow[],
): readonly ReadSheet[] =>
  sheets.map((sheet, index) =>
    index === at.sheet % sheets.length
      ? {
          ...sheet,
          rows: sheet.rows.flatMap((row, i) =>
            i === at.row % sheet.rows.length ? change(row) : [row],
          ),
        }
      : sheet,
  );

const damage: fc.Arbitrary<Damage> = fc.oneof(
  fc.tuple(place, value).map(
    ([at, put]): Damage =>
      (sheets) =>
        inRow(sheets, at, (row) => [
          'cells' in row
            ? {
                ...row,
                cells: row.cells.map((cell, i) =>
                  i === at.cell % row.cells.length ? { ...cell, value: put } : cell,
                ),
              }
            : row,
        ]),
  ),
  fc.tuple(place, value).map(
    ([at, put]): Damage =>
      (sheets) =>
        inRow(sheets, at, (row) => [
          'cells' in row
            ? { ...row, cells: [...row.cells, { column: 'ZZ'.slice(at.cell % 2), value: put }] }
            : row,
        ]),
  ),
  place.map(
    (at): Damage =>
      (sheets) =>
        inRow(sheets, at, (row) => (at.cell % 2 === 0 ? [] : [row, row])),
  ),
  place.map(
    (at): Damage =>
      (sheets) =>
        inRow(sheets, at, ({ row }) => [{ row, trouble: 'unreadable-row' }]),
  ),
  place.map(
    ({ sheet }): Damage =>
      (sheets) =>
        sheets.map((each, i) => (i === sheet % sheets.length ? { ...each, rows: [] } : each)),
  ),
);

test('damaged tables are read or refused with a place and words, and what is read still loads', () => {
  const seen = { ok: 0, refused: 0 };
  fc.assert(
    fc.property(
      fc.array(damage, { minLength: 1, maxLength: 4 }),
      fc.boolean(),
      (damages, isDeleting) => {
        const sheets = damages.reduce<readonly ReadSheet[]>((now, change) => change(now), SHEETS);
        const read = rulesFromTable(sheets, [FILES], { delete: isDeleting });
        for (const { code, message } of read.problems)
          expect([code, message.zh, message.en].every((each) => each.length > 0)).toBe(true);
        seen[read.ok ? 'ok' : 'refused'] += 1;
        if (read.ok)
          expect(hasErrors(loadPack([filesAfter(FILES, read.changes)]).diagnostics)).toBe(false);
      },
    ),
    { numRuns: 300 },
  );
  expect(Math.min(seen.ok, seen.refused)).toBeGreaterThan(10);
});
