import { XinfangError } from '@xinfang/calendar';
import { describe, expect, test } from 'vitest';
import { mappedColumns, readMapping } from './mapping.ts';

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

  const { fields } = CONTRACT;
  test.each<[string, object, string, string]>([
    ['a misspelt key', { feilds: {} }, 'unknown-field', 'feilds'],
    ['an unknown format', { format: 'json' }, 'unknown-value', 'format'],
    ['XLSX', { format: 'xlsx' }, 'unsupported-format', 'format'],
    ['GBK', { encoding: 'gbk' }, 'unsupported-encoding', 'encoding'],
    ['an impossible export day', { exportedOn: '2024-02-30' }, 'impossible-date', 'exportedOn'],
    ['a delimiter of two', { delimiter: ';;' }, 'unknown-value', 'delimiter'],
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
    expect(issues[0]?.message.zh).not.toBe('');
  });

  test('tells everything that is wrong at once, and what was meant', () => {
    const issues = issuesOf(
      {
        ...CONTRACT,
        format: 'xlsx',
        fields: { ...fields, 'registration.chanel': 'x', 'facts.purpos': 'y' },
      },
      ['purpose', 'remit'],
    );
    expect(issues.map(({ code, hint }) => [code, hint?.zh])).toEqual([
      ['unsupported-format', expect.stringContaining('CSV')],
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
