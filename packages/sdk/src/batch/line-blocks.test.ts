import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { byteRanges } from './byte-range.ts';
import { readLineBlocks } from './line-blocks.ts';

const folder = mkdtempSync(join(tmpdir(), 'xinfang-lines-'));
afterAll(() => rmSync(folder, { recursive: true }));

const LONG = '<long>\n';

/** The lines of a file as they come when it is read in ranges of a length, each range apart. */
const readInRanges = (content: string, length: number, longest = 100_000): readonly string[] => {
  const path = join(folder, 'lines');
  writeFileSync(path, content);
  const file = openSync(path, 'r');
  try {
    return [...byteRanges(Buffer.byteLength(content), length)].map((range) => {
      let read = '';
      readLineBlocks(file, range, longest, {
        takeLines: (lines) => {
          read += lines.toString();
        },
        takeLongLine: () => {
          read += LONG;
        },
      });
      return read;
    });
  } finally {
    closeSync(file);
  }
};

test.each([
  ['lines', 'one\ntwo\nthree\n'],
  ['a last line without an end', 'one\ntwo'],
  ['blank lines', '\n\none\n\n\n'],
  ['one line alone', '信访事项'],
  ['nothing', ''],
])('%s are read whole, whatever the ranges', (_, content) => {
  for (let length = 1; length <= content.length + 1; length += 1)
    expect(readInRanges(content, length).join('')).toBe(content);
});

test('a line belongs to the range in which it begins', () => {
  expect(readInRanges('12\n45\n78\n', 4)).toEqual(['12\n45\n', '78\n', '']);
  expect(readInRanges('12\n45\n78\n', 3)).toEqual(['12\n', '45\n', '78\n']);
  expect(readInRanges('123456789\n', 3)).toEqual(['123456789\n', '', '', '']);
});

test('any lines in any ranges come once and in order', () => {
  const line = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.integer({ min: 0, max: 200_000 }).map((length) => 'x'.repeat(length)),
  );
  fc.assert(
    fc.property(
      fc.array(line.map((each) => each.replaceAll('\n', ''))),
      fc.boolean(),
      fc.integer({ min: 1, max: 150_000 }),
      (lines, isEnded, length) => {
        const content = lines.join('\n') + (isEnded ? '\n' : '');
        fc.pre(content.length / length < 500);
        expect(readInRanges(content, length, 300_000).join('')).toBe(content);
      },
    ),
    { seed: 7, numRuns: 200 },
  );
});

test.each([1000, 65_536, 70_000, 1_000_000])(
  'of a line that is too long it is said where it was, in ranges of %i',
  (length) => {
    const lines = ['a', 'x'.repeat(200_000), '', 'x'.repeat(100_000), 'x'.repeat(100_001), 'b'];
    const told = lines.map((each) => (each.length > 100_000 ? LONG : `${each}\n`)).join('');
    const content = `${lines.join('\n')}\n`;
    expect(readInRanges(content, length).join('')).toBe(told);
  },
);
