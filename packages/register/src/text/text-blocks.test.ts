import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { collect, inPieces } from '../../test/sources.ts';
import { encodingOf } from './encoding.ts';
import { textBlocks } from './text-blocks.ts';
import { LONGEST_ROW, TOO_LONG, UNDECODED } from './text-marks.ts';

const textOf = async (
  content: string | Uint8Array,
  size?: number,
  encoding = 'utf-8',
): Promise<string> =>
  (await collect(textBlocks(inPieces(content, size), encodingOf(encoding)))).join('');

const bytesIn = (text: string, encoding: string): Uint8Array =>
  new Uint8Array(iconv.encode(text, encoding));

const joined = (...parts: Uint8Array[]): Uint8Array =>
  new Uint8Array(parts.flatMap((part) => [...part]));

describe('textBlocks', () => {
  test('gives the text back whole, in blocks that end with a line, wherever the pieces end', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('信', '访', '\n', '\r\n', 'a', '🙂', '"', '\uFFFD'), {
          maxLength: 60,
        }),
        fc.integer({ min: 1, max: 9 }),
        async (parts, size) => {
          const text = parts.join('');
          const blocks = await collect(textBlocks(inPieces(text, size)));
          expect(blocks.join('')).toBe(text);
          expect(blocks.slice(0, -1).every((block) => block.endsWith('\n'))).toBe(true);
        },
      ),
    ));

  test('takes texts as well as bytes, and leaves out the mark of UTF-8 at the start only', async () => {
    async function* texts() {
      yield '\uFEFF信';
      yield '访\n\uFEFFx';
    }
    expect((await collect(textBlocks(texts()))).join('')).toBe('信访\n\uFEFFx');
  });

  test('marks bytes that are not UTF-8 on their own line only', async () => {
    const bytes = new Uint8Array([
      0x61, 0x0a, 0xd0, 0xc5, 0xb7, 0xc3, 0x0a, 0xe4, 0xbf, 0xa1, 0x0a,
    ]);
    for (const size of [1, 3, 100]) {
      const lines = (await textOf(bytes, size)).split('\n');
      expect(lines[0]).toBe('a');
      expect(lines[1]).toContain(UNDECODED);
      expect(lines[2]).toBe('信');
    }
  });

  test('makes a line short that is too long to hold, and that line only', async () => {
    const long = 'x'.repeat(LONGEST_ROW + 1);
    for (const size of [100_000, undefined]) {
      expect(await textOf(`a\n${long}\nb\n`, size)).toBe(`a\n${TOO_LONG}\nb\n`);
      expect(await textOf(`a\n${long}`, size)).toBe(`a\n${TOO_LONG}`);
      expect(await textOf(`${long}${long}\nb`, size)).toBe(`${TOO_LONG}\nb`);
    }
  });

  test('keeps a line of the greatest length', async () => {
    const long = 'x'.repeat(LONGEST_ROW);
    expect((await textOf(`${long}\nb`)).length).toBe(LONGEST_ROW + 2);
    expect((await textOf(long)).length).toBe(LONGEST_ROW);
  });

  test.each([
    ['UTF-16, little end first', [0xff, 0xfe, 0x41, 0x00], 'UTF-16'],
    ['UTF-16, big end first', [0xfe, 0xff, 0x00, 0x41], 'UTF-16'],
    ['UTF-16 without a mark', [...bytesIn('a,b\n1,2\n', 'utf-16le')], 'UTF-16'],
    ['XLSX', [0x50, 0x4b, 0x03, 0x04, 0x0a], 'xlsx'],
    ['an old XLS', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], 'XLS'],
  ])('refuses %s', async (_, bytes, hint) => {
    for (const encoding of ['utf-8', 'gbk'])
      for (const size of [1, undefined])
        await expect(textOf(new Uint8Array(bytes), size, encoding)).rejects.toMatchObject({
          code: 'not-text',
          issues: [{ hint: { zh: expect.stringContaining(hint) } }],
        });
  });

  test('takes the line ends of old Macintoshes, where there are no others', async () => {
    expect(await textOf('a,b\r1,2\r', 1)).toBe('a,b\n1,2\n');
    expect(await textOf('a,b\n"1\r",2\n')).toBe('a,b\n"1\r",2\n');
  });
});

