import { describe, expect, test } from 'vitest';
import { asRead, edited, withRow } from '../../test/as-read.ts';
import { LAYERS, NEW_RULE, tableNamed } from '../../test/national-tables.ts';
import { rulesFromTable } from './rules-from-table.ts';
import type { Table, TableCell } from './table.ts';

/** What reading a table back finds, as code and place. */
const placesOf = (table: Table): readonly string[] =>
  rulesFromTable([asRead(table)], LAYERS).problems.map(
    ({ code, row, column }) => `${code} ${column ?? ''}${row ?? ''}`,
  );

describe('what is wrong is told with its cell', () => {
  const PROCEDURE = tableNamed('procedure');
  const LAST = PROCEDURE.rows.length + 2;
  const rowOf = (id: string): number =>
    PROCEDURE.rows.findIndex(({ cells }) => cells[0] === id) + 2;
  const ADVICE = rowOf('procedure.advice');

  test.each<[string, string, TableCell, string]>([
    ['an unknown outcome', 'event.type', '仲才', `unknown-value C${ADVICE}`],
    ['two outcomes', 'event.type', '仲裁、信访程序', `unknown-value C${ADVICE}`],
    ['an unknown value', '[purpose]', '申诉求诀', `unknown-value H${ADVICE}`],
    ['a priority that is none', '优先级', '很高', `bad-number E${ADVICE}`],
    ['an impossible day', 'effective.from', '2022-02-30', `bad-date F${ADVICE}`],
    ['a basis that cannot be read', '依据 basis', '条例第31条', `bad-basis T${ADVICE}`],
    ['JSON that is none', 'conditions', '{“any”: []}', `bad-json S${ADVICE}`],
    ['a flag that is none', 'local', '也许', `unknown-value X${ADVICE}`],
    ['an outcome left out', 'event.type', undefined, `missing-cell C${ADVICE}`],
    ['an article that is not', '依据 basis', 'xf22 999 H', `unknown-article T${ADVICE}`],
    [
      'an unknown fact among other conditions',
      'conditions',
      '{"any":[{"fact":"purpos","operator":"equal","value":"appeal"}]}',
      `unknown-fact S${ADVICE}`,
    ],
    ['an instrument that is not', '依据 basis', 'xf23 31 H', `unknown-instrument T${ADVICE}`],
  ])('%s', (_, header, value, place) => {
    expect(placesOf(edited(PROCEDURE, [['procedure.advice', header, value]]))).toContain(place);
  });

  test('all of it at once, and then nothing is checked further', () => {
    const table = edited(PROCEDURE, [
      ['procedure.advice', 'event.type', 'x'],
      ['procedure.petition', 'effective.from', 'y'],
    ]);
    expect(placesOf(table)).toEqual([
      `unknown-value C${ADVICE}`,
      `bad-date F${rowOf('procedure.petition')}`,
    ]);
  });

  test.each<[string, Readonly<Record<string, TableCell>>, string]>([
    ['a row without an id', { 'label.zh': '甲' }, `missing-id A${LAST}`],
    ['an id that is none', { ...NEW_RULE, '编号 id': '新规则 1' }, `bad-id A${LAST}`],
    ['an id twice', { ...NEW_RULE, '编号 id': 'procedure.advice' }, `duplicate-id A${LAST}`],
    [
      'a rule of another group',
      { ...NEW_RULE, '编号 id': 'simplified.yes' },
      `other-group A${LAST}`,
    ],
    ['a new rule without a label', { ...NEW_RULE, 'label.en': undefined }, `missing-cell Y${LAST}`],
    [
      'a new rule without conditions',
      { ...NEW_RULE, '[purpose]': undefined, '{admitted}': undefined },
      `missing-condition A${LAST}`,
    ],
  ])('%s', (_, row, place) => {
    expect(placesOf(withRow(PROCEDURE, row))).toContain(place);
  });

  test('a column that is unknown, doubled, or has no header', () => {
    const more = (header: string): Table => ({
      ...PROCEDURE,
      columns: [...PROCEDURE.columns, { header, width: 9 }],
      rows: PROCEDURE.rows.map(({ cells }) => ({ cells: [...cells, '是'] })),
    });
    expect(placesOf(more('其它 [purpos]'))).toEqual(['unknown-column AA1']);
    expect(rulesFromTable([asRead(more('[purpos]'))], LAYERS).problems[0]?.hint?.zh).toContain(
      '[purpose]',
    );
    expect(placesOf(more('信访目的'))).toEqual(['double-column AA1']);
    const [head, ...rows] = asRead(more('x')).rows;
    const bare = {
      row: 1,
      cells: head !== undefined && 'cells' in head ? head.cells.slice(0, -1) : [],
    };
    const without = { ...asRead(PROCEDURE), rows: [bare, ...rows] };
    expect(rulesFromTable([without], LAYERS).problems[0]).toMatchObject({
      code: 'column-without-header',
      row: 2,
      column: 'AA',
    });
  });

  test('merged cells below the header, and a sheet without a table', () => {
    const merges = [{ top: 3, left: 8, bottom: 4, right: 8 }];
    const [merged] = rulesFromTable([asRead(PROCEDURE, merges)], LAYERS).problems;
    expect(merged).toMatchObject({ code: 'merged-cells', row: 3, column: 'H', sheet: '办理途径' });
    expect(merged?.header).toContain('[purpose]');
    const strange = {
      file: 'x.csv',
      name: 'x',
      merges: [],
      rows: [{ row: 1, cells: [{ column: 'A', value: 1 }] }],
    };
    expect(rulesFromTable([strange], LAYERS).problems.map(({ code }) => code)).toEqual([
      'no-table',
      'sheet-not-read',
    ]);
  });

  test('a cell without a value, and a row whose quotes cannot be read', () => {
    const sheet = asRead(PROCEDURE);
    const rows = [
      ...sheet.rows.slice(0, 1),
      { row: 2, cells: [{ column: 'B', value: { code: 'cell-error' } }] },
      { row: 3, trouble: 'unreadable-row' },
    ];
    const codes = rulesFromTable([{ ...sheet, rows }], LAYERS).problems.map(({ code }) => code);
    expect(codes).toEqual(
      expect.arrayContaining(['cell-without-value', 'unreadable-row', 'missing-id']),
    );
  });

  test('two tables of one group, and a group that is not', () => {
    const sheet = asRead(PROCEDURE);
    const codes = rulesFromTable([sheet, { ...sheet, name: '副本' }], LAYERS).problems.map(
      ({ code }) => code,
    );
    expect(codes).toEqual(expect.arrayContaining(['double-group', 'duplicate-id']));
    const columns = PROCEDURE.columns.map((each) => ({
      ...each,
      header: each.header.replace('(procedure)', '(prosedure)'),
    }));
    expect(placesOf({ ...PROCEDURE, columns })).toContain('unknown-group ');
  });
});
