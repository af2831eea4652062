import { reveal } from '@xinfang/matter';
import { describe, expect, test } from 'vitest';
import { CASE, OFFICE_CSV, OFFICE_MAPPING, officeCsv, officeMapping } from '../test/office.ts';
import { collect, idsOf, inPieces, readAll, rejectsOf } from '../test/sources.ts';
import { openRegister, type RegisterOptions, readMapping, readRegister } from './index.ts';

const CSV = { format: 'csv', mapping: officeMapping } as const;

describe('a register in CSV', () => {
  test('is of the format of its mapping where none is given', async () => {
    expect(await readAll(OFFICE_CSV, { mapping: officeMapping })).toEqual(
      await readAll(OFFICE_CSV, CSV),
    );
  });

  test('becomes cases with their events', async () => {
    const { rows, summary } = await readAll(OFFICE_CSV, CSV);
    expect(summary).toMatchObject({ read: 3, cases: 3, rejected: 0, unmappedColumns: [] });
    expect(rows.map(({ row }) => row)).toEqual([2, 3, 4]);
    expect(rows.map((row) => 'case' in row && row.case)).toMatchObject([
      {
        id: 'C-1',
        registration: {
          receivedOn: '2023-03-01',
          receiver: { id: 'county-xfj', kind: 'petition-office' },
          channel: 'letter',
          petitioners: { count: 1 },
          title: '征地补偿',
          text: '反映征地补偿问题,\n要求答复',
          unit: '自然资源局',
        },
        events: [
          { type: 'dispatched', on: '2023-03-06', mode: 'forward', to: '自然资源局' },
          { type: 'accepted', on: '2023-03-10', unit: '自然资源局' },
          { type: 'replied', on: '2023-04-20' },
          { type: 'evaluated', on: '2023-04-20', object: 'unit', grade: 'satisfied' },
        ],
      },
      {
        id: 'C-2',
        registration: { channel: 'visit', petitioners: { count: 3 }, text: '反映"积水"' },
        events: [
          { type: 'dispatched', on: '2023-03-07', to: '住建局' },
          { type: 'replied', on: '2023-05-01' },
          { type: 'accepted', on: '2023-03-02' },
        ],
      },
      {
        id: 'C-3',
        registration: { channel: 'online', petitioners: { count: 1, people: [] } },
        events: [
          { type: 'accepted', on: '2023-03-04' },
          {
            type: 'extended',
            on: '2023-04-20',
            days: 20,
            notifiedOn: '2023-04-20',
            approvedBy: '分管领导',
          },
        ],
      },
    ]);
  });

  test('is the same wherever the pieces end', async () => {
    const whole = await readAll(OFFICE_CSV, CSV);
    for (const size of [1, 7, 64]) expect(await readAll(OFFICE_CSV, CSV, size)).toEqual(whole);
  });

  test('keeps names private', async () => {
    const { rows } = await readAll(OFFICE_CSV, CSV);
    const [first] = rows;
    if (first === undefined || !('case' in first)) throw new Error('no case');
    const [person] = first.case.registration.petitioners.people;
    expect(JSON.stringify(first)).not.toContain('张三');
    expect(person?.name && reveal(person.name)).toBe('张三');
  });

  test.each<[string, Record<string, string>, string]>([
    ['no id', { 编号: '' }, 'missing-field 编号'],
    ['an id of spaces', { 编号: '  ' }, 'missing-field 编号'],
    ['no receipt', { 收到日期: '' }, 'missing-field 收到日期'],
    ['an impossible receipt', { 收到日期: '2023-02-30' }, 'impossible-date 收到日期'],
    ['a receipt after the export', { 收到日期: '2023-07-01' }, 'after-export 收到日期'],
    ['an event after the export', { 答复日期: '2023-07-01' }, 'after-export 答复日期'],
    ['an impossible day of an event', { 受理日期: '2023.13.1' }, 'impossible-date 受理日期'],
    ['a channel that is not mapped', { 信访形式: '信函' }, 'unknown-value 信访形式'],
    ['a grade that is not mapped', { 答复日期: '2023-04-01', 评价: '好' }, 'unknown-value 评价'],
    ['a number that is none', { 人数: '多人' }, 'wrong-type 人数'],
    ['a number out of range', { 人数: '0' }, 'unknown-value 人数'],
  ])('rejects a row with %s and goes on', async (_, cells, reject) => {
    const { rows, summary } = await readAll(
      officeCsv(
        {},
        { ...cells, ...(cells['编号'] === undefined ? { 编号: 'C-10' } : {}) },
        { 编号: 'C-11' },
      ),
      CSV,
    );
    expect(rejectsOf(rows)).toEqual([`3 ${reject}`]);
    expect(idsOf(rows)).toEqual(['C-9', 'C-11']);
    expect(summary).toMatchObject({ read: 3, cases: 2, rejected: 1 });
  });

  test('takes an event on the day of the export', async () => {
    const { summary } = await readAll(officeCsv({ 答复日期: '2023-06-30' }), CSV);
    expect(summary.rejected).toBe(0);
  });

  test('rejects a second row of the same id and names the first', async () => {
    const { rows } = await readAll(officeCsv({}, {}), CSV);
    expect(rows[1]).toEqual({
      row: 3,
      reject: {
        row: 3,
        column: '编号',
        path: 'id',
        code: 'duplicate-id',
        message: expect.objectContaining({ zh: '编号与前面的一行重复' }),
        hint: { zh: '与第 2 行相同', en: 'The same as in row 2' },
      },
    });
  });

  test('an id is the same however it was typed, and holds nothing that cannot be seen', async () => {
    const mapping = readMapping({
      ...OFFICE_MAPPING,
      fields: { ...OFFICE_MAPPING.fields, 'registration.repeatOf': '备注' },
    });
    const csv = officeCsv(
      { 编号: '\u{200b}C-1\u{feff}', 备注: 'C\u{ad}-0' },
      { 编号: 'Ｃ-2' },
      { 编号: 'Ｃ-1' },
      { 编号: 'C-2' },
      { 编号: '\u{200b}' },
    );
    const { rows } = await readAll(csv, { format: 'csv', mapping });
    expect(rows[0]).toMatchObject({ case: { id: 'C-1', registration: { repeatOf: 'C-0' } } });
    expect(idsOf(rows)).toEqual(['C-1', 'Ｃ-2']);
    expect(rejectsOf(rows)).toEqual([
      '4 duplicate-id 编号',
      '5 duplicate-id 编号',
      '6 missing-field 编号',
    ]);
  });

  test('a rejected row does not take its id away', async () => {
    const { rows } = await readAll(officeCsv({ 人数: '多人' }, {}), CSV);
    expect(rejectsOf(rows)).toEqual(['2 wrong-type 人数']);
    expect(idsOf(rows)).toEqual(['C-9']);
  });

  test('names columns that are neither mapped nor ignored', async () => {
    const mapping = readMapping({ ...OFFICE_MAPPING, ignore: [] });
    const { summary } = await readAll(OFFICE_CSV, { format: 'csv', mapping });
    expect(summary.unmappedColumns).toEqual(['备注']);
    expect(summary.unseenColumns).toEqual(['办结日期']);
  });
});

