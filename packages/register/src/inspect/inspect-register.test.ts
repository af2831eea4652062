import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { CASE, OFFICE_CSV } from '../../test/office.ts';
import { inPieces, readAll, rejectsOf } from '../../test/sources.ts';
import { readMapping } from '../mapping/mapping.ts';
import { type InspectOptions, inspectRegister } from './inspect-register.ts';
import type { Inspection } from './inspection.ts';

const inspect = (content: string | Uint8Array, options?: InspectOptions): Promise<Inspection> =>
  inspectRegister(inPieces(content), options);

const codesOf = ({ warnings }: Inspection): readonly string[] => warnings.map(({ code }) => code);

const placesOf = ({ columns }: Inspection): Readonly<Record<string, string>> =>
  Object.fromEntries(
    columns.flatMap(({ name, guess, kind }) => {
      if (guess === undefined) return [[name, kind]];
      if ('place' in guess) return [[name, guess.place]];
      return [[name, 'fact' in guess ? guess.fact : `${guess.event}.${guess.field}`]];
    }),
  );

/** Reads a register through the draft, with every assumption that was suggested. */
const run = async (content: string | Uint8Array, inspection: Inspection) => {
  const { format, mapping, suggestedAssumptions } = inspection;
  const assumptions = suggestedAssumptions.map(({ assumption }) => assumption);
  return readAll(content, { format, mapping: readMapping({ ...mapping, assumptions }) });
};

describe('the register of an office', () => {
  test('is known by its columns', async () => {
    expect(placesOf(await inspect(OFFICE_CSV))).toEqual({
      编号: 'id',
      收到日期: 'registration.receivedOn',
      信访形式: 'registration.channel',
      信访人: 'identity',
      标题: 'registration.title',
      内容: 'registration.text',
      人数: 'registration.petitioners.count',
      责任单位: 'registration.unit',
      转送日期: 'dispatched.on',
      受理日期: 'accepted.on',
      延期天数: 'extended.days',
      延期告知日: 'extended.notifiedOn',
      答复日期: 'replied.on',
      评价: 'evaluated.grade',
      备注: 'text',
    });
  });

  test('gives a draft by which it is read', async () => {
    const inspection = await inspect(OFFICE_CSV);
    expect(inspection.missing).toEqual([]);
    expect(inspection.mapping.ignore).toEqual(['信访人', '备注']);
    expect(inspection.mapping.events).toEqual([
      {
        type: 'dispatched',
        on: { column: '转送日期', date: ['YYYY/M/D'] },
        mode: 'forward',
        to: { column: '责任单位' },
      },
      { type: 'accepted', on: { column: '受理日期', date: ['YYYY-M-D'] } },
      {
        type: 'extended',
        on: { column: '延期告知日', date: ['YYYY-M-D'] },
        days: { column: '延期天数' },
        notifiedOn: { column: '延期告知日', date: ['YYYY-M-D'] },
      },
      { type: 'replied', on: { column: '答复日期', date: ['YYYY年M月D日', 'YYYY.M.D'] } },
    ]);
    const { rows, summary } = await run(OFFICE_CSV, inspection);
    expect(rejectsOf(rows)).toEqual([]);
    expect(summary).toMatchObject({ read: 3, cases: 3, unmappedColumns: [], unseenColumns: [] });
    expect(summary.assumptions.map(({ id }) => id)).toEqual([
      'accepted-when-received',
      'evaluated-when-replied-unit',
      'petition-procedure',
    ]);
  });

  test.each(['gbk', 'gb18030', 'utf8'])('is read in %s', async (encoding) => {
    const bytes = iconv.encode(`某县信访登记簿\n\n${OFFICE_CSV}`, encoding);
    const inspection = await inspect(bytes);
    expect(inspection.encoding?.name).toBe(encoding === 'utf8' ? 'utf-8' : 'gbk');
    expect(inspection.header).toEqual({ row: 3, rows: 1, sure: 'high' });
    expect(inspection.mapping.header).toEqual({ row: 3 });
    expect((await run(bytes, inspection)).summary).toMatchObject({ read: 3, cases: 3 });
  });

  test.each([';', '\t', '|'])('is read with cells between %j, below a title', async (delimiter) => {
    const csv = `某县，某年\n编号,收到日期,信访形式\nC-1,2023-3-1,来信\n`.replaceAll(
      ',',
      delimiter,
    );
    const inspection = await inspect(csv);
    expect(inspection.mapping).toMatchObject({ delimiter, header: { row: 2 } });
    expect((await run(csv, inspection)).summary).toMatchObject({ read: 1, cases: 1 });
  });

  test('with a header of two rows is read', async () => {
    const csv = [
      '编号,登记,,受理,,满意度,,,复查,',
      ',登记日期,信访形式,日期,方式,信访部门,责任单位,评价日期,申请日期,受理日期',
      'C-1,2023-03-01,来信,2023-03-05,邮寄,满意,不满意,2023-05-01,2023-05-02,2023-05-03',
      '',
    ].join('\n');
    const inspection = await inspect(csv);
    expect(inspection.mapping.header).toEqual({ row: 1, rows: 2 });
    expect(inspection.mapping.events?.map(({ type, on }) => [type, on])).toEqual([
      ['accepted', { column: '受理/日期', date: ['YYYY-M-D'] }],
      ['review-requested', { column: '复查/申请日期', date: ['YYYY-M-D'] }],
      ['evaluated', { column: '满意度/评价日期', date: ['YYYY-M-D'] }],
      ['evaluated', { column: '满意度/评价日期', date: ['YYYY-M-D'] }],
    ]);
    expect((await run(csv, inspection)).summary).toMatchObject({ read: 1, cases: 1 });
  });
});