describe('GBK and GB 18030', () => {
  /** Every character that GBK has, but those of private use, which GB 18030 has since given real ones. */
  const GBK = Array.from({ length: 0xffff }, (_, code) => String.fromCharCode(code)).filter(
    (char) => !/[\p{Co}\p{Cs}]/u.test(char) && iconv.decode(bytesIn(char, 'gbk'), 'gbk') === char,
  );

  test('read each of their characters as an encoder of others writes it', async () => {
    expect(GBK.length).toBeGreaterThan(21_000);
    const text = GBK.filter((char) => char !== '\r' && char !== '\n').join('\n');
    expect(await textOf(bytesIn(text, 'gbk'), undefined, 'gbk')).toBe(text);
  });

  test.each([
    ['gbk', fc.constantFrom(...GBK)],
    ['gb18030', fc.string({ unit: 'binary', minLength: 1, maxLength: 1 })],
  ] as const)('in %s any text is read back, wherever the pieces end', (encoding, char) =>
    fc.assert(
      fc.asyncProperty(
        fc.array(char, { maxLength: 80 }),
        fc.integer({ min: 1, max: 9 }),
        async (chars, size) => {
          const text = `信访${chars.join('').replaceAll(/[\p{Co}\p{Cn}\0\r]/gu, '')}`;
          expect(await textOf(bytesIn(text, encoding), size, encoding)).toBe(text);
        },
      ),
      { numRuns: 300 },
    ),
  );

  test('leave out a mark at the start, and an overlong line', async () => {
    const long = joined(bytesIn('信访\n', 'gbk'), new Uint8Array(LONGEST_ROW + 1).fill(0x78));
    expect(await textOf(bytesIn('\uFEFF信访', 'gb18030'), 1, 'gb18030')).toBe('信访');
    expect(await textOf(long, undefined, 'gbk')).toBe(`信访\n${TOO_LONG}`);
  });

  test('mark bytes that are not theirs on their own line only', async () => {
    const bytes = joined(
      bytesIn('信访\n甲', 'gbk'),
      new Uint8Array([0xff]),
      bytesIn('\n乙', 'gbk'),
    );
    expect(await textOf(bytes, 2, 'gbk')).toBe(`信访\n甲${UNDECODED}\n乙`);
  });

  test('mark a line of UTF-8, which would become another text', async () => {
    const bytes = joined(
      bytesIn('信访\n办理\n', 'gbk'),
      bytesIn('编号,1\n', 'utf-8'),
      bytesIn('答复', 'gbk'),
    );
    const [first, second, third, fourth] = (await textOf(bytes, 3, 'gbk')).split('\n');
    expect([first, second, fourth]).toEqual(['信访', '办理', '答复']);
    expect(third).toMatch(new RegExp(`^${UNDECODED}+,1$`, 'u'));
  });

  test('do not matter where the source gives texts', async () => {
    async function* texts() {
      yield '编号,收到日期\n';
      yield 'C-1,2023-03-01\n';
    }
    expect((await collect(textBlocks(texts(), 'gb18030'))).join('')).toMatch(
      /^编号,收到日期\nC-1/u,
    );
  });
});

describe('a wrong declaration', () => {
  const LINES = '编号,收到日期\nC-1,三月一日\n';
  const ASCII = 'C-2,2023-03-02\n'.repeat(9000);

  test.each<[string, Uint8Array, string, string]>([
    ['GBK as UTF-8', bytesIn(LINES, 'gbk'), 'utf-8', 'gbk'],
    ['GBK that begins late as UTF-8', bytesIn(ASCII + LINES, 'gbk'), 'utf-8', 'gbk'],
    ['marked GB 18030 as UTF-8', bytesIn('\uFEFFa', 'gb18030'), 'utf-8', 'gbk'],
    ['the famous word on two lines', bytesIn('联通\n联通\n', 'gbk'), 'utf-8', 'gbk'],
    ['UTF-8 as GBK', bytesIn(LINES, 'utf-8'), 'gbk', 'utf-8'],
    ['a word in UTF-8 as GBK', bytesIn('来信', 'utf-8'), 'gb2312', 'utf-8'],
    ['UTF-8 that begins late as GBK', bytesIn(ASCII + LINES, 'utf-8'), 'gb18030', 'utf-8'],
    ['marked UTF-8 as GBK', bytesIn('\uFEFFa', 'utf-8'), 'gbk', 'utf-8'],
    [
      'UTF-8 with a line of GBK as GBK',
      joined(bytesIn(LINES.repeat(5), 'utf-8'), bytesIn('办理', 'gbk')),
      'gbk',
      'utf-8',
    ],
  ])('is told once: %s', async (_, bytes, declared, meant) => {
    for (const size of [bytes.length > 1000 ? 500 : 1, undefined])
      await expect(textOf(bytes, size, declared)).rejects.toMatchObject({
        code: 'wrong-encoding',
        issues: [{ hint: { en: expect.stringContaining(`"encoding": "${meant}"`) } }],
      });
  });

  test('is not seen in a few bad lines', async () => {
    const bad = bytesIn('办理\n', 'gbk');
    const good = bytesIn(LINES, 'utf-8');
    for (const bytes of [joined(bad, good), joined(good, bad, bad, bad), joined(bad)])
      expect(await textOf(bytes)).toContain(UNDECODED);
  });

  test('is not seen in the short words that could be either', async () => {
    expect(await textOf(bytesIn('联通', 'gbk'), 1, 'gbk')).toBe('联通');
    expect(await textOf(bytesIn('路·é', 'utf-8'))).toBe('路·é');
    expect(await textOf(bytesIn('模', 'gbk'), 1, 'gbk')).toBe('模');
  });
});
