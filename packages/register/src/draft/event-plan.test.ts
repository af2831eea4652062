import { describe, expect, test } from 'vitest';
import { OFFICE_CSV, OFFICE_MAPPING, officeRow } from '../../test/office.ts';
import { readAll, rejectsOf } from '../../test/sources.ts';
import { readMapping } from '../mapping/mapping.ts';

const { constants, fields } = OFFICE_MAPPING;
const [OFFICE_HEADER = ''] = OFFICE_CSV.split('\n');
const START = { 编号: 'C-1', 收到日期: '2023-03-01', 信访形式: '来信' };

/** The events, or the reject, of one row in JSON lines, so that a test says only the cells that it is about. */
const eventsIn = async (row: object, ...events: object[]) => {
  const mapping = readMapping({
    format: 'jsonl',
    exportedOn: '2023-06-30',
    fields: {
      id: '编号',
      'registration.receivedOn': '收到日期',
      'registration.channel': fields['registration.channel'],
    },
    constants,
    events,
    missing: ['无'],
    ignore: ['备用4'],
  });
  const line = JSON.stringify({ ...START, ...row });
  const { rows } = await readAll(line, { format: 'jsonl', mapping });
  return rows.flatMap((each): unknown[] =>
    'case' in each ? [...each.case.events] : rejectsOf([each]),
  );
};

describe('an event of numbered columns', () => {
  const sent = { type: 'dispatched', on: '转送{n}', to: { column: '去向{n}' }, repeat: 3 };

  test('is there for each number whose day is given', async () => {
    expect(
      await eventsIn(
        { 转送1: '2023-03-02', 去向1: '甲局', 转送2: '无', 转送3: '2023/3/9', 去向3: '乙局' },
        { ...sent, mode: 'forward' },
      ),
    ).toEqual([
      { type: 'dispatched', on: '2023-03-02', to: '甲局', mode: 'forward' },
      { type: 'dispatched', on: '2023-03-09', to: '乙局', mode: 'forward' },
    ]);
  });

  test('asks its condition with the same number, and keeps its constants as they are', async () => {
    const where = { equals: { '方式{n}': '交办' }, present: ['去向{n}'], missing: '退回{n}' };
    const rows = {
      ...{ 转送1: '2023-03-01', 方式1: '转送', 去向1: '甲' },
      ...{ 转送2: '2023-03-02', 方式2: '交办', 去向2: '乙', 退回2: '是' },
      ...{ 转送3: '2023-03-03', 方式3: '交办', 去向3: '丙' },
    };
    const to = { value: '{n}局' };
    expect(await eventsIn(rows, { ...sent, where, to })).toEqual([
      { type: 'dispatched', on: '2023-03-03', to: '{n}局' },
    ]);
  });

  test('takes turns with its neighbours of the same numbers on one day', async () => {
    const day = '2023-03-02';
    const row = { 转送1: day, 收到1: day, 转送2: day, 收到2: day, 登记: day };
    const received = { type: 'unit-received', on: '收到{n}', repeat: 3 };
    const registered = { type: 'registered', on: '登记' };
    const ofTypes = (...types: string[]) => types.map((type) => ({ type, on: day }));
    expect(await eventsIn(row, registered, sent, received)).toMatchObject(
      ofTypes('registered', 'dispatched', 'unit-received', 'dispatched', 'unit-received'),
    );
    expect(await eventsIn(row, sent, { ...received, repeat: 2 })).toMatchObject(
      ofTypes('dispatched', 'dispatched', 'unit-received', 'unit-received'),
    );
  });

  test('blames the column of the number that is wrong', async () => {
    expect(await eventsIn({ 转送2: '2023-02-30' }, sent)).toEqual(['1 impossible-date 转送2']);
    expect(await eventsIn({ 转送3: '2023-07-01' }, sent)).toEqual(['1 after-export 转送3']);
    const answered = { type: 'replied', on: '答复{n}', outcome: { column: '结果{n}' }, repeat: 2 };
    expect(
      await eventsIn({ 答复1: '2023-04-01', 答复2: '2023-04-02', 结果2: 'x' }, answered),
    ).toEqual(['1 unknown-value 结果2']);
  });

  test('after the last number spoils the row instead of being lost', async () => {
    expect(await eventsIn({ 转送4: '2023-03-02' }, sent)).toEqual(['1 unread-event 转送4']);
    expect(await eventsIn({ 转送4: '不详' }, sent)).toEqual(['1 unread-event 转送4']);
    expect(await eventsIn({ 转送4: '无' }, sent)).toEqual([]);
    expect(await eventsIn({ 备用4: '2023-03-02' }, { ...sent, on: '备用{n}' })).toEqual([]);
    expect(
      await eventsIn({ 转送4: '2023-03-02' }, sent, { type: 'closed', on: '转送4' }),
    ).toMatchObject([{ type: 'closed' }]);
  });

  test('far behind the last number spoils the row too, whatever its condition', async () => {
    expect(await eventsIn({ 转送1: '2023-03-02', 转送7: '2023-03-09' }, sent)).toEqual([
      '1 unread-event 转送7',
    ]);
    const guarded = { ...sent, where: { present: '去向{n}' } };
    expect(await eventsIn({ 转送12: '2023-03-02' }, guarded)).toEqual(['1 unread-event 转送12']);
    const group = { ...sent, on: '转送{n}（第{n}次）', to: '甲局' };
    expect(await eventsIn({ '转送4（第4次）': 'x' }, group)).toEqual([
      '1 unread-event 转送4（第4次）',
    ]);
    expect(await eventsIn({ '转送4（第5次）': 'x', 转送: 'x', 转送四: 'x' }, group)).toEqual([]);
  });

  test('is unread in a nested list too, and where only its word stands', async () => {
    const step = {
      type: { column: 'steps.{n}.kind', values: { 转送: 'dispatched' } },
      on: { firstOf: ['steps.{n}.on', 'day{n}.of'] },
      repeat: 2,
    };
    expect(await eventsIn({ steps: [{}, {}, {}, { on: 'x' }] }, step)).toEqual([
      '1 unread-event steps.3.on',
    ]);
    expect(await eventsIn({ steps: [{}, {}, {}, { kind: '转送' }] }, step)).toEqual([
      '1 unread-event steps.3.kind',
    ]);
    expect(await eventsIn({ day3: { of: 'x' } }, step)).toEqual(['1 unread-event day3.of']);
    expect(await eventsIn({ 'day3.of': 'x' }, step)).toEqual(['1 unread-event day3.of']);
    expect(await eventsIn({ steps: [{}, {}, {}, {}], day3: 'x' }, step)).toEqual([]);
  });

  test('need not reach its last number, but the first', async () => {
    const mapping = readMapping({ ...OFFICE_MAPPING, events: [sent], assumptions: [] });
    const read = (header: string) =>
      readAll(`${OFFICE_HEADER},${header}\n${officeRow({})},${header.replaceAll(/[^,]+/g, '')}\n`, {
        format: 'csv',
        mapping,
      });
    expect((await read('转送1,去向1,转送2,去向2')).summary.unseenColumns).toEqual([]);
    await expect(read('转送2,去向2')).rejects.toMatchObject({ code: 'missing-column' });
  });

  test('reads a list within a row', async () => {
    const event = {
      type: { column: 'steps.{n}.kind', values: { 转送: 'dispatched', 办结: 'closed' } },
      on: 'steps.{n}.on',
      repeat: { from: 0, to: 1 },
    };
    const steps = ['转送', '办结', '办结'].map((kind, i) => ({ kind, on: `2023-03-0${i + 1}` }));
    expect(await eventsIn({ steps: steps.slice(0, 2) }, event)).toEqual([
      { type: 'dispatched', on: '2023-03-01' },
      { type: 'closed', on: '2023-03-02' },
    ]);
    expect(await eventsIn({ steps }, event)).toEqual(['1 unread-event steps.2.on']);
  });
});

