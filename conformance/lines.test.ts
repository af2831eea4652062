import { expect, test } from 'vitest';
import { type Line, lineReader } from './lines.ts';

const readFrom = (...pieces: readonly Uint8Array[]): readonly Line[] => {
  const lines: Line[] = [];
  const reader = lineReader((line) => lines.push(line));
  for (const piece of pieces) reader.take(piece);
  reader.end();
  return lines;
};

const linesOf = (...pieces: readonly Uint8Array[]): readonly string[] =>
  readFrom(...pieces).map(({ text }) => text);

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

test('what is not UTF-8 is told from what is, and shown as far as it can be read', () => {
  const gbk = Buffer.from([...bytes('{"id":"'), 0xd0, 0xc5, 0xb7, 0xc3, ...bytes('"}\n')]);
  const [one, other] = readFrom(gbk, bytes('信访\n'));
  expect(one?.isUtf8).toBe(false);
  expect(one?.text).toMatch(/^\{"id":"\uFFFD.*"\}$/u);
  expect(other).toEqual({ text: '信访', isUtf8: true });
});

test('a byte order mark stays', () => {
  expect(linesOf(bytes('\uFEFF{}\n'))).toEqual(['\uFEFF{}']);
});
