import { expect, test } from 'vitest';
import { type Line, lineReader } from './lines.ts';

const linesOf = (...pieces: readonly Uint8Array[]): readonly Line[] => {
  const lines: Line[] = [];
  const reader = lineReader((line) => lines.push(line));
  for (const piece of pieces) reader.take(piece);
  reader.end();
  return lines;
};

const bytes = (text: string): Uint8Array => Buffer.from(text);

test('a line may come in pieces, even within a sign', () => {
  const whole = bytes('{"a":"信访"}\n{}\n');
  for (let at = 0; at <= whole.length; at += 1)
    expect(linesOf(whole.subarray(0, at), whole.subarray(at))).toEqual(['{"a":"信访"}', '{}']);
});

test('the last line needs no end, and a carriage return belongs to the end', () => {
  expect(linesOf(bytes('1\r\n\n2'))).toEqual(['1', '', '2']);
});

test('a line separator inside JSON text ends no line', () => {
  expect(linesOf(bytes('"a\u2028b\u0085c"\n'))).toEqual(['"a\u2028b\u0085c"']);
});

test('what is not UTF-8 is told from what is', () => {
  const gbk = Uint8Array.of(0xd0, 0xc5, 0xb7, 0xc3, 0x0a);
  expect(linesOf(gbk, bytes('信访\n'))).toEqual([undefined, '信访']);
});