describe('what columns tell together', () => {
  const HEAD = '编号,收到日期,信访形式';

  test('a type and a day of each step become events of their types', async () => {
    const csv = [
      `${HEAD},办理方式,办理日期,责任单位`,
      'C-1,2023-3-1,来信,转送,2023-3-5,县住建局',
      'C-2,2023-3-1,来信,受理告知,2023-3-5,县住建局',
      'C-3,2023-3-1,来信,存,2023-3-5,县住建局',
      '',
    ].join('\n');
    const inspection = await inspect(csv);
    const { rows } = await run(csv, inspection);
    const events = rows.map((row) =>
      'case' in row ? row.case.events.map((event) => ({ ...event })) : row.reject,
    );
    expect(events).toEqual([
      [{ type: 'dispatched', on: '2023-03-05', mode: 'forward', to: '县住建局' }],
      [{ type: 'accepted', on: '2023-03-05' }],
      [],
    ]);
  });

  test('numbered columns become repeated events', async () => {
    const csv = `${HEAD},督办日期1,督办日期2\nC-1,2023-3-1,来信,2023-3-5,2023-4-5\n`;
    const inspection = await inspect(csv);
    expect(inspection.mapping.events).toEqual([
      { type: 'supervised', on: { column: '督办日期{n}', date: ['YYYY-M-D'] }, repeat: 2 },
    ]);
    const { rows } = await run(csv, inspection);
    const supervised = rows.flatMap((row) => ('case' in row ? row.case.events : [])).slice(0, 2);
    expect(supervised.map(({ on }) => on)).toEqual(['2023-03-05', '2023-04-05']);
  });

  test('columns numbered in words become an event each', async () => {
    const csv = `${HEAD},第一次转送日期,第一次转送单位,第二次转送日期,第二次转送单位\nC-1,2023-3-1,来信,2023-3-5,县住建局,2023-4-5,城关镇\n`;
    const inspection = await inspect(csv);
    expect(inspection.columns.slice(3).map(({ guess }) => guess?.confidence)).toEqual(
      Array.from({ length: 4 }, () => 'medium'),
    );
    const { rows } = await run(csv, inspection);
    expect(rows.flatMap((row) => ('case' in row ? row.case.events : []))).toMatchObject([
      { type: 'dispatched', on: '2023-03-05', mode: 'forward', to: '县住建局' },
      { type: 'dispatched', on: '2023-04-05', mode: 'forward', to: '城关镇' },
      { type: 'accepted' },
    ]);
  });

  test.each([
    ['办结日期', 'evaluated-when-closed-unit', '2023-05-01'],
    ['答复日期', 'evaluated-when-replied-unit', '2023-05-01'],
    ['答复日期,办结日期', 'evaluated-when-closed-unit', '2023-05-02'],
  ])(
    'a grade without a day is suggested to be of the day of closing, else of the reply: %s',
    async (names, id, on) => {
      const csv = `${HEAD},满意度,${names}\nC-1,2023-3-1,来信,满意,2023-5-1,2023-5-2\n`.replace(
        names.includes(',') ? '' : ',2023-5-2',
        '',
      );
      const inspection = await inspect(csv);
      expect(inspection.suggestedAssumptions.map(({ assumption }) => assumption.id)).toContain(id);
      const { rows } = await run(csv, inspection);
      const events = rows.flatMap((row) => ('case' in row ? row.case.events : []));
      expect(events.find(({ type }) => type === 'evaluated')?.on).toBe(on);
    },
  );

  test('the id of the first filing is better than whether there is one', async () => {
    const csv = [
      `${HEAD},是否重复信访,初次信访件编号`,
      'C-1,2023-3-1,来信,否,',
      'C-2,2023-3-1,来信,是,C-1',
      'C-3,2023-3-1,来信,是,C-1',
      '',
    ].join('\n');
    const inspection = await inspect(csv);
    expect(inspection.mapping.fields['registration.repeatOf']).toBe('初次信访件编号');
    expect(inspection.suggestedAssumptions.map(({ assumption }) => assumption.id)).not.toContain(
      'repeats-of-unnamed-filings',
    );
  });

  test('a lower level of the content is not used, and that is told', async () => {
    const csv = `${HEAD},内容分类一级,内容分类二级\nC-1,2023-3-1,来信,农村农业,土地承包\nC-2,2023-3-1,来信,城乡建设,拆迁\n`;
    const inspection = await inspect(csv);
    expect(inspection.mapping.fields['registration.content']).toBe('内容分类一级');
    expect(codesOf(inspection)).toContain('lower-level');
  });

  test('names as programs write them are known', async () => {
    const names =
      'caseId,receivedAt,channel,transferredAt,acceptedAt,answeredAt,closedAt,evaluatedAt,satisfaction';
    const csv = `${names}\nC-1,2023-3-1,电,2023-3-2,2023-3-3,2023-3-4,2023-3-5,2023-3-6,满意\n`;
    const { mapping, missing } = await inspect(csv);
    expect(missing).toEqual([]);
    expect(mapping.events?.map(({ type }) => type)).toEqual([
      'dispatched',
      'accepted',
      'replied',
      'closed',
      'evaluated',
    ]);
  });

  test('of two columns for the day of receipt the better is taken, and the other is the registration', async () => {
    const csv = `编号,登记日期,收到日期,信访形式\nC-1,2023-3-2,2023-3-1,来信\n`;
    expect(placesOf(await inspect(csv))).toMatchObject({
      登记日期: 'registered.on',
      收到日期: 'registration.receivedOn',
    });
  });

  test('each evaluation has the day of its own', async () => {
    const csv = [
      `${HEAD},对信访部门评价,对信访部门评价时间,对责任单位评价,对责任单位评价时间`,
      'C-1,2023-3-1,来信,满意,2023-4-1,不满意,2023-4-2',
      '',
    ].join('\n');
    const { rows } = await run(csv, await inspect(csv));
    expect(rows.flatMap((row) => ('case' in row ? row.case.events : []))).toEqual([
      { type: 'evaluated', on: '2023-04-01', object: 'office', grade: 'satisfied' },
      { type: 'evaluated', on: '2023-04-02', object: 'unit', grade: 'dissatisfied' },
      { type: 'accepted', on: '2023-03-01' },
    ]);
  });

  test('a column that only says whether becomes an assumption to consider', async () => {
    const csv = [
      `${HEAD},是否积案,初重件标识`,
      'C-1,2023-3-1,来信,是,初件',
      'C-2,2023-3-1,来信,否,重件',
      '',
    ].join('\n');
    const { rows } = await run(csv, await inspect(csv));
    const cases = rows.map((row) => ('case' in row ? row.case.registration : undefined));
    expect(cases.map((one) => [one?.backlog, one?.repeatOf])).toEqual([
      [{}, undefined],
      [undefined, 'not-stated'],
    ]);
  });
});

