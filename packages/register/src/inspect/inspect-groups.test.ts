import { describe, expect, test } from 'vitest';
import { labelOf } from '../../test/score-guesses.ts';
import { inPieces, readAll, rejectsOf } from '../../test/sources.ts';
import { readMapping } from '../mapping/mapping.ts';
import { inspectRegister } from './inspect-register.ts';
import type { Inspection } from './inspection.ts';

const inspect = (...lines: readonly string[]): Promise<Inspection> =>
  inspectRegister(inPieces(`${lines.join('\n')}\n`));

/** What each column with a guess of some confidence is. */
const surely = ({ columns }: Inspection): Readonly<Record<string, string>> =>
  Object.fromEntries(
    columns.flatMap(({ name, guess }) =>
      guess === undefined || guess.confidence === 'low' ? [] : [[name, labelOf(guess)]],
    ),
  );

const eventsOf = async (csv: string, { mapping }: Inspection) => {
  const { rows } = await readAll(csv, { format: 'csv', mapping: readMapping(mapping) });
  return rows.map((row) => ('case' in row ? row.case.events : row.reject));
};

const HEAD = '编号,收到日期,信访形式';

describe('the day of receipt', () => {
  const receiptIn = async (...names: readonly string[]) => {
    const days = names.map((_, i) => `2023-3-${i + 1}`);
    const { columns, mapping } = await inspect(
      `编号,信访形式,${names.join(',')}`,
      `C-1,来信,${days.join(',')}`,
    );
    const sure = columns.map(({ guess }) => guess?.confidence).slice(2);
    const receipt = mapping.fields['registration.receivedOn'];
    return [typeof receipt === 'object' && 'column' in receipt ? receipt.column : receipt, ...sure];
  };

  test.each([
    [
      ['登记/日期', '收件/收到日期'],
      ['收件/收到日期', 'high', 'high'],
    ],
    [
      ['登记日期', '来访日期'],
      ['来访日期', 'high', 'high'],
    ],
    [
      ['登记日期', '收件时间'],
      ['收件时间', 'high', 'high'],
    ],
    [
      ['登记日期', '受理日期'],
      ['登记日期', 'high', 'high'],
    ],
    [
      ['登记日期', '某处收到日期'],
      ['登记日期', 'medium', 'low'],
    ],
    [
      ['登记日期', '受理/录入'],
      ['登记日期', 'high', 'high'],
    ],
  ])('among %j is %j', async (names, expected) => {
    expect(await receiptIn(...names)).toEqual(expected);
  });
});

describe('a numbered group', () => {
  const CSV = `${[
    `${HEAD},转送1,,,转送2,,,`,
    ',,,日期,方式,单位,日期,方式,单位,',
    'C-1,2023-3-1,来信,2023-3-2,转送,县住建局,2023/3/9,交办,县水利局,',
    'C-2,2023-3-1,来信,2023-3-3,转送,县水利局,,,,',
  ].join('\n')}\n`;

  test('is one event that is repeated, with its fields, and the words of all its numbers', async () => {
    const { mapping, warnings } = await inspectRegister(inPieces(CSV));
    expect(mapping.events).toEqual([
      {
        type: 'dispatched',
        on: { column: '转送{n}/日期', date: ['YYYY-M-D', 'YYYY/M/D'] },
        mode: { column: '转送{n}/方式', values: { 转送: 'forward', 交办: 'assign' } },
        to: { column: '转送{n}/单位' },
        repeat: 2,
      },
    ]);
    expect(warnings.map(({ code }) => code)).not.toContain('no-day');
  });

  test('is read event by event', async () => {
    expect(await eventsOf(CSV, await inspectRegister(inPieces(CSV)))).toEqual([
      [
        { type: 'dispatched', on: '2023-03-02', mode: 'forward', to: '县住建局' },
        { type: 'dispatched', on: '2023-03-09', mode: 'assign', to: '县水利局' },
      ],
      [{ type: 'dispatched', on: '2023-03-03', mode: 'forward', to: '县水利局' }],
    ]);
  });
});

describe('an evaluation', () => {
  const CSV = `${[
    `${HEAD},满意度（信访部门）,,,满意度（责任单位）,`,
    ',,,日期,评价,逾期未评,日期,评价',
    'C-1,2023-3-1,来信,2023-5-1,,是,2023-5-2,不满意',
    'C-2,2023-3-1,来信,2023-5-3,满意,,,',
  ].join('\n')}\n`;

  test('without a grade is told where its window ran out', async () => {
    const inspection = await inspectRegister(inPieces(CSV));
    expect(await eventsOf(CSV, inspection)).toEqual([
      [
        { type: 'evaluated', on: '2023-05-01', object: 'office', expired: true },
        { type: 'evaluated', on: '2023-05-02', object: 'unit', grade: 'dissatisfied' },
      ],
      [{ type: 'evaluated', on: '2023-05-03', object: 'office', grade: 'satisfied' }],
    ]);
    expect(inspection.suggestedAssumptions.map(({ assumption }) => assumption.id)).not.toContain(
      'evaluated-when-replied-office',
    );
  });
});