describe('the header of a register in CSV', () => {
  const issuesOf = async (csv: string, change: object) => {
    const mapping = readMapping({ ...OFFICE_MAPPING, ...change });
    const outcome = await readAll(csv, { format: 'csv', mapping }).catch((error: unknown) => error);
    return (outcome as { issues?: unknown }).issues;
  };

  test('must have one column of each firstOf', async () => {
    const on = { firstOf: ['答覆日期', '公佈日期'] };
    expect(await issuesOf(OFFICE_CSV, { events: [{ type: 'replied', on }] })).toMatchObject([
      { code: 'missing-column', path: '答覆日期', hint: { zh: '是不是想写“答复日期”？' } },
    ]);
    const far = { firstOf: ['甲', '乙'] };
    expect(await issuesOf(OFFICE_CSV, { events: [{ type: 'replied', on: far }] })).toMatchObject([
      { path: '甲', hint: { zh: 'firstOf 里的列至少要有一列：甲、乙' } },
    ]);
    const some = { firstOf: ['甲', '答复日期'] };
    expect(await issuesOf(OFFICE_CSV, { events: [{ type: 'replied', on: some }] })).toBeUndefined();
  });

  test.each<[string, string, object, string]>([
    [
      'under a title that has other delimiters',
      '说明,请勿修改\n编号\t收到日期\t信访形式\n1\t2023-1-1\t来信\n',
      {},
      '表头好像在用制表符分隔的列里第 2 行：请在映射文件里写 "delimiter": "\\t", "header": {"row": 2}',
    ],
    [
      'between other delimiters than the mapping says',
      '编号;收到日期;信访形式\n1;2023-1-1;来信\n',
      { delimiter: ',' },
      '表头好像在用分号分隔的列里：请在映射文件里写 "delimiter": ";"',
    ],
    [
      'in a row that the mapping names, between other delimiters',
      '登记簿\n编号|收到日期|信访形式\n1|2023-1-1|来信\n',
      { delimiter: ',', header: { row: 2 } },
      '表头好像在用竖线分隔的列里：请在映射文件里写 "delimiter": "|"',
    ],
    [
      'in a lower row',
      '登记簿\n\n编号,收到日期,信访形式\n1,2023-1-1,来信\n',
      {},
      '表头好像在第 3 行：请在映射文件里写 "header": {"row": 3}',
    ],
  ])('is told where it stands %s', async (_, csv, change, zh) => {
    const { id, ...others } = OFFICE_MAPPING.fields;
    const { 'registration.receivedOn': receivedOn, 'registration.channel': channel } = others;
    const fields = { id, 'registration.receivedOn': receivedOn, 'registration.channel': channel };
    const issues = await issuesOf(csv, { fields, events: [], assumptions: [], ...change });
    expect((issues as unknown[])[0]).toMatchObject({ code: 'missing-column', hint: { zh } });
  });
});