describe('what is doubtful', () => {
  test('values of unknown meaning are left out and counted, and not shown', async () => {
    const csv = [
      '编号,收到日期,信访形式',
      ...['来信', '来访', '飞鸽传书', '飞鸽传书'].map((word, i) => `C-${i},2023-3-1,${word}`),
      '',
    ].join('\n');
    const inspection = await inspect(csv);
    expect(inspection.columns[2]?.values).toEqual([
      { value: '…', count: 2 },
      { value: '来信', count: 1, meaning: 'letter' },
      { value: '来访', count: 1, meaning: 'visit' },
    ]);
    expect(codesOf(inspection)).toContain('unknown-values');
    expect(rejectsOf((await run(csv, inspection)).rows)).toEqual([
      '4 unknown-value 信访形式',
      '5 unknown-value 信访形式',
    ]);
  });

  test('day numbers are read as days where the name says that they are', async () => {
    const csv = '编号,收到日期,信访形式,备用\nC-1,45000,来信,45000\n';
    const inspection = await inspect(csv);
    expect(inspection.columns.map(({ kind }) => kind)).toEqual(['code', 'date', 'code', 'number']);
    expect(codesOf(inspection)).toContain('serial-dates');
    expect((await run(csv, inspection)).summary.cases).toBe(1);
  });

  test('marks of empty cells are declared, but 无 stays a no where others say 有', async () => {
    const head = '编号,收到日期,信访形式,受理日期,是否涉法涉诉\n';
    const marked = await inspect(`${head}C-1,2023-3-1,来信,/,有\nC-2,2023-3-1,来信,无,是\n`);
    expect(marked.mapping.missing).toEqual(['/', '无']);
    const asked = await inspect(`${head}C-1,2023-3-1,来信,/,有\nC-2,2023-3-1,来信,/,无\n`);
    expect(asked.mapping.missing).toEqual(['/']);
  });

  test.each([
    ['ids that come twice', 'doubled-ids', 'C-1,2023-3-1,来信\nC-1,2023-3-1,来信\n'],
    ['days that are none', 'unread-dates', 'C-1,2023-3-1,来信\nC-2,2023-2-30,来信\n'],
    ['times with zones', 'day-of-shanghai', 'C-1,2023-03-01T09:00:00Z,来信\n'],
    ['an unclear order', 'ambiguous-dates', 'C-1,3/4/2023,来信\n'],
    ['rows that are too short', 'unreadable-rows', 'C-1,2023-3-1,来信\nC-2\n'],
    ['days that are all none', 'unlike-days', 'C-1,三月一日,来信\n'],
    ['words that mean nothing', 'no-known-values', 'C-1,2023-3-1,1\nC-1,2023-3-1,2\n'],
    ['no rows', 'no-rows', ''],
  ])('%s are told', async (_, code, rows) => {
    expect(codesOf(await inspect(`编号,收到日期,信访形式\n${rows}`))).toContain(code);
  });

  test('a name that stands twice is not mapped', async () => {
    const inspection = await inspect('编号,收到日期,信访形式,日期,日期\nC-1,2023-3-1,来信,,\n');
    expect(codesOf(inspection)).toContain('doubled-column');
    expect(() => readMapping(inspection.mapping)).not.toThrow();
  });

  test('what every case needs and no column gives is missing', async () => {
    const inspection = await inspect('姓名,电话\n张三,1\n');
    expect(inspection.missing).toEqual(['id', 'registration.receivedOn', 'registration.channel']);
    expect(() => readMapping(inspection.mapping)).toThrow('every case must have');
  });

  test('a doubtful column is used only where a case needs it', async () => {
    const inspection = await inspect(
      '序号,收到日期,信访形式,市局交办日期\n1,2023-3-1,来信,2023-3-2\n',
    );
    expect(inspection.mapping.fields['id']).toBe('序号');
    expect(inspection.mapping.events).toBeUndefined();
    expect(codesOf(inspection)).toEqual(expect.arrayContaining(['doubtful-used', 'doubtful']));
  });

  test('a sheet that was named of a file without sheets is told', async () => {
    const inspection = await inspect('编号,收到日期\nC-1,2023-3-1\n', { sheet: '2023年' });
    expect(codesOf(inspection)).toContain('unused-sheet');
  });

  test('only facts that the pack declares are guessed', async () => {
    const csv = '编号,收到日期,信访形式,信访目的\nC-1,2023-3-1,来信,求决\n';
    const facts = [{ id: 'purpose', label: { zh: '信访目的', en: 'Purpose' } }];
    expect(placesOf(await inspect(csv, { facts }))).toMatchObject({ 信访目的: 'purpose' });
    const without = await inspect(csv, { facts: [{ id: 'complex' }] });
    expect(without.mapping.fields['facts.purpose']).toBeUndefined();
    expect(without.suggestedAssumptions.map(({ assumption }) => assumption.id)).toEqual([
      'accepted-when-received',
    ]);
  });
});