describe('a remark in brackets', () => {
  test('tells which of several documents was delivered', async () => {
    const found = surely(
      await inspect(
        `${HEAD},送达（复查意见）/日期,送达（复查意见）/录入,受理日期（选填）`,
        'C-1,2023-3-1,来信,2023-5-1,2023-5-2,2023-3-4',
      ),
    );
    expect(found).toMatchObject({
      '送达（复查意见）/日期': 'delivered.on/review',
      '送达（复查意见）/录入': 'delivered.recordedOn/review',
      '受理日期（选填）': 'accepted.on',
    });
  });

  test('on another procedure leaves the name in doubt', async () => {
    const found = surely(await inspect(`${HEAD},受理日期（复查）`, 'C-1,2023-3-1,来信,2023-5-1'));
    expect(found).not.toHaveProperty('受理日期（复查）');
  });
});

test('fields stand with the day of their own heading', async () => {
  const { mapping } = await inspect(
    `${HEAD},转送,,,交办,,`,
    ',,,日期,单位,录入,日期,单位,录入',
    'C-1,2023-3-1,来信,2023-3-2,县住建局,2023-3-3,2023-3-4,县水利局,2023-3-5',
  );
  expect(mapping.events).toMatchObject([
    { mode: 'forward', recordedOn: { column: '转送/录入' } },
    { mode: 'assign', recordedOn: { column: '交办/录入' } },
  ]);
});

test('who approved an extension is mapped, and not shown', async () => {
  const { mapping, columns } = await inspect(
    `${HEAD},延期,,`,
    ',,,日期,天数,批准人',
    'C-1,2023-3-1,来信,2023-4-1,30,钱塘柒',
  );
  expect(mapping.events).toMatchObject([{ approvedBy: { column: '延期/批准人' } }]);
  expect(columns.at(-1)).toMatchObject({ kind: 'identity' });
  expect(JSON.stringify(columns)).not.toContain('钱塘柒');
});

test('a column of yes and no, or of two values, is no text and no category of contents', async () => {
  const rows = Array.from({ length: 12 }, (_, i) => `C-${i},2023-3-1,来信,是,甲,乙${i % 2}`);
  const found = surely(await inspect(`${HEAD},事项,内容,内容分类`, ...rows));
  expect(found).not.toHaveProperty('事项');
  expect(found).not.toHaveProperty('内容');
  expect(found).not.toHaveProperty('内容分类');
});

test('a plain yes or no is read without a table, so that a word of later rows is too', async () => {
  const { mapping } = await inspect(
    `${HEAD},是否涉法涉诉,是否重大紧急,是否实名`,
    'C-1,2023-3-1,来信,否,√,是',
  );
  expect(mapping.fields).toMatchObject({
    'facts.judicialMatter': { column: '是否涉法涉诉', type: 'boolean' },
    'facts.majorUrgent': { column: '是否重大紧急', values: { '√': true } },
    'registration.petitioners.identityClear': '是否实名',
  });
});

test('a correction is left to a person, as it names an event by its place in the mapping', async () => {
  const csv = [
    `${HEAD},更正,,,,`,
    ',,,日期,事件序号,栏目,更正为,原因',
    'C-1,2023-3-1,来信,2023-4-1,0,日期,2023-3-2,写错了',
    '',
  ].join('\n');
  const inspection = await inspectRegister(inPieces(csv));
  expect(inspection.columns.slice(3).map(({ guess }) => guess?.confidence)).toEqual(
    Array.from({ length: 5 }, () => 'low'),
  );
  const { rows } = await readAll(csv, { format: 'csv', mapping: readMapping(inspection.mapping) });
  expect(rejectsOf(rows)).toEqual([]);
});

test('a fact that is a number is read as one', async () => {
  const facts = [
    { id: 'rounds', type: 'integer', label: { zh: '办理轮次', en: 'Rounds' } },
  ] as const;
  const csv = `${HEAD},办理轮次\nC-1,2023-3-1,来信,2\n`;
  const { mapping } = await inspectRegister(inPieces(csv), { facts });
  expect(mapping.fields['facts.rounds']).toEqual({ column: '办理轮次', type: 'number' });
});
