import { XinfangError } from '@xinfang/calendar';
import { describe, expect, test } from 'vitest';
import { mappedColumns, readMapping } from './mapping.ts';
import type { EventMapping } from './mapping-schema.ts';

/** The mapping of the contract, as printed there. */
const CONTRACT = {
  format: 'jsonl',
  encoding: 'utf-8',
  exportedOn: '2024-02-22',
  fields: {
    id: 'id',
    'registration.receivedOn': { column: '收到日期', date: ['YYYY-M-D', 'YYYY年M月D日'] },
    'registration.channel': {
      column: '信访形式',
      values: { 来信: 'letter', 来访: 'visit', 网上: 'online' },
    },
  },
  constants: { 'registration.receiver': { id: 'office', kind: 'petition-office' } },
  events: [{ type: 'replied', on: { firstOf: ['letterDate', 'publishedOn'] } }],
  assumptions: [
    {
      id: 'accepted-when-received',
      text: { zh: '…', en: '…' },
      where: { missing: 'acceptedOn' },
      events: [{ type: 'accepted', on: { column: 'receivedOn' } }],
    },
  ],
  ignore: ['url'],
};

const TYPES = { column: '环节', values: { 转送: 'dispatched', 受理: 'accepted', 录入: null } };

const issuesOf = (json: unknown, facts?: readonly string[]) => {
  try {
    readMapping(json, facts === undefined ? {} : { facts });
  } catch (error) {
    if (error instanceof XinfangError) return error.issues;
    throw error;
  }
  return [];
};

