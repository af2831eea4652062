import { expect, test } from 'vitest';
import { nationalPack } from '../../../../fixtures/national-pack.ts';
import { howToTable, valuesTable } from './help-tables.ts';

test('the page of help says everything in both languages', () => {
  for (const { cells } of howToTable().rows) {
    expect(cells[0]).toMatch(/\p{Script=Han}/u);
    expect(cells[1]).toMatch(/[a-z]/u);
  }
});

test.each([
  [['[purpose]', '信访目的', 'suggestion', '建议意见', 'Suggestion']],
  [['[complex]', '重大、复杂、疑难', '是', '是', 'yes']],
  [['[representatives]', '代表人数', '0..1000000', '', 'Number of representatives']],
  [['[admission]', '是否受理', 'person-decides', '由人决定', 'a person decides']],
])('the page of values says what can stand in a column: %j', (line) => {
  expect(valuesTable(nationalPack).rows.map(({ cells }) => cells)).toContainEqual(line);
});

test('the page of values says what a named condition asks', () => {
  const row = valuesTable(nationalPack).rows.find(({ cells }) => cells[0] === '{organ}');
  expect(row?.cells[3]).toContain('其他机关、单位');
  expect(row?.cells[4]).toMatch(/^The receiver is another organ or unit: /u);
});