describe('assumptions', () => {
  const uses = async (csv: string, assumptions: unknown[]) => {
    const mapping = readMapping({ ...OFFICE_MAPPING, assumptions });
    const { rows, summary } = await readAll(csv, { format: 'csv', mapping });
    return {
      rows,
      uses: Object.fromEntries(summary.assumptions.map(({ id, cases }) => [id, cases])),
    };
  };
  const text = { zh: '甲', en: 'a' };

  test('count the cases that rest on them, and each case names its own', async () => {
    const { rows, summary } = await readAll(OFFICE_CSV, CSV);
    expect(rows.map((row) => 'case' in row && row.assumptions)).toEqual([
      [],
      ['accepted-when-received'],
      ['one-person'],
    ]);
    expect(summary.assumptions).toEqual([
      { id: 'accepted-when-received', text: OFFICE_MAPPING.assumptions[0].text, cases: 1 },
      { id: 'one-person', text: OFFICE_MAPPING.assumptions[1].text, cases: 1 },
    ]);
  });

  test('put an event of the same day where a matter usually meets it, and leave the mapped ones in their order', async () => {
    const mapping = readMapping({
      format: 'jsonl',
      fields: { id: 'id', 'registration.receivedOn': 'day' },
      constants: { 'registration.receiver': { kind: 'organ' }, 'registration.channel': 'letter' },
      events: [
        { type: 'closed', on: 'day' },
        { type: 'replied', on: 'day' },
      ],
      assumptions: [{ id: 'a', text, events: [{ type: 'accepted', on: 'day' }] }],
    });
    const { rows } = await readAll('{"id":"C-1","day":"2023-03-01"}\n', {
      format: 'jsonl',
      mapping,
    });
    expect(rows.map((row) => 'case' in row && row.case.events.map(({ type }) => type))).toEqual([
      ['accepted', 'closed', 'replied'],
    ]);
  });

  test('do not count rows that were rejected', async () => {
    const { summary } = await readAll(officeCsv({ 人数: '0' }, {}), CSV);
    expect(summary.assumptions.map(({ cases }) => cases)).toEqual([1, 1]);
  });

  test('without a condition hold of every row', async () => {
    const set = { 'facts.purpose': 'appeal', facts: { complex: false } };
    const { rows, uses: used } = await uses(officeCsv({}, { 编号: 'C-10' }), [
      { id: 'a', text, set },
    ]);
    expect(used).toEqual({ a: 2 });
    expect(rows[1]).toMatchObject({ case: { facts: { purpose: 'appeal', complex: false } } });
  });

  test('never replace what the register says', async () => {
    const set = { 'registration.unit': 'someone-else' };
    const { rows, uses: used } = await uses(officeCsv({}, { 编号: 'C-10', 责任单位: '' }), [
      { id: 'a', text, set },
    ]);
    expect(rows.map((row) => 'case' in row && row.case.registration.unit)).toEqual([
      '自然资源局',
      'someone-else',
    ]);
    expect(used).toEqual({ a: 1 });
  });

  test('add no event of a type that the row states, though they hold of it', async () => {
    const { rows, uses: used } = await uses(OFFICE_CSV, [
      { id: 'a', text, events: [{ type: 'accepted', on: '收到日期' }] },
    ]);
    const accepted = rows.map(
      (row) => 'case' in row && row.case.events.filter(({ type }) => type === 'accepted'),
    );
    expect(accepted).toMatchObject([
      [{ on: '2023-03-10' }],
      [{ on: '2023-03-02' }],
      [{ on: '2023-03-04' }],
    ]);
    expect(used).toEqual({ a: 1 });
  });

  test('add an evaluation of another object and the delivery of another document', async () => {
    const delivered = { type: 'delivered', on: '答复日期' };
    const evaluated = { type: 'evaluated', on: '答复日期', expired: true };
    const mapping = readMapping({
      ...OFFICE_MAPPING,
      events: [...OFFICE_MAPPING.events, { ...delivered, document: 'opinion' }],
      assumptions: [
        { id: 'unit', text, events: [{ ...evaluated, object: 'unit' }] },
        { id: 'office', text, events: [{ ...evaluated, object: 'office' }] },
        { id: 'opinion', text, events: [{ ...delivered, document: 'opinion' }] },
        { id: 'review', text, events: [{ ...delivered, document: 'review' }] },
      ],
    });
    const { rows } = await readAll(OFFICE_CSV, { format: 'csv', mapping });
    expect(rows[0]).toMatchObject({ assumptions: ['office', 'review'] });
  });

  test('that give nothing are statements and count where they hold', async () => {
    const where = { equals: { 信访形式: '来信' } };
    expect((await uses(OFFICE_CSV, [{ id: 'a', text, where }])).uses).toEqual({ a: 1 });
  });

  test('whose event has no day give nothing', async () => {
    const events = [{ type: 'closed', on: '答复日期' }];
    expect((await uses(OFFICE_CSV, [{ id: 'a', text, events }])).uses).toEqual({ a: 2 });
  });

  test.each([
    [{ missing: '受理日期' }, ['C-2']],
    [{ missing: ['受理日期', '评价'] }, ['C-2']],
    [{ present: '受理日期' }, ['C-1', 'C-3']],
    [{ present: ['受理日期', '评价'] }, ['C-1']],
    [{ equals: { 人数: 3 } }, ['C-2']],
    [{ equals: { 信访形式: '来信', 人数: '3' } }, []],
    [{ equals: { 信访形式: ['来信', ' 网上'] } }, ['C-1', 'C-3']],
    [{ equals: { 信访形式: ['来信', '来访'], 人数: [3, 4] } }, ['C-2']],
    [{ present: '受理日期', equals: { 信访形式: '网上' } }, ['C-3']],
    [{}, ['C-1', 'C-2', 'C-3']],
  ])('where %j hold of %j', async (where, ids) => {
    const { rows } = await uses(OFFICE_CSV, [
      { id: 'a', text, where, set: { 'facts.complex': true } },
    ]);
    const held = rows.flatMap((row) =>
      'case' in row && row.assumptions.length > 0 ? [row.case.id] : [],
    );
    expect(held).toEqual(ids);
  });

  test('give each case objects of its own', async () => {
    const { rows } = await uses(officeCsv({}, { 编号: 'C-10' }), [
      { id: 'a', text, set: { 'registration.backlog': {} } },
      {
        id: 'b',
        text,
        where: { equals: { 编号: 'C-9' } },
        set: { 'registration.backlog.batch': '2023-1' },
      },
    ]);
    expect(rows.map((row) => 'case' in row && row.case.registration.backlog)).toEqual([
      { batch: '2023-1' },
      {},
    ]);
  });

  test('see marks that stand for nothing as nothing', async () => {
    const mapping = readMapping({ ...OFFICE_MAPPING, missing: ['/', '无'] });
    const csv = officeCsv({ 受理日期: '/', 人数: ' 无 ' });
    const { summary } = await readAll(csv, { format: 'csv', mapping });
    expect(summary).toMatchObject({ cases: 1, assumptions: [{ cases: 1 }, { cases: 1 }] });
  });
});

