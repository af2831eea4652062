import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { detectEncoding, encodingOf } from './encoding.ts';

const bytesIn = (text: string, encoding: string, addBOM = false): Uint8Array =>
  new Uint8Array(iconv.encode(text, encoding, { addBOM }));

describe('the encoding of a file', () => {
  const HEADER = '编号,收到日期,信访形式\nC-1,2023-03-01,来信\n';

  test.each<[string, Uint8Array, object]>([
    ['UTF-8', bytesIn(HEADER, 'utf-8'), { encoding: 'utf-8', bom: false, sure: true }],
    [
      'UTF-8 with a mark',
      bytesIn('a', 'utf-8', true),
      { encoding: 'utf-8', bom: true, sure: true },
    ],
    ['GBK', bytesIn(HEADER, 'gbk'), { encoding: 'gbk', bom: false, sure: true }],
    ['GB 2312', bytesIn(HEADER, 'gb2312'), { encoding: 'gbk', bom: false, sure: true }],
    ['GB 18030', bytesIn('㐀𠀀信访', 'gb18030'), { encoding: 'gb18030', bom: false, sure: true }],
    [
      'the word that others took for UTF-8',
      bytesIn('联通', 'gbk'),
      { encoding: 'gbk', sure: true },
    ],
    ['UTF-16', bytesIn(HEADER, 'utf-16le', true), { encoding: 'utf-16le', bom: true, sure: true }],
    ['UTF-16, big end first', bytesIn('a', 'utf-16be', true), { encoding: 'utf-16be', bom: true }],
    ['UTF-16 without a mark', bytesIn(HEADER, 'utf-16le'), { encoding: 'utf-16le', bom: false }],
    ['UTF-16BE without a mark', bytesIn(HEADER, 'utf-16be'), { encoding: 'utf-16be', bom: false }],
    ['ASCII', bytesIn('a,b\n1,2\n', 'utf-8'), { encoding: 'ascii', bom: false, sure: true }],
    ['nothing', new Uint8Array(), { encoding: 'ascii', bom: false, sure: true }],
    [
      'one character that could be either',
      bytesIn('模', 'gbk'),
      { encoding: 'utf-8', sure: false },
    ],
    ['zeros in a damaged file', bytesIn('a,b\n1,2\0\0\0\0\0\n', 'utf-8'), { encoding: 'ascii' }],
    ['noise', new Uint8Array([0xff, 0x80, 0xff]), { encoding: 'utf-8', sure: false }],
    [
      'a mixture',
      new Uint8Array([...bytesIn(HEADER, 'utf-8'), ...bytesIn(HEADER.repeat(2), 'gbk')]),
      { encoding: 'gbk', sure: false },
    ],
  ])('is told of %s', (_, bytes, expected) => {
    expect(detectEncoding(bytes)).toMatchObject(expected);
  });

  test('is told wherever the bytes end', () => {
    const chinese = fc.string({
      unit: fc.constantFrom(...'信访事项编号收到日期答复办结街道县局，。 1-,\n'.split('')),
      minLength: 6,
      maxLength: 60,
    });
    fc.assert(
      fc.property(chinese, fc.integer({ min: 12, max: 180 }), (text, end) => {
        const line = `信访事项${text}`;
        expect(detectEncoding(bytesIn(line, 'gbk').subarray(0, end)).encoding).toBe('gbk');
        expect(detectEncoding(bytesIn(line, 'utf-8').subarray(0, end)).encoding).toBe('utf-8');
      }),
    );
  });

  test.each([
    ['UTF-8', 'utf-8'],
    ['GBK', 'gb18030'],
    ['gb2312', 'gb18030'],
    ['GB18030', 'gb18030'],
    ['big5', undefined],
  ])('%s is read as %s', (name, encoding) => {
    expect(encodingOf(name)).toBe(encoding);
  });
});
