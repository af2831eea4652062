import { describe, expect, test } from 'vitest';
import { isDateFormat } from './date-format.ts';

describe('a number format', () => {
  test.each([
    'yyyy/m/d',
    'yyyy-mm-dd',
    'YYYY"年"M"月"D"日"',
    'yyyy/m/d;@',
    '[$-804]yyyy"年"m"月"d"日";@',
    '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy',
    '[DBNum1][$-804]yyyy"年"m"月"d"日"',
    'm/d/yy h:mm',
    'mmm\\-yy',
    'h:mm AM/PM',
    '[Red]d',
  ])('%s shows a date', (code) => {
    expect(isDateFormat(code)).toBe(true);
  });

  test.each([
    'General',
    'G/通用格式',
    '0.00',
    '#,##0;[Red]-#,##0',
    '0"d"',
    '0\\d',
    '0_d',
    '0*m',
    '0"年"',
    '0年',
    '0.00E+00',
    '@',
    '[h]:mm:ss',
    '[mm]:ss',
    '"yyyy"',
    '',
  ])('%s shows none', (code) => {
    expect(isDateFormat(code)).toBe(false);
  });
});