describe('a register in JSON lines', () => {
  const mapping = readMapping({
    ...OFFICE_MAPPING,
    format: 'jsonl',
    fields: {
      id: 'meta.id',
      'registration.receivedOn': 'received',
      'registration.channel': 'how',
      'registration.title': 'a.b',
    },
    events: [{ type: 'replied', on: { firstOf: ['dates.0', 'published'] } }],
    assumptions: [],
    ignore: ['url'],
  });
  const JSONL = { format: 'jsonl', mapping } as const;
  const line = (change: object) =>
    JSON.stringify({ meta: { id: 7 }, received: '2023-03-01', how: 'letter', ...change });

  test('reads by the mapping of the contract', async () => {
    const contract = readMapping({
      format: 'jsonl',
      encoding: 'utf-8',
      exportedOn: '2024-02-22',
      fields: {
        id: 'id',
        'registration.receivedOn': { column: '收到日期', date: ['YYYY-M-D', 'YYYY年M月D日'] },
        'registration.channel': { column: '信访形式', values: { 来信: 'letter', 网上: 'online' } },
      },
      constants: { 'registration.receiver': { id: 'office', kind: 'petition-office' } },
      events: [{ type: 'replied', on: { firstOf: ['letterDate', 'publishedOn'] } }],
      assumptions: [
        {
          id: 'accepted-when-received',
          text: { zh: '收到即受理', en: 'accepted when received' },
          where: { missing: 'acceptedOn' },
          events: [{ type: 'accepted', on: { column: 'receivedOn' } }],
        },
      ],
      ignore: ['url'],
    });
    const row = { 收到日期: '2023年3月1日', receivedOn: '2023-3-1', 信访形式: '网上', url: 'x' };
    const lines = [
      { ...row, id: 'a', acceptedOn: null, letterDate: '', publishedOn: '2024-02-22' },
      { ...row, id: 'b', acceptedOn: '2023-03-02', letterDate: '2023-04-01T18:00:00Z' },
      { ...row, id: 'c', publishedOn: '2024-02-23' },
      { ...row, id: 'd', 收到日期: '2023/3/1' },
    ];
    const { rows, summary } = await readAll(lines.map((each) => JSON.stringify(each)).join('\n'), {
      format: 'jsonl',
      mapping: contract,
    });
    expect(rows.map((each) => 'case' in each && each.case.events)).toEqual([
      [
        { type: 'replied', on: '2024-02-22' },
        { type: 'accepted', on: '2023-03-01' },
      ],
      [{ type: 'replied', on: '2023-04-02' }],
      false,
      false,
    ]);
    expect(rejectsOf(rows)).toEqual(['3 after-export publishedOn', '4 impossible-date 收到日期']);
    expect(summary).toMatchObject({ read: 4, cases: 2, assumptions: [{ cases: 1 }] });
    expect(summary.unmappedColumns).toEqual([]);
  });

  test('takes nested columns, and a column of that very name first', async () => {
    const lines = [
      line({ dates: ['2023-03-09'] }),
      line({ meta: { id: 8 }, 'a.b': '甲', a: { b: '乙' } }),
    ];
    const { rows } = await readAll(lines.join('\n'), JSONL);
    expect(rows).toMatchObject([
      { row: 1, case: { id: '7', events: [{ type: 'replied', on: '2023-03-09' }] } },
      { row: 2, case: { id: '8', registration: { title: '甲' }, events: [] } },
    ]);
  });

  test('takes the first column that holds something, and rejects what it holds if it is wrong', async () => {
    const lines = [
      line({ dates: [' '], published: '2023-03-09' }),
      line({ meta: { id: 8 }, dates: ['soon'], published: '2023-03-09' }),
    ];
    const { rows } = await readAll(lines.join('\n'), JSONL);
    expect(rows[0]).toMatchObject({ case: { events: [{ on: '2023-03-09' }] } });
    expect(rejectsOf(rows)).toEqual(['2 impossible-date dates.0']);
  });

  test.each([
    ['{"meta":', 'malformed-json'],
    ['{} {}', 'malformed-json'],
    ['[1]', 'not-an-object'],
    ['"x"', 'not-an-object'],
    ['null', 'not-an-object'],
    ['{"a":"\0"}', 'malformed-json'],
    [String.raw`{"a":"\u0000"}`, 'control-character'],
    [String.raw`{"a":"\\\u0000"}`, 'control-character'],
    [String.raw`{"a":"\\u0000"}`, 'missing-field meta.id'],
    ['['.repeat(100_000), 'malformed-json'],
    [new Uint8Array([0x22, 0xd0, 0xc5, 0x22]), 'wrong-encoding'],
    ['x'.repeat(8 * 1024 * 1024 + 1), 'row-too-long'],
  ])('rejects the line %.20j: %s', async (bad, code) => {
    const parts = [`${line({})}\n\n  \n`, bad, `\r\n${line({ meta: { id: 8 } })}\n`];
    const { rows, summary } = await readAll(await new Blob(parts).bytes(), JSONL, 100_000);
    expect(rejectsOf(rows)).toEqual([`4 ${code}`]);
    expect(idsOf(rows)).toEqual(['7', '8']);
    expect(rows.map(({ row }) => row)).toEqual([1, 4, 5]);
    expect(summary).toMatchObject({ read: 3, cases: 2, rejected: 1 });
  });

  test('names the columns that no row had', async () => {
    const { summary } = await readAll(line({ url: 'x', other: 1 }), JSONL);
    expect(summary.unmappedColumns).toEqual(['other']);
    expect(summary.unseenColumns.toSorted()).toEqual(['a.b', 'dates.0', 'published']);
  });

  test('rejects a long number as an id, which would have been rounded', async () => {
    const { rows } = await readAll(
      '{"meta":{"id":12345678901234567890},"received":"2023-03-01","how":"letter"}',
      JSONL,
    );
    expect(rejectsOf(rows)).toEqual(['1 wrong-type meta.id']);
  });
});

