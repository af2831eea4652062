import { describe, expect, test } from 'vitest';
import { nationalFiles, nationalPack } from '../../../../fixtures/national-pack.ts';
import { asRead, edited, withRow } from '../../test/as-read.ts';
import { LAYERS, NEW_RULE, TABLES, tableNamed } from '../../test/national-tables.ts';
import { formatJson } from '../json/format-json.ts';
import { howToTable, valuesTable } from './help-tables.ts';
import { filesAfter } from './rule-files.ts';
import { rulesFromTable } from './rules-from-table.ts';
import type { Table, TableCell } from './table.ts';

/** A rule without what belongs to its file; in which order its conditions stand does not matter. */
const inAnyOrder = (text: string): unknown => {
  const { $schema: _, ...rule } = JSON.parse(text) as {
    $schema?: string;
    conditions?: { all?: readonly unknown[] };
  };
  const all = rule.conditions?.all?.map((each) => JSON.stringify(each)).toSorted();
  return all === undefined ? rule : { ...rule, conditions: { all } };
};

describe('the national pack', () => {
  test.each(TABLES.map((table) => [table.id, table] as const))(
    'group %s comes back without any change',
    (_, table) => {
      const read = rulesFromTable([asRead(table)], LAYERS);
      expect(read).toEqual({ ok: true, rows: table.rows.length, changes: [], problems: [] });
    },
  );

  test('is formatted as new rules are', () => {
    const rules = Object.entries(nationalFiles).filter(([path]) => path.startsWith('rules/'));
    expect(rules.length).toBeGreaterThan(60);
    for (const [, text] of rules) expect(`${formatJson(JSON.parse(text))}\n`).toBe(text);
  });

  test('has pages of help that are no tables', () => {
    const pages = [howToTable(), valuesTable(nationalPack)].map((table) => asRead(table));
    const read = rulesFromTable([...pages, asRead(tableNamed('admission'))], LAYERS);
    expect([read.ok, read.problems]).toEqual([true, []]);
    expect(rulesFromTable(pages, LAYERS).problems.map(({ code }) => code)).toEqual(['no-table']);
  });

  test('comes back whole where its rules are lost', () => {
    const words = Object.fromEntries(
      Object.entries(nationalFiles).filter(([path]) => !path.startsWith('rules/')),
    );
    const read = rulesFromTable(
      TABLES.map((table) => asRead(table)),
      [words],
    );
    expect(read.problems).toEqual([]);
    const after = filesAfter(words, read.changes);
    expect(Object.keys(after).toSorted()).toEqual(Object.keys(nationalFiles).toSorted());
    for (const [path, text] of Object.entries(after))
      expect(inAnyOrder(text)).toEqual(inAnyOrder(nationalFiles[path] ?? ''));
  });
});

describe('spreadsheets and people', () => {
  const SIMPLIFIED = tableNamed('simplified');
  const scrambled: readonly (readonly [string, (table: Table) => Table])[] = [
    ['sort rows', (table) => ({ ...table, rows: table.rows.toReversed() })],
    [
      'move columns',
      ({ columns, rows, ...table }) => ({
        ...table,
        columns: columns.toReversed(),
        rows: rows.map(({ cells }) => ({ cells: cells.toReversed() })),
      }),
    ],
    ['rename the sheet', (table) => ({ ...table, name: 'Sheet1' })],
    [
      'write full-width headers',
      (table) => ({
        ...table,
        columns: table.columns.map((each) => ({
          ...each,
          header: each.header
            .replace('[', '［')
            .replace(']', '］')
            .replace('(', '（')
            .replace(')', '）'),
        })),
      }),
    ],
    [
      'shorten headers to their labels',
      (table) => ({
        ...table,
        columns: table.columns.map((each) => ({
          ...each,
          header:
            each.header.replace(/ \S+$/u, '') === '编号 id'
              ? each.header
              : each.header.replace(/ \S+$/u, ''),
        })),
      }),
    ],
    [
      'leave out a column',
      ({ columns, rows, ...table }) => ({
        ...table,
        columns: columns.toSpliced(5, 1),
        rows: rows.map(({ cells }) => ({ cells: cells.toSpliced(5, 1) })),
      }),
    ],
    [
      'add notes of their own',
      ({ columns, rows, ...table }) => ({
        ...table,
        columns: [...columns, { header: '备注：张', width: 9 }],
        rows: rows.map(({ cells }) => ({ cells: [...cells, '看过'] })),
      }),
    ],
  ];

  test.each(scrambled)('may %s', (_, scramble) => {
    for (const table of [SIMPLIFIED, tableNamed('dispatch')])
      expect(rulesFromTable([asRead(scramble(table))], LAYERS)).toMatchObject({
        changes: [],
        problems: [],
      });
  });

  test.each<[string, string, string, TableCell]>([
    [
      'full-width numbers and marks',
      'flags.too-many-representatives',
      '[representatives]',
      '＞　５',
    ],
    ['a date as a day number', 'flags.recusal', 'effective.from', 44_682],
    ['a date their own way', 'flags.recusal', 'effective.from', '2022/5/1'],
    ['a basis in words', 'flags.recusal', '依据 basis', 'xf22 第28条第3款 H'],
    ['a value by its English name', 'flags.too-many-representatives', '[channel]', 'visit'],
    ['a number as text', 'simplified.yes', '优先级', '２０'],
    ['a dash where nothing is asked', 'flags.recusal', '[channel]', '—'],
    ['a word where nothing is asked', 'flags.recusal', '{accusation}', '不限'],
  ])('may write %s', (_, id, header, value) => {
    const table = tableNamed(id.split('.')[0] ?? '');
    expect(rulesFromTable([asRead(edited(table, [[id, header, value]]))], LAYERS)).toMatchObject({
      changes: [],
      problems: [],
    });
  });
});

