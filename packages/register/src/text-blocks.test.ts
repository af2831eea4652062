import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { collect, inPieces } from '../test/sources.ts';
import { LONGEST_ROW, TOO_LONG, textBlocks, UNDECODED } from './text-blocks.ts';

const textOf = async (content: string | Uint8Array, size?: number): Promise<string> =>
  (await collect(textBlocks(inPieces(content, size)))).join('');

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
    ['UTF-16, little end first', [0xff, 0xfe, 0x41, 0x00]],
    ['UTF-16, big end first', [0xfe, 0xff, 0x00, 0x41]],
    ['XLSX', [0x50, 0x4b, 0x03, 0x04, 0x0a]],
  ])('refuses %s', async (_, bytes) => {
    await expect(textOf(new Uint8Array(bytes))).rejects.toMatchObject({ code: 'not-text' });
  });
});
