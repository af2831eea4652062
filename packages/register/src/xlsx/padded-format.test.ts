import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paddedFormat, shownPadded } from './padded-format.ts';

const shown = (number: number, code: string): string | undefined => {
  const format = paddedFormat(code);
  return format === undefined ? undefined : shownPadded(number, format);
};

describe('a number format of zeros', () => {
  test.each<[string, number, string]>([
    ['0000', 7, '0007'],
    ['00000', 123_456, '123456'],
    ['"XF2023-"0000', 7, 'XF2023-0007'],
    ['"信访"\\-000"号"', 42, '信访-042号'],
    ['"C"0', 12, 'C12'],
    ['0000-00-00', 20_230_301, '2023-03-01'],
    ['0000"年"00"月"00"日"', 120_230_301, '12023年03月01日'],
    ['"a\\b"00', 0, 'a\\b00'],
  ])('%s shows %d as %s', (code, number, text) => {
    expect(shown(number, code)).toBe(text);
  });

  test.each([
    '0',
    '0"人"',
    '0\\年',
    '"只有字"',
    '#,##0',
    '0.00',
    '00.0',
    '00%',
    '0000;-0000',
    '000_ ',
    'General',
    '',
  ])('%s pads nothing, or says more', (code) => {
    expect(paddedFormat(code)).toBeUndefined();
  });

  test.each([0.5, -1, 1e20, Number.NaN])('shows no %d', (number) => {
    expect(shown(number, '0000')).toBeUndefined();
  });

  test('keeps the number', () =>
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 2, max: 12 }), (number, digits) => {
        const text = shown(number, '0'.repeat(digits)) ?? '';
        expect(Number(text)).toBe(number);
        expect(text).toHaveLength(Math.max(digits, String(number).length));
      }),
    ));

  test.each(['"', '0', '\\', '""0-', '['])('of many %s and a letter pads nothing', (part) => {
    expect(paddedFormat(`${part.repeat(60)}x`)).toBeUndefined();
    expect(paddedFormat(part.repeat(100_000))).toBeUndefined();
  });
});
