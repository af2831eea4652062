import { describe, expect, test } from 'vitest';
import { stylesXml } from '../../test/workbook.ts';
import { isDateFormat, readDateStyles } from './date-styles.ts';

async function* inOne(text: string) {
  yield text;
}

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

describe('the styles of a workbook', () => {
  test('are dates by their formats, built-in or own', async () => {
    const formats = [0, 14, 22, 23, 27, 36, 37, 45, 46, 47, 49, 50, 58, 59, 'yyyy', '0'];
    expect(await readDateStyles(inOne(stylesXml(...formats)))).toEqual([
      ...[false, true, true, false, true, true, false, true, false, true, false, true, true],
      ...[false, true, false],
    ]);
  });

  test('go by a code of their own where a built-in number has one', async () => {
    const xml = stylesXml(14).replace(
      '<numFmts>',
      '<numFmts><numFmt numFmtId="14" formatCode="0"/>',
    );
    expect(await readDateStyles(inOne(xml))).toEqual([false]);
  });
});
