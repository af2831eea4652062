import { describe, expect, test } from 'vitest';
import { readBasis, writeBasis } from './basis-cell.ts';
import { readDate } from './date-cell.ts';
import { type Asked, readTest, writeTest } from './test-cell.ts';
import { readNames, TRUTH, valueNames } from './value-names.ts';

const label = (zh: string) => ({ zh, en: zh });
const WAYS = valueNames([
  { value: 'report', label: label('报党委、政府') },
  { value: 'government', label: label('政府') },
  { value: 'assign', label: label('交办') },
  { value: 'same', label: label('甲') },
  { value: 'other', label: label('甲') },
  { value: 'not-urgent', label: label('非急件') },
]);
const WAY: Asked = { kind: 'values', names: WAYS };
const NUMBER: Asked = { kind: 'integer', min: -9, max: 99 };
const TRUE: Asked = { kind: 'values', names: valueNames(TRUTH) };

const meant = (written: string, asked: Asked) => {
  const read = readTest(written, asked);
  return 'value' in read
    ? read.value.map(({ operator, value }) => `${operator} ${[value].flat().join('|')}`).join(' & ')
    : read.problem.code;
};

describe('a cell that tests a fact', () => {
  test.each<[string, Asked, string]>([
    ['交办', WAY, 'equal assign'],
    ['assign', WAY, 'equal assign'],
    ['交办 assign', WAY, 'equal assign'],
    ['报党委、政府', WAY, 'equal report'],
    ['报党委、政府、交办', WAY, 'in report|assign'],
    ['交办、政府', WAY, 'in assign|government'],
    ['非 交办', WAY, 'notEqual assign'],
    ['非交办，政府', WAY, 'notIn assign|government'],
    ['非急件', WAY, 'equal not-urgent'],
    ['非 非急件', WAY, 'notEqual not-urgent'],
    ['甲', WAY, 'unknown-value'],
    ['交半', WAY, 'unknown-value'],
    ['交办、', WAY, 'unknown-value'],
    ['是', TRUE, 'equal true'],
    ['TRUE', TRUE, 'equal true'],
    ['真', TRUE, 'equal true'],
    ['0', TRUE, 'equal false'],
    ['＞５', NUMBER, 'greaterThan 5'],
    ['>= 5', NUMBER, 'greaterThanInclusive 5'],
    ['≤10', NUMBER, 'lessThanInclusive 10'],
    ['5', NUMBER, 'equal 5'],
    ['-5', NUMBER, 'equal -5'],
    ['≠ 5', NUMBER, 'notEqual 5'],
    ['非 5、6', NUMBER, 'notIn 5|6'],
    ['5..9', NUMBER, 'greaterThanInclusive 5 & lessThanInclusive 9'],
    ['5～9', NUMBER, 'greaterThanInclusive 5 & lessThanInclusive 9'],
    ['-2--1', NUMBER, 'greaterThanInclusive -2 & lessThanInclusive -1'],
    ['9..5', NUMBER, 'bad-number-test'],
    ['1,000', NUMBER, 'bad-number-test'],
    ['5.5', NUMBER, 'bad-number-test'],
    ['many', NUMBER, 'bad-number-test'],
    ['>100', NUMBER, 'number-outside'],
  ])('%s means what it says', (written, asked, said) => {
    expect(meant(written, asked)).toBe(said);
  });

  test('says which value was meant where a letter is wrong', () => {
    expect(readTest('asign', WAY)).toMatchObject({
      problem: { hint: { zh: expect.stringContaining('assign') } },
    });
  });

  test.each<[string, string, string | readonly string[], string]>([
    ['a label', 'equal', 'assign', '交办'],
    ['a label that holds the mark of lists', 'in', ['report', 'assign'], '报党委、政府、交办'],
    ['the value where its label is that of two', 'equal', 'same', 'same'],
    ['values where labels would be read otherwise', 'in', ['not-urgent', 'assign'], '非急件、交办'],
    ['one of a list', 'notIn', ['assign'], '非 交办'],
  ])('is written as %s', (_, operator, value, cell) => {
    expect(writeTest([{ operator, value }], WAY)).toBe(cell);
  });

  test('is not written where it would not be read back', () => {
    expect(writeTest([{ operator: 'contains', value: 'assign' }], WAY)).toBeUndefined();
    expect(
      writeTest(
        [
          { operator: 'lessThan', value: 1 },
          { operator: 'lessThan', value: 2 },
        ],
        NUMBER,
      ),
    ).toBeUndefined();
  });
});

test('names in a list are the longest that there are', () => {
  expect(readNames(WAYS, '政府、报党委、政府')).toEqual({ values: ['government', 'report'] });
  expect(readNames(WAYS, '政府、报党委')).toEqual({ unknown: '报党委' });
});

describe('a basis', () => {
  const BASIS = [
    { instrument: 'xf22', article: 31, item: 6, confidence: 'H' as const },
    { instrument: 'xf05', article: 22, paragraph: 2, item: 1, confidence: 'M' as const },
  ];

  test.each([
    'xf22 31(6) H; xf05 22¶2(1) M',
    'XF22　31（6）h；xf05 22¶2(1)M',
    'xf22 第31条第6项 H\nxf05 第22条第2款第1项 M',
    'xf22 第31条第(6)项 H;;xf05 第22条第2款(1) M;',
    'xf22 第三十一条第（六）项 H；xf05第二十二条第二款第一项 M',
  ])('is read from %j', (written) => {
    expect(readBasis(written)).toEqual({ value: BASIS });
  });

  test('is written as it is read', () => {
    expect(writeBasis(BASIS)).toBe('xf22 第31条第6项 H; xf05 第22条第2款第1项 M');
  });

  test.each([
    'xf22',
    'xf22 31',
    '31 H',
    'xf22 31(6 H',
    'xf22 0 H',
    'xf22 31 X',
    'xf22 三十一 H',
    'xf22 第三一十条 H',
  ])('%j is none', (written) => {
    expect(readBasis(written)).toMatchObject({ problem: { code: 'bad-basis' } });
  });
});

describe('a date', () => {
  test.each([
    ['2022-05-01', false],
    ['2022/5/1', false],
    ['２０２２年５月１日', false],
    ['2022.5.1', false],
    ['44682', false],
    ['43220', true],
    ['2022-05-01 00:00:00', false],
  ])('is read from %s', (written, is1904) => {
    expect(readDate(written, is1904)).toEqual({ value: '2022-05-01' });
  });

  test.each(['2022-02-30', '2022', '5/1/2022', 'soon', '999999'])('%s is none', (written) => {
    expect(readDate(written, false)).toMatchObject({ problem: { code: 'bad-date' } });
  });
});