describe('JSON lines', () => {
  test('of cases as the SDK writes them need no mapping, and have one', async () => {
    const jsonl = `${JSON.stringify(CASE)}\n`;
    const inspection = await inspect(jsonl);
    expect(codesOf(inspection)).toContain('already-cases');
    expect(inspection.mapping.fields).toMatchObject({
      id: 'id',
      'registration.receivedOn': { column: 'registration.receivedOn' },
    });
    expect((await run(jsonl, inspection)).summary.cases).toBe(1);
  });

  test('with fields by dotted names are no cases yet', async () => {
    const jsonl = '{"id":"1","registration.receivedOn":"2023-01-01"}\n';
    expect(codesOf(await inspect(jsonl))).not.toContain('already-cases');
  });

  test.each(['[{"id": "1"}]', '{\n"id": "1"\n}', '{"id": \n'])(
    'that are no lines of objects are refused: %j',
    async (json) => {
      await expect(inspect(json)).rejects.toMatchObject({ issues: [{ code: 'no-readable-line' }] });
    },
  );
});

describe('a file that cannot be read', () => {
  test.each([
    ['nothing', '', 'empty-file'],
    ['blank lines', '\n\n,,\n', 'empty-file'],
    ['zeros', new Uint8Array(3000), 'unreadable-header'],
    [
      'bytes at random',
      Uint8Array.from({ length: 3000 }, (_, i) => (i * 7919 + (i >> 3) * 31) % 256),
      'wrong-encoding',
    ],
    ['UTF-16', iconv.encode('编号,收到日期\n', 'utf16le', { addBOM: true }), 'not-text'],
    ['a broken workbook', 'PK\u0003\u0004…', 'damaged-xlsx'],
    ['an old workbook', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), 'not-xlsx'],
  ])('is refused: %s', async (_, content, code) => {
    await expect(inspect(content)).rejects.toMatchObject({ issues: [{ code }] });
  });
});