describe('a changed cell', () => {
  const change = (id: string, header: string, value: TableCell) => {
    const table = edited(tableNamed(id.split('.')[0] ?? ''), [[id, header, value]]);
    return rulesFromTable([asRead(table)], LAYERS);
  };
  const textOf = (id: string) => nationalFiles[`rules/${id.split('.')[0]}/${id}.json`] ?? '';

  test.each<[string, string, string, TableCell, string, string]>([
    [
      'a text',
      'flags.recusal',
      'label.zh',
      '回避（改）',
      '"zh": "存在利益冲突，应当回避"',
      '"zh": "回避（改）"',
    ],
    [
      'a number',
      'flags.too-many-representatives',
      '[representatives]',
      '>6',
      '"value": 5',
      '"value": 6',
    ],
    [
      'one value for several',
      'flags.too-many-representatives',
      '[channel]',
      '来访、来信',
      '"operator": "equal",\n        "value": "visit"',
      '"operator": "in",\n        "value": ["visit", "letter"]',
    ],
    [
      'the end of a span',
      'simplified.yes',
      'effective.to',
      '2040-12-31',
      '"from": "2022-07-17"',
      '"from": "2022-07-17",\n    "to": "2040-12-31"',
    ],
  ])('changes %s and nothing else of the file', (_, id, header, value, was, now) => {
    const text = textOf(id);
    const before = text.includes(was) ? text : text.replace(/"zh": "[^"]*"/u, was);
    const [changed, ...others] = change(id, header, value).changes;
    expect(others).toEqual([]);
    expect(changed?.change).toBe('changed');
    expect(changed?.text).toBe(before.replace(was, now));
  });

  test('of a named condition takes it out, turns it round, or puts it in', () => {
    const { changes } = change('procedure.petition', '{other-statutory-route}', '是');
    expect(changes[0]?.fields).toEqual(['{other-statutory-route}']);
    expect(JSON.parse(changes[0]?.text ?? '')).toMatchObject({
      conditions: {
        all: [{ condition: 'admitted-appeal' }, { condition: 'other-statutory-route' }],
      },
    });
  });

  test('of other conditions replaces what stood there', () => {
    const { changes } = change('simplified.no', 'conditions', '{"any":[{"condition":"admitted"}]}');
    expect(JSON.parse(changes[0]?.text ?? '')).toMatchObject({
      conditions: { any: [{ condition: 'admitted' }] },
    });
  });
});

describe('rows', () => {
  const PROCEDURE = tableNamed('procedure');

  test('that are new make new files', () => {
    const { ok, changes } = rulesFromTable([asRead(withRow(PROCEDURE, NEW_RULE))], LAYERS);
    expect(ok).toBe(true);
    expect(changes.map(({ change, file }) => [change, file])).toEqual([
      ['added', 'rules/procedure/procedure.new-case.json'],
    ]);
    expect(JSON.parse(changes[0]?.text ?? '')).toEqual({
      $schema: '../../../../schema/v1/rule.json',
      id: 'procedure.new-case',
      label: { zh: '新规则', en: 'New rule' },
      conditions: {
        all: [{ fact: 'purpose', operator: 'equal', value: 'appeal' }, { condition: 'admitted' }],
      },
      event: { type: 'arbitration' },
      effective: { from: '2030-01-01' },
      basis: [{ instrument: 'xf22', article: 31, item: 2, confidence: 'H' }],
      explain: { zh: '说明', en: 'Explanation' },
    });
  });

  test('that are gone delete a rule only where that is asked', () => {
    const gone = { ...PROCEDURE, rows: PROCEDURE.rows.slice(1) };
    const kept = rulesFromTable([asRead(gone)], LAYERS);
    expect(kept).toMatchObject({ ok: true, changes: [], problems: [{ code: 'rule-without-row' }] });
    const deleted = rulesFromTable([asRead(gone)], LAYERS, { delete: true });
    expect(deleted.changes).toMatchObject([{ change: 'deleted', id: PROCEDURE.rows[0]?.cells[0] }]);
  });
});
