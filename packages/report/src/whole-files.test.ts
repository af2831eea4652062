import type { RunReport } from '@xinfang/rates';
import { expect, test } from 'vitest';
import { rateOf, sampleReport } from '../test/sample-report.ts';
import { wholeFiles } from './whole-files.ts';

const lists = {
  numerator: ['A'],
  denominator: ['A', 'B'],
  missed: ['B'],
  excluded: { void: ['C'] },
};
const excluded = [{ reason: 'void', count: 1 }];
const rate = rateOf('answer', 'due', [1, 2], { lists, excluded });
const whole: RunReport = { ...sampleReport, indicators: [rate] };

test('a report of all ids is whole in its files, of its parts where units are among them', () => {
  expect(wholeFiles(whole)).toEqual(['overdue.csv', 'integrity.csv', 'lists.csv']);
  const breakdowns = [{ by: 'unit', rows: [] }];
  expect(wholeFiles({ ...whole, breakdowns })).toContain('breakdown-deadlines.csv');
});

const attention = { ...sampleReport.attention, overdue: { overdue: 2, undetermined: 0 } };
const [item] = sampleReport.integrity;
const integrity = item === undefined ? [] : [{ ...item, count: 3 }];
const { lists: _, ...figures } = rate;

test.each<[string, Partial<RunReport>, string]>([
  ['only the longest overdue duties', { attention }, 'overdue.csv'],
  ['only some cases of an integrity item', { integrity }, 'integrity.csv'],
  ['no lists', { indicators: [figures] }, 'lists.csv'],
  ['a list cut short', { indicators: [{ ...rate, denominator: 3 }] }, 'lists.csv'],
  ['no rates', { indicators: [] }, 'lists.csv'],
  [
    'an exclusion cut short',
    { indicators: [{ ...rate, excluded: [{ reason: 'void', count: 2 }] }] },
    'lists.csv',
  ],
])('a report with %s is not whole in its file', (_name, part, file) => {
  expect(wholeFiles({ ...whole, ...part })).not.toContain(file);
});