describe('readMapping', () => {
  test('reads the mapping of the contract and gives it back', () => {
    expect(readMapping(CONTRACT)).toEqual(CONTRACT);
    expect(readMapping(readMapping(CONTRACT))).toEqual(CONTRACT);
  });

  test('knows the columns of a mapping, and which of them a register must have', () => {
    const { all, needed } = mappedColumns(readMapping(CONTRACT));
    const must = ['id', '收到日期', '信访形式', 'receivedOn', 'acceptedOn'];
    expect([...needed].toSorted()).toEqual(must.toSorted());
    expect([...all].toSorted()).toEqual([...must, 'letterDate', 'publishedOn'].toSorted());
  });

  test('takes constants, sources and conditions in an event', () => {
    const event = {
      type: 'dispatched',
      on: '交办日期',
      where: { equals: { 办理方式: '交办' }, present: ['责任单位'], missing: '退回日期' },
      mode: 'assign',
      to: { column: '责任单位', values: { 甲局: 'jia' } },
      reportDueOn: { firstOf: ['报送期限', { column: '期限', date: ['YYYY.M.D'] }] },
      recordedOn: { value: '2023-03-01' },
    };
    expect(readMapping({ ...CONTRACT, events: [event] }).events).toEqual([event]);
  });

  test('takes events of numbered columns, of a type that a column tells', () => {
    const event = {
      type: TYPES,
      on: { column: '环节{n}日期', date: ['YYYY-M-D', 'serial'] },
      repeat: { from: 0, to: 9 },
      to: { column: '去向{n}' },
      mode: 'forward',
    };
    expect(readMapping({ ...CONTRACT, events: [event] }).events).toEqual([event]);
  });

  test.each([
    [
      'the sheet and header of XLSX',
      { format: 'xlsx', sheet: '台账', header: { row: 2, rows: 2 } },
    ],
    ['the header of CSV', { format: 'csv', header: { rows: 5 } }],
    ['GBK', { encoding: 'GBK' }],
    ['GB 2312', { format: 'csv', encoding: 'gb2312' }],
    ['GB 18030', { format: 'csv', encoding: 'GB18030' }],
    ['UTF-8 in large letters', { encoding: 'UTF-8' }],
  ])('takes %s', (_, change) => {
    expect(readMapping({ ...CONTRACT, ...change })).toEqual({ ...CONTRACT, ...change });
  });

  test('needs the columns of a repeat for its first number only', () => {
    const event = {
      type: { ...TYPES, column: '环节{n}' },
      on: '日期{n}',
      where: { present: '去向{n}' },
      repeat: 3,
      unit: { column: '单位' },
    };
    const { all, needed } = mappedColumns(readMapping({ ...CONTRACT, events: [event] }));
    expect([...all].filter((name) => /[环日去]/u.test(name)).toSorted()).toEqual(
      [1, 2, 3]
        .flatMap((n) => [`环节${n}`, `日期${n}`, `去向${n}`])
        .concat('收到日期')
        .toSorted(),
    );
    expect([...needed].filter((name) => /\d|单位/u.test(name)).toSorted()).toEqual(
      ['环节1', '日期1', '去向1', '单位'].toSorted(),
    );
  });

  test('reads names of columns as those of a header are read, but for JSON', () => {
    const where = { present: ' 去向{n}', missing: ['退 回\n'], equals: { '方 \n式': '交办 ' } };
    const written = {
      ...CONTRACT,
      fields: { ...CONTRACT.fields, id: ' 编\n号 ' },
      events: [{ type: 'dispatched', on: { firstOf: ['转送{n}\r\n日期'] }, where, repeat: 2 }],
      assumptions: [
        {
          ...CONTRACT.assumptions[0],
          where: { missing: '受理\n日期' },
          events: [{ type: 'accepted', on: '收到\n日期' }],
        },
      ],
      ignore: ['备  注'],
    };
    expect(readMapping(written)).toEqual(written);
    expect(readMapping({ ...written, format: 'csv' })).toMatchObject({
      fields: { id: '编号' },
      events: [
        {
          on: { firstOf: ['转送{n}日期'] },
          where: { present: '去向{n}', missing: ['退 回'], equals: { 方式: '交办 ' } },
        },
      ],
      assumptions: [{ where: { missing: '受理日期' }, events: [{ on: '收到日期' }] }],
      ignore: ['备 注'],
    });
  });

  const { fields } = CONTRACT;
  test.each<[string, object, string, string]>([
    ['a misspelt key', { feilds: {} }, 'unknown-field', 'feilds'],
    ['an unknown format', { format: 'json' }, 'unknown-value', 'format'],
    ['an encoding of others', { encoding: 'big5' }, 'unsupported-encoding', 'encoding'],
    ['an encoding of XLSX', { format: 'xlsx', encoding: 'gbk' }, 'unused-field', 'encoding'],
    ['a delimiter of XLSX', { format: 'xlsx', delimiter: ';' }, 'unused-field', 'delimiter'],
    ['a delimiter of JSON lines', { delimiter: ';' }, 'unused-field', 'delimiter'],
    ['a sheet of CSV', { format: 'csv', sheet: '台账' }, 'unused-field', 'sheet'],
    ['a header of JSON lines', { header: { row: 2 } }, 'unused-field', 'header'],
    ['a header in row 0', { format: 'csv', header: { row: 0 } }, 'unknown-value', 'header.row'],
    [
      'a header of six rows',
      { format: 'xlsx', header: { rows: 6 } },
      'unknown-value',
      'header.rows',
    ],
    ['half a header row', { format: 'csv', header: { row: 1.5 } }, 'wrong-type', 'header.row'],
    ['a misspelt key of the header', { header: { rwo: 1 } }, 'unknown-field', 'header.rwo'],
    ['an impossible export day', { exportedOn: '2024-02-30' }, 'impossible-date', 'exportedOn'],
    ['a delimiter of two', { format: 'csv', delimiter: ';;' }, 'unknown-value', 'delimiter'],
    [
      'a misspelt place',
      { fields: { ...fields, 'registration.unitt': 'x' } },
      'unknown-place',
      'fields["registration.unitt"]',
    ],
    [
      'a place within events',
      { fields: { ...fields, 'events.0.on': 'x' } },
      'unknown-place',
      'fields["events.0.on"]',
    ],
    [
      'a column that is a number',
      { fields: { ...fields, 'registration.unit': 3 } },
      'wrong-type',
      'fields["registration.unit"]',
    ],
    [
      'a misspelt key of a column',
      { fields: { ...fields, 'registration.unit': { colum: 'x' } } },
      'unknown-field',
      'fields["registration.unit"].colum',
    ],
    [
      'one form of dates that is no list',
      { fields: { ...fields, 'registration.unit': { column: 'x', date: 'YYYY-M-D' } } },
      'wrong-type',
      'fields["registration.unit"].date',
    ],
    [
      'a column in a firstOf that is a number',
      { fields: { ...fields, 'registration.unit': { firstOf: ['x', { column: 3 }] } } },
      'wrong-type',
      'fields["registration.unit"].firstOf[1].column',
    ],
    [
      'a table of values that is a number',
      { fields: { ...fields, 'registration.unit': { column: 'x', values: 3 } } },
      'wrong-type',
      'fields["registration.unit"].values',
    ],
    [
      'a value that is a list',
      { fields: { ...fields, 'registration.unit': { column: 'x', values: { 甲局: [] } } } },
      'wrong-type',
      'fields["registration.unit"].values["甲局"]',
    ],
    [
      'a table of values that nobody gives',
      { tables: {}, fields: { ...fields, 'registration.unit': { column: 'x', values: 'units' } } },
      'unknown-table',
      'fields["registration.unit"].values',
    ],
    [
      'a table of values that is none of ours but every object has',
      {
        tables: { units: {} },
        events: [{ type: 'replied', on: { firstOf: ['x', { column: 'y', values: 'toString' }] } }],
      },
      'unknown-table',
      'events[0].on.firstOf[1].values',
    ],
    [
      'a table of types that nobody gives',
      { events: [{ type: { column: '环节', values: 'steps' }, on: 'x', outcome: 'explained' }] },
      'unknown-table',
      'events[0].type.values',
    ],
    [
      'a table of a field in an assumption that nobody gives',
      {
        assumptions: [
          {
            id: 'a',
            text: { zh: '甲', en: 'a' },
            events: [{ type: 'replied', on: 'x', outcome: { column: 'y', values: 'outcomes' } }],
          },
        ],
      },
      'unknown-table',
      'assumptions[0].events[0].outcome.values',
    ],
    [
      'a table of types with a word that stands for none',
      {
        tables: { steps: { 转送: 'dispatched', 答复: 'repplied' } },
        events: [{ type: { column: '环节', values: 'steps' }, on: 'x' }],
      },
      'unknown-value',
      'tables.steps["答复"]',
    ],
    [
      'a table of values with a word that stands for nothing, used twice',
      {
        tables: { units: { 甲局: null } },
        fields: { ...fields, 'registration.unit': { column: 'x', values: 'units' } },
        events: [{ type: 'accepted', on: 'x', unit: { column: 'y', values: 'units' } }],
      },
      'unknown-value',
      'tables.units["甲局"]',
    ],
    ['a table that is none', { tables: { units: ['甲局'] } }, 'wrong-type', 'tables.units'],
    [
      'a table whose words stand for lists',
      { tables: { units: { 甲局: [] } } },
      'wrong-type',
      'tables.units["甲局"]',
    ],
    [
      'a condition of no value',
      { events: [{ type: 'replied', on: 'x', where: { equals: { y: [] } } }] },
      'unknown-value',
      'events[0].where.equals.y',
    ],
    [
      'a condition of an object',
      { events: [{ type: 'replied', on: 'x', where: { equals: { y: { is: 1 } } } }] },
      'wrong-type',
      'events[0].where.equals.y',
    ],
    [
      'an empty firstOf',
      { fields: { ...fields, 'registration.unit': { firstOf: [] } } },
      'unknown-value',
      'fields["registration.unit"].firstOf',
    ],
    [
      'a form of dates with a slip',
      { fields: { ...fields, 'registration.receivedOn': { column: 'x', date: ['YYYY-MM-dd'] } } },
      'unread-date-form',
      'fields["registration.receivedOn"]',
    ],
    [
      'forms of dates that contradict each other',
      {
        fields: {
          ...fields,
          'registration.receivedOn': { column: 'x', date: ['YYYY-M-D', 'MM/D/YYYY', 'D/M/YYYY'] },
        },
      },
      'ambiguous-date-forms',
      'fields["registration.receivedOn"]',
    ],
    ['no place for the id', { fields: { ...fields, id: undefined } }, 'missing-field', 'fields.id'],
    [
      'nothing that gives the channel',
      { fields: { id: 'id', 'registration.receivedOn': 'x' } },
      'missing-place',
      'fields["registration.channel"]',
    ],
    [
      'a misspelt place deep in a constant',
      { constants: { 'registration.receiver': { knd: 'organ', kind: 'organ' } } },
      'unknown-place',
      'constants["registration.receiver"]',
    ],
    [
      'a field and a constant for one place',
      { constants: { ...CONTRACT.constants, id: 'x' } },
      'doubled-place',
      'constants.id',
    ],
    [
      'an unknown event',
      { events: [{ type: 'repplied', on: 'x' }] },
      'unknown-value',
      'events[0].type',
    ],
    ['an event without a day', { events: [{ type: 'replied' }] }, 'missing-field', 'events[0].on'],
    [
      'a field that the event has not',
      { events: [{ type: 'replied', on: 'x', outcom: 'explained' }] },
      'unknown-event-field',
      'events[0].outcom',
    ],
    [
      'a misspelt source in an event',
      { events: [{ type: 'replied', on: 'x', outcome: { colum: 'y' } }] },
      'unknown-field',
      'events[0].outcome.colum',
    ],
    [
      'a form of dates in an event',
      { events: [{ type: 'replied', on: { column: 'x', date: ['D/M'] } }] },
      'unread-date-form',
      'events[0].on',
    ],
    [
      'a number in a column that is not repeated',
      { events: [{ type: 'replied', on: '答复{n}' }] },
      'unmatched-repeat',
      'events[0]',
    ],
    [
      'a number in a condition that is not repeated',
      { events: [{ type: 'replied', on: 'x', where: { present: ['答复{n}'] } }] },
      'unmatched-repeat',
      'events[0]',
    ],
    [
      'a repeat of columns without a number',
      { events: [{ type: 'replied', on: 'x', repeat: 3 }] },
      'unmatched-repeat',
      'events[0].repeat',
    ],
    [
      'a repeat of nothing',
      { events: [{ type: 'replied', on: 'x{n}', repeat: 0 }] },
      'unknown-value',
      'events[0].repeat',
    ],
    [
      'a repeat that runs backwards',
      { events: [{ type: 'replied', on: 'x{n}', repeat: { from: 2, to: 1 } }] },
      'unknown-value',
      'events[0].repeat',
    ],
    [
      'a misspelt key of a repeat',
      { events: [{ type: 'replied', on: 'x{n}', repeat: { form: 0, to: 1 } }] },
      'unknown-field',
      'events[0].repeat.form',
    ],
    [
      'a type that a column tells without a table',
      { events: [{ type: { column: '环节' }, on: 'x' }] },
      'missing-field',
      'events[0].type.values',
    ],
    [
      'an unknown event among those of a column',
      { events: [{ type: { column: '环节', values: { 答复: 'repplied' } }, on: 'x' }] },
      'unknown-value',
      'events[0].type.values["答复"]',
    ],
    [
      'a field that none of the events of a column has',
      { events: [{ type: TYPES, on: 'x', grade: { column: '评价' } }] },
      'unknown-event-field',
      'events[0].grade',
    ],
    [
      'a number in an assumption that is not repeated',
      {
        assumptions: [
          {
            id: 'a',
            text: { zh: '甲', en: 'a' },
            events: [{ type: 'replied', on: 'x', outcome: { column: '{n}' } }],
          },
        ],
      },
      'unmatched-repeat',
      'assumptions[0].events[0]',
    ],
    [
      'a condition that says nothing known',
      { events: [{ type: 'replied', on: 'x', where: { is: 'y' } }] },
      'unknown-field',
      'events[0].where.is',
    ],
    [
      'an assumption without its English text',
      { assumptions: [{ id: 'a', text: { zh: '甲' } }] },
      'missing-field',
      'assumptions[0].text.en',
    ],
    [
      'an assumption with an id of words',
      { assumptions: [{ id: 'A b', text: { zh: '甲', en: 'a' } }] },
      'unknown-value',
      'assumptions[0].id',
    ],
    [
      'two assumptions of one id',
      { assumptions: [CONTRACT.assumptions[0], CONTRACT.assumptions[0]] },
      'doubled-id',
      'assumptions[1].id',
    ],
    [
      'an assumption that sets nothing',
      {
        assumptions: [{ id: 'a', text: { zh: '甲', en: 'a' }, set: { 'facts.purpose': null } }],
      },
      'unknown-value',
      'assumptions[0].set["facts.purpose"]',
    ],
    [
      'an assumption that sets an unknown place',
      { assumptions: [{ id: 'a', text: { zh: '甲', en: 'a' }, set: { purpose: 'appeal' } }] },
      'unknown-place',
      'assumptions[0].set.purpose',
    ],
  ])('refuses %s', (_, change, code, path) => {
    const issues = issuesOf({ ...CONTRACT, ...change });
    expect(issues.map((issue) => ({ code: issue.code, path: issue.path }))).toEqual([
      { code, path },
    ]);
    const said = { zh: expect.stringMatching(/./u), en: expect.stringMatching(/./u) };
    expect(issues).toMatchObject([{ message: said, hint: said }]);
  });

  test('puts tables in the place of their names, and reads a mapping again that it has read', () => {
    const units = { 甲局: 'county-a', 乙局: 'county-b' };
    const steps = { 受理: 'accepted', 录入: null };
    const unit = (values: unknown) => ({ column: '单位', values });
    const withValues = (unitValues: unknown, stepValues: unknown) => ({
      ...CONTRACT,
      fields: {
        ...fields,
        'registration.unit': { firstOf: ['机关代码', unit(unitValues)] },
        'registration.accused.units': { ...unit(unitValues), split: '、' },
      },
      events: [
        { type: { column: '环节', values: stepValues }, on: '日期', unit: unit(unitValues) },
        {
          type: 'replied',
          on: '答复',
          where: { present: '单位' },
          outcome: { value: 'explained' },
        },
      ],
    });
    const read = readMapping({
      ...withValues('units', 'steps'),
      tables: { units, steps, other: {} },
    });
    expect(read).toEqual(withValues(units, steps));
    expect(readMapping(read)).toEqual(read);
  });

  test('tells of a misspelt table which one was meant', () => {
    const hintOf = (values: string) =>
      issuesOf({
        ...CONTRACT,
        tables: { units: {}, townships: {} },
        fields: { ...fields, 'registration.unit': { column: 'x', values } },
      })[0]?.hint?.zh;
    expect(hintOf('unit')).toBe('是不是想写“units”？');
    expect(hintOf('grades')).toBe('可用：units、townships');
  });

  test('is of a type that every entry of events can be written in', () => {
    const events: EventMapping[] = [
      {
        type: 'replied',
        on: '答复',
        where: { equals: { 评价: ['满意', 1] } },
        outcome: 'explained',
      },
      { type: 'dispatched', on: '转送{n}', to: { column: '去向{n}' }, repeat: { from: 0, to: 2 } },
      {
        type: { column: '环节', values: { 受理: 'accepted', 录入: null } },
        on: { firstOf: ['日期', { column: '时间', date: ['YYYY-M-D'] }] },
        unit: { firstOf: [{ column: '单位', values: { 甲局: 'county-a' } }] },
      },
    ];
    expect(readMapping({ ...CONTRACT, events }).events).toEqual(events);
    // @ts-expect-error No type of event has such a field.
    const misspelt: EventMapping = { type: 'replied', on: '答复', outcom: 'explained' };
    expect(issuesOf({ ...CONTRACT, events: [misspelt] })).toHaveLength(1);
  });

  test('tells everything that is wrong at once, and what was meant', () => {
    const issues = issuesOf(
      {
        ...CONTRACT,
        encoding: 'big5',
        fields: { ...fields, 'registration.chanel': 'x', 'facts.purpos': 'y' },
      },
      ['purpose', 'remit'],
    );
    expect(issues.map(({ code, hint }) => [code, hint?.zh])).toEqual([
      ['unsupported-encoding', '可用：utf-8、gbk、gb18030、gb2312'],
      ['unknown-place', '是不是想写“registration.channel”？'],
      ['unknown-fact', '是不是想写“purpose”？'],
    ]);
  });

  test.each([null, 3, 'x', [], {}])('refuses %j', (json) => {
    expect(issuesOf(json).length).toBeGreaterThan(0);
  });

  test('lets any fact pass where the pack is not known', () => {
    expect(
      issuesOf({ ...CONTRACT, constants: { ...CONTRACT.constants, 'facts.local': true } }),
    ).toEqual([]);
  });
});