describe('a long register', () => {
  const long = async function* (rows: number, told: { read: number; isClosed: boolean }) {
    try {
      yield '编号,收到日期,信访形式\n';
      for (let row = 0; row < rows; row += 100) {
        told.read = row;
        yield Array.from({ length: 100 }, (_, i) => `C-${row + i},2023-03-01,来信\n`).join('');
      }
    } finally {
      told.isClosed = true;
    }
  };

  test.each([
    ['a beginning', 1_000_000, 2000, true],
    ['all', 2000, 2000, false],
    ['all', 1900, 1900, false],
  ])('is read only for %s of %i rows', async (_, rows, sampled, hasMore) => {
    const told = { read: 0, isClosed: false };
    const inspection = await inspectRegister(long(rows, told));
    expect(inspection.rows).toEqual({ sampled, hasMore });
    expect(told.read).toBeLessThan(40_000);
    expect(told.isClosed).toBe(true);
  });

  test('is given up where nothing but blank rows follows', async () => {
    const told = { read: 0 };
    const blank = async function* () {
      yield '编号,收到日期,信访形式\nC-1,2023-03-01,来信\n';
      for (; told.read < 5000; told.read += 1) yield ',,\n'.repeat(1000);
    };
    const inspection = await inspectRegister(blank());
    expect(inspection.rows).toEqual({ sampled: 1, hasMore: true });
    expect(told.read).toBeLessThan(500);
  });

  test('may have days of other usual forms after the sample', async () => {
    const told = { read: 0, isClosed: false };
    const { mapping } = await inspectRegister(long(10_000, told));
    expect(mapping.fields['registration.receivedOn']).toEqual({
      column: '收到日期',
      date: ['YYYY-M-D', 'YYYY/M/D', 'YYYY.M.D', 'YYYY年M月D日'],
    });
  });
});

const DATA = process.env['XINFANG_DATA'] ?? join(import.meta.dirname, '../../../../../shared/data');
const LETTERS = join(DATA, 'letters/shanghai-2023.jsonl');
const present = existsSync(LETTERS);
const absence = `No letters at ${LETTERS}: set XINFANG_DATA to the folder of the real data.`;
if (!present && process.env['XINFANG_DATA_REQUIRED'] !== undefined) throw new Error(absence);

describe('the letters of a city', () => {
  test.skipIf(!present)('are read as the mapping that a person wrote reads them', async () => {
    const written = JSON.parse(
      readFileSync(
        join(import.meta.dirname, '../../../../examples/shanghai-letters/shanghai.mapping.json'),
        'utf8',
      ),
    );
    const inspection = await inspectRegister(createReadStream(LETTERS));
    expect(inspection.missing).toEqual(['registration.channel']);
    const { mapping, suggestedAssumptions } = inspection;
    expect(withoutForms(mapping.fields)).toEqual(withoutForms(written.fields));
    expect(mapping.events?.map((event) => [event.type, withoutForms(event.on)])).toEqual(
      written.events.map((event: { type: string; on: string }) => [event.type, event.on]),
    );
    expect(suggestedAssumptions.map(({ assumption }) => assumption.id)).toEqual([
      'accepted-when-received',
      'reply-day-is-publication-day',
      'petition-procedure',
    ]);
  });

  /** The forms of days are told otherwise by hand: what counts is the columns. */
  const withoutForms = (value: unknown): unknown =>
    JSON.parse(JSON.stringify(value), (_, each) =>
      typeof each === 'object' && each !== null && 'column' in each ? each.column : each,
    );
});
