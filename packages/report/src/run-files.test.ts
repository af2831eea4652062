import { expect, test } from 'vitest';
import { sampleReport } from '../test/sample-report.ts';
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

test('an id that a spreadsheet would calculate is made a text', () => {
  const overdue = runFiles(
    { ...sampleReport, overdue: [{ caseId: '=1+1', deadline: 'd', dueOn: '2023-05-01', days: 1 }] },
    { lang: 'zh' },
  ).find(({ name }) => name === 'overdue.csv');
  expect(overdue?.content).toContain("\r\n'=1+1,");
});
