import { describe, expect, test } from 'vitest';
import { readRange, readRef } from './cell-ref.ts';

describe('where a cell stands', () => {
  test.each([
    ['A1', 1, 1],
    ['Z9', 9, 26],
    ['AA10', 10, 27],
    ['XFD1048576', 1_048_576, 16_384],
  ])('%s is row %i, column %i', (ref, row, column) => {
    expect(readRef(ref)).toEqual({ row, column });
  });

  test.each([
    '',
    'A',
    '1',
    'a1',
    'A0',
    'A01',
    'A1048577',
    'XFE1',
    'AAAA1',
    '$A$1',
    'A1 ',
    'A-1',
    'Ａ1',
  ])('%j is no cell', (ref) => {
    expect(() => readRef(ref)).toThrow(expect.objectContaining({ code: 'damaged-xlsx' }));
  });

  test('ranges have both ends', () => {
    expect(readRange('B2:C4')).toEqual({ top: 2, left: 2, bottom: 4, right: 3 });
    expect(readRange('B2')).toEqual({ top: 2, left: 2, bottom: 2, right: 2 });
  });

  test.each(['', 'B2:A1', 'B2:B1', 'A1:B2:C3', 'A1:'])('%j is no range', (range) => {
    expect(() => readRange(range)).toThrow(expect.objectContaining({ code: 'damaged-xlsx' }));
  });
});