describe('an event whose type a column tells', () => {
  const step = {
    type: { column: '环节', values: { 转送: 'dispatched', 受理: 'accepted', 录入: null } },
    on: '日期',
    mode: 'forward',
    to: { column: '去向' },
    unit: { column: '单位' },
  };

  test.each<[string, object, unknown]>([
    [
      'has the fields and constants of its type',
      { 环节: ' 转送 ', 日期: '2023-03-02', 去向: '甲局' },
      { type: 'dispatched', on: '2023-03-02', mode: 'forward', to: '甲局' },
    ],
    [
      'has nothing of the other types',
      { 环节: '受理', 日期: '2023-03-02', 单位: '甲局', 去向: '无' },
      { type: 'accepted', on: '2023-03-02', unit: '甲局' },
    ],
    [
      'loses no cell',
      { 环节: '受理', 日期: '2023-03-02', 去向: '甲' },
      '1 unknown-event-field 去向',
    ],
    ['of no known word is refused', { 环节: '批示', 日期: '2023-03-02' }, '1 unknown-value 环节'],
    ['of no word is refused', { 环节: '', 日期: '2023-03-02' }, '1 unknown-value 环节'],
    ['of no known word is refused without a day too', { 环节: '批示' }, '1 unknown-value 环节'],
    ['without a day is refused', { 环节: '受理', 日期: '无' }, '1 missing-field 日期'],
    ['on an impossible day is refused', { 环节: '受理', 日期: '3月' }, '1 impossible-date 日期'],
    ['after the export is refused', { 环节: '受理', 日期: '2023-07-01' }, '1 after-export 日期'],
  ])('%s', async (_, row, expected) => {
    expect(await eventsIn(row, step)).toEqual([expected]);
  });

  test('is none where the step is no event, or there is no step', async () => {
    expect(await eventsIn({ 环节: '录入', 日期: '2023-03-02', 去向: '甲' }, step)).toEqual([]);
    expect(await eventsIn({ 环节: '录入' }, step)).toEqual([]);
    expect(await eventsIn({ 环节: '无' }, step)).toEqual([]);
  });
});

describe('events that one column of grades tells of', () => {
  const grades = { 满意: 'satisfied', 不满意: 'dissatisfied' };
  const evaluated = { type: 'evaluated', on: '评价日期', object: 'unit' };
  const graded = {
    ...evaluated,
    where: { equals: { 评价: Object.keys(grades) } },
    grade: { column: '评价', values: grades },
  };
  const expired = { ...evaluated, where: { equals: { 评价: '逾期未评' } }, expired: true };

  test.each<[string, object]>([
    ['不满意', { grade: 'dissatisfied' }],
    ['逾期未评', { expired: true }],
  ])('are of one kind where it says %s', async (word, field) => {
    expect(await eventsIn({ 评价日期: '2023-05-01', 评价: word }, graded, expired)).toEqual([
      { type: 'evaluated', on: '2023-05-01', object: 'unit', ...field },
    ]);
  });
});
