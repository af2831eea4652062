import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { read, utils, type WorkBook, write } from '@e965/xlsx';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { folderWith } from '../../test/folder.ts';
import { xinfang } from '../../test/in-process.ts';
import { contentOf, NATIONAL, nationalCopy } from '../../test/table-pack.ts';

interface Answer {
  readonly files: readonly string[];
  readonly rows: number;
  readonly changed: readonly {
    readonly id: string;
    readonly change: string;
    readonly file: string;
  }[];
  readonly problems: readonly Readonly<Record<string, unknown>>[];
}

const exported = async (pack: string, out: string, more: readonly string[] = []) => {
  const ran = await xinfang(['pack', 'table', 'export', pack, '--out', out, ...more, '--json']);
  expect([ran.code, ran.stderr]).toEqual([0, '']);
  return JSON.parse(ran.stdout) as Answer;
};

const imported = async (table: string, pack: string, more: readonly string[] = []) => {
  const ran = await xinfang(['pack', 'table', 'import', table, pack, ...more, '--json']);
  expect(ran.stderr).toBe('');
  return { code: ran.code, ...(JSON.parse(ran.stdout) as Answer) };
};

/** Opens a workbook as another program does, changes it, and saves it as that program does. */
const resaved = (file: string, change: (book: WorkBook) => void): void => {
  const book = read(readFileSync(file), { type: 'buffer' });
  change(book);
  writeFileSync(file, write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
};

type Cells = readonly (string | number | boolean | Date | undefined)[][];

/** Changes the rows of a sheet, the header among them. */
const rowsOf = (book: WorkBook, sheet: string, change: (rows: Cells) => Cells): void => {
  const rows = utils.sheet_to_json(book.Sheets[sheet] as never, { header: 1, raw: true });
  book.Sheets[sheet] = utils.aoa_to_sheet(change(rows as Cells) as never, { cellDates: true });
};

const RULES = readdirSync(join(NATIONAL, 'rules'), { encoding: 'utf8', recursive: true }).filter(
  (name) => name.endsWith('.json'),
).length;

describe('the national pack', () => {
  test.each([
    ['an XLSX workbook', 'rules.xlsx', 1],
    ['a folder of CSV files', 'rules', 7],
  ])('comes back from %s without a byte changed', async (_, name, files) => {
    using pack = nationalCopy();
    using out = folderWith();
    const before = contentOf(pack.path);
    const written = await exported(pack.path, join(out.path, name));
    expect([written.files.length, written.rows]).toEqual([files, RULES]);
    expect(await imported(join(out.path, name), pack.path)).toEqual({
      code: 0,
      files: expect.any(Array),
      rows: RULES,
      changed: [],
      problems: [],
    });
    expect(contentOf(pack.path)).toEqual(before);
  });

  test('gives the same bytes each time', async () => {
    using out = folderWith();
    await exported(NATIONAL, join(out.path, 'a.xlsx'), ['--group', 'flags']);
    await exported(NATIONAL, join(out.path, 'b.xlsx'), ['--group', 'flags']);
    const [a, b] = Object.values(contentOf(out.path));
    expect(a === b).toBe(true);
    expect(a?.slice(10, 14)).toBe('\0\0\x21\0');
  });

  test('comes back from GBK, and from UTF-8 without a mark', async () => {
    using pack = nationalCopy();
    using out = folderWith();
    const file = join(out.path, 'flags.csv');
    await exported(pack.path, file, ['--group', 'flags']);
    const text = readFileSync(file, 'utf8').slice(1);
    const before = contentOf(pack.path);
    for (const again of [text, text.replaceAll('\r\n', '\n'), iconv.encode(text, 'gbk')]) {
      writeFileSync(file, again);
      expect(await imported(file, pack.path)).toMatchObject({ code: 0, changed: [], problems: [] });
    }
    expect(contentOf(pack.path)).toEqual(before);
  });

  test('has drop-down lists and a page of help', async () => {
    using out = folderWith();
    const file = join(out.path, 'rules.xlsx');
    await exported(NATIONAL, file);
    const book = read(readFileSync(file), { type: 'buffer' });
    expect(book.SheetNames).toEqual([
      '是否受理',
      '去向',
      '办理途径',
      '简易办理',
      '提示',
      '说明',
      '取值',
    ]);
  });
});

const HOSTILE = [
  '=HYPERLINK("http://x","y")',
  '+1',
  '-1',
  '@x',
  "'=1",
  "''=1",
  ' 前后有空格 ',
  '两行\n文字, "引号"',
  '回车\r\n和制表\t符',
  '_x0041_ 和 _x000D_',
  '控制\u0001符',
  '2022-05-01',
  '12',
  'TRUE',
  '<b>&amp;</b>',
  '="001"',
];

/** The rules of the flags with a strange text each for a label and an explanation. */
const strangeTexts = Object.fromEntries(
  readdirSync(join(NATIONAL, 'rules/flags')).map((name, index) => [
    `rules/flags/${name}`,
    (text: string): string => {
      const rule = JSON.parse(text) as { label: object; explain: object };
      const [zh, other] = [HOSTILE[2 * index], HOSTILE[2 * index + 1]];
      return JSON.stringify({
        ...rule,
        label: { ...rule.label, zh: other ?? '名称' },
        explain: { ...rule.explain, zh: zh ?? '说明' },
      });
    },
  ]),
);

test.each(['rules.xlsx', 'rules.csv'])('texts of any kind come back from %s', async (name) => {
  expect(Object.keys(strangeTexts).length * 2).toBeGreaterThanOrEqual(HOSTILE.length);
  using pack = nationalCopy(strangeTexts);
  using out = folderWith();
  await exported(pack.path, join(out.path, name), ['--group', 'flags']);
  const back = await imported(join(out.path, name), pack.path);
  expect([back.rows, back.changed, back.problems]).toEqual([12, [], []]);
});

describe('a workbook that another program saved', () => {
  test('may have a cell changed, rows sorted, a row inserted, and dates made of texts', async () => {
    using pack = nationalCopy();
    using out = folderWith();
    const file = join(out.path, 'rules.xlsx');
    const before = contentOf(pack.path);
    await exported(pack.path, file);
    resaved(file, (book) =>
      rowsOf(book, '提示', ([head = [], ...rows]) => {
        const [id, name] = [head.indexOf('编号 id (flags)'), head.indexOf('名称 label.zh')];
        const from = head.indexOf('起 effective.from');
        const changed = rows.map((row) =>
          row.map((cell, at) => {
            if (at === name && row[id] === 'flags.recusal') return '应当回避（本局）';
            return at === from && cell === '2022-05-01' ? new Date(Date.UTC(2022, 4, 1)) : cell;
          }),
        );
        const fresh = changed[0]?.with(id, 'flags.copied').with(name, '照抄的一条') ?? [];
        return [head, [], ...changed.toReversed(), [], fresh];
      }),
    );
    const back = await imported(file, pack.path);
    expect(back.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(back.changed.map(({ id, change }) => `${change} ${id}`).toSorted()).toEqual([
      'added flags.copied',
      'changed flags.recusal',
    ]);
    const after = contentOf(pack.path);
    const changed = Object.keys(after).filter((path) => after[path] !== before[path]);
    expect(changed.length).toBe(2);
    const recusal = join(pack.path, 'rules/flags/flags.recusal.json');
    expect(readFileSync(recusal, 'utf8')).toBe(
      readFileSync(join(NATIONAL, 'rules/flags/flags.recusal.json'), 'utf8').replace(
        /"label": \{\s+"zh": "[^"]*"/u,
        (found) => found.replace(/"[^"]*"$/u, '"应当回避（本局）"'),
      ),
    );
    const checked = await xinfang(['pack', 'check', pack.path, '--json']);
    expect(checked.code).toBe(0);
  });

  test('with a bad cell changes nothing, and the cell is told by sheet, row and column', async () => {
    using pack = nationalCopy();
    using out = folderWith();
    const file = join(out.path, 'rules.xlsx');
    await exported(pack.path, file);
    resaved(file, (book) => {
      const sheet = book.Sheets['办理途径'] as Record<string, unknown>;
      sheet['C3'] = { t: 's', v: '仲才' };
      sheet['B3'] = { t: 's', v: '改了名称' };
    });
    const before = contentOf(pack.path);
    const back = await imported(file, pack.path);
    expect(back).toMatchObject({
      code: 1,
      changed: [],
      problems: [
        {
          code: 'unknown-value',
          severity: 'error',
          sheet: '办理途径',
          row: 3,
          column: 'C',
          header: '结论 event.type',
        },
      ],
    });
    expect(contentOf(pack.path)).toEqual(before);
    const people = await xinfang(['pack', 'table', 'import', file, pack.path]);
    expect(people.stdout).toContain(
      '办理途径 第 3 行 C 列 (结论 event.type)  错误  没有“仲才”这个取值',
    );
    expect(people.stdout).toContain('规则包没有动');
  });

  test('with merged cells is refused', async () => {
    using out = folderWith();
    const file = join(out.path, 'rules.xlsx');
    await exported(NATIONAL, file, ['--group', 'flags']);
    resaved(file, (book) => {
      (book.Sheets['提示'] as Record<string, unknown>)['!merges'] = [utils.decode_range('C2:C4')];
    });
    using pack = nationalCopy();
    expect(await imported(file, pack.path)).toMatchObject({
      code: 1,
      problems: expect.arrayContaining([
        expect.objectContaining({ code: 'merged-cells', row: 2, column: 'C' }),
      ]),
    });
  });
});

test('a rule without a row is deleted only with --delete', async () => {
  using pack = nationalCopy({ 'rules/flags/flags.recusal-2005.json': (text) => text });
  using out = folderWith();
  const file = join(out.path, 'flags.csv');
  await exported(pack.path, file, ['--group', 'flags']);
  const lines = readFileSync(file, 'utf8').split('\r\n');
  writeFileSync(file, lines.filter((line) => !line.startsWith('flags.recusal-2005,')).join('\r\n'));
  expect(await imported(file, pack.path)).toMatchObject({
    code: 0,
    changed: [],
    problems: [{ code: 'rule-without-row', severity: 'warning' }],
  });
  const back = await imported(file, pack.path, ['--delete']);
  expect(back.changed.map(({ change, id }) => [change, id])).toEqual([
    ['deleted', 'flags.recusal-2005'],
  ]);
  expect(Object.keys(contentOf(pack.path))).not.toContain('rules/flags/flags.recusal-2005.json');
});