describe('a register of cases as the SDK writes them', () => {
  const JSONL = { format: 'jsonl' } as const;

  test('needs no mapping', async () => {
    const { rows, summary } = await readAll(`\uFEFF${JSON.stringify(CASE)}\n`, JSONL);
    expect(rows).toMatchObject([
      { row: 1, case: { id: CASE.id, facts: CASE.facts }, assumptions: [] },
    ]);
    expect(summary).toMatchObject({ read: 1, cases: 1, unmappedColumns: [] });
  });

  test('rejects what is no case with the place, and names fields that no case has once', async () => {
    const odd = {
      ...CASE,
      colour: 'red',
      events: [{ type: 'replied', on: '2023-04-01', by: 'x' }],
    };
    const wrong = { ...CASE, id: 'C-2', registration: { ...CASE.registration, channel: 'pigeon' } };
    const { rows, summary } = await readAll(
      [odd, { ...odd, id: 'C-3' }, wrong].map((each) => JSON.stringify(each)).join('\n'),
      JSONL,
    );
    expect(rows[2]).toMatchObject({
      reject: { row: 3, code: 'unknown-value', path: 'registration.channel' },
    });
    expect(summary.unmappedColumns).toEqual(['colour', 'events[].by']);
  });

  test('does not repeat the name of a fact, which the row gave', async () => {
    const line = JSON.stringify({ ...CASE, facts: { 'canary-1380': ['x'] } });
    const { rows } = await readAll(line, JSONL);
    expect(rows).toMatchObject([{ reject: { path: 'facts', code: 'wrong-type' } }]);
    expect(JSON.stringify(rows)).not.toContain('canary');
  });
});

