import type { BreakdownRow } from '@xinfang/rates';
import { expect, test } from 'vitest';
import { rateOf, sampleReport } from '../test/sample-report.ts';
import { runFiles } from './run-files.ts';

const files = new Map(
  runFiles(sampleReport, { lang: 'zh' }).map(({ name, content }) => [name, content]),
);
const rowsOf = (name: string): readonly string[] => (files.get(name) ?? '').trimEnd().split('\r\n');

test('every table of a run is a file', () => {
  expect([...files.keys()]).toEqual([
    'indicators.csv',
    'deadlines.csv',
    'overdue.csv',
    'integrity.csv',
    'volume.csv',
    'breakdowns.csv',
    'breakdown-deadlines.csv',
  ]);
});

test.each([
  ['indicators.csv', 3, 'answer,answer率,due,0.375,3,8,0.2143,0,5,6,due口径'],
  ['deadlines.csv', 1, 'lake.answer,lake.answer,3,1,2,4,5,6'],
  ['overdue.csv', 1, 'L-9,lake.answer,lake.answer,2023-05-01,301'],
  ['integrity.csv', 1, 'late-entry,补录,2,L-1 L-2'],
  ['volume.csv', 2, '信访形式,来信,8'],
  [
    'breakdowns.csv',
    2,
    '信访形式,来信,8,answer,answer率,due,0.2857142857142857,2,7,0.2857142857142857',
  ],
  ['breakdown-deadlines.csv', 1, '信访形式,来信,lake.answer,lake.answer,3,1,2,4,5,6'],
])('%s has in row %i: %s', (name, at, row) => {
  expect(rowsOf(name)[at]).toBe(row);
});

test('every row has a cell for each heading', () => {
  for (const name of files.keys()) {
    const [headings = '', ...rows] = rowsOf(name);
    for (const row of rows) expect(row.split(',')).toHaveLength(headings.split(',').length);
  }
});

test('a rate without data has an empty value, not 0', () => {
  expect(rowsOf('indicators.csv')[1]).toMatch(/^void,void率,due,,0,0,,/u);
});

test('the lists name what was missed first', () => {
  const lists = {
    numerator: ['A'],
    denominator: ['A', 'B'],
    missed: ['B'],
    excluded: { void: ['C'] },
  };
  const indicators = [rateOf('answer', 'due', [1, 2], { lists })];
  const content = runFiles({ ...sampleReport, indicators }, { lang: 'zh' }).find(
    ({ name }) => name === 'lists.csv',
  )?.content;
  expect(content?.trimEnd().split('\r\n').slice(1)).toEqual([
    'answer,due,missed,,B',
    'answer,due,numerator,,A',
    'answer,due,denominator,,A',
    'answer,due,denominator,,B',
    'answer,due,excluded,void,C',
  ]);
});

test('numbers of people are in no file, though a column mapped by mistake holds them', () => {
  const [part] = sampleReport.breakdowns;
  const rows = ['张某13812345678', '李某13987654321'].map((key) => ({
    ...(part?.rows[0] as BreakdownRow),
    key,
  }));
  const byContent = { 张某13812345678反映: 2 };
  const written = runFiles(
    {
      ...sampleReport,
      volume: { ...sampleReport.volume, byContent },
      breakdowns: [{ by: 'unit', rows }],
    },
    { lang: 'zh' },
  );
  for (const { content } of written) expect(content).not.toMatch(/13812345678|13987654321/u);
  const parts = written.find(({ name }) => name === 'breakdown-deadlines.csv')?.content;
  expect(parts?.split('\r\n').map((row) => row.split(',')[1])).toEqual([
    '值',
    '张某…',
    '李某…',
    undefined,
  ]);
});

test('an id that a spreadsheet would calculate is made a text', () => {
  const [first] = sampleReport.overdue;
  const overdue = runFiles(
    { ...sampleReport, overdue: first === undefined ? [] : [{ ...first, caseId: '=1+1' }] },
    { lang: 'zh' },
  ).find(({ name }) => name === 'overdue.csv');
  expect(overdue?.content).toContain("\r\n'=1+1,");
});
