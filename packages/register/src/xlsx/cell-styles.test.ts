import { describe, expect, test } from 'vitest';
import { stylesXml } from '../../test/workbook.ts';
import { readCellStyles } from './cell-styles.ts';

async function* inOne(text: string) {
  yield text;
}

describe('the styles of a workbook', () => {
  test('are dates by their formats, built-in or own', async () => {
    const formats = [0, 14, 22, 23, 27, 36, 37, 45, 46, 47, 49, 50, 58, 59, 'yyyy', '0'];
    const styles = await readCellStyles(inOne(stylesXml(...formats)));
    expect(styles.map((style) => style === 'date')).toEqual([
      ...[false, true, true, false, true, true, false, true, false, true, false, true, true],
      ...[false, true, false],
    ]);
  });

  test('pad numbers by their formats', async () => {
    expect(await readCellStyles(inOne(stylesXml('"C"000', 0)))).toEqual([
      { parts: ['C', 3], digits: 3 },
      undefined,
    ]);
  });

  test('go by a code of their own where a built-in number has one', async () => {
    const xml = stylesXml(14).replace(
      '<numFmts>',
      '<numFmts><numFmt numFmtId="14" formatCode="0"/>',
    );
    expect(await readCellStyles(inOne(xml))).toEqual([undefined]);
  });
});