describe('openRegister', () => {
  test('tells what was read so far', async () => {
    const register = openRegister(inPieces(OFFICE_CSV), CSV);
    expect(register.summary().read).toBe(0);
    await register.rows.next();
    expect(register.summary()).toMatchObject({ read: 1, cases: 1 });
    await register.rows.return();
  });

  test.each<[string, string, RegisterOptions, readonly number[]]>([
    ['JSON lines', `${JSON.stringify(CASE)}\n{"id":1}\n{"id":2`, { format: 'jsonl' }, [1, 2]],
    [
      'CSV',
      `${officeCsv({ 编号: 'C-1' }, { 编号: 'C-2' })}"C-3","2023-3-1"`,
      { format: 'csv', mapping: officeMapping },
      [2, 3],
    ],
  ])(
    'gives the rows of %s that were there before the source broke off, and no half row',
    async (_, text, options, expected) => {
      async function* source() {
        yield text;
        throw new RangeError('gone');
      }
      const rows: number[] = [];
      const reading = async () => {
        for await (const { row } of readRegister(source(), options)) rows.push(row);
      };
      await expect(reading()).rejects.toThrow('gone');
      expect(rows).toEqual(expected);
    },
  );

  test('lets go of the source when the reader stops', async () => {
    let isClosed = false;
    async function* source() {
      try {
        for (;;) yield `${JSON.stringify(CASE)}\n`;
      } finally {
        isClosed = true;
      }
    }
    for await (const row of readRegister(source(), { format: 'jsonl' })) if (row.row > 0) break;
    expect(isClosed).toBe(true);
  });

  test.each([
    ['CSV without a mapping', { format: 'csv' }, 'mapping-needed'],
    ['neither a format nor a mapping', {}, 'mapping-needed'],
    [
      'a mapping for another format',
      { format: 'jsonl', mapping: officeMapping },
      'format-mismatch',
    ],
    [
      'a mapping built by hand that is wrong',
      { format: 'csv', mapping: { ...officeMapping, fields: {} } },
      'missing-place',
    ],
  ] as const)('refuses %s', (_, options, code) => {
    expect(() => openRegister(inPieces(''), options)).toThrow(expect.objectContaining({ code }));
  });

  test.each(['', '\n \n'])('refuses the empty file %j', async (text) => {
    await expect(collect(readRegister(inPieces(text), { format: 'jsonl' }))).rejects.toMatchObject({
      code: 'empty-file',
    });
    await expect(collect(readRegister(inPieces(text), CSV))).rejects.toMatchObject({
      code: 'empty-file',
    });
  });
});
