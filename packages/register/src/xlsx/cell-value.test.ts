import { describe, expect, test } from 'vitest';
import type { Cell } from '../table/grid.ts';
import { type CellTerms, cellValue, type RawCell } from './cell-value.ts';

const TERMS: CellTerms = {
  strings: ['甲', '乙'],
  styles: [undefined, 'date', { parts: ['C-', 3], digits: 3 }],
  is1904: false,
};

const read = (cell: Partial<RawCell>): Cell =>
  cellValue(
    { type: 'n', style: 0, hasFormula: false, value: undefined, inline: undefined, ...cell },
    TERMS,
  );

describe('a cell of a workbook', () => {
  test.each<[string, Partial<RawCell>, Cell]>([
    ['never filled', {}, undefined],
    ['with an empty value', { value: '' }, undefined],
    ['of a shared text', { type: 's', value: '1' }, '乙'],
    ['of a text that it does not share', { type: 'inlineStr', inline: '丙' }, '丙'],
    ['of an empty text', { type: 'inlineStr', inline: '' }, ''],
    [
      'of a text with escapes',
      { type: 'str', value: 'a_x000D_\nb_x005F_x000D__xFFFF_' },
      'a\r\nb_x000D__xFFFF_',
    ],
    ['of a whole number', { value: ' 42 ' }, 42],
    ['of a number with decimals', { value: '0.10000000000000001' }, 0.1],
    ['of a number with an exponent', { value: '1.5E-3' }, 0.0015],
    ['of the largest exact number', { value: '9007199254740991' }, 9_007_199_254_740_991],
    ['of an id of 18 digits', { value: '370101199001011234' }, '370101199001011234'],
    [
      'of an id that was rounded already',
      { value: '3.7010119900101E+17' },
      370_101_199_001_010_000,
    ],
    ['of yes', { type: 'b', value: '1' }, true],
    ['of no', { type: 'b', value: '0' }, false],
    ['of an error', { type: 'e', value: '#N/A' }, { code: 'cell-error' }],
    ['of a date', { style: 1, value: '44986' }, '2023-03-01'],
    ['of a date with a time', { style: 1, value: '44986.5' }, '2023-03-01 12:00:00'],
    ['of a date beyond all dates', { style: 1, value: '99999999' }, 99_999_999],
    ['of a date written out', { type: 'd', value: '2023-03-01' }, '2023-03-01'],
    [
      'of a date written out with midnight',
      { type: 'd', value: '2023-03-01T00:00:00.000' },
      '2023-03-01',
    ],
    [
      'of a date written out with a time',
      { type: 'd', value: '2023-03-01T09:30:00' },
      '2023-03-01 09:30:00',
    ],
    ['of a number that its style pads', { style: 2, value: '7' }, 'C-007'],
    ['of a number that its style would round', { style: 2, value: '7.5' }, 7.5],
    ['of a formula that its style pads', { style: 2, hasFormula: true, value: '7' }, 'C-007'],
    ['of a style that is not there', { style: 9, value: '44986' }, 44_986],
    ['of a formula that came to a number', { hasFormula: true, value: '2' }, 2],
    ['of a formula that came to a text', { type: 'str', hasFormula: true, value: '甲' }, '甲'],
    ['of a formula that came to an empty text', { type: 'str', hasFormula: true, value: '' }, ''],
    [
      'of a formula that came to an error',
      { type: 'e', hasFormula: true, value: '#REF!' },
      { code: 'cell-error' },
    ],
    [
      'of a formula that was never calculated',
      { hasFormula: true },
      { code: 'formula-without-value' },
    ],
    [
      'of a formula with an empty value',
      { hasFormula: true, value: '' },
      { code: 'formula-without-value' },
    ],
    [
      'of a text formula never calculated',
      { type: 'str', hasFormula: true },
      { code: 'formula-without-value' },
    ],
  ])('%s', (_, cell, value) => {
    expect(read(cell)).toEqual(value);
  });

  test.each<[string, Partial<RawCell>]>([
    ['a number that is none', { value: '1,000' }],
    ['a number in hexadecimal', { value: '0x10' }],
    ['a number beyond all numbers', { value: '1e999' }],
    ['a shared text that is not there', { type: 's', value: '2' }],
    ['a shared text of no whole number', { type: 's', value: '1.0' }],
    ['a boolean that is none', { type: 'b', value: '2' }],
    ['a type that is none', { type: 'x', value: '1' }],
  ])('with %s is damaged', (_, cell) => {
    expect(() => read(cell)).toThrow(expect.objectContaining({ code: 'damaged-xlsx' }));
  });
});
